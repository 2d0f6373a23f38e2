"""Pictures of a training: what it sees, and what it has learned so far."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from denoiser.files import replacing
from denoiser.system_errors import unwritable
from denoiser.training.noise import NoiseConfig, corrupt

AMPLIFIED = 4
"""Differences are shown that many times as strong, around mid-grey."""
GAP = 4
"""White pixels between the pictures."""


def shown_difference(difference: Tensor) -> Tensor:
    """A signed difference as a picture: mid-grey is zero."""
    return 0.5 + AMPLIFIED * difference


def sheet(columns: Tensor) -> Image.Image:
    """Pictures in rows and columns, ``rows×columns×3×H×W`` in [0, 1]."""
    rows, across, channels, height, width = columns.shape
    paper = torch.ones(channels, rows * (height + GAP) - GAP, across * (width + GAP) - GAP)
    for row in range(rows):
        for column in range(across):
            top, left = row * (height + GAP), column * (width + GAP)
            paper[:, top : top + height, left : left + width] = columns[row, column]
    pixels = (paper.clamp(0, 1) * 255).round().byte().permute(1, 2, 0)
    return Image.fromarray(np.ascontiguousarray(pixels.numpy()))


def contact_sheet(pictures: Tensor, config: NoiseConfig, seed: int) -> Image.Image:
    """What training sees; one row for each crop: clean, noisy, difference.

    Args:
        pictures: ``N×3×H×W`` clean crops in [0, 1].
        seed: another one shows other noise.
    """
    generator = torch.Generator(device=pictures.device).manual_seed(seed)
    clean, noisy, _ = corrupt(pictures, config, generator)
    return sheet(torch.stack((clean, noisy, shown_difference(noisy - clean)), dim=1).cpu())


def write_sheet(picture: Image.Image, path: Path) -> None:
    """Write a sheet as PNG.

    Raises:
        UnwritablePhoto: it cannot be written.
    """
    try:
        with replacing(path) as stream:
            picture.save(stream, "PNG")
    except OSError as error:
        raise unwritable(path, error) from error
