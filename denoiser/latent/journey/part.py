"""The part of a photo that is sent through the denoising network to be watched."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

PART_SIDE = 256
"""Pixels."""


def part_around(
    picture: NDArray[np.float32], centre: tuple[float, float], stride: int
) -> NDArray[np.float32]:
    """A copy of the square of `PART_SIDE` pixels around a point, moved into the picture.

    Of a smaller picture it is all, its edges repeated up to multiples of ``stride``.

    Args:
        picture: ``H×W×C``.
        centre: x and y in pixels.
        stride: of the network.
    """
    height, width = picture.shape[:2]
    left, top = (
        round(min(max(middle - PART_SIDE / 2, 0), max(size - PART_SIDE, 0)))
        for middle, size in zip(centre, (width, height), strict=True)
    )
    part = picture[top : top + PART_SIDE, left : left + PART_SIDE]
    missing = [(0, -size % stride) for size in part.shape[:2]]
    return np.pad(part, [*missing, (0, 0)], mode="edge")
