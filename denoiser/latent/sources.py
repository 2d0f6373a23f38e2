"""Where sets of pictures are read from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from denoiser.phrases import Phrase

if TYPE_CHECKING:
    from denoiser.engine import Report
    from denoiser.latent.pictures import PictureSet


class Kind(StrEnum):
    """What there is at the place."""

    DIGITS = "digits"
    """Nothing has to be there: the data comes along."""
    PHOTOS = "photos"
    """A folder of photos, or single ones."""
    TORCHVISION = "torchvision"
    """A folder in which `torchvision.datasets` finds one of its data sets."""


class Cut(StrEnum):
    """What of a photo becomes a picture of the set."""

    TILES = "tiles"
    """Squares side by side, at full size."""
    THUMBNAILS = "thumbnails"
    """The largest square in the middle, scaled down."""


class Split(StrEnum):
    """The parts that data sets are published in."""

    TRAIN = "train"
    TEST = "test"


@dataclass(frozen=True)
class Source:
    """A place to read a set of pictures from."""

    kind: Kind = Kind.DIGITS
    folder: Path | None = None
    """Of the photos, with the folders inside, or of torchvision's files."""
    photos: tuple[Path, ...] = ()
    """Photos and folders, where it is not one folder."""
    dataset: str = "MNIST"
    """Name of a class of `torchvision.datasets`."""
    split: Split = Split.TRAIN
    """Of the data set."""
    cut: Cut = Cut.THUMBNAILS
    limit: int | None = None
    """So many pictures at most, drawn evenly; None: what fits into memory."""


DATA_SETS = (
    "MNIST",
    "FashionMNIST",
    "KMNIST",
    "EMNIST",
    "QMNIST",
    "USPS",
    "CIFAR10",
    "CIFAR100",
    "SVHN",
    "ImageFolder",
)
"""The classes of `torchvision.datasets` that are known here."""

MOST_PICTURES = 60_000
"""As many as MNIST has to train on."""
MOST_BYTES = 1 << 29
"""Of the pixels of a set: 2,730 photos of 256×256."""


def most_pictures(source: Source, side: int, channels: int) -> int:
    """How many pictures are read at most; of more, some are drawn and a note says so."""
    fit = max(1, MOST_BYTES // (side * side * channels))
    return source.limit or min(MOST_PICTURES, fit)


def evenly(count: int, most: int) -> list[int]:
    """All positions of ``count`` things, or ``most`` of them at equal distances."""
    if count <= most:
        return list(range(count))
    return [(2 * place + 1) * count // (2 * most) for place in range(most)]


def read_pictures(
    source: Source, side: int, channels: int, report: Report | None = None
) -> PictureSet:
    """Read a set for a network that wants ``side×side`` pictures with so many ``channels``.

    What was left out is told by the notes of the set.

    Raises:
        LatentError: nothing that can be used is there; the sentence says what is missing.
        Cancelled: by ``report``, which hears how many files are read.
    """
    # scikit-learn takes a second, torchvision more, and the window knows this module.
    if source.kind is Kind.PHOTOS:
        from denoiser.latent.photo_sets import read_photos  # noqa: PLC0415

        return read_photos(source, side, channels, report)
    if source.kind is Kind.TORCHVISION:
        from denoiser.latent.torchvision_sets import read_data_set  # noqa: PLC0415

        return read_data_set(source, side, channels, report)
    from denoiser.latent.digits import digits  # noqa: PLC0415

    return drawn(digits(), most_pictures(source, side, channels)).shaped(side, channels)


def drawn(pictures: PictureSet, most: int) -> PictureSet:
    """``most`` of the pictures at most, drawn evenly, with a note if these are not all."""
    if len(pictures) <= most:
        return pictures
    note = Phrase(
        "Of {all} pictures {taken} are taken, evenly drawn: more would be too many.",
        all=len(pictures),
        taken=most,
    )
    return replace(pictures.select(evenly(len(pictures), most)), notes=(*pictures.notes, note))
