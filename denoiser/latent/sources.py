"""Where sets of pictures are read from; `denoiser.latent.reading` reads them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


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
