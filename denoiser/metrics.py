"""How alike two pictures are: PSNR and SSIM, as papers on denoising report them."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from denoiser.quantise import row_strips

Picture = NDArray[np.uint8] | NDArray[np.floating]

PEAK = 255.0
"""Of 8-bit pictures; float pictures in [0, 1] are scaled to it."""

SSIM_WINDOW = 11
"""Side of the Gaussian window, in pixels."""
SSIM_SIGMA = 1.5
"""Its standard deviation, in pixels."""
SSIM_K1 = 0.01
SSIM_K2 = 0.03


SSIM_TILE = 192
"""Side, in pixels, of what is scored at a time, so that it stays in the processor's cache."""
BLUR_BLOCK = 32
"""Results of a blur that are computed together, as one product of matrices."""

Report = Callable[[int, int], None]
"""Called with steps done and in all; may raise `denoiser.errors.Cancelled`."""


def _check(a: Picture, b: Picture) -> None:
    if a.shape != b.shape:
        raise ValueError(f"pictures of different shapes: {a.shape} and {b.shape}")
    if (a.dtype == np.uint8) != (b.dtype == np.uint8):
        raise ValueError(f"pictures of different kinds: {a.dtype} and {b.dtype}")


def _in_bytes(picture: Picture) -> NDArray[np.float64]:
    """In 8-bit units."""
    return picture.astype(np.float64) * (1.0 if picture.dtype == np.uint8 else PEAK)


def psnr(a: Picture, b: Picture) -> float:
    """Peak signal-to-noise ratio over all channels, in dB; infinite for equal pictures.

    Args:
        a, b: the same shape; both uint8, or both float in [0, 1].

    Raises:
        ValueError: the pictures differ in shape or kind.
    """
    _check(a, b)
    error = 0.0
    for rows in row_strips(a.shape):
        error += float(np.sum(np.square(_in_bytes(a[rows]) - _in_bytes(b[rows]))))
    return math.inf if error == 0 else 10 * math.log10(PEAK**2 * a.size / error)


def _band() -> NDArray[np.float64]:
    """The Gaussian window as a matrix: so many values to `BLUR_BLOCK` weighted means of them."""
    distance = np.arange(SSIM_WINDOW) - SSIM_WINDOW // 2
    weights = np.exp(-(distance**2) / (2 * SSIM_SIGMA**2))
    weights /= weights.sum()
    band = np.zeros((BLUR_BLOCK + SSIM_WINDOW - 1, BLUR_BLOCK))
    for column in range(BLUR_BLOCK):
        band[column : column + SSIM_WINDOW, column] = weights
    return band


def _blurred_across(planes: NDArray[np.float64], band: NDArray[np.float64]) -> NDArray[np.float64]:
    """Means over all whole windows along the last axis, which gets shorter by a window less 1."""
    width = planes.shape[-1] - SSIM_WINDOW + 1
    blocks = -(-width // BLUR_BLOCK)
    missing = blocks * BLUR_BLOCK - width
    padded = np.pad(planes, [(0, 0)] * (planes.ndim - 1) + [(0, missing)])
    pieces = sliding_window_view(padded, len(band), axis=-1)[..., ::BLUR_BLOCK, :]
    means: NDArray[np.float64] = np.ascontiguousarray(pieces).reshape(-1, len(band)) @ band
    return means.reshape(*planes.shape[:-1], -1)[..., :width]


def _similarities(x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    """SSIM of all whole windows of two C×H×W pictures in 8-bit units."""
    band = _band()
    planes = np.stack((x, y, x * x, y * y, x * y))
    across = _blurred_across(planes, band)
    mean_x, mean_y, xx, yy, xy = _blurred_across(np.swapaxes(across, -1, -2), band)
    c1, c2 = (SSIM_K1 * PEAK) ** 2, (SSIM_K2 * PEAK) ** 2
    means, squares = mean_x * mean_y, mean_x**2 + mean_y**2
    return ((2 * means + c1) * (2 * (xy - means) + c2)) / (
        (squares + c1) * (xx + yy - squares + c2)
    )


def _tile(picture: Picture, top: int, left: int) -> NDArray[np.float64]:
    """All that the windows of one tile see: C×H×W, in 8-bit units."""
    side = SSIM_TILE + SSIM_WINDOW - 1
    tile = _in_bytes(picture[top : top + side, left : left + side])
    return np.moveaxis(tile, 2, 0) if tile.ndim == 3 else tile[None]


def ssim(a: Picture, b: Picture, report: Report | None = None) -> float:
    """Structural similarity, the mean over all whole windows and over the channels; 1 for equal.

    Wang, Bovik, Sheikh and Simoncelli, “Image Quality Assessment: From Error Visibility to
    Structural Similarity”, IEEE TIP 2004.

    Args:
        a, b: the same shape, ``H×W`` or ``H×W×C``, H and W at least 11; both uint8, or both float
            in [0, 1].
        report: see `Report`.

    Raises:
        ValueError: the pictures differ in shape or kind, or are smaller than a window.
    """
    _check(a, b)
    if min(a.shape[:2]) < SSIM_WINDOW:
        raise ValueError(f"pictures smaller than {SSIM_WINDOW} pixels: shape {a.shape}")
    tops, lefts = (range(0, side - SSIM_WINDOW + 1, SSIM_TILE) for side in a.shape[:2])
    total, count = 0.0, 0
    for done, top in enumerate(tops):
        for left in lefts:
            tile = (_tile(a, top, left), _tile(b, top, left))
            similarities = _similarities(*tile)
            total += float(similarities.sum())
            count += similarities.size
        if report is not None:
            report(done + 1, len(tops))
    return total / count
