"""Lets a control that has the focus keep the keys it lives on.

Space flips the picture and arrows step through the photos, unless a control was reached with Tab:
then Space presses it and arrows move it.  A click does not take the focus to a button, so after a
click Space still flips.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QWidget

UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}


class ControlKeys(QObject):
    """Watches the controls inside a container."""

    def __init__(self, container: QWidget) -> None:
        super().__init__(container)
        for control in container.findChildren(QWidget):
            if isinstance(control, QAbstractButton | QComboBox):
                control.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                control.installEventFilter(self)
            elif isinstance(control, QAbstractSlider | QAbstractSpinBox):
                control.installEventFilter(self)

    def eventFilter(self, control: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if isinstance(control, QAbstractSpinBox):
                return any(event.matches(key) for key in UNDO)  # of the settings, not of its text
            presses = not isinstance(control, QAbstractSlider)
            if event.key() in ARROWS or (presses and event.key() == Qt.Key.Key_Space):
                event.accept()
                return True
        return False
