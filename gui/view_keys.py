"""What the mouse does to the view, by key: zoom, move the photo, move the divider of the wipe."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPointF

from gui.actions import Actions
from gui.canvas import Canvas, Mode
from gui.view_state import ViewState

PAN_SHARE = 0.2
"""Part of the pane that one press moves the photo by."""
DIVIDER_STEP = 0.02
"""Part of the pane's width; a key that is held repeats."""


class ViewKeys(QObject):
    """Connects the actions to the view."""

    def __init__(self, act: Actions, view: ViewState, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._view = view
        self._canvas = canvas
        act.fit.triggered.connect(view.fit)
        act.full_size.triggered.connect(partial(view.set_zoom, 1.0))
        act.double_size.triggered.connect(partial(view.set_zoom, 2.0))
        act.zoom_in.triggered.connect(partial(view.zoom_in, 1.0))
        act.zoom_out.triggered.connect(partial(view.zoom_in, -1.0))
        for action, x, y in (
            (act.look_left, -1, 0),
            (act.look_right, 1, 0),
            (act.look_up, 0, -1),
            (act.look_down, 0, 1),
        ):
            action.triggered.connect(partial(self._look, x, y))
        act.divider_left.triggered.connect(partial(self._move_divider, -DIVIDER_STEP))
        act.divider_right.triggered.connect(partial(self._move_divider, DIVIDER_STEP))

    def _look(self, x: int, y: int) -> None:
        size = self._canvas.front_pane().device_size()
        self._view.pan(QPointF(-x * PAN_SHARE * size.width(), -y * PAN_SHARE * size.height()))

    def _move_divider(self, by: float) -> None:
        if self._canvas.mode is Mode.WIPE:
            pane = self._canvas.wipe_pane
            pane.set_divider(pane.divider + by)
