"""Photos to train on: in every epoch other squares of them."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from denoiser.latent.pictures import resized, with_channels
from denoiser.training.pictures import read_folder

SMALLEST = 0.75
"""Of the side that is wanted: smaller squares would have to be scaled up further than they can
bear."""
AREA_OF_A_CROP = 4
"""A photo is seen once in an epoch for so many times the pixels that the network wants…"""
MOST_CROPS = 8
"""… but not more often than this."""


class CropSupply:
    """Random squares of photos, of any size that a photo has room for, scaled to one side."""

    def __init__(self, folder: Path, side: int, channels: int) -> None:
        """Read all photos of a folder into memory.

        Raises:
            TrainingError: the folder is missing, or has no photo that is large enough.
        """
        self._side = side
        self._channels = channels
        self._smallest = max(1, round(SMALLEST * side))
        photos, held_out = (
            [np.moveaxis(photo.numpy(), 0, -1) for photo in part]
            for part in read_folder(folder, self._smallest)
        )
        self._crops = [photo for photo in photos for _ in range(self._crops_of(photo))]
        empty = np.empty((0, side, side, channels), np.uint8)
        self.held_out = np.concatenate([empty, *(self._middle(photo)[None] for photo in held_out)])

    def __len__(self) -> int:
        return len(self._crops)

    def batch(self, chosen: NDArray[np.intp], draw: np.random.Generator) -> NDArray[np.uint8]:
        return np.stack([self._random(self._crops[index], draw) for index in chosen])

    def _crops_of(self, photo: NDArray[np.uint8]) -> int:
        fit = photo.shape[0] * photo.shape[1] // (AREA_OF_A_CROP * self._side**2)
        return min(max(1, fit), MOST_CROPS)

    def _random(self, photo: NDArray[np.uint8], draw: np.random.Generator) -> NDArray[np.uint8]:
        """Sizes are drawn evenly on a logarithmic scale, from a detail to the whole photo."""
        height, width = photo.shape[:2]
        size = math.exp(draw.uniform(math.log(self._smallest), math.log(min(height, width))))
        side = round(size)
        top = int(draw.integers(height - side + 1))
        left = int(draw.integers(width - side + 1))
        return self._square(photo, top, left, side)

    def _middle(self, photo: NDArray[np.uint8]) -> NDArray[np.uint8]:
        height, width = photo.shape[:2]
        side = min(height, width)
        return self._square(photo, (height - side) // 2, (width - side) // 2, side)

    def _square(
        self, photo: NDArray[np.uint8], top: int, left: int, side: int
    ) -> NDArray[np.uint8]:
        square = photo[top : top + side, left : left + side]
        return resized(with_channels(square, self._channels), self._side)
