"""The parts of a picture that its noise is measured on: 8×8 windows from all over it.

Measuring takes the same time on 1 and on 100 megapixels, since a large picture is sampled: square
tiles on an even grid.  Each tile can be halved, which is how one looks at noise that is correlated
between neighbours: box means of 2×2 pixels halve white noise, and correlated noise less.
"""

from __future__ import annotations

import math
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.float32]
Values = TypeVar("Values", np.float32, np.bool_)

WINDOW = 8
"""Side of a window, in pixels of its scale: the size of a JPEG block, and that of Chen et al."""

TILE = 64
"""Side of a tile, in pixels of the picture."""
SAMPLED_PIXELS = 2**20
"""A picture with more pixels than this is sampled down to about as many."""
ENOUGH_WINDOWS = 600
"""Three for each of the 189 values of a colour window, so that their covariance means something."""


def sample_tiles(picture: NDArray[Values], tile: int = TILE) -> NDArray[Values]:
    """Take the tiles that stand for a picture.

    Args:
        picture: ``H×W×C``; H and W at least 4.
        tile: side of a tile, in pixels; a multiple of 4.

    Returns:
        ``T×h×w×C``, h and w multiples of 4.  A small picture is one tile, nearly whole; of a large
        one come square tiles, on an even grid from border to border.
    """
    height, width = picture.shape[:2]
    if height * width <= SAMPLED_PIXELS or min(height, width) < tile:
        across = min(width, max(tile, SAMPLED_PIXELS // height))
        down = min(height, max(tile, SAMPLED_PIXELS // width))
        top, left = (height - down) // 2, (width - across) // 2
        return picture[None, top : top + down // 4 * 4, left : left + across // 4 * 4]
    count = SAMPLED_PIXELS // tile**2
    rows = max(1, min(height // tile, round(math.sqrt(count * height / width))))
    columns = max(1, min(width // tile, count // rows))
    tops = np.linspace(0, height - tile, rows).astype(int)
    lefts = np.linspace(0, width - tile, columns).astype(int)
    return np.stack(
        [picture[top : top + tile, left : left + tile] for top in tops for left in lefts]
    )


def halved(tiles: Pixels) -> Pixels:
    """Means of 2×2 pixels: ``T×h×w×C`` to ``T×h/2×w/2×C``; h and w even."""
    rows = tiles[:, ::2] + tiles[:, 1::2]
    return (rows[:, :, ::2] + rows[:, :, 1::2]) * np.float32(0.25)


def halved_usable(usable: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Where all of 2×2 pixels are usable: ``T×h×w`` to ``T×h/2×w/2``; h and w even."""
    rows = usable[:, ::2] & usable[:, 1::2]
    both: NDArray[np.bool_] = rows[:, :, ::2] & rows[:, :, 1::2]
    return both


def usable_pixels(tiles: Pixels) -> NDArray[np.bool_]:
    """Where nothing is clipped: ``T×h×w``.

    A value of exactly 0 or 1 has lost its noise to the end of the range.  Values beyond the range
    have not, and are kept.
    """
    return (np.isfinite(tiles) & (tiles != 0) & (tiles != 1)).all(axis=3)


def _windows(tiles: NDArray[np.generic], step: int) -> NDArray[np.generic]:
    view = np.lib.stride_tricks.sliding_window_view(tiles, (WINDOW, WINDOW), axis=(1, 2))
    return view[:, ::step, ::step]


def windows(tiles: Pixels, usable: NDArray[np.bool_], about: int) -> Pixels:
    """The windows of all tiles, overlapping, without those that touch clipped pixels.

    Args:
        tiles: ``T×h×w×C``, h and w at least `WINDOW`.
        usable: ``T×h×w``.
        about: how many to take, before those that are not usable are left out.

    Returns:
        ``N×C×8×8``; N is 0 when too few windows are free of clipping to say anything.
    """
    count, height, width, channels = tiles.shape
    positions = count * (height - WINDOW + 1) * (width - WINDOW + 1)
    step = max(1, math.isqrt(positions // about))
    free = _windows(usable, step).all(axis=(3, 4))
    chosen = _windows(tiles, step)[free]
    if len(chosen) < min(ENOUGH_WINDOWS, free.size):
        return np.empty((0, channels, WINDOW, WINDOW), np.float32)
    return np.ascontiguousarray(chosen, dtype=np.float32)
