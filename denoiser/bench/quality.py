"""Quality on a folder of clean pictures with added noise of known levels, as papers report it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from denoiser.bench.common import (
    Report,
    ResidualDenoiser,
    cleaned_8bit,
    no_report,
    pictures_in,
    read_8bit,
    text_table,
    to_8bit,
)
from denoiser.metrics import psnr, ssim
from denoiser.synthetic_noise import add_gaussian

NOISE_SEED = 0
"""Every picture gets its noise from a fresh generator with this seed."""


@dataclass(frozen=True)
class QualityRow:
    """Means over the pictures at one level; PSNR in dB, on 8-bit results."""

    sigma: float
    pictures: int
    noisy_psnr: float
    noisy_ssim: float
    psnr: float
    ssim: float


def quality_table(
    folder: Path | str,
    sigmas: Sequence[float],
    denoiser: ResidualDenoiser,
    limit: int | None = None,
    report: Report = no_report,
) -> list[QualityRow]:
    """Add noise, clean it at the true level, compare.

    Args:
        folder: of clean 8-bit pictures.
        sigmas: levels, in 8-bit units.
        limit: only the first so many pictures, by name.

    Raises:
        QuietgrainError: the folder has no pictures, or one cannot be read.
    """
    paths = pictures_in(folder)[:limit]
    rows = []
    for index, sigma in enumerate(sigmas):
        scores = []
        for done, path in enumerate(paths):
            report(index * len(paths) + done, len(sigmas) * len(paths))
            clean = read_8bit(path)
            noisy = add_gaussian(clean, sigma, NOISE_SEED)
            rounded, cleaned = to_8bit(noisy), cleaned_8bit(denoiser, noisy, sigma)
            scores.append(
                [measure(one, clean) for one in (rounded, cleaned) for measure in (psnr, ssim)]
            )
        means = (float(value) for value in np.mean(scores, axis=0))
        rows.append(QualityRow(float(sigma), len(paths), *means))
    report(len(sigmas) * len(paths), len(sigmas) * len(paths))
    return rows


def format_quality(rows: Sequence[QualityRow]) -> str:
    """The rows as plain text."""
    return text_table(
        ("sigma", "pictures", "noisy dB", "cleaned dB", "noisy SSIM", "cleaned SSIM"),
        [
            (
                f"{row.sigma:g}",
                row.pictures,
                row.noisy_psnr,
                row.psnr,
                f"{row.noisy_ssim:.4f}",
                f"{row.ssim:.4f}",
            )
            for row in rows
        ],
    )
