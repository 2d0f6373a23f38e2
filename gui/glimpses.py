"""Something to see while a photo is still being read."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from denoiser.glimpse import Glimpse, read_glimpse
from gui.canvas import Canvas
from gui.document import Document, State
from gui.job import Job, Jobs
from gui.navigator import Navigator
from gui.session import Session
from gui.view_state import ViewState


class Glimpses(QObject):
    """Shows a small version of the current photo until the photo itself is there."""

    def __init__(
        self, session: Session, view: ViewState, canvas: Canvas, navigator: Navigator
    ) -> None:
        super().__init__(canvas)
        self._session = session
        self._view = view
        self._canvas = canvas
        self._navigator = navigator
        self._shown: tuple[Document, int, int] | None = None
        self._jobs = Jobs(self)
        # What cannot be read is told by the session, which reads all of it.
        self._jobs.succeeded.connect(self._on_read)
        self._jobs.finished.connect(session.warm_up)
        session.current_changed.connect(self._look)

    @Slot()
    def _look(self) -> None:
        document = self._session.current
        if document is not None and document.opened is None:
            path = document.path

            def work(_job: Job) -> Glimpse | None:
                # Stepping through photos quickly: only the last one is worth a look.
                current = self._session.current
                return read_glimpse(path) if current is document else None

            self._jobs.start(work, about=document)

    @Slot(object, object)
    def _on_read(self, job: Job, glimpse: Glimpse | None) -> None:
        document = job.about
        if glimpse is None or document is not self._session.current:
            return
        assert isinstance(document, Document)
        if document.opened is None and document.state is not State.FAILED:
            self._shown = (document, glimpse.width, glimpse.height)
            self._view.set_photo(glimpse.width, glimpse.height)
            self._canvas.set_preview(glimpse)
            self._navigator.set_preview(glimpse)

    def showed(self, document: Document | None, width: int, height: int) -> bool:
        """Whether the view has been on this photo already, so that it can stay where it is."""
        return self._shown == (document, width, height)

    def close(self) -> None:
        """Stop reading, for good."""
        self._jobs.stop()
