"""What the points of a plot can be coloured by: classes or numbers, for every kind of eye."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np
from numpy.typing import NDArray

from denoiser.latent.class_colours import CLASS_COLOURS
from denoiser.latent.encoded import Encoded

STEPS = 64
"""Colours of a scale of numbers."""
CLIPPED_PERCENT = 1.0
"""Of the pictures at each end of a scale, which get its last colour: one outlier must not take all
colours for itself."""
LOGARITHMIC_ABOVE = 30.0
"""Largest through smallest number of a scale."""


class Kind(StrEnum):
    """What it is that gives a point its colour."""

    NOTHING = "nothing"
    LABEL = "label"
    FOLDER = "folder"
    ERROR = "error"
    NUMBER = "number"


@dataclass(frozen=True)
class ColourBy:
    """A choice of colours."""

    kind: Kind = Kind.NOTHING
    number: str = ""
    """Which of the set's numbers."""


@dataclass(frozen=True)
class Scale:
    """The ends of a scale of colours."""

    low: float
    high: float
    is_logarithmic: bool
    is_clipped: bool
    """Whether some numbers lie beyond the ends."""

    @property
    def middle(self) -> float:
        """The number that has the colour in the middle."""
        if self.is_logarithmic:
            return float(np.sqrt(self.low * self.high))
        return (self.low + self.high) / 2


@dataclass(frozen=True)
class PointColours:
    """A colour for each picture of a set."""

    by: ColourBy
    palette: NDArray[np.uint8]
    """``colours×3``: red, green, blue."""
    index: NDArray[np.intp]
    """Of each picture's colour in the palette; −1 where nothing is known."""
    classes: NDArray[np.intp] | None = None
    """Of each picture, if it has one: colours may come twice, classes do not."""
    class_names: tuple[str, ...] = ()
    scale: Scale | None = None

    @property
    def missing(self) -> int:
        """How many pictures have no colour."""
        return int((self.index < 0).sum())


def choices(encoded: Encoded) -> list[ColourBy]:
    """What can be told apart in this set, the most telling first."""
    pictures = encoded.pictures
    found = []
    if pictures.labels is not None:
        found.append(ColourBy(Kind.LABEL))
    folders = pictures.folders
    if folders is not None and len(set(folders)) > 1:
        found.append(ColourBy(Kind.FOLDER))
    found.append(ColourBy(Kind.ERROR))
    for name, values in pictures.numbers.items():
        if np.isfinite(values).any():
            found.append(ColourBy(Kind.NUMBER, name))
    return [*found, ColourBy()]


def point_colours(encoded: Encoded, by: ColourBy) -> PointColours:
    """The colours of a set's pictures; of a choice that it does not have, as `Kind.NOTHING`."""
    pictures = encoded.pictures
    if by.kind is Kind.LABEL and pictures.labels is not None:
        return _classes(by, pictures.labels.astype(np.intp), pictures.label_names)
    if by.kind is Kind.FOLDER and pictures.folders is not None:
        names, classes = np.unique(np.array(pictures.folders), return_inverse=True)
        return _classes(by, classes.astype(np.intp), tuple(map(str, names)))
    if by.kind is Kind.ERROR:
        return _numbers(by, encoded.errors)
    if by.kind is Kind.NUMBER and by.number in pictures.numbers:
        return _numbers(by, pictures.numbers[by.number])
    one = np.array(CLASS_COLOURS[:1], np.uint8)
    return PointColours(ColourBy(), one, np.zeros(len(encoded), np.intp))


def _classes(by: ColourBy, classes: NDArray[np.intp], names: tuple[str, ...]) -> PointColours:
    palette = np.array(CLASS_COLOURS, np.uint8)
    index = np.where(classes < 0, -1, classes % len(palette))
    return PointColours(by, palette, index, classes, names)


def _numbers(by: ColourBy, values: NDArray[np.float64]) -> PointColours:
    known = np.isfinite(values)
    index = np.full(len(values), -1, np.intp)
    palette = scale_colours(STEPS)
    if not known.any():
        return PointColours(by, palette, index)
    finite = values[known]
    low, high = np.percentile(finite, [CLIPPED_PERCENT, 100 - CLIPPED_PERCENT])
    logarithmic = bool(finite.min() > 0 and high > LOGARITHMIC_ABOVE * low)
    scale = Scale(
        float(low), float(high), logarithmic, bool(finite.min() < low or finite.max() > high)
    )
    place = np.log(finite) if logarithmic else finite
    begin, end = (np.log([low, high]) if logarithmic else np.array([low, high])).tolist()
    share = (place - begin) / (end - begin) if end > begin else np.zeros_like(place)
    index[known] = np.clip(share * STEPS, 0, STEPS - 1).astype(np.intp)
    return PointColours(by, palette, index, scale=scale)


def scale_colours(count: int) -> NDArray[np.uint8]:
    """``count×3`` colours of matplotlib's viridis, from dark violet to yellow."""
    levels = np.rint(np.linspace(0, 255, count)).astype(np.uint8)
    return cv2.applyColorMap(levels, cv2.COLORMAP_VIRIDIS).reshape(count, 3)[:, ::-1].copy()
