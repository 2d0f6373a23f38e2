"""Stars are not noise."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import ndimage

from denoiser.engine import Denoiser

SIDE, SPACING = 384, 24
SKY = 12.0
"""8-bit units."""
WIDTH = 2.0
"""Pixels, full width at half maximum: a sharp lens."""
FAINTEST, BRIGHTEST = 5.0, 40.0
"""Peak of a star above the sky, in sigma."""
LEAST_KEPT = 0.4
"""Of a star's peak."""


def star_field(sigma: float, rng: np.random.Generator) -> tuple[NDArray[np.float32], NDArray]:
    """A dark sky, H×W×3 in [0, 1], and the rows and columns of its stars."""
    flat = np.zeros((SIDE, SIDE))
    grid = range(SPACING // 2, SIDE, SPACING)
    places = np.array(list(product(grid, grid))) + rng.integers(-4, 5, (len(grid) ** 2, 2))
    brightness = np.exp(rng.uniform(np.log(FAINTEST), np.log(BRIGHTEST), len(places)))
    flat[tuple(places.T)] = brightness * sigma
    blurred = ndimage.gaussian_filter(flat, WIDTH / 2.355)
    single = np.zeros((9, 9))
    single[4, 4] = 1
    stars = blurred / ndimage.gaussian_filter(single, WIDTH / 2.355).max()
    gray = (SKY + stars) / 255
    return np.repeat(gray[..., None], 3, axis=-1).astype(np.float32), places


def peaks(picture: NDArray[np.float32], places: NDArray) -> NDArray[np.float64]:
    """How far each star stands out of the sky."""
    around = ndimage.maximum_filter(picture.mean(axis=-1), size=3)
    return np.array(around[tuple(places.T)] - SKY / 255, dtype=np.float64)


def sky_noise(picture: NDArray[np.float32]) -> float:
    """Standard deviation of what is no star, from the median deviation."""
    gray = picture.mean(axis=-1)
    return 1.4826 * float(np.median(np.abs(gray - np.median(gray))))


@pytest.mark.parametrize("model", ["photo", "gaussian"])
@pytest.mark.parametrize("sigma", [2.0, 5.0, 10.0, 20.0])
def test_no_star_above_five_sigma_is_lost(model: str, sigma: float) -> None:
    rng = np.random.default_rng(int(sigma))
    clean, places = star_field(sigma, rng)
    noisy = (clean + rng.normal(0, sigma / 255, clean.shape)).astype(np.float32)
    cleaned = noisy - Denoiser.load(model, "cpu").residual(noisy, sigma)

    before, after = peaks(clean, places), peaks(cleaned, places)
    assert len(after) == (SIDE // SPACING) ** 2
    assert after.min() > FAINTEST * sky_noise(cleaned), "all are found again"
    assert (after / before).min() > LEAST_KEPT
