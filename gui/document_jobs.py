"""Work on documents beside the interface thread, and what becomes of them when it is over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from gui.document import Document, State
from gui.job import Job, Jobs
from gui.states import States

T = TypeVar("T")


@dataclass(frozen=True)
class Task:
    """What a job is about."""

    document: Document
    done: Callable[[Document, Any], None]
    """Called in the interface thread with the document and the job's result."""
    is_vital: bool
    """Whether the document has failed where the job fails; an export that fails can be repeated."""


def task_of(job: Job) -> Task:
    """What a job of `DocumentJobs` is about."""
    assert isinstance(job.about, Task)
    return job.about


class DocumentJobs(Jobs):
    """Jobs that are about documents, one after the other; others may be among them."""

    problem = Signal(str)
    """A sentence for the user."""

    def __init__(self, states: States, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._states = states
        self.succeeded.connect(self._on_succeeded)
        self.failed.connect(self._on_failed)
        self.cancelled.connect(self._on_cancelled)

    def do(
        self,
        document: Document,
        work: Callable[[Job], T],
        done: Callable[[Document, T], None],
        *,
        is_vital: bool = True,
    ) -> Job:
        """Queue ``work``; for the rest see `Task`."""
        return self.start(work, Task(document, done, is_vital))

    @Slot(object, object)
    def _on_succeeded(self, job: Job, result: object) -> None:
        if isinstance(job.about, Task):
            job.about.done(job.about.document, result)

    @Slot(object, str)
    def _on_failed(self, job: Job, sentence: str) -> None:
        if not isinstance(job.about, Task):
            return
        document = job.about.document
        if job.about.is_vital and document.state in (State.OPENING, State.CLEANING):
            document.problem = sentence
            document.cleaned_with = None
            self._states.enter(document, State.FAILED)
        self.problem.emit(sentence)

    @Slot(object)
    def _on_cancelled(self, job: Job) -> None:
        if isinstance(job.about, Task) and job.about.document.state is State.OPENING:
            self._states.enter(job.about.document, State.WAITING)
