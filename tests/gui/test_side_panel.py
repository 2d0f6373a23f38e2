"""The controls fit the panel, whatever the language calls them."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui import theme
from gui.main_window import MainWindow


def test_long_sentences_do_not_widen_the_window(window: MainWindow) -> None:
    before = window.minimumSizeHint().width()
    window.status.set_facts(["a fact of the photo"] * 20)
    window.status.set_values("noisy 123 123 123   " * 20)
    assert window.minimumSizeHint().width() == before
    assert before <= 1000, "there are laptops"


def test_longer_words_make_the_panel_wider(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.panel
    assert panel.width() == theme.PANEL_WIDTH
    label = QLabel("Ein Wort, das länger ist als alle anderen in diesem schmalen Bedienfeld")
    panel.add_section(label)
    qtbot.waitUntil(lambda: panel.width() > theme.PANEL_WIDTH)
    qtbot.waitUntil(lambda: panel.widget().width() <= panel.viewport().width())
