"""What the sections of the panel have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui import theme
from gui.job import Job, Jobs, Work
from gui.latent.bottleneck.veil import Veil
from gui.latent.bottleneck.work import Subject


class Section(QWidget):
    """Computes beside the interface thread what it shows, and only while it is seen.

    Subclasses show answers in ``self.body``, which is dimmed while they are out of date, and lay
    controls above it into ``self.rows``.
    """

    problem = Signal(str)
    busy_changed = Signal(bool)
    progressed = Signal(int, int)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.subject: Subject | None = None
        self.body = QWidget()
        self.veil = Veil(self.body)
        self.veil.fallen.connect(self._on_veil)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(theme.GAP)
        self.rows.addWidget(self.body, 1)
        self._has_answered = False
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

    def name_of(self, subject: Subject) -> str:
        """Of the picture that the answer is about."""
        return subject.name

    def show_outdated(self, outdated: bool) -> None:
        """What is shown outside the body is out of date too, or up to date again."""

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
        if self._has_answered:
            self.veil.fall_soon()
        self._tell_outdated()
        self.busy_changed.emit(True)

    def cancel(self) -> None:
        """Stop what is computed; what is shown stays."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._asked_for = None
            self._tell_outdated()
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
            self._freshen()
            self.show_part(part)

    @Slot(object, object)
    def _on_result(self, job: Job, answer: object) -> None:
        if job is self._job:
            self._freshen()
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
            self._tell_outdated()
            self.busy_changed.emit(False)

    # What is out of date.

    def _freshen(self) -> None:
        self._has_answered = True
        self.veil.lift()
        self.show_outdated(False)

    @Slot()
    def _on_veil(self) -> None:
        self.show_outdated(True)

    def _tell_outdated(self) -> None:
        """Say on the veil what is wanted instead of what it covers."""
        if self.subject is None:
            return
        words = (
            self.tr("Out of date: “{name}” is being computed…")
            if self.is_busy
            else self.tr("Out of date: “{name}” was not computed.")
        )
        self.veil.setText(words.format(name=self.name_of(self.subject)))
