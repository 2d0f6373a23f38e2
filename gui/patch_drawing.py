"""Draws what the network has cleaned, while it goes on."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QTimer, Slot

from denoiser.tiles import Patch
from gui.canvas import Canvas
from gui.document import Document
from gui.looks import Looks
from gui.session import Session
from gui.view_state import ViewState

REFRESH_MILLISECONDS = 100
"""Patches that arrive within this time are drawn together."""


class PatchDrawing(QObject):
    """Connects the patches of the session to the canvas."""

    def __init__(self, session: Session, view: ViewState, canvas: Canvas, looks: Looks) -> None:
        super().__init__(canvas)
        self._session = session
        self._view = view
        self._canvas = canvas
        self._looks = looks
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REFRESH_MILLISECONDS)
        self._timer.timeout.connect(self._refresh)
        session.patched.connect(self._on_patch)
        session.state_changed.connect(self._on_state)

    @Slot(object)
    def _on_patch(self, patch: Patch) -> None:
        place = QRectF(patch.left, patch.top, patch.right - patch.left, patch.bottom - patch.top)
        if self._view.seen.intersects(place) and not self._timer.isActive():
            self._timer.start()

    @Slot(object)
    def _on_state(self, document: Document) -> None:
        if document is self._session.current and document.has_result:
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        self._looks.fit_gain()
        self._canvas.refresh()
