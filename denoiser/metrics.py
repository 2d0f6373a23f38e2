"""How alike two pictures are: PSNR and SSIM, as papers on denoising report them."""

from __future__ import annotations

import math

import numpy as np
import torch
from numpy.typing import NDArray

Picture = NDArray[np.uint8] | NDArray[np.floating]

PEAK = 255.0
"""Of 8-bit pictures; float pictures in [0, 1] are scaled to it."""

SSIM_WINDOW = 11
"""Side of the Gaussian window, in pixels."""
SSIM_SIGMA = 1.5
"""Its standard deviation, in pixels."""
SSIM_K1 = 0.01
SSIM_K2 = 0.03


def _pair(a: Picture, b: Picture) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Both as float64 in 8-bit units."""
    if a.shape != b.shape:
        raise ValueError(f"pictures of different shapes: {a.shape} and {b.shape}")
    if (a.dtype == np.uint8) != (b.dtype == np.uint8):
        raise ValueError(f"pictures of different kinds: {a.dtype} and {b.dtype}")
    scale = 1.0 if a.dtype == np.uint8 else PEAK
    return a.astype(np.float64) * scale, b.astype(np.float64) * scale


def psnr(a: Picture, b: Picture) -> float:
    """Peak signal-to-noise ratio over all channels, in dB; infinite for equal pictures.

    Args:
        a, b: the same shape; both uint8, or both float in [0, 1].

    Raises:
        ValueError: the pictures differ in shape or kind.
    """
    first, second = _pair(a, b)
    error = float(np.mean((first - second) ** 2))
    return math.inf if error == 0 else 10 * math.log10(PEAK**2 / error)


def _gaussian_window() -> torch.Tensor:
    distance = torch.arange(SSIM_WINDOW, dtype=torch.float64) - SSIM_WINDOW // 2
    weights = torch.exp(-(distance**2) / (2 * SSIM_SIGMA**2))
    return weights / weights.sum()


def ssim(a: Picture, b: Picture) -> float:
    """Structural similarity, the mean over all whole windows and over the channels; 1 for equal.

    Wang, Bovik, Sheikh and Simoncelli, “Image Quality Assessment: From Error Visibility to
    Structural Similarity”, IEEE TIP 2004.

    Args:
        a, b: the same shape, ``H×W`` or ``H×W×C``, H and W at least 11; both uint8, or both float
            in [0, 1].

    Raises:
        ValueError: the pictures differ in shape or kind, or are smaller than a window.
    """
    first, second = _pair(a, b)
    if min(first.shape[:2]) < SSIM_WINDOW:
        raise ValueError(f"pictures smaller than {SSIM_WINDOW} pixels: shape {first.shape}")
    height, width = first.shape[:2]
    x, y = (
        torch.from_numpy(one.reshape(height, width, -1)).permute(2, 0, 1).unsqueeze(1)
        for one in (first, second)
    )
    window = _gaussian_window()

    def blurred(plane: torch.Tensor) -> torch.Tensor:
        rows = torch.nn.functional.conv2d(plane, window.view(1, 1, -1, 1))
        return torch.nn.functional.conv2d(rows, window.view(1, 1, 1, -1))

    mean_x, mean_y = blurred(x), blurred(y)
    variance_x = blurred(x * x) - mean_x**2
    variance_y = blurred(y * y) - mean_y**2
    covariance = blurred(x * y) - mean_x * mean_y
    c1, c2 = (SSIM_K1 * PEAK) ** 2, (SSIM_K2 * PEAK) ** 2
    similarity = ((2 * mean_x * mean_y + c1) * (2 * covariance + c2)) / (
        (mean_x**2 + mean_y**2 + c1) * (variance_x + variance_y + c2)
    )
    return float(similarity.mean())
