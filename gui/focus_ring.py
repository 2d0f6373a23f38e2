"""Shows where the keyboard is: a ring around the control that Tab has reached.

The style's own hints are a pixel thin, and it has none for pictures.  A click needs no ring: the
pointer is there.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSplitter, QWidget
from shiboken6 import isValid

WIDTH = 2
"""Pixels."""


class FocusRing(QWidget):
    """A frame above ``target``, for as long as it lives; lets the mouse through."""

    def __init__(self, target: QWidget) -> None:
        super().__init__(target.parentWidget())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._target = target
        target.installEventFilter(self)
        self._follow()
        self.show()

    def eventFilter(self, _target: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            self._follow()
        elif event.type() == QEvent.Type.Hide:
            self.hide()
        return False

    def _follow(self) -> None:
        self.setGeometry(self._target.geometry())
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            # Two tones: one of them shows on any ground.
            painter.setPen(QPen(self.palette().base(), 2 * WIDTH + 2))
            painter.drawRect(self.rect())
            painter.setPen(QPen(self.palette().highlight(), 2 * WIDTH))
            painter.drawRect(self.rect())


class KeyboardFocus(QObject):
    """Keeps one ring where the keyboard is, in all windows of the application."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: FocusRing | None = None
        app.focusChanged.connect(self._on_focus)

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._ring is not None and isValid(self._ring):  # it may have gone with its window
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        if new is None or new.isWindow() or isinstance(new.parentWidget(), QSplitter):
            return
        if new.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            self._ring = FocusRing(new)
