"""The data sets that torchvision reads, from files that the user has: nothing is downloaded.

torchvision is imported when such a set is asked for, and for nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

import numpy as np
from numpy.typing import NDArray

from denoiser.engine import Report
from denoiser.errors import LatentError
from denoiser.latent.limits import drawn, most_pictures
from denoiser.latent.photo_sets import read_photos
from denoiser.latent.pictures import PictureSet
from denoiser.latent.sources import DATA_SETS, Kind, Source, Split
from denoiser.phrases import Phrase

Arrays = tuple[NDArray[np.uint8], NDArray[np.int64]]
"""Pictures ``N×H×W×C`` and the position of each one's class."""


def _mnist(data: Any) -> Arrays:
    return data.data.numpy()[..., None], data.targets.numpy()


def _emnist(data: Any) -> Arrays:
    # The files hold columns where those of MNIST hold rows; letters are numbered from 1.
    return np.swapaxes(data.data.numpy(), 1, 2)[..., None], data.targets.numpy()


def _qmnist(data: Any) -> Arrays:
    return data.data.numpy()[..., None], data.targets[:, 0].numpy()  # then come the writers


def _usps(data: Any) -> Arrays:
    return data.data[..., None], np.array(data.targets)


def _cifar(data: Any) -> Arrays:
    return data.data, np.array(data.targets)


def _svhn(data: Any) -> Arrays:
    return data.data.transpose(0, 2, 3, 1), data.labels


@dataclass(frozen=True)
class _DataSet:
    """How one class of `torchvision.datasets` is used."""

    arrays: Callable[[Any], Arrays]
    files: Callable[[Split], tuple[str, ...]]
    """That must lie in the folder, by their paths within it."""
    named_by: str = "train"
    """The parameter that chooses the part: ``train`` is a flag, ``split`` takes its name."""
    options: dict[str, Any] = field(default_factory=dict)


def _idx(name: str) -> Callable[[Split], tuple[str, ...]]:
    kinds = ("images-idx3", "labels-idx1")
    parts = ("train", "t10k")  # torchvision wants both
    files = tuple(f"{name}/raw/{part}-{kind}-ubyte" for part in parts for kind in kinds)
    return lambda _split: files


_EMNIST_PART = "balanced"
"""Digits and letters, each about equally often."""

_QMNIST_FILES = {
    Split.TRAIN: ("qmnist-train-images-idx3-ubyte", "qmnist-train-labels-idx2-int"),
    Split.TEST: ("qmnist-test-images-idx3-ubyte", "qmnist-test-labels-idx2-int"),
}

_KINDS = {
    "MNIST": _DataSet(_mnist, _idx("MNIST")),
    "FashionMNIST": _DataSet(_mnist, _idx("FashionMNIST")),
    "KMNIST": _DataSet(_mnist, _idx("KMNIST")),
    "EMNIST": _DataSet(
        _emnist,
        lambda split: tuple(
            f"EMNIST/raw/emnist-{_EMNIST_PART}-{split}-{kind}-ubyte"
            for kind in ("images-idx3", "labels-idx1")
        ),
        options={"split": _EMNIST_PART},
    ),
    "QMNIST": _DataSet(
        _qmnist, lambda split: tuple(f"QMNIST/raw/{name}" for name in _QMNIST_FILES[split])
    ),
    "USPS": _DataSet(_usps, lambda split: (f"usps{'' if split is Split.TRAIN else '.t'}.bz2",)),
    "CIFAR10": _DataSet(
        _cifar,
        lambda _split: tuple(
            f"cifar-10-batches-py/{name}"
            for name in (*(f"data_batch_{n}" for n in range(1, 6)), "test_batch", "batches.meta")
        ),
    ),
    "CIFAR100": _DataSet(
        _cifar, lambda _split: tuple(f"cifar-100-python/{n}" for n in ("train", "test", "meta"))
    ),
    "SVHN": _DataSet(_svhn, lambda split: (f"{split}_32x32.mat",), named_by="split"),
}
IMAGE_FOLDER = "ImageFolder"
"""A folder of photos in folders by class, which this app reads by itself."""

LOADING_ERRORS = (
    OSError,
    EOFError,
    RuntimeError,
    ValueError,
    TypeError,
    KeyError,
    AssertionError,
    UnpicklingError,
)
"""What torchvision raises on files that are not what their names say."""


def read_data_set(
    source: Source, side: int, channels: int, report: Report | None = None
) -> PictureSet:
    """The data set of ``source`` as ``side×side`` pictures with so many ``channels``.

    Raises:
        LatentError: torchvision is not installed or has no such set, or files are missing.
        Cancelled: by ``report``.
    """
    name = {known.casefold(): known for known in DATA_SETS}.get(source.dataset.casefold())
    if name is None:
        raise LatentError(
            Phrase(
                "There is no data set “{name}”. Known: {known}.",
                name=source.dataset,
                known=", ".join(DATA_SETS),
            )
        )
    if name == IMAGE_FOLDER:
        return read_photos(replace(source, kind=Kind.PHOTOS), side, channels, report)
    if report is not None:
        report(0, 1)
    pictures = _read(name, _KINDS[name], source)
    if report is not None:
        report(1, 1)
    return drawn(pictures, most_pictures(source, side, channels)).shaped(side, channels)


def _read(name: str, kind: _DataSet, source: Source) -> PictureSet:
    folder = _root(name, kind, source)
    try:
        module = import_module("torchvision.datasets")
    except ImportError as error:
        raise LatentError(
            Phrase(
                "“{name}” is read by torchvision, which this installation of Quietgrain does not "
                "have. Install Quietgrain as a Python package, or choose a folder of photos.",
                name=name,
            )
        ) from error
    part = str(source.split) if kind.named_by == "split" else source.split is Split.TRAIN
    try:
        data = getattr(module, name)(folder, **{kind.named_by: part}, **kind.options)
        pixels, classes = kind.arrays(data)
    except LOADING_ERRORS as error:
        raise LatentError(
            Phrase(
                "The files of “{name}” in “{folder}” are damaged or something else ({reason}). "
                "Get them again.",
                name=name,
                folder=folder,
                reason=" ".join(str(error).split()) or type(error).__name__,
            )
        ) from error
    labels = np.asarray(classes, dtype=np.int64)
    known = getattr(data, "classes", None) or range(int(labels.max(initial=0)) + 1)
    return PictureSet(
        title=name,
        pixels=np.ascontiguousarray(pixels),
        names=tuple(f"{name} {source.split} {number}" for number in range(len(pixels))),
        labels=labels,
        label_names=tuple(str(each) for each in known),
    )


def _root(name: str, kind: _DataSet, source: Source) -> Path:
    """The folder that torchvision wants to be told; the user may have named one inside it.

    Raises:
        LatentError: there are not all files.
    """
    folder = source.folder or Path()
    files = kind.files(source.split)
    for place in (folder, *folder.absolute().parents[:2]):
        if all((place / file).is_file() for file in files):
            return place
    raise LatentError(
        Phrase(
            "“{name}” needs these files in “{folder}”, and not all are there: {files}. Nothing is "
            "downloaded; files that end in .gz have to be unpacked.",
            name=name,
            folder=folder,
            files=", ".join(files),
        )
    )
