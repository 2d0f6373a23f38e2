"""The window speaks the system's language; nothing of it stays untranslated."""

from __future__ import annotations

import ast
import os
import shutil
import string
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from denoiser.errors import PhotoError, UnreadablePhoto
from denoiser.formats.problems import unsupported
from denoiser.phrases import Phrase
from gui import language
from gui.document import State
from gui.language import LIBRARY, preferred_language, translated, use_language
from gui.main_window import MainWindow
from gui.preferences import Preferences
from gui.translations.library import MAKERS, SOURCE, library_phrases
from tests.conftest import ROOT
from tests.gui.conftest import wait_for

Key = tuple[str, str]
"""Context and English text."""
FILES = sorted(language.FOLDER.glob("*.ts"))


def translations(path: Path) -> dict[Key, str]:
    """The finished ones of a file."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            text = message.find("translation")
            if text is not None and text.get("type") is None and text.text:
                found[(context.findtext("name", ""), message.findtext("source", ""))] = text.text
    return found


def said_by_the_window() -> Iterator[tuple[Path, int, Key | None]]:
    """Each call of `tr` or `translate`, and what it asks for; None where that is no literal."""
    for path in sorted((ROOT / "gui").rglob("*.py")):
        if "translations" not in path.parts and path.name != "language.py":
            yield from _said(path, ast.parse(path.read_text(encoding="utf-8")), "")


def _said(path: Path, node: ast.AST, context: str) -> Iterator[tuple[Path, int, Key | None]]:
    if isinstance(node, ast.ClassDef):
        context = node.name
    if isinstance(node, ast.Call):
        called = getattr(node.func, "attr", getattr(node.func, "id", ""))
        texts = [a.value if isinstance(a, ast.Constant) else None for a in node.args]
        if called == "tr":
            yield path, node.lineno, (context, texts[0]) if isinstance(texts[0], str) else None
        elif called == "translate" and len(texts) == 2:
            whole = isinstance(texts[0], str) and isinstance(texts[1], str)
            yield path, node.lineno, (str(texts[0]), str(texts[1])) if whole else None
    for child in ast.iter_child_nodes(node):
        yield from _said(path, child, context)


def placeholders(text: str) -> list[str]:
    """Names and formats of what is filled in, sorted."""
    parts = string.Formatter().parse(text)
    found = (f"{name}:{form}" for _text, name, form, _conversion in parts if name is not None)
    return sorted(found)


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    use_language(qapp, "de")
    yield
    use_language(qapp, "en")


def test_only_literals_are_translated() -> None:
    """Qt's tools find nothing else."""
    vague = [f"{path.name}:{line}" for path, line, key in said_by_the_window() if key is None]
    assert not vague


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_every_sentence_is_translated(file: Path) -> None:
    """If this fails: run `python -m gui.translations`, fill in the .ts file, and run it again."""
    wanted = {key for _path, _line, key in said_by_the_window() if key is not None}
    wanted |= {(LIBRARY, phrase) for phrase in library_phrases()}
    known = translations(file)
    assert not wanted - set(known), "without a translation"
    assert not set(known) - wanted, "translated but never said"


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_translations_fill_in_the_same_values(file: Path) -> None:
    for (_context, source), text in translations(file).items():
        assert placeholders(text) == placeholders(source), text


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_what_qt_loads_is_made_of_what_was_written(file: Path, tmp_path: Path) -> None:
    tool = shutil.which("pyside6-lrelease", path=Path(sys.executable).parent)
    assert tool is not None
    made = tmp_path / "made.qm"
    subprocess.run([tool, str(file), "-qm", str(made)], check=True, capture_output=True)
    assert made.read_bytes() == file.with_suffix(".qm").read_bytes()


def test_the_library_makes_phrases_of_what_it_says() -> None:
    """A clause with values filled in beforehand could not be translated."""
    vague = []
    for path in SOURCE.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") in MAKERS:
                vague += [
                    f"{path.name}:{call.lineno}"
                    for argument in call.args
                    if isinstance(argument, ast.JoinedStr)
                ]
    assert not vague


def test_the_library_says_its_sentences_in_german(german: None) -> None:
    error: PhotoError = UnreadablePhoto("a.jpg", "is empty", "Use another copy of it")
    assert str(error) == "“a.jpg” is empty. Use another copy of it."
    assert translated(error.phrase) == "„a.jpg“ ist leer. Bitte eine andere Kopie verwenden."
    nested = unsupported(Path("b.tif"), Phrase("pixels of the kind “{kind}”", kind="complex64"))
    assert "enthält Pixel der Art „complex64“" in translated(nested.phrase)
    assert translated("{own} words") == "{own} words"


def test_a_german_window(
    german: None, store: Preferences, photo: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    window = MainWindow(store, device="cpu")
    qtbot.addWidget(window)
    window.show()
    assert window.act.open.text() == "Öffnen …"
    bad = photo.with_name("leer.jpg")
    bad.touch()
    window.open_photos([bad])
    wait_for(qtbot, window, State.FAILED)
    assert window.notice.text == "„leer.jpg“ ist leer. Bitte eine andere Kopie verwenden."
    window.open_photos([photo])
    wait_for(qtbot, window, State.CLEANED)
    assert window.panel.auto.text().startswith("Automatisch: ")
    assert "," in window.panel.sigma.spin.text()
    assert ", s/MP" not in window.status.facts
    window.close()


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        (["de-DE"], "de"),
        (["de_AT", "en"], "de"),
        (["en-US", "de-DE"], "en"),  # German is there, but English is liked better
        (["tlh", "de"], "de"),
        (["tlh"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_language_follows_the_system(wanted: list[str], chosen: str) -> None:
    assert preferred_language(wanted) == chosen


def test_a_german_system_gets_a_german_window() -> None:
    program = (
        "from gui.app import make_application\n"
        "from gui.main_window import MainWindow\n"
        "app = make_application()\n"
        "print(MainWindow().act.quit.text())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8", "LANGUAGE": ""},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.strip() == "Beenden"
