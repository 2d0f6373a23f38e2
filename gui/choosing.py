"""The settings of the photo and the controls of the panel: each follows the other."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from denoiser.strength import Strength
from gui.session import Session
from gui.side_panel import SidePanel


class Choosing(QObject):
    """Connects the panel to the session."""

    def __init__(self, session: Session, panel: SidePanel) -> None:
        super().__init__(panel)
        self._session = session
        self._panel = panel
        panel.model_chosen.connect(self._choose_model)
        panel.sigma_chosen.connect(self._choose_sigma)
        panel.strength_chosen.connect(self._choose_strength)
        panel.held.connect(session.hold)
        session.settings_changed.connect(self._show)

    @Slot()
    def _show(self) -> None:
        document = self._session.current
        estimate = document.estimate if document else None
        self._panel.show_settings(self._session.settings, estimate)

    @Slot(str)
    def _choose_model(self, name: str) -> None:
        self._session.change(replace(self._session.settings, model=name))

    @Slot(object)
    def _choose_sigma(self, sigma: float | None) -> None:
        self._session.change(replace(self._session.settings, sigma=sigma))

    @Slot(Strength)
    def _choose_strength(self, strength: Strength) -> None:
        self._session.change(replace(self._session.settings, strength=strength))
