"""What is expected of Qt's Python bindings."""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget
from pytestqt.qtbot import QtBot


class Painted(QWidget):
    told = Signal(object)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        self.told.emit(None)


def test_none_and_true_are_not_used_up(qtbot: QtBot) -> None:
    """PySide6 6.12.0 gave references away that it did not have: Python before 3.12 counts those of
    None as well, and ends when there are none left, in a window that is used for an hour."""
    widget, item = Painted(), QListWidgetItem("photo")
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    gc.collect()
    before = [sys.getrefcount(each) for each in (None, True, False)]
    for _ in range(500):
        widget.repaint()
        item.setText("other")
        assert item.data(300) is None
        assert QObject().parent() is None
    gc.collect()
    after = [sys.getrefcount(each) for each in (None, True, False)]
    assert all(new > old - 100 for new, old in zip(after, before, strict=True))
