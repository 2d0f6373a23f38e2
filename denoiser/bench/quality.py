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
    noisy_pictures,
    text_table,
    to_8bit,
)
from denoiser.metrics import psnr, ssim


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
    *,
    gray: bool = False,
) -> list[QualityRow]:
    """Add noise, clean it at the true level, compare.

    Args:
        folder: of clean 8-bit pictures.
        sigmas: levels, in 8-bit units.
        limit: only the first so many pictures, by name.
        gray: make the pictures gray before.

    Raises:
        QuietgrainError: the folder has no pictures, or one cannot be read.
    """
    scores: dict[float, list[list[float]]] = {float(sigma): [] for sigma in sigmas}
    for sigma, clean, noisy in noisy_pictures(folder, sigmas, limit, report, gray=gray):
        both = to_8bit(noisy), cleaned_8bit(denoiser, noisy, sigma)
        scores[sigma].append([measure(one, clean) for one in both for measure in (psnr, ssim)])
    return [
        QualityRow(sigma, len(each), *(float(value) for value in np.mean(each, axis=0)))
        for sigma, each in scores.items()
    ]


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
