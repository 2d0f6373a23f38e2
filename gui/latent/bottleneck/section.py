"""What the sections of the panel have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from gui.job import Job, Jobs, Work
from gui.latent.bottleneck.work import Subject


class Section(QWidget):
    """Computes beside the interface thread what it shows, and only while it is seen."""

    problem = Signal(str)
    busy_changed = Signal(bool)
    progressed = Signal(int, int)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.subject: Subject | None = None
        self._jobs = jobs
        self._job: Job | None = None
        self._asked_for: object = None
        """What the last job was for: a question that is asked again is not answered again."""
        jobs.progressed.connect(self._on_progress)
        jobs.patched.connect(self._on_patch)
        jobs.succeeded.connect(self._on_result)
        jobs.failed.connect(self._on_failed)
        jobs.cancelled.connect(self._on_cancelled)
        jobs.finished.connect(self._on_finished)

    # For subclasses.

    def question(self, subject: Subject) -> object:
        """What the answer depends on; equal questions have equal answers."""
        return subject

    def work(self, subject: Subject) -> Work:
        """What answers it; runs in another thread."""
        raise NotImplementedError

    def show_part(self, part: object) -> None:
        """Part of the answer is known."""

    def show_answer(self, answer: object) -> None:
        """The answer is known."""
        raise NotImplementedError

    # For the panel.

    def set_subject(self, subject: Subject | None) -> None:
        """Look at something else."""
        self.subject = subject
        self.renew()

    def renew(self) -> None:
        """Compute what is shown, if it is seen and has changed."""
        subject = self.subject
        if subject is None or not self.isVisible():
            return
        question = self.question(subject)
        if question == self._asked_for:
            return
        self.cancel()
        self._asked_for = question
        self._job = self._jobs.start(self.work(subject))
        self.busy_changed.emit(True)

    def cancel(self) -> None:
        """Stop what is computed; what is shown stays."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._asked_for = None
            self.busy_changed.emit(False)

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.renew()

    # What became of the work.

    @Slot(object, int, int)
    def _on_progress(self, job: Job, done: int, total: int) -> None:
        if job is self._job:
            self.progressed.emit(done, total)

    @Slot(object, object)
    def _on_patch(self, job: Job, part: object) -> None:
        if job is self._job:
            self.show_part(part)

    @Slot(object, object)
    def _on_result(self, job: Job, answer: object) -> None:
        if job is self._job:
            self.show_answer(answer)

    @Slot(object, str)
    def _on_failed(self, job: Job, sentence: str) -> None:
        if job is self._job:
            self.problem.emit(sentence)

    @Slot(object)
    def _on_cancelled(self, job: Job) -> None:
        if job is self._job:
            self._asked_for = None

    @Slot(object)
    def _on_finished(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.busy_changed.emit(False)
