"""A picture of any size as the squares a network wants, side by side, and back."""

from __future__ import annotations

import math
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Value = TypeVar("Value", bound=np.generic)


def grid(height: int, width: int, side: int) -> tuple[int, int]:
    """Rows and columns of tiles that cover a picture."""
    return math.ceil(height / side), math.ceil(width / side)


def cut_up(picture: NDArray[Value], side: int) -> NDArray[Value]:
    """``H×W×C`` to ``N×side×side×C``, row by row.

    What is missing at the right and below is filled with the last pixels there.
    """
    height, width, channels = picture.shape
    rows, columns = grid(height, width, side)
    padding = ((0, rows * side - height), (0, columns * side - width), (0, 0))
    whole = np.pad(picture, padding, mode="edge")
    tiles = whole.reshape(rows, side, columns, side, channels).swapaxes(1, 2)
    return tiles.reshape(rows * columns, side, side, channels)


def put_together(tiles: NDArray[Value], height: int, width: int) -> NDArray[Value]:
    """What `cut_up` made of a picture of ``height×width``, as that picture."""
    side, channels = tiles.shape[1], tiles.shape[3]
    rows, columns = grid(height, width, side)
    whole = tiles.reshape(rows, columns, side, side, channels).swapaxes(1, 2)
    return whole.reshape(rows * side, columns * side, channels)[:height, :width]
