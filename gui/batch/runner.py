"""Looks for the photos of a batch and runs it, beside the interface thread."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import cast

from PySide6.QtCore import QObject, Signal, Slot

from denoiser.batch.items import Event, Item, Order
from denoiser.batch.ledger import done_before
from denoiser.batch.progress import Progress
from denoiser.batch.run import Batch, Summary
from denoiser.batch.sources import Found, find
from gui.job import Job, Jobs


class RunState(Enum):
    """What the runner is doing."""

    IDLE = "idle"
    STARTING = "starting"
    """Looking for the photos."""
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"
    """Finishing the tile at hand."""


class BatchRunner(QObject):
    """One batch at a time; its settings are those it was started with."""

    found = Signal(object, int)
    """`Found`: what the order last looked at would take; how many of them are done already."""
    not_found = Signal(str)
    """Why that order cannot be carried out."""
    began = Signal(object)
    """`Found`: these photos are being worked on."""
    news = Signal(object)
    """An `Event` of the run."""
    state_changed = Signal()
    ended = Signal(object)
    """`Summary`: the run came to its end, or was cancelled."""
    problem = Signal(str)
    """A sentence for the user: the run could not begin or go on."""

    def __init__(self, device: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = RunState.IDLE
        self.order: Order | None = None
        """Of the run that goes on, or of the last one."""
        self._device = device
        self._batch: Batch | None = None
        self._looking: Job | None = None
        self._starting: Job | None = None
        self._search = Jobs(self)
        self._search.succeeded.connect(self._on_found)
        self._search.failed.connect(self._on_not_found)
        self._work = Jobs(self)
        self._work.succeeded.connect(self._on_worked)
        self._work.failed.connect(self._on_failed)
        self._work.cancelled.connect(self._on_cancelled)

    # Looking.

    def look(self, order: Order) -> None:
        """Find out what ``order`` would take; `found` or `not_found` tells it."""
        self.look_away()

        def work(job: Job) -> tuple[Found, int]:
            found = find(order, job.check)
            return found, done_before(order, found.items)

        self._looking = self._search.start(work)

    def look_away(self) -> None:
        """Whatever is being looked for is not wanted any more."""
        if self._looking is not None:
            self._looking.cancel()
        self._looking = None

    @Slot(object, object)
    def _on_found(self, job: Job, found: tuple[Found, int]) -> None:
        if job is self._looking:
            self.found.emit(*found)

    @Slot(object, str)
    def _on_not_found(self, job: Job, sentence: str) -> None:
        if job is self._looking:
            self.not_found.emit(sentence)

    # Running.

    @property
    def progress(self) -> Progress | None:
        """Of the run that goes on."""
        return self._batch.progress if self._batch is not None and self.is_running else None

    @property
    def is_running(self) -> bool:
        """Whether photos are being cleaned, or would be but for a pause."""
        return self.state in (RunState.RUNNING, RunState.PAUSED)

    @property
    def is_busy(self) -> bool:
        """Whether a run goes on, be it paused or about to begin or to end."""
        return self.state is not RunState.IDLE

    def start(self, order: Order) -> None:
        """Clean the photos of ``order`` as they are found now."""
        if self.is_busy:
            return
        self.order = order
        self._enter(RunState.STARTING)
        self._starting = self._work.start(lambda job: find(order, job.check), about=self._on_items)

    def retry(self, items: tuple[Item, ...]) -> None:
        """Once more, with the settings of the last run."""
        batch = self._batch
        if self.is_busy or batch is None:
            return
        self._enter(RunState.RUNNING)
        self._work.start(lambda _job: batch.retry(items), about=self._on_summary)

    def pause(self) -> None:
        if self._batch is not None and self.state is RunState.RUNNING:
            self._batch.pause()
            self._enter(RunState.PAUSED)

    def resume(self) -> None:
        if self._batch is not None and self.state is RunState.PAUSED:
            self._batch.resume()
            self._enter(RunState.RUNNING)

    def cancel(self) -> None:
        """Stop within a tile."""
        if self.is_running and self._batch is not None:
            self._batch.cancel()
        elif self._starting is not None:
            self._starting.cancel()
        if self.is_busy:
            self._enter(RunState.STOPPING)

    def _on_items(self, found: Found) -> None:
        assert self.order is not None
        if self.state is RunState.STOPPING or not found.items:
            self._enter(RunState.IDLE)
            return
        batch = self._batch = Batch(self.order, found.items, self._hear, device=self._device)
        self.began.emit(found)
        self._enter(RunState.RUNNING)
        self._work.start(lambda _job: batch.run(), about=self._on_summary)

    def _hear(self, event: Event) -> None:
        """In a thread of the batch."""
        self.news.emit(event)

    def _on_summary(self, summary: Summary) -> None:
        self._enter(RunState.IDLE)
        self.ended.emit(summary)

    @Slot(object, object)
    def _on_worked(self, job: Job, result: object) -> None:
        cast(Callable[[object], None], job.about)(result)

    @Slot(object, str)
    def _on_failed(self, _job: Job, sentence: str) -> None:
        self._enter(RunState.IDLE)
        self.problem.emit(sentence)

    @Slot(object)
    def _on_cancelled(self, _job: Job) -> None:
        self._enter(RunState.IDLE)

    def _enter(self, state: RunState) -> None:
        self.state = state
        self.state_changed.emit()

    def close(self) -> None:
        """Stop all work within a tile and wait for it."""
        self.cancel()
        self._search.stop()
        self._work.stop()
