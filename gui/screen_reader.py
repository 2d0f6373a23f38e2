"""What screen readers hear of the picture: the photo, its state, what is shown of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from gui.actions import Actions
from gui.announce import announce
from gui.canvas import Canvas
from gui.document import Document, State
from gui.film_strip import in_words
from gui.session import Session
from gui.view_state import ViewState

WORTH_SAYING = {State.CLEANED, State.SAVED, State.STOPPED}
"""A failure is said by the notice."""


class ScreenReader(QObject):
    """Keeps name and description of the canvas, which has the keyboard, and says what changes."""

    def __init__(self, session: Session, canvas: Canvas, view: ViewState, act: Actions) -> None:
        super().__init__(canvas)
        self._session = session
        self._canvas = canvas
        self._view = view
        session.current_changed.connect(self._describe)
        session.state_changed.connect(self._on_state)
        for action in (act.flip, act.trio, act.wipe, act.single, act.gain):
            action.triggered.connect(self._say_view)
        view.changed.connect(self._describe)

    @Slot()
    def _describe(self) -> None:
        document = self._session.current
        if document is None:
            return
        zoom = f"{self._view.zoom * 100:.0f} %"
        self._canvas.setAccessibleName(document.name)
        self._canvas.setAccessibleDescription(f"{in_words(document)}, {self._shown()}, {zoom}")

    def _shown(self) -> str:
        panes = (pane for pane in self._canvas.panes if pane.isVisibleTo(self._canvas))
        return ", ".join(pane.accessibleName() for pane in panes)

    @Slot(object)
    def _on_state(self, document: Document) -> None:
        if document is self._session.current:
            self._describe()
            if document.state in WORTH_SAYING:
                announce(self._canvas, f"{document.name}: {in_words(document)}")

    @Slot()
    def _say_view(self) -> None:
        self._describe()
        announce(self._canvas, self._shown())
