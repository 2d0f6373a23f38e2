"""One photo of a batch as data that can be sent to another process, and what comes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from denoiser.batch.control import Control
from denoiser.batch.items import Event, Item, ItemState, Listen
from denoiser.batch.journal import Record
from denoiser.recipe import Recipe

TEMPORARY_PREFIX = ".quietgrain-batch-"
"""Of results that have no name yet.  Only a batch makes them, and there is one batch at a time in
an output folder: those that lie there when it starts belong to nobody."""


@dataclass(frozen=True)
class PhotoJob:
    """All that is needed to clean one photo, wherever that is done."""

    item: Item
    output: Path
    """The output folder, which exists."""
    recipe: Recipe
    model_sha256: str
    """Of the weights that the recipe means."""
    earlier: tuple[Record, ...] = ()
    """Results made with the same settings: if one is of the same content, nothing is to be done."""

    @property
    def folder(self) -> Path:
        """Where the result goes."""
        return self.output / self.item.folder


@dataclass(frozen=True)
class Result:
    """A finished file that has no name yet."""

    temporary: Path
    """In the folder where it belongs."""
    suffix: str
    source_sha256: str
    size: int
    """Bytes."""
    sha256: str
    preview: bytes
    """A small picture of it: see `denoiser.batch.preview`."""


@dataclass(frozen=True)
class Outcome:
    """How a job ended."""

    event: Event
    """Without target if there is a result: that gets its name from the batch."""
    result: Result | None = None


def failed(item: Item, sentence: str) -> Outcome:
    """The outcome of a photo that could not be cleaned or written."""
    return Outcome(Event(item, ItemState.FAILED, sentence=sentence))


class Crew(Protocol):
    """Those who do the jobs: threads here (`denoiser.batch.local`), or processes elsewhere."""

    def work(
        self,
        jobs: Iterator[PhotoJob],
        control: Control,
        tell: Listen,
        settle: Callable[[Outcome], None],
    ) -> None:
        """Do the jobs, and return when all are done.

        Args:
            jobs: taken one by one, so that what is known about later ones is new.
            control: checked at least once a tile.
            tell: for news of jobs that run.
            settle: given each outcome, once; may be called in any thread.

        Raises:
            Cancelled: by ``control``; jobs that have begun are dropped.
            UnwritableFolder: no result can be written any more, or ``settle`` says so.
            WeightsError, DeviceError: work cannot begin.
        """
        ...
