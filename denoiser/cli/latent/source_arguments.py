"""The arguments that name pictures and an autoencoder, the same for every command of the latent
space."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tqdm import tqdm

from denoiser.cli.usage import UsageError
from denoiser.latent.sources import Cut, Kind, Source, Split
from denoiser.latent.weights import suggested_model

if TYPE_CHECKING:
    from denoiser.engine import Report
    from denoiser.latent.encoded import Encoded
    from denoiser.latent.model import LatentModel
    from denoiser.latent.pictures import PictureSet

DIGITS = "digits"


SOURCES = "folders of photos, photos, or with --dataset the folder of the data set"


def add_source_arguments(
    parser: argparse.ArgumentParser, flag: str | None = None, purpose: str = ""
) -> None:
    """Which pictures.

    Args:
        flag: such as “--of”, behind which they are named, for ``purpose``; without it there are
            none.  None: they are what the command is about.
    """
    if flag is None:
        parser.add_argument(
            "source",
            nargs="*",
            default=[DIGITS],
            metavar="SOURCE",
            help=f"“digits” (the default: they come along), {SOURCES}",
        )
    else:
        parser.add_argument(
            flag,
            dest="source",
            nargs="+",
            metavar="SOURCE",
            help=f"{purpose}: “digits” (they come along), {SOURCES}",
        )
    parser.add_argument(
        "--as",
        dest="cut",
        type=Cut,
        choices=list(Cut),
        default=Cut.THUMBNAILS,
        metavar="tiles|thumbnails",
        help="what of each photo is taken: squares side by side at full size, or the square in "
        "the middle scaled down (default: thumbnails)",
    )
    parser.add_argument(
        "--dataset",
        metavar="NAME",
        help="read SOURCE as torchvision's data set of this name, such as MNIST; nothing is "
        "downloaded",
    )
    parser.add_argument(
        "--split",
        type=Split,
        choices=list(Split),
        default=Split.TRAIN,
        metavar="train|test",
        help="the part of the data set (default: train)",
    )
    parser.add_argument(
        "--limit",
        type=_count,
        metavar="N",
        help="at most so many pictures, drawn evenly (default: what fits into memory)",
    )


def add_model_arguments(parser: argparse.ArgumentParser) -> None:
    """Which autoencoder, and where it runs."""
    parser.add_argument(
        "--model", metavar="NAME", help="name of the autoencoder (default: one for such pictures)"
    )
    parser.add_argument("--device", default="auto", help="auto, cuda, mps, xpu or cpu")


def _count(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return value


def source_of(arguments: argparse.Namespace) -> Source:
    """The pictures that the arguments name.

    Raises:
        UsageError: a data set without its folder.
    """
    names, limit = arguments.source, arguments.limit
    if arguments.dataset is not None:
        if len(names) != 1 or names == [DIGITS]:
            raise UsageError(
                f"--dataset {arguments.dataset} needs one SOURCE: the folder with its files"
            )
        return Source(
            Kind.TORCHVISION,
            folder=Path(names[0]),
            dataset=arguments.dataset,
            split=arguments.split,
            limit=limit,
        )
    if names == [DIGITS]:
        return Source(limit=limit)
    paths = [Path(name) for name in names]
    if len(paths) == 1 and not paths[0].is_file():
        return Source(Kind.PHOTOS, folder=paths[0], cut=arguments.cut, limit=limit)
    return Source(Kind.PHOTOS, photos=tuple(paths), cut=arguments.cut, limit=limit)


def model_of(arguments: argparse.Namespace) -> LatentModel:
    """The autoencoder that the arguments name, or one that was trained on such pictures.

    Raises:
        WeightsError, DeviceError: see `denoiser.latent.model.LatentModel.load`.
    """
    from denoiser.latent.model import LatentModel  # noqa: PLC0415  torch takes seconds

    name = arguments.model or suggested_model(source_of(arguments))
    return LatentModel.load(name, arguments.device)


def pictures_of(arguments: argparse.Namespace, model: LatentModel) -> PictureSet:
    """The pictures that the arguments name, as ``model`` wants them; says what was left out.

    Raises:
        LatentError: see `denoiser.latent.reading.read_pictures`.
    """
    from denoiser.latent.reading import read_pictures  # noqa: PLC0415

    shape = model.architecture
    with progress_bar("reading") as report:
        pictures = read_pictures(source_of(arguments), shape.side, shape.channels, report)
    for note in pictures.notes:
        print(note, file=sys.stderr)
    return pictures


def encoded_of(arguments: argparse.Namespace) -> Encoded:
    """The pictures that the arguments name, through the autoencoder that they name.

    Raises:
        WeightsError, DeviceError, LatentError: as `model_of` and `pictures_of`.
    """
    from denoiser.latent.encoded import encode_set  # noqa: PLC0415

    model = model_of(arguments)
    pictures = pictures_of(arguments, model)
    with progress_bar("encoding") as report:
        return encode_set(model, pictures, report)


@contextmanager
def progress_bar(what: str) -> Iterator[Report]:
    """A bar on a terminal that goes when the work is done."""
    with tqdm(desc=what, leave=False, disable=not sys.stderr.isatty()) as bar:

        def report(done: int, total: int) -> None:
            bar.total = total
            bar.n = done
            bar.refresh()

        yield report
