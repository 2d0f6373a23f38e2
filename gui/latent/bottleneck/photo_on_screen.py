"""The part of the open photo that the user looks at, for the denoising network to be watched on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from gui.document import State

if TYPE_CHECKING:
    from gui.session import Session
    from gui.view_state import ViewState


@dataclass(frozen=True)
class PhotoPart:
    """A photo, and where in it the user looks."""

    name: str
    model: str
    """The denoising network that is chosen for it."""
    noisy: np.ndarray
    """All of it: float32 H×W×C, sRGB-encoded."""
    centre: tuple[float, float]
    """In pixels."""
    sigma: float | None
    """Level of the noise in 8-bit units; None while it is not known."""


class PhotoOnScreen:
    """Asked when the denoising network is to be watched."""

    def __init__(self, session: Session, view: ViewState) -> None:
        self._session = session
        self._view = view

    def part(self) -> PhotoPart | None:
        """None where no photo is open, or it is still being read."""
        document = self._session.current
        if document is None or document.opened is None or document.state is State.FAILED:
            return None
        centre = self._view.centre
        return PhotoPart(
            document.name,
            document.settings.model,
            document.opened.preview.noisy,
            (centre.x(), centre.y()),
            document.sigma,
        )
