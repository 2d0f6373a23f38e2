"""Noise of a known level, added to clean pictures to measure with."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def add_gaussian(
    clean: NDArray[np.uint8] | NDArray[np.floating], sigma: float, seed: int, *, clip: bool = False
) -> NDArray[np.float32]:
    """Add white Gaussian noise.

    Args:
        clean: any shape; uint8, or float in [0, 1].
        sigma: standard deviation in 8-bit units.
        seed: of `numpy.random.default_rng`; the same seed gives the same noise at all levels.
        clip: to [0, 1], as a file would; the noise is then no longer Gaussian near the ends.

    Returns:
        float32 of the same shape, in [0, 1] and beyond it by the noise.
    """
    values = clean.astype(np.float64) / (255 if clean.dtype == np.uint8 else 1)
    noisy = values + sigma / 255 * np.random.default_rng(seed).standard_normal(clean.shape)
    return (np.clip(noisy, 0, 1) if clip else noisy).astype(np.float32)
