"""What is taken from clean pictures, where all that is taken is detail."""

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
    pictures_in,
    read_8bit,
    text_table,
)
from denoiser.metrics import psnr
from denoiser.quantise import dequantise


@dataclass(frozen=True)
class CleanRow:
    """One picture without noise, cleaned at the level that was found in it."""

    name: str
    sigma: float
    """What the network is told, in 8-bit units."""
    psnr: float | None
    """Of the 8-bit result against the picture itself, in dB; None where they are equal."""


@dataclass(frozen=True)
class CleanResult:
    """All pictures, and what they have in common; PSNR in dB, of those that changed."""

    pictures: list[CleanRow]
    mean_sigma: float
    unchanged: int
    psnr: float | None
    smallest_psnr: float | None


def clean_result(
    folder: Path | str,
    denoiser: MeasuringDenoiser,
    limit: int | None = None,
    report: Report = no_report,
) -> CleanResult:
    """Clean what has no noise, at the automatic level, and compare it with itself.

    Args:
        folder: of clean 8-bit pictures.
        limit: only the first so many, by name.

    Raises:
        QuietgrainError: the folder has no pictures, or one cannot be read.
    """
    paths = pictures_in(folder)[:limit]
    rows = []
    for done, path in enumerate(paths):
        report(done, len(paths))
        stored = read_8bit(path)
        picture = dequantise(stored)
        sigma = denoiser.estimate(picture).sigma
        score = psnr(cleaned_8bit(denoiser, picture, sigma), stored)
        rows.append(CleanRow(path.stem, sigma, score if math.isfinite(score) else None))
    report(len(paths), len(paths))
    scores = [row.psnr for row in rows if row.psnr is not None]
    return CleanResult(
        pictures=rows,
        mean_sigma=float(np.mean([row.sigma for row in rows])),
        unchanged=len(rows) - len(scores),
        psnr=float(np.mean(scores)) if scores else None,
        smallest_psnr=min(scores, default=None),
    )


def format_clean(result: CleanResult) -> str:
    """Picture by picture as plain text, then the means."""
    rows: Sequence[tuple[str, float, float | None]] = [
        *((row.name, row.sigma, row.psnr) for row in result.pictures),
        ("mean", result.mean_sigma, result.psnr),
    ]
    return text_table(
        ("picture", "told", "dB against itself"),
        [(name, sigma, "unchanged" if score is None else score) for name, sigma, score in rows],
    )
