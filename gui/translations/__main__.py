"""Brings the translations up to date; see the package's docstring."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from gui.language import FOLDER, LIBRARY
from gui.translations.library import library_phrases


def main(new_languages: list[str]) -> None:
    """Update and compile all translations, and begin those of ``new_languages``."""
    files = sorted(FOLDER.glob("*.ts"))
    files += [FOLDER / f"quietgrain_{code}.ts" for code in new_languages]
    sources = [str(path) for path in sorted(FOLDER.parent.rglob("*.py"))]
    with tempfile.TemporaryDirectory() as folder:
        # lupdate finds nothing in the library, which does not know Qt: tell it in its own words.
        told = Path(folder) / "library.py"
        lines = [
            f"QCoreApplication.translate({LIBRARY!r}, {_quoted(phrase)})"
            for phrase in library_phrases()
        ]
        told.write_text("\n".join(lines) + "\n", encoding="utf-8")
        for file in files:
            options = ["-no-obsolete", "-locations", "none", "-source-language", "en"]
            _run("pyside6-lupdate", *options, *sources, str(told), "-ts", str(file))
    for file in files:
        _run("pyside6-lrelease", str(file), "-qm", str(file.with_suffix(".qm")))


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _run(tool: str, *arguments: str) -> None:
    found = shutil.which(tool, path=Path(sys.executable).parent) or tool
    subprocess.run([found, *arguments], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
