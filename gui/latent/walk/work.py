"""What the walk does beside the interface thread, where torch and scikit-learn are imported.

Functions take the job, so that they can be stopped, and codes as ``N×code``; they return images.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from gui import theme
from gui.job import Job
from gui.latent.pictures import image_of

if TYPE_CHECKING:
    from pathlib import Path

    from denoiser.latent.directions import Direction
    from denoiser.latent.encoded import Encoded
    from denoiser.latent.model import LatentModel
    from denoiser.latent.numbers_of_code import LatentNumber
    from denoiser.latent.plane import Plane

Array = NDArray[Any]

UNKNOWN = theme.CANVAS_QUIET_TEXT
"""Colour of a dot without a label."""

AT_ONCE = 4
"""Calls of the network that a job of one full call is divided into, so that it can be stopped and
shows what it has."""


def decoded(job: Job, model: LatentModel, codes: Array) -> list[QImage]:
    """The pictures of ``codes``; what is there so far is patched."""
    images: list[QImage] = []
    size = max(1, model.pictures_at_once // AT_ONCE)
    for begin in range(0, len(codes), size):
        job.check()
        if images:
            job.patch(list(images))
        images += [image_of(picture) for picture in model.decode(codes[begin : begin + size])]
    return images


def way(
    job: Job, model: LatentModel, ends: tuple[Array, Array], shares: Array, *, spherical: bool
) -> list[QImage]:
    """Pictures on the way from one code to another."""
    return decoded(job, model, codes_between(ends, shares, spherical=spherical))


def codes_between(ends: tuple[Array, Array], shares: Array, *, spherical: bool) -> Array:
    """Codes on the way from one to another."""
    from denoiser.latent.interpolation import Way, between

    return between(*ends, shares, Way.SPHERICAL if spherical else Way.LINEAR)


@dataclass(frozen=True)
class PlaneOfSet:
    """A plane, and the codes of the set on it."""

    plane: Plane
    dots: Array
    """``N×2``."""
    colours: list[QColor]
    """Of the dots."""
    classes: dict[str, QColor]
    """What the colours mean; empty where there are no labels."""


def find_plane(encoded: Encoded, numbers: tuple[int, int] | None) -> PlaneOfSet:
    """That of two numbers, or the one that is looked at first."""
    from denoiser.latent.plane import plane_of_numbers, plane_of_set
    from denoiser.latent.point_colours import ColourBy, Kind, point_colours

    codes = encoded.codes
    plane = plane_of_numbers(codes, *numbers) if numbers else plane_of_set(codes)
    by = point_colours(encoded, ColourBy(Kind.LABEL))
    palette = [QColor(*map(int, colour)) for colour in by.palette]
    colours = [palette[i] if by.classes is not None and i >= 0 else UNKNOWN for i in by.index]
    classes = {name: palette[i % len(palette)] for i, name in enumerate(by.class_names)}
    return PlaneOfSet(plane, plane.points(codes), colours, classes)


@dataclass(frozen=True)
class Spot:
    """A point of the plane."""

    image: QImage
    """As the decoder paints it."""
    nearest: int
    """The picture of the set whose code is nearest, by its position."""


def spot(encoded: Encoded, plane: Plane, point: tuple[float, float]) -> Spot:
    """What is at a point of the plane."""
    code = plane.codes(np.array([point]))
    image = image_of(encoded.model.decode(code)[0])
    return Spot(image, int(np.square(encoded.codes - code).sum(axis=1).argmin()))


def numbers_of(encoded: Encoded) -> tuple[LatentNumber, ...]:
    """Those of the code, those first that vary most."""
    from denoiser.latent.numbers_of_code import latent_numbers

    return latent_numbers(encoded.codes, variational=encoded.model.can_sample)


def direction_between(encoded: Encoded, first: Array, second: Array) -> Direction:
    """From one group of positions to another."""
    from denoiser.latent.directions import learn_direction

    return learn_direction(encoded.codes[first], encoded.codes[second])


@dataclass(frozen=True)
class Sampling:
    """How new pictures are made."""

    count: int
    """In all, or of each label."""
    seed: int
    temperature: float
    by_label: bool


def sample_codes(encoded: Encoded, order: Sampling) -> Array:
    """Codes of new pictures; by label, those of each label stand together."""
    from denoiser.latent.sampling import label_codes, prior_codes

    if order.by_label:
        return label_codes(encoded, order.count, order.seed).codes
    return prior_codes(encoded.model, order.count, order.seed, order.temperature)


def write_samples(job: Job, encoded: Encoded, order: Sampling, target: Path) -> int:
    """Write new pictures as a folder; returns how many."""
    from denoiser.latent.picture_folder import facts_of_mixes, write_picture_folder
    from denoiser.latent.sampling import label_codes, prior_codes

    model, pictures = encoded.model, encoded.pictures
    if not order.by_label:
        codes = prior_codes(model, order.count, order.seed, order.temperature)
        return len(write_picture_folder(target, model, codes, report=job.report))
    mixes = label_codes(encoded, order.count, order.seed)
    labels = [pictures.label_names[label] for label in mixes.labels]
    facts = facts_of_mixes(mixes, pictures.names)
    return len(write_picture_folder(target, model, mixes.codes, labels, facts, job.report))


def write_mosaic(
    job: Job, model: LatentModel, codes: Callable[[], Array], columns: int | None, target: Path
) -> None:
    """Write the pictures of codes as one PNG."""
    from denoiser.latent.mosaic import mosaic, png
    from denoiser.latent.result_files import write_result

    content = png(mosaic(model.decode(codes(), job.report), columns))
    write_result(target, content, overwrite=True)  # the dialog has asked


@dataclass(frozen=True)
class DrawnImages:
    """Repeated draws of one picture."""

    draws: list[QImage]
    mean: QImage
    spread: QImage
    gain: float
    """How much the spread is magnified."""
    used_numbers: int
    """Numbers of the code that the picture has a say in."""


def draw(job: Job, encoded: Encoded, position: int, count: int, seed: int) -> DrawnImages:
    """Decode a picture's code so many times, each time drawn anew."""
    from denoiser.latent.sampling import repeated_draws, shown_spread, used_numbers

    draws = repeated_draws(
        encoded.model,
        encoded.pictures.pixels[position],
        count,
        seed,
        lambda _done, _total: job.check(),
    )
    spread, gain = shown_spread(draws.spread)
    return DrawnImages(
        [image_of(picture) for picture in draws.pictures],
        image_of(draws.mean),
        image_of(spread),
        gain,
        used_numbers(draws),
    )
