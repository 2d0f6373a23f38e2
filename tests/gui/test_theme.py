"""Light and dark, as the system has it, also when it changes while the window is open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from gui.main_window import MainWindow


@pytest.fixture
def light_again(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)


def test_the_whole_window_goes_dark_with_the_system(
    window: MainWindow, light_again: None, qapp: QApplication
) -> None:
    buttons = window.tools.findChildren(QToolButton)
    parts = [window.tools, window.panel.model, window.status, window.batch.form, *buttons]
    assert all(part.palette().window().color().lightness() > 200 for part in parts)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    qapp.processEvents()
    assert all(part.palette().window().color().lightness() < 60 for part in parts)
    usable = [button for button in buttons if button.isEnabled()]
    assert all(button.palette().buttonText().color().lightness() > 200 for button in usable)
