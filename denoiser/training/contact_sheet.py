"""A picture of what training sees: clean crops, noisy crops, and the difference."""

from __future__ import annotations

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from denoiser.training.noise import NoiseConfig, corrupt

AMPLIFIED = 4
"""The difference is shown that many times as strong, around mid-grey."""
GAP = 4
"""White pixels between the pictures."""


def contact_sheet(pictures: Tensor, config: NoiseConfig, seed: int) -> Image.Image:
    """One row for each crop: clean, noisy, difference.

    Args:
        pictures: ``N×3×H×W`` clean crops in [0, 1].
        seed: another one shows other noise.
    """
    generator = torch.Generator(device=pictures.device).manual_seed(seed)
    clean, noisy, _ = corrupt(pictures, config, generator)
    difference = 0.5 + AMPLIFIED * (noisy - clean)
    columns = torch.stack((clean, noisy, difference), dim=1).cpu()
    rows, across, channels, height, width = columns.shape
    sheet = torch.ones(
        channels, rows * (height + GAP) - GAP, across * (width + GAP) - GAP, dtype=columns.dtype
    )
    for row in range(rows):
        for column in range(across):
            top, left = row * (height + GAP), column * (width + GAP)
            sheet[:, top : top + height, left : left + width] = columns[row, column]
    pixels = (sheet.clamp(0, 1) * 255).round().byte().permute(1, 2, 0)
    return Image.fromarray(np.ascontiguousarray(pixels.numpy()))
