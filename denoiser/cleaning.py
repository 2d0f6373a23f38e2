"""From an opened photo to a cleaned one: the whole chain, for the command line and the window."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from denoiser.color import from_srgb
from denoiser.engine import Denoiser, Report
from denoiser.noise_level import NoiseEstimate
from denoiser.photo import Photo
from denoiser.quantise import row_strips
from denoiser.strength import Strength, apply_strength, removed
from denoiser.transparency import hidden_pixels, seen


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
        noisy: the photo as the network saw it (`denoiser.transparency.seen`), float32 H×W×C.
        residual: what the engine returned for it.
    """
    pixels = np.empty_like(photo.pixels)
    hidden = hidden_pixels(photo)
    for rows in row_strips(pixels.shape):  # no further picture in memory but the result
        strip = replace(photo, pixels=photo.pixels[rows])
        after = apply_strength(noisy[rows], residual[rows], strength)
        pixels[rows] = from_srgb(strip, noisy[rows], after)
        if hidden is not None:
            np.copyto(pixels[rows], strip.pixels, where=hidden[rows][..., None])
    return photo.with_pixels(pixels)


def _removed_rms(residual: np.ndarray, strength: Strength) -> float:
    """Root mean square of the part of ``residual`` that is taken away, in 8-bit units."""
    total = 0.0
    for rows in row_strips(residual.shape):
        total += float(np.sum(np.square(removed(residual[rows], strength))))
    return float(np.sqrt(total / residual.size)) * 255


@dataclass(frozen=True)
class Prepared:
    """A photo as the network sees it, and the level the network is told."""

    photo: Photo
    noisy: np.ndarray
    """sRGB-encoded, float32 H×W×C."""
    sigma: float
    """8-bit units."""
    estimate: NoiseEstimate | None
    """Where the level came from, unless it was given."""


def prepare(
    photo: Photo, noisy: np.ndarray, denoiser: Denoiser, sigma: float | None = None
) -> Prepared:
    """Find the level where it is not given.

    Args:
        noisy: the photo as the network sees it (`denoiser.transparency.seen`).
    """
    if sigma is not None:
        return Prepared(photo, noisy, sigma, None)
    estimate = denoiser.estimate(noisy, hidden_pixels(photo))
    return Prepared(photo, noisy, estimate.sigma, estimate)


def finish(prepared: Prepared, residual: np.ndarray, strength: Strength) -> Cleaned:
    """What comes after the network: as much of the residual is taken away as ``strength`` says."""
    cleaned = apply_residual(prepared.photo, prepared.noisy, residual, strength)
    taken = _removed_rms(residual, strength)
    return Cleaned(cleaned, prepared.sigma, prepared.estimate, taken)


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
    prepared = prepare(photo, seen(photo), denoiser, sigma)
    residual = denoiser.residual(prepared.noisy, prepared.sigma, report=report)
    return finish(prepared, residual, strength or Strength())
