"""A batch from beginning to end: `Batch`."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from denoiser.batch.control import Control
from denoiser.batch.items import Event, Item, ItemState, Listen, Order
from denoiser.batch.jobs import TEMPORARY_PREFIX, Crew, Outcome, PhotoJob
from denoiser.batch.journal import Journal, Record, records_of, settings_of, sole_use
from denoiser.batch.progress import Pace, Progress
from denoiser.batch.publish import Names, exists
from denoiser.batch.report import write_report
from denoiser.errors import Cancelled, UnwritableFolder, UnwritablePhoto
from denoiser.photo import unwritable
from denoiser.phrases import Phrase
from denoiser.weights import find_model

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
            WeightsError, DeviceError: work cannot begin.
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
        output = self.order.output
        try:
            output.mkdir(parents=True, exist_ok=True)
            with sole_use(output), Journal(output) as journal:
                self._remove_leftovers(items)
                try:
                    self._do(items, journal)
                except Cancelled:
                    cancelled = True
                except UnwritableFolder as error:
                    stopped = error.phrase
                self._put_back()
                report = self._report(journal, CANCELLED if cancelled else stopped)
        except OSError as error:
            stopped = stopped or unwritable(output, error).phrase
        finally:
            self._control.reset()
        states = Counter(event.state for event in self.outcomes.values())
        states[ItemState.WAITING] = len(self.items) - states.total()
        return Summary(dict(states), self.progress.elapsed, cancelled, stopped, report)

    def _put_back(self) -> None:
        """Photos that were begun when the run ended early wait again."""
        for item in list(self._running):
            self._tell(Event(item, ItemState.WAITING))

    def _report(self, journal: Journal, remark: str) -> Path:
        output = self.order.output

        def preview(event: Event) -> bytes | None:
            if event.removed is None or event.target is None:
                return None
            return journal.preview(event.target.relative_to(output).as_posix())

        return write_report(self.order, self.items, self.outcomes, preview, remark)

    def _do(self, items: list[Item], journal: Journal) -> None:
        recipe = self.order.recipe
        sha256 = find_model(recipe.settings.model).sha256
        settings = settings_of(recipe, self.order.template, sha256)
        if self._crew is None:
            crew_class = import_module("denoiser.batch.local").LocalCrew
            self._crew = crew_class(self._device, self._tile)
        assert self._crew is not None
        settling = threading.Lock()
        sources = {_absolute(item) for item in self.items}

        def earlier_of(item: Item) -> tuple[Record, ...]:
            """Of this very source, or of one that this batch does not have: it was moved."""
            return tuple(
                record
                for record in journal.earlier(_name_of(item), settings)
                if record.source == _absolute(item) or record.source not in sources
            )

        def jobs() -> Iterator[PhotoJob]:
            for item in items:
                earlier = earlier_of(item)
                if not earlier and (path := self._names.is_in_the_way(item)):
                    self._tell(Event(item, ItemState.SKIPPED, target=path, sentence=exists(path)))
                    continue
                yield PhotoJob(item, self.order.output, recipe, sha256, earlier)

        def settle(outcome: Outcome) -> None:
            with settling:
                self._tell(self._settled(outcome, journal, settings))

        self._crew.work(jobs(), self._control, self._tell, settle)

    def _settled(self, outcome: Outcome, journal: Journal, settings: str) -> Event:
        """The event of an outcome, once its result has got its name."""
        event, result = outcome.event, outcome.result
        if result is None:
            return event

        def note_down(target: Path) -> None:
            record = Record(
                source=_absolute(event.item),
                name=_name_of(event.item),
                source_sha256=result.source_sha256,
                settings=settings,
                target=target.relative_to(self.order.output).as_posix(),
                target_size=result.size,
                target_sha256=result.sha256,
                sigma=event.sigma,
                removed=event.removed,
                seconds=event.seconds,
                notes=event.notes,
            )
            journal.append(record, result.preview)

        try:
            return self._names.publish(outcome, note_down)
        except UnwritableFolder:
            raise
        except UnwritablePhoto as error:
            return Event(event.item, ItemState.FAILED, sentence=error.phrase)

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

    def _remove_leftovers(self, items: list[Item]) -> None:
        """Delete unfinished files of a run that was killed; no other run is in this folder."""
        for folder in {self.order.output / item.folder for item in items}:
            for path in folder.glob(f"{TEMPORARY_PREFIX}*.tmp"):
                path.unlink(missing_ok=True)


def _name_of(item: Item) -> str:
    return (item.folder / item.source.name).as_posix()


def _absolute(item: Item) -> str:
    return str(item.source.absolute())


def done_before(order: Order, items: Iterable[Item]) -> int:
    """How many of ``items`` an earlier run has cleaned with these very settings, at a glance.

    Sizes of results are compared; contents are compared by the run itself.

    Raises:
        WeightsError: there is no such model.
    """
    try:
        records = records_of(order.output)
    except OSError:
        return 0  # the run will say why
    sha256 = find_model(order.recipe.settings.model).sha256
    settings = settings_of(order.recipe, order.template, sha256)
    good = set()
    for record in records:
        if record.settings == settings:
            with suppress(OSError):
                size = (order.output / record.target).stat().st_size
                if size == record.target_size:
                    good.add((record.source, record.name))
    return sum((_absolute(item), _name_of(item)) in good for item in items)
