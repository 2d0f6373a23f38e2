"""How the layers are looked at: the strength of the photo, and gain and part of the residual."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from denoiser.preview import GAINS, Look, ResidualKind, ResidualPart
from gui.actions import Actions
from gui.canvas import Canvas
from gui.session import Session
from gui.side_panel import SidePanel

STARTING_GAIN = 4.0


class Looks(QObject):
    """Keeps the look, and the canvas and the panel in line with it."""

    def __init__(self, session: Session, canvas: Canvas, panel: SidePanel, act: Actions) -> None:
        super().__init__(canvas)
        self._session = session
        self._canvas = canvas
        self._panel = panel
        self._look = Look(gain=STARTING_GAIN)
        self._is_automatic = False
        session.settings_changed.connect(self._follow_strength)
        panel.gain_chosen.connect(self.set_gain)
        panel.part_chosen.connect(self.set_part)
        act.gain.triggered.connect(self._next_gain)

    @property
    def look(self) -> Look:
        return self._look

    @property
    def gain(self) -> float | None:
        """The gain that was chosen; None for automatic."""
        return None if self._is_automatic else self._look.gain

    @Slot()
    def _follow_strength(self) -> None:
        document, settings = self._session.current, self._session.settings
        strength = document.strength if document else settings.strength
        self._set(replace(self._look, strength=strength))

    def _set(self, look: Look) -> None:
        self._look = look
        self.fit_gain()
        self._canvas.set_look(self._look)

    def fit_gain(self) -> None:
        """Where the gain is automatic, let it suit the residual as it is now."""
        document = self._session.current
        if self._is_automatic and document is not None and document.opened is not None:
            gain = document.opened.preview.fitting_gain(self._look)
            self._look = replace(self._look, gain=float(gain))
            self._canvas.set_look(self._look)

    @Slot(object)
    def set_gain(self, gain: float | None) -> None:
        """Magnify the residual by ``gain``, or by what suits it (None)."""
        self._is_automatic = gain is None
        self._set(self._look if gain is None else replace(self._look, gain=float(gain)))
        self._panel.show_gain(None if gain is None else int(gain))

    @Slot()
    def _next_gain(self) -> None:
        choices: list[float | None] = [*map(float, GAINS), None]
        self.set_gain(choices[(choices.index(self.gain) + 1) % len(choices)])

    @Slot(object)
    def set_part(self, part: ResidualPart) -> None:
        """Show lightness, colour, or both."""
        self._set(replace(self._look, part=part))
        self._panel.show_part(part)

    @Slot(object)
    def set_kind(self, kind: ResidualKind) -> None:
        """Show the residual that was found, the true one, or their difference."""
        self._set(replace(self._look, kind=kind))
