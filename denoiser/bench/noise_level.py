"""How well the automatic noise level is found, and what a real photo gains by it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from denoiser.bench.common import (
    MeasuringDenoiser,
    Report,
    cleaned_8bit,
    no_report,
    noisy_pictures,
    read_8bit,
    text_table,
)
from denoiser.bench.pairs import NOISY_ENDING, photo_pairs
from denoiser.metrics import psnr, ssim
from denoiser.quantise import dequantise

ADDED_SIGMAS = (0.0, 1.0, 2.0, 5.0, 10.0, 15.0, 25.0, 50.0)
"""Levels of added noise, in 8-bit units; 0 shows what is taken for noise in clean pictures."""


@dataclass(frozen=True)
class AddedNoiseRow:
    """Estimates on clean pictures with added noise; all in 8-bit units."""

    sigma: float
    pictures: int
    mean_estimate: float
    mean_absolute_error: float
    largest_error: float


@dataclass(frozen=True)
class PhotoRow:
    """One real photo with a reference."""

    name: str
    true_rms: float
    """Root mean square of photo minus reference, in 8-bit units."""
    sigma: float
    """What the network is told."""
    confidence: str
    noisy_psnr: float
    noisy_ssim: float
    psnr: float
    ssim: float


@dataclass(frozen=True)
class NoiseLevelResult:
    """Both parts of the benchmark."""

    added: list[AddedNoiseRow]
    photos: list[PhotoRow]


def added_noise_table(
    folder: Path | str,
    denoiser: MeasuringDenoiser,
    sigmas: Sequence[float] = ADDED_SIGMAS,
    limit: int | None = None,
    report: Report = no_report,
) -> list[AddedNoiseRow]:
    """The error of the estimate on a folder of clean pictures, by level of added white noise.

    Raises:
        QuietgrainError: the folder has no pictures, or one cannot be read.
    """
    found: dict[float, list[float]] = {float(sigma): [] for sigma in sigmas}
    for sigma, _clean, noisy in noisy_pictures(folder, sigmas, limit, report):
        found[sigma].append(denoiser.estimate(noisy).sigma)
    rows = []
    for sigma, estimates in found.items():
        errors = np.abs(np.array(estimates) - sigma)
        rows.append(
            AddedNoiseRow(
                sigma=sigma,
                pictures=len(estimates),
                mean_estimate=float(np.mean(estimates)),
                mean_absolute_error=float(errors.mean()),
                largest_error=float(errors.max()),
            )
        )
    return rows


def photo_table(
    folder: Path | str,
    denoiser: MeasuringDenoiser,
    limit: int | None = None,
    report: Report = no_report,
) -> list[PhotoRow]:
    """Real photos with references, cleaned at the automatic level.

    Raises:
        QuietgrainError: the folder has no pairs, or a picture cannot be read.
    """
    pairs = photo_pairs(folder)[:limit]
    rows = []
    for done, (noisy_path, reference_path) in enumerate(pairs):
        report(done, len(pairs))
        stored, reference = read_8bit(noisy_path), read_8bit(reference_path)
        noisy = dequantise(stored)
        estimate = denoiser.estimate(noisy)
        cleaned = cleaned_8bit(denoiser, noisy, estimate.sigma)
        rows.append(
            PhotoRow(
                name=noisy_path.stem.removesuffix(NOISY_ENDING),
                true_rms=math.sqrt(float(np.mean((stored.astype(np.float64) - reference) ** 2))),
                sigma=estimate.sigma,
                confidence=estimate.confidence.value,
                noisy_psnr=psnr(stored, reference),
                noisy_ssim=ssim(stored, reference),
                psnr=psnr(cleaned, reference),
                ssim=ssim(cleaned, reference),
            )
        )
    report(len(pairs), len(pairs))
    return rows


def noise_level_table(
    clean_folder: Path | str,
    photo_folder: Path | str,
    denoiser: MeasuringDenoiser,
    limit: int | None = None,
    report: Report = no_report,
) -> NoiseLevelResult:
    """Both parts; ``report`` counts each of them by itself, one after the other."""
    return NoiseLevelResult(
        added=added_noise_table(clean_folder, denoiser, limit=limit, report=report),
        photos=photo_table(photo_folder, denoiser, limit, report),
    )


def format_noise_level(result: NoiseLevelResult) -> str:
    """Both parts as plain text, with the means of the photos."""
    added = text_table(
        ("added sigma", "pictures", "mean estimate", "mean error", "largest error"),
        [
            (
                f"{row.sigma:g}",
                row.pictures,
                row.mean_estimate,
                row.mean_absolute_error,
                row.largest_error,
            )
            for row in result.added
        ],
    )
    names = ("true_rms", "sigma", "noisy_psnr", "psnr", "noisy_ssim", "ssim")
    values = [[float(getattr(row, name)) for name in names] for row in result.photos]
    photos = text_table(
        ("photo", "true RMS", "told", "noisy dB", "dB", "noisy SSIM", "SSIM", "trust"),
        [
            *(
                (row.name, *numbers, row.confidence)
                for row, numbers in zip(result.photos, values, strict=True)
            ),
            ("mean", *(float(value) for value in np.mean(values, axis=0)), ""),
        ],
    )
    return f"{added}\n\n{photos}"
