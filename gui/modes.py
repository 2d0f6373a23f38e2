"""How the layers are laid out: trio, wipe or single."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from denoiser.preview import Layer
from gui.actions import Actions
from gui.canvas import Canvas, Mode


class Modes(QObject):
    """Connects the actions to the canvas."""

    def __init__(self, act: Actions, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._actions = {Mode.TRIO: act.trio, Mode.WIPE: act.wipe, Mode.SINGLE: act.single}
        for mode, action in self._actions.items():
            action.triggered.connect(partial(self.set_mode, mode))
        for layer, action in (
            (Layer.NOISY, act.noisy),
            (Layer.CLEANED, act.cleaned),
            (Layer.RESIDUAL, act.residual),
        ):
            action.triggered.connect(partial(self.show_single, layer))
        act.flip.triggered.connect(canvas.flip)

    def set_mode(self, mode: Mode) -> None:
        """Trio, wipe or single."""
        self._actions[mode].setChecked(True)
        self._canvas.set_mode(mode)

    def show_single(self, layer: Layer) -> None:
        """Only this layer."""
        self._canvas.show_single(layer)
        self._actions[Mode.SINGLE].setChecked(True)
