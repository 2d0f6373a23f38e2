"""What a batch is made of: its order, its items, and what is told about each of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from denoiser.recipe import Recipe


class Existing(Enum):
    """What happens where a file of the result's name exists already."""

    SKIP = "skip"
    NUMBER = "number"
    OVERWRITE = "overwrite"


class ItemState(Enum):
    """How far a photo of the batch is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(frozen=True)
class Order:
    """What the user asks for; frozen when the batch is queued."""

    inputs: tuple[Path, ...]
    """Folders and files."""
    output: Path
    """A folder; the folders of the input are mirrored in it."""
    recipe: Recipe = field(default_factory=Recipe)
    recursive: bool = True
    formats: tuple[str, ...] = ()
    """Only these (“JPEG”, “RAW”, …, told by the suffix); none named means all."""
    template: str = "{stem}"
    """Name of a result without suffix: see `denoiser.naming`."""
    existing: Existing = Existing.NUMBER
    """Photos that are done already, with these very settings, are skipped whatever is said here."""
    find_odd: bool = False
    """Find out in the end which photos are not like the others."""


@dataclass(frozen=True)
class Item:
    """One photo of the batch."""

    index: int
    """Its place in the batch, from 0; also the counter of the name template, from 1."""
    source: Path
    folder: Path
    """Where it lies below the input folder, and its result below the output folder."""
    number: int = 1
    """Above 1 where another photo of the batch would get the same name: part of the name then."""


@dataclass(frozen=True)
class Oddness:
    """How much a photo is unlike the others of its batch: see `denoiser.latent.anomalies`."""

    score: float
    """Standard deviations from what is usual among them."""
    trait: str
    """In which way: a `denoiser.latent.traits.Trait`."""
    is_odd: bool
    """Whether the score is beyond the threshold."""


@dataclass(frozen=True)
class Event:
    """Something that is to be told about an item.  The last one of an item is its outcome."""

    item: Item
    state: ItemState
    target: Path | None = None
    """The file that has been written, or that was found."""
    sigma: float | None = None
    """The level the network was told, in 8-bit units."""
    removed: float | None = None
    """Root mean square of what was taken away, in 8-bit units."""
    share: float = 0.0
    """How much of it is cleaned, 0 to 1, while it runs."""
    seconds: float = 0.0
    """What reading, cleaning and writing took, without waiting for each other."""
    sentence: str = ""
    """Why it failed or was skipped."""
    notes: tuple[str, ...] = ()
    odd: Oddness | None = None
    """Known in the end, if it was asked for."""


Listen = Callable[[Event], None]
"""Called in whatever thread the news arises."""
