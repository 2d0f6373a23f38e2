"""What the keys do in a cloud of points."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class Action(Enum):
    """Of a key."""

    STEP = auto()
    """Go to the next point in a direction."""
    TURN = auto()
    ZOOM_IN = auto()
    ZOOM_OUT = auto()
    FIT = auto()
    CHOOSE_ALL = auto()


def action_of(event: QKeyEvent, *, in_space: bool) -> Action | None:
    """What the key is for; None: nothing here."""
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    if key in ARROWS:
        turns = in_space and bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        return Action.TURN if turns else Action.STEP
    if key == Qt.Key.Key_A:
        is_plain = modifiers == Qt.KeyboardModifier.ControlModifier
        return Action.CHOOSE_ALL if is_plain else None
    return {
        Qt.Key.Key_Plus: Action.ZOOM_IN,
        Qt.Key.Key_Equal: Action.ZOOM_IN,
        Qt.Key.Key_Minus: Action.ZOOM_OUT,
        Qt.Key.Key_0: Action.FIT,
        Qt.Key.Key_Home: Action.FIT,
    }.get(key)
