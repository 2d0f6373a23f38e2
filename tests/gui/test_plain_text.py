"""File names that look like markup are shown as they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.document import State
from gui.main_window import MainWindow
from gui.plain_text import tool_tip
from tests.gui.conftest import wait_for


@pytest.mark.parametrize("name", ["plain.jpg", "a & b.jpg", "<b>bold.jpg", "a&amp;lt;<br>[*].jpg"])
def test_names_that_look_like_markup(
    window: MainWindow, tmp_path: Path, name: str, qtbot: QtBot
) -> None:
    path = tmp_path / name
    Image.new("RGB", (40, 30), (200, 100, 50)).save(path)
    window.open_photos([path, path.with_name("missing.jpg")])
    wait_for(qtbot, window, State.CLEANED)
    said = QTextDocument()
    said.setHtml(window.strip.item(0).toolTip())
    assert said.toPlainText() == f"{name} – cleaned, not saved"
    window.recent_menu.aboutToShow.emit()
    shown = [action.text() for action in window.recent_menu.actions()]
    assert name.replace("&", "&&") in shown
    assert window.windowTitle().replace("[*][*]", "[*]").startswith(f"{name}[*] – ")
    window.session.problem.emit(f"“{name}” is damaged.")
    label = window.notice.findChild(QLabel)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == f"“{name}” is damaged."


def test_line_breaks_and_quotes_in_a_tool_tip() -> None:
    document = QTextDocument()
    document.setHtml(tool_tip('“a” – "b" <c>'))
    assert document.toPlainText() == '“a” – "b" <c>'
