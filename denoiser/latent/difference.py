"""Where a reconstruction differs from its picture, to look at."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from denoiser.latent.model import Pixels

FULL_SCALE = 0.5
"""The difference, of a range of 1, that is shown brightest; the same for all pictures, so that they
can be compared."""


def heat_maps(pictures: NDArray[np.uint8], reconstructions: Pixels) -> NDArray[np.uint8]:
    """The mean absolute difference of the channels, from black over red to pale yellow.

    Args:
        pictures: ``N×H×W×C``.
        reconstructions: the same shape, in [0, 1].

    Returns:
        ``N×H×W×3``.
    """
    difference = np.abs(pictures / np.float32(255) - reconstructions).mean(axis=-1)
    return heat_colours(difference / FULL_SCALE)


def heat_colours(heat: NDArray[np.floating]) -> NDArray[np.uint8]:
    """``…×H×W`` of 0 (black) to 1 (pale yellow, and all above it) as ``…×H×W×3``.

    The colours are matplotlib's inferno: brighter is always more, for every kind of eye.
    """
    levels = np.rint(np.clip(heat, 0, 1) * 255).astype(np.uint8)
    table = cv2.applyColorMap(np.arange(256, dtype=np.uint8), cv2.COLORMAP_INFERNO)
    return np.ascontiguousarray(table.reshape(256, 3)[:, ::-1])[levels]
