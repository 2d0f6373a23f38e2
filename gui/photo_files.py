"""Which files are offered as photos."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from denoiser.formats.suffixes import SUFFIXES_READ, promised_format

PHOTO_FILTER = " ".join(f"*{suffix}" for suffix in SUFFIXES_READ)


def photos_of(paths: list[Path]) -> tuple[list[Path], list[str]]:
    """The files among ``paths`` and the photos directly in the folders among them, absolute; and a
    sentence for each folder that has none."""
    files: list[Path] = []
    problems = []
    for path in paths:
        if not os.path.isdir(path):
            files.append(path.absolute())
            continue
        try:
            inside = [file for file in sorted(path.absolute().iterdir()) if _is_photo(file)]
        except OSError as error:
            problems.append(
                QCoreApplication.translate(
                    "PhotoFiles", "The folder “{name}” cannot be read: {reason}."
                ).format(name=path.name, reason=error.strerror)
            )
            continue
        if not inside:
            problems.append(
                QCoreApplication.translate(
                    "PhotoFiles", "“{name}” holds no photos. Choose another folder."
                ).format(name=path.name)
            )
        files += inside
    return files, problems


def _is_photo(file: Path) -> bool:
    return not file.name.startswith(".") and promised_format(file) is not None and file.is_file()
