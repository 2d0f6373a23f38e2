"""Real photos with references as pictures to look at: noisy, cleaned, residual, reference."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from denoiser.bench.common import MeasuringDenoiser, middle, read_8bit
from denoiser.bench.pairs import photo_pairs
from denoiser.quantise import dequantise
from denoiser.training.contact_sheet import sheet, shown_difference

ROWS = 4
SIDE = 320
"""Pixels of the part in the middle of each photo; smaller photos make it smaller."""


def photo_sheet(folder: Path | str, denoiser: MeasuringDenoiser) -> bytes:
    """A PNG with a row for each of `ROWS` pairs, evenly spread over the folder.

    Each row: noisy, cleaned at the automatic level, residual (amplified, zero is mid-grey), and
    the reference; all at full size.

    Raises:
        QuietgrainError: the folder has no pairs, or a picture cannot be read.
    """
    pairs = photo_pairs(folder)
    chosen = np.unique(np.linspace(0, len(pairs) - 1, ROWS).round().astype(int))
    photos = [[dequantise(read_8bit(path)) for path in pairs[i]] for i in chosen]
    side = min(SIDE, *(min(photo.shape[:2]) for pair in photos for photo in pair))
    rows = []
    for noisy, reference in photos:
        residual = denoiser.residual(noisy, denoiser.estimate(noisy).sigma)
        shown = [
            _as_tensor(middle(photo, side))
            for photo in (noisy, noisy - residual, residual, reference)
        ]
        shown[2] = shown_difference(shown[2])
        rows.append(torch.stack(shown))
    stream = io.BytesIO()
    sheet(torch.stack(rows)).save(stream, "PNG")
    return stream.getvalue()


def _as_tensor(part: NDArray[np.float32]) -> torch.Tensor:
    return torch.from_numpy(np.ascontiguousarray(part)).permute(2, 0, 1)
