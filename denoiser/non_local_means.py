"""Non-local means, the classic to compare with, by OpenCV."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from denoiser.quantise import dequantise, quantise

PATCH = {1: 5, 3: 3}
"""Side of the patches in pixels, by channels; those of colour are compared in all three at once."""
SEARCH = 21
"""Side of the window that is searched for alike patches, in pixels."""
LEVELS = (5.0, 15.0, 25.0, 50.0, 75.0)
H_SHARES = (1.2, 1.0, 0.9, 0.8, 0.7)
"""OpenCV's ``h`` over sigma at these levels: with patches of this size, the best PSNR on parts of
CBSD68, so that the comparison is with what the method can do."""
STRIP = 128
"""Rows that are cleaned at a time."""


def non_local_means(
    noisy: NDArray[np.float32], sigma: float, report: Callable[[int, int], None] | None = None
) -> NDArray[np.float32]:
    """Clean a picture by averaging alike patches.

    Buades, Coll and Morel, “A non-local algorithm for image denoising”, CVPR 2005.

    Args:
        noisy: float32 H×W×C, C = 1 or 3, in [0, 1]; it is rounded to 8 bits first.
        sigma: of the noise, in 8-bit units.
        report: called with rows done and in all; may raise `Cancelled`.

    Returns:
        float32 of the same shape, multiples of 1/255.
    """
    samples = quantise(noisy, 8)
    height, _width, channels = samples.shape
    patch = PATCH[channels]
    h = float(np.interp(sigma, LEVELS, H_SHARES)) * sigma
    reach = SEARCH // 2 + patch // 2
    cleaned = np.empty_like(samples)
    for top in range(0, height, STRIP):
        bottom, above = min(top + STRIP, height), max(0, top - reach)
        part = samples[above : bottom + reach]
        result = cv2.fastNlMeansDenoising(part, None, h, patch, SEARCH)
        cleaned[top:bottom] = result.reshape(part.shape)[top - above : bottom - above]
        if report is not None:
            report(bottom, height)
    return dequantise(cleaned)
