"""Work of which only what was asked for last counts: a slider moves faster than a decoder."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from gui.job import Job, Jobs, Work

Use = Callable[[Any], None]


class Latest(QObject):
    """Does one piece of work at a time beside the interface thread.

    What is asked for meanwhile waits, and is dropped when something newer is asked for.  What runs
    is finished and shown, so that a picture follows a dragged slider instead of waiting for its
    rest.
    """

    failed = Signal(str)
    """A sentence for the user."""
    progressed = Signal(int, int)
    """Steps done, steps in all."""
    stopped = Signal()
    """Nothing is done any more: all is done, or it was cancelled."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._running: Job | None = None
        self._next: tuple[Work, Use] | None = None
        self._jobs = Jobs(self)
        self._jobs.progressed.connect(self._on_progress)
        self._jobs.patched.connect(self._on_result)
        self._jobs.succeeded.connect(self._on_result)
        self._jobs.failed.connect(self._on_failed)
        self._jobs.finished.connect(self._on_finished)

    @property
    def is_idle(self) -> bool:
        """Whether all that was asked for is done."""
        return self._running is None and self._next is None

    def ask(self, work: Work, use: Use) -> None:
        """Hand the result of ``work``, and what it patches, to ``use`` in the interface thread."""
        self._next = (work, use)
        if self._running is None:
            self._start()

    def ask_instead(self, work: Work, use: Use) -> None:
        """As `ask`, but what runs is of no interest any more."""
        self.cancel()
        self.ask(work, use)

    def cancel(self) -> None:
        """Drop what was asked for; nothing of it is handed over any more."""
        self._next = None
        if self._running is not None:
            self._running.cancel()
            self._running = None
            self.stopped.emit()

    def close(self) -> None:
        """Stop for good and wait for it."""
        self.cancel()
        self._jobs.stop()

    def _start(self) -> None:
        if self._next is not None:
            work, use = self._next
            self._next = None
            self._running = self._jobs.start(work, use)

    @Slot(object, int, int)
    def _on_progress(self, job: Job, done: int, total: int) -> None:
        if job is self._running:
            self.progressed.emit(done, total)

    @Slot(object, object)
    def _on_result(self, job: Job, result: object) -> None:
        if job is self._running:
            use: Use = job.about  # type: ignore[assignment]
            use(result)

    @Slot(object, str)
    def _on_failed(self, job: Job, sentence: str) -> None:
        if job is self._running:
            self.failed.emit(sentence)

    @Slot(object)
    def _on_finished(self, job: Job) -> None:
        if job is self._running:
            self._running = None
            self._start()
            if self._running is None:
                self.stopped.emit()
