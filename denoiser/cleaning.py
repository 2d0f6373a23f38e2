"""From an opened photo to a cleaned one: the whole chain, for the command line and the window."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from denoiser.color import from_srgb, to_srgb
from denoiser.engine import Denoiser, Report
from denoiser.noise_level import NoiseEstimate, estimate_noise
from denoiser.photo import Photo
from denoiser.strength import Strength, apply_strength


@dataclass(frozen=True)
class Cleaned:
    """A cleaned photo and how it came about."""

    photo: Photo
    sigma: float
    """The level that the network was told, in 8-bit units."""
    estimate: NoiseEstimate | None
    """Where the level came from, unless it was given."""
    removed: float
    """Root mean square of what was taken away, in 8-bit units."""


def apply_residual(
    photo: Photo, noisy: np.ndarray, residual: np.ndarray, strength: Strength
) -> Photo:
    """``photo`` with as much of the residual taken away as ``strength`` says.

    Args:
        noisy: the photo as the network saw it (`to_srgb`), float32 H×W×C.
        residual: what the engine returned for it.
    """
    return photo.with_pixels(from_srgb(photo, noisy, apply_strength(noisy, residual, strength)))


def clean_photo(
    photo: Photo,
    denoiser: Denoiser,
    *,
    sigma: float | None = None,
    strength: Strength | None = None,
    report: Report | None = None,
) -> Cleaned:
    """Clean a photo.

    Args:
        sigma: level of the noise in 8-bit units, 0 to 75; None estimates it from the photo.
        report: see `denoiser.engine.Report`.

    Raises:
        Cancelled: by ``report``.
    """
    noisy = to_srgb(photo)
    estimate = estimate_noise(noisy) if sigma is None else None
    level = sigma if estimate is None else estimate.sigma
    residual = denoiser.residual(noisy, level, report=report)
    cleaned = apply_residual(photo, noisy, residual, strength or Strength())
    removed = float(np.sqrt(np.mean(np.square(residual), dtype=np.float64))) * 255
    return Cleaned(cleaned, level, estimate, removed)
