"""The output folder of a batch while it runs: what was made, what is being made, the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from denoiser.batch.items import Event, Item, ItemState, Order
from denoiser.batch.jobs import TEMPORARY_PREFIX, Outcome, PhotoJob
from denoiser.batch.journal import Journal, Record, records_of, settings_of, sole_use
from denoiser.batch.publish import Names, exists
from denoiser.batch.report import write_report
from denoiser.errors import UnwritableFolder, UnwritablePhoto
from denoiser.system_errors import unwritable
from denoiser.weights import find_model


@contextmanager
def open_ledger(order: Order, names: Names, items: Iterable[Item]) -> Iterator[Ledger]:
    """The output folder, made if need be, for this batch alone.

    Unfinished files of ``items`` that a killed run left are removed, since nobody else is here; and
    in the end those of workers that died.

    Raises:
        UnwritablePhoto: the folder cannot be made or written to.
        OutputBusy: another batch writes to it.
        WeightsError: there is no such model.
    """
    with ExitStack() as held:
        try:
            order.output.mkdir(parents=True, exist_ok=True)
            held.enter_context(sole_use(order.output))
            journal = held.enter_context(Journal(order.output))
            folders = {order.output / item.folder for item in items}
            _remove_unfinished(folders)
        except OSError as error:
            raise unwritable(Path(error.filename or order.output), error) from error
        try:
            yield Ledger(order, names, journal)
        finally:
            with suppress(OSError):  # the next run will remove them, or say why it cannot
                _remove_unfinished(folders)


def _remove_unfinished(folders: Iterable[Path]) -> None:
    for folder in folders:
        for path in folder.glob(f"{TEMPORARY_PREFIX}*.tmp"):
            path.unlink(missing_ok=True)


class Ledger:
    """Knows what need not be done, and gives finished results their names."""

    def __init__(self, order: Order, names: Names, journal: Journal) -> None:
        self._order = order
        self._names = names
        self._journal = journal
        self._model_sha256 = find_model(order.recipe.settings.model).sha256
        self._settings = settings_of(order.recipe, order.template, self._model_sha256)

    def job(self, item: Item, sources: frozenset[str]) -> PhotoJob | Event:
        """What is to be done for ``item``, or that it is skipped.

        Args:
            sources: absolute paths of all photos of the batch.
        """
        earlier = tuple(
            record
            for record in self._journal.earlier(name_of(item), self._settings)
            # Of this very photo, or of one that this batch does not have: it was moved.
            if record.source == absolute(item) or record.source not in sources
        )
        if not earlier and (path := self._names.is_in_the_way(item)):
            return Event(item, ItemState.SKIPPED, target=path, sentence=exists(path))
        recipe = self._order.recipe
        return PhotoJob(item, self._order.output, recipe, self._model_sha256, earlier)

    def settle(self, outcome: Outcome) -> Event:
        """The event of ``outcome``, once its result has got its name.

        Raises:
            UnwritableFolder: no result can be written any more.
        """
        event, result = outcome.event, outcome.result
        if result is None:
            return event

        def note_down(target: Path) -> None:
            record = Record(
                source=absolute(event.item),
                name=name_of(event.item),
                source_sha256=result.source_sha256,
                settings=self._settings,
                target=target.relative_to(self._order.output).as_posix(),
                target_size=result.size,
                target_sha256=result.sha256,
                sigma=event.sigma,
                removed=event.removed,
                seconds=event.seconds,
                notes=event.notes,
            )
            self._journal.append(record, result.preview)

        try:
            return self._names.publish(outcome, note_down)
        except UnwritableFolder:
            raise
        except UnwritablePhoto as error:
            return Event(event.item, ItemState.FAILED, sentence=error.phrase)

    def report(
        self, items: Iterable[Item], outcomes: Mapping[Item, Event], remark: str = ""
    ) -> Path:
        """Write the report, with ``remark`` if the batch ended early; its path.

        Raises:
            UnwritablePhoto: it cannot be written.
        """
        output = self._order.output

        def preview(event: Event) -> bytes | None:
            if event.removed is None or event.target is None:
                return None
            return self._journal.preview(event.target.relative_to(output).as_posix())

        try:
            return write_report(self._order, items, outcomes, preview, remark)
        except OSError as error:
            raise unwritable(Path(error.filename or output), error) from error


def name_of(item: Item) -> str:
    """Where the source lies below the input, and what it is called, with slashes."""
    return (item.folder / item.source.name).as_posix()


def absolute(item: Item) -> str:
    """The absolute path of the source."""
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
    return sum((absolute(item), name_of(item)) in good for item in items)
