"""A batch from beginning to end: `Batch`."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path

from denoiser.batch.control import Control
from denoiser.batch.items import Event, Item, ItemState, Listen, Oddness, Order
from denoiser.batch.jobs import Crew, Outcome, PhotoJob
from denoiser.batch.ledger import Ledger, absolute, open_ledger
from denoiser.batch.progress import Pace, Progress
from denoiser.batch.publish import Names
from denoiser.errors import (
    Cancelled,
    ClusterLost,
    LatentError,
    UnwritableFolder,
    UnwritablePhoto,
    WeightsError,
)
from denoiser.phrases import Phrase

_OVER = frozenset({ItemState.DONE, ItemState.SKIPPED, ItemState.FAILED})
"""States in which an item stays."""

CANCELLED = Phrase("Cancelled. Start it again to go on where it stopped.")


@dataclass(frozen=True)
class Summary:
    """How a run ended."""

    states: dict[ItemState, int]
    """Of all items of the batch, how many are in which state; WAITING are those not come to."""
    seconds: float
    cancelled: bool = False
    stopped: str = ""
    """The sentence for which the run ended early."""
    notes: tuple[str, ...] = ()
    """Sentences about what was asked for besides, and could not be done."""
    report: Path | None = None
    """A page with all photos; see `denoiser.batch.report`."""


class Batch:
    """Cleans many photos into one folder.

    `run` and `retry` block, one at a time, and belong into a thread of their own; all else may be
    called from anywhere.  Torch is not loaded before `run`.
    """

    def __init__(
        self,
        order: Order,
        items: Iterable[Item],
        listen: Listen,
        *,
        device: str = "auto",
        tile: int | None = None,
        crew: Crew | None = None,
    ) -> None:
        """``crew`` does the work; by default that is this computer, with ``device`` and ``tile``.

        ``listen`` is called from several threads, but never by two at once.
        """
        self.order = order
        self.items = list(items)
        self._listen = listen
        self._device, self._tile = device, tile
        self._crew = crew
        self._control = Control()
        self._names = Names(order)
        self._telling = threading.Lock()
        self._running: set[Item] = set()
        self._pace = Pace(len(self.items))
        self._paused_before = 0.0
        self.outcomes: dict[Item, Event] = {}
        """The last event of each item that is over."""

    def pause(self) -> None:
        """Hold the work up, within one tile."""
        self._control.pause()

    def resume(self) -> None:
        """Go on after a pause."""
        self._control.resume()

    def cancel(self) -> None:
        """Stop within one tile; what is being written is finished, the rest stays waiting."""
        self._control.cancel()

    @property
    def is_paused(self) -> bool:
        return self._control.is_paused

    @property
    def progress(self) -> Progress:
        """Of the present run, or the last one."""
        return self._pace.now(self._control.paused_seconds() - self._paused_before)

    def run(self) -> Summary:
        """Clean all items that are not over.

        Raises:
            OutputBusy: another batch writes to the output folder.
            WeightsError, DeviceError, ClusterError: work cannot begin.
        """
        return self._work([item for item in self.items if item not in self.outcomes])

    def retry(self, items: Iterable[Item]) -> Summary:
        """Clean ``items``, which may be new ones, again; the rest as `run`."""
        items = list(items)
        known = set(self.items)
        self.items += [item for item in items if item not in known]
        for item in items:
            self.outcomes.pop(item, None)
        return self._work(items)

    def _work(self, items: list[Item]) -> Summary:
        self._paused_before = self._control.paused_seconds()
        self._pace = Pace(len(items))
        cancelled, stopped, report = False, "", None
        notes: tuple[str, ...] = ()
        try:
            with open_ledger(self.order, self._names, items) as ledger:
                try:
                    self._do(items, ledger)
                    if self.order.find_odd:
                        notes = self._find_odd()
                except Cancelled:
                    cancelled = True
                except (UnwritableFolder, ClusterLost) as error:
                    stopped = error.phrase
                finally:
                    self._put_back()
                remark = CANCELLED if cancelled else stopped
                report = ledger.report(self.items, self.outcomes, remark)
        except UnwritablePhoto as error:
            stopped = stopped or error.phrase
        finally:
            self._control.reset()
        states = Counter(event.state for event in self.outcomes.values())
        states[ItemState.WAITING] = len(self.items) - states.total()
        return Summary(dict(states), self.progress.elapsed, cancelled, stopped, notes, report)

    def _do(self, items: list[Item], ledger: Ledger) -> None:
        if self._crew is None:
            crew_class = import_module("denoiser.batch.local").LocalCrew
            self._crew = crew_class(self._device, self._tile)
        assert self._crew is not None
        settling = threading.Lock()
        sources = frozenset(absolute(item) for item in self.items)

        def jobs() -> Iterator[PhotoJob]:
            for item in items:
                job = ledger.job(item, sources)
                if isinstance(job, PhotoJob):
                    yield job
                else:
                    self._tell(job)

        def settle(outcome: Outcome) -> None:
            with settling:
                self._tell(ledger.settle(outcome))

        self._crew.work(jobs(), self._control, self._tell, settle)

    def _find_odd(self) -> tuple[str, ...]:
        """Tell the outcomes once more, with what is odd about each; or why that is not known."""
        find = import_module("denoiser.batch.odd_ones").odd_ones
        known = [i for i, event in self.outcomes.items() if event.state is not ItemState.FAILED]
        try:
            found: dict[Item, Oddness] = find(known, self._control, self._device)
        except (LatentError, WeightsError) as error:
            return (error.phrase,)
        with self._telling:
            for item, odd in found.items():
                event = self.outcomes[item] = replace(self.outcomes[item], odd=odd)
                self._listen(event)
        return ()

    def _put_back(self) -> None:
        """Photos that were begun when the run ended early wait again."""
        for item in list(self._running):
            self._tell(Event(item, ItemState.WAITING))

    def _tell(self, event: Event) -> None:
        with self._telling:
            paused = self._control.paused_seconds() - self._paused_before
            if event.state is ItemState.RUNNING:
                if event.item not in self._running:
                    self._pace.begin(paused)
                self._running.add(event.item)
            else:
                self._running.discard(event.item)
            if event.state in _OVER:
                self.outcomes[event.item] = event
                self._pace.end(paused, cleaned=event.state is ItemState.DONE)
            self._listen(event)
