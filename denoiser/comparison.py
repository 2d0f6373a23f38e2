"""How near a noisy and a cleaned picture come to the clean one, where that is known."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from denoiser.metrics import SSIM_WINDOW, Report, psnr, ssim
from denoiser.quantise import quantise, row_strips
from denoiser.strength import Strength, apply_strength, removed

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Likeness:
    """Of one picture to the clean one, both as 8-bit files hold them."""

    psnr: float
    """In dB; infinite for equal pictures."""
    ssim: float | None
    """None where the picture is smaller than a window of SSIM."""


@dataclass(frozen=True)
class Agreement:
    """Of the residual that was found with the true one, before any rounding."""

    true_rms: float
    """Of the true residual (noisy − clean), in 8-bit units."""
    found_rms: float
    """Of what was removed, in 8-bit units."""
    difference_rms: float
    """Of what was removed minus the true residual: noise left and detail lost, in 8-bit units."""
    correlation: float
    """Of the two, pixel by pixel, −1 to 1; 0 where one of them is the same everywhere."""


@dataclass(frozen=True)
class Comparison:
    """All of it."""

    noisy: Likeness
    cleaned: Likeness
    residual: Agreement


def likeness(picture: Floats, clean: Floats, report: Report | None = None) -> Likeness:
    """Compare two pictures, float32 H×W×C in [0, 1], as 8-bit files would hold them.

    Raises:
        Cancelled: by ``report``.
    """
    one, other = quantise(picture, 8), quantise(clean, 8)
    whole = min(one.shape[:2]) >= SSIM_WINDOW
    return Likeness(psnr(one, other), ssim(one, other, report) if whole else None)


def agreement(clean: Floats, noisy: Floats, residual: Floats, strength: Strength) -> Agreement:
    """Compare the true residual with what ``strength`` takes away; arrays float32 H×W×C."""
    sums = np.zeros(6)
    for rows in row_strips(clean.shape):
        true = noisy[rows].astype(np.float64) - clean[rows]
        found = removed(residual[rows], strength).astype(np.float64)
        difference = found - true
        terms = (true, found, true * true, found * found, true * found, difference * difference)
        sums += [float(term.sum()) for term in terms]
    true_mean, found_mean, true_square, found_square, product, difference_square = sums / clean.size
    spread = math.sqrt(
        max(0.0, true_square - true_mean**2) * max(0.0, found_square - found_mean**2)
    )
    return Agreement(
        true_rms=255 * math.sqrt(true_square),
        found_rms=255 * math.sqrt(found_square),
        difference_rms=255 * math.sqrt(difference_square),
        correlation=(product - true_mean * found_mean) / spread if spread > 0 else 0.0,
    )


def compare(
    clean: Floats,
    noisy: Floats,
    residual: Floats,
    strength: Strength,
    report: Report | None = None,
) -> Comparison:
    """Compare noisy and cleaned picture with the clean one.

    Args:
        clean, noisy: float32 H×W×C, sRGB-encoded.
        residual: what the engine found in ``noisy``.
        strength: how much of it is taken away.
        report: called many times, each half with a count of its own.

    Raises:
        Cancelled: by ``report``.
    """
    cleaned = np.empty_like(noisy)
    for rows in row_strips(noisy.shape):
        cleaned[rows] = apply_strength(noisy[rows], residual[rows], strength)
    return Comparison(
        noisy=likeness(noisy, clean, report),
        cleaned=likeness(cleaned, clean, report),
        residual=agreement(clean, noisy, residual, strength),
    )
