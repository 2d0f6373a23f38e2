"""Sets of small pictures of one size: what autoencoders are trained on and asked about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from denoiser.errors import LatentError
from denoiser.phrases import Phrase

LUMA_601 = (0.299, 0.587, 0.114)


@dataclass(frozen=True)
class Origin:
    """Where a picture of a set comes from."""

    path: Path
    """The photo."""
    box: tuple[int, int, int, int] | None = None
    """Left, top, width, height of the tile in the upright photo, in pixels; None: all of it."""


@dataclass(frozen=True)
class PictureSet:
    """Pictures and what is known about each; all sequences have one entry for each picture."""

    title: str
    """What they are, for captions: "Digits", the name of a folder."""
    pixels: NDArray[np.uint8]
    """``N×H×W×C``, sRGB-encoded; C is 1 (gray) or 3."""
    names: tuple[str, ...]
    """For captions and tables; unique."""
    labels: NDArray[np.int64] | None = None
    """Which of ``label_names`` a picture has."""
    label_names: tuple[str, ...] = ()
    origins: tuple[Origin, ...] | None = None
    """None for data that does not come from the user's photos."""
    numbers: Mapping[str, NDArray[np.float64]] = field(default_factory=dict)
    """By name what can be plotted: EXIF numbers of the photo; NaN where one is missing."""
    notes: tuple[str, ...] = ()
    """Sentences for the user about what was left out when the set was read."""

    def __len__(self) -> int:
        return len(self.pixels)

    @property
    def folders(self) -> tuple[str, ...] | None:
        """Name of the folder that each photo lies in."""
        if self.origins is None:
            return None
        return tuple(origin.path.parent.name for origin in self.origins)

    def select(self, chosen: NDArray[np.intp] | Sequence[int]) -> PictureSet:
        """Those at the positions ``chosen``, in that order."""
        index = np.asarray(chosen, dtype=np.intp)
        return replace(
            self,
            pixels=self.pixels[index],
            names=tuple(self.names[i] for i in index),
            labels=None if self.labels is None else self.labels[index],
            origins=None if self.origins is None else tuple(self.origins[i] for i in index),
            numbers={name: values[index] for name, values in self.numbers.items()},
        )

    def split(self, share: float, seed: int) -> tuple[PictureSet, PictureSet]:
        """Two sets of different pictures, drawn at random; ``share`` of them are in the second."""
        order = np.random.default_rng(seed).permutation(len(self))
        held_out = round(share * len(self))
        return self.select(order[held_out:]), self.select(order[:held_out])

    def shaped(self, side: int, channels: int) -> PictureSet:
        """The same pictures as a network wants them: scaled to ``side``, made gray or coloured.

        Raises:
            LatentError: they are not square, so scaling would distort them.
        """
        height, width = self.pixels.shape[1:3]
        if height != width:
            raise LatentError(
                Phrase(
                    "The pictures of “{title}” are {width}×{height} pixels, not square. Read them "
                    "as tiles or thumbnails.",
                    title=self.title,
                    width=width,
                    height=height,
                )
            )
        return replace(self, pixels=_scaled(with_channels(self.pixels, channels), side))


def with_channels(pixels: NDArray[np.uint8], channels: int) -> NDArray[np.uint8]:
    """``…×C`` pictures made gray (``channels`` = 1, by their luma) or coloured (3)."""
    if pixels.shape[-1] == channels:
        return pixels
    if channels == 3:
        return np.repeat(pixels, 3, axis=-1)
    luma = pixels.astype(np.float32) @ np.array(LUMA_601, dtype=np.float32)
    return np.rint(luma)[..., None].astype(np.uint8)


def _scaled(pixels: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    if pixels.shape[1] == side:
        return pixels
    scaled = np.empty((len(pixels), side, side, pixels.shape[-1]), dtype=np.uint8)
    for picture, target in zip(pixels, scaled, strict=True):
        target[...] = resized(picture, side)
    return scaled


def resized(picture: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    """A square ``S×S×C`` picture as ``side×side×C``: means over areas, cubic where it grows."""
    if len(picture) == side:
        return picture
    method = cv2.INTER_AREA if len(picture) > side else cv2.INTER_CUBIC
    scaled = cv2.resize(picture, (side, side), interpolation=method)
    return scaled.reshape(side, side, picture.shape[-1])
