"""What the status line is told: facts of the photo, progress, values under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Slot

from gui.canvas import Canvas
from gui.document import Document, State
from gui.looks import Looks
from gui.readout import facts, pixel_values
from gui.session import Session
from gui.status_line import StatusLine
from gui.view_state import ViewState


class StatusReports(QObject):
    """Connects session, view and canvas to the status line."""

    def __init__(
        self, status: StatusLine, session: Session, view: ViewState, canvas: Canvas, looks: Looks
    ) -> None:
        super().__init__(status)
        self._status = status
        self._session = session
        self._view = view
        self._looks = looks
        session.documents_changed.connect(self._update_facts)
        session.current_changed.connect(self._on_current)
        session.state_changed.connect(self._on_state)
        session.settings_changed.connect(self._update_facts)
        session.progressed.connect(self._show_progress)
        view.changed.connect(self._update_facts)
        canvas.hovered.connect(self._show_values)
        canvas.left.connect(self._clear_values)
        status.cancel_asked.connect(session.stop_cleaning)
        self._update_facts()

    @Slot()
    def _update_facts(self) -> None:
        session = self._session
        speed = session.cleaning.seconds_per_megapixel
        self._status.set_facts(facts(session.current, session.denoiser, speed, self._view.zoom))

    @Slot()
    def _on_current(self) -> None:
        self._clear_values()
        self._update_facts()

    @Slot(object)
    def _on_state(self, document: Document) -> None:
        if document is self._session.current:
            if document.state is not State.CLEANING:
                self._status.end_progress()
            self._update_facts()

    @Slot(int, int)
    def _show_progress(self, done: int, total: int) -> None:
        if done == 0:
            self._update_facts()  # the device is known now
        self._status.show_progress(done, total)

    @Slot(QPointF)
    def _show_values(self, point: QPointF) -> None:
        document = self._session.current
        opened = document.opened if document else None
        self._status.set_values(pixel_values(opened, point, self._looks.look) if opened else "")

    @Slot()
    def _clear_values(self) -> None:
        self._status.set_values("")
