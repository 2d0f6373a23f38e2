"""What the window remembers from one start to the next, but for photos, exports and noise."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QMargins, QObject, QSize
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMainWindow

from denoiser.preview import GAINS, ResidualPart
from denoiser.strength import Strength
from gui.canvas import Canvas, Mode
from gui.looks import STARTING_GAIN, Looks
from gui.modes import Modes
from gui.preferences import Preferences
from gui.session import Session
from gui.view_state import ViewState

STARTING_SIZE = QSize(1440, 900)
ROOM_FOR_FRAME = QMargins(8, 40, 8, 8)
"""What the window manager draws around the window, at most."""


class WindowMemory(QObject):
    """Carries the state of the parts to the preferences and back."""

    def __init__(
        self,
        window: QMainWindow,
        preferences: Preferences,
        session: Session,
        view: ViewState,
        canvas: Canvas,
        modes: Modes,
        looks: Looks,
        panel: QAction,
    ) -> None:
        """``panel`` shows the panel while it is checked."""
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._session = session
        self._view = view
        self._canvas = canvas
        self._modes = modes
        self._looks = looks
        self._panel = panel

    def restore(self) -> None:
        """As it was last time; at first as large as is useful."""
        stored, window = self._preferences, self._window
        if not window.restoreGeometry(stored.bytes("window/geometry")):
            available = QGuiApplication.primaryScreen().availableSize()
            window.resize(STARTING_SIZE.boundedTo(available.shrunkBy(ROOM_FOR_FRAME)))
        self._canvas.splitter.restoreState(stored.bytes("window/panes"))
        self._panel.setChecked(stored.flag("window/panel", True))
        modes = {mode.value: mode for mode in Mode}
        self._modes.set_mode(modes.get(stored.text("view/mode"), Mode.TRIO))
        if stored.flag("view/fitted", False):
            self._view.fit()
        gain = stored.number("view/gain", STARTING_GAIN)
        self._looks.set_gain(gain if gain in GAINS else None)
        parts = {part.value: part for part in ResidualPart}
        self._looks.set_part(parts.get(stored.text("view/part"), ResidualPart.ALL))
        share = [stored.number(f"strength/{kind}", 1.0) for kind in ("luma", "colour")]
        strength = Strength(*(min(max(s, 0.0), 1.0) for s in share))
        self._session.change(replace(self._session.settings, strength=strength))

    def save(self) -> None:
        """For the next time."""
        stored, strength = self._preferences, self._session.settings.strength
        stored.set("window/geometry", self._window.saveGeometry())
        stored.set("window/panes", self._canvas.splitter.saveState())
        stored.set("window/panel", self._panel.isChecked())
        stored.set("view/fitted", self._view.is_fitted)
        stored.set("view/mode", self._canvas.mode.value)
        stored.set("view/gain", self._looks.gain or 0)
        stored.set("view/part", self._looks.look.part.value)
        stored.set("strength/luma", strength.luma)
        stored.set("strength/colour", strength.colour)
        stored.sync()
