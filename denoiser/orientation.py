"""Turning a picture upright, the way the EXIF tag Orientation tells."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

UPRIGHT = 1


def upright(samples: NDArray[Any], orientation: int) -> NDArray[Any]:
    """H×W[×C] stored under EXIF ``orientation`` (1 … 8, others mean 1) as it is to be seen; a view.

    5 … 8 swap width and height.
    """
    if orientation in (5, 6, 7, 8):
        samples = samples.swapaxes(0, 1)
    if orientation in (2, 3, 6, 7):
        samples = np.flip(samples, 1)
    if orientation in (3, 4, 7, 8):
        samples = np.flip(samples, 0)
    return samples
