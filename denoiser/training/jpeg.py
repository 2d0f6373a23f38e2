"""JPEG compression as a camera does it, in batches, up to what Huffman coding leaves unchanged.

ITU-T T.81 (the standard), annex K (its example tables, which nearly all programs scale), and the
Independent JPEG Group's library for the scaling by quality, chroma reduction and interpolation.
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor

BLOCK = 8
"""Side of a block, in samples."""
PADDED = 2 * BLOCK
"""Pixels are padded to a multiple of this: a block of chroma that has half the resolution."""

_LUMA_TABLE = (
    (16, 11, 10, 16, 24, 40, 51, 61),
    (12, 12, 14, 19, 26, 58, 60, 55),
    (14, 13, 16, 24, 40, 57, 69, 56),
    (14, 17, 22, 29, 51, 87, 80, 62),
    (18, 22, 37, 56, 68, 109, 103, 77),
    (24, 35, 55, 64, 81, 104, 113, 92),
    (49, 64, 78, 87, 103, 121, 120, 101),
    (72, 92, 95, 98, 112, 100, 103, 99),
)
_CHROMA_TABLE = (
    (17, 18, 24, 47, 99, 99, 99, 99),
    (18, 21, 26, 66, 99, 99, 99, 99),
    (24, 26, 56, 99, 99, 99, 99, 99),
    (47, 66, 99, 99, 99, 99, 99, 99),
    *(((99,) * 8,) * 4),
)

_TO_YCC = (
    (0.299, 0.587, 0.114),
    (-0.168735892, -0.331264108, 0.5),
    (0.5, -0.418687589, -0.081312411),
)
"""R'G'B' to luma and two colour differences around 0 (JFIF 1.02, ITU-R BT.601)."""
_TO_RGB = ((1.0, 0.0, 1.402), (1.0, -0.344136286, -0.714136286), (1.0, 1.772, 0.0))


def _mix(planes: Tensor, matrix: tuple[tuple[float, ...], ...]) -> Tensor:
    weights = torch.tensor(matrix, dtype=planes.dtype, device=planes.device)
    return (weights @ planes.flatten(2)).view_as(planes)


def rgb_to_ycc(picture: Tensor) -> Tensor:
    """``N×3×H×W``, R'G'B' to luma and colour differences in the same unit."""
    return _mix(picture, _TO_YCC)


def ycc_to_rgb(picture: Tensor) -> Tensor:
    """The inverse of `rgb_to_ycc`."""
    return _mix(picture, _TO_RGB)


def cosine_basis(device: torch.device) -> Tensor:
    """``64×64``: row ``8u + v`` is the orthonormal DCT-II wave of u cycles down and v across."""
    position = torch.arange(BLOCK, dtype=torch.float64)
    waves = torch.cos(math.pi * (2 * position + 1) * position.view(-1, 1) / (2 * BLOCK))
    waves *= math.sqrt(2 / BLOCK)
    waves[0] /= math.sqrt(2)
    return torch.kron(waves, waves).float().to(device)


def quantisation_tables(quality: Tensor) -> Tensor:
    """Steps of the DCT coefficients, in 8-bit units: ``N×2×64`` for luma and chroma.

    Args:
        quality: ``N×1×1×1``, 1 to 100, on the scale of the Independent JPEG Group.
    """
    base = torch.tensor((_LUMA_TABLE, _CHROMA_TABLE), dtype=torch.float32, device=quality.device)
    quality = quality.view(-1, 1, 1)
    percent = torch.where(quality < 50, (5000 / quality).floor(), 200 - 2 * quality)
    return ((base.view(1, 2, -1) * percent + 50) / 100).floor().clamp(1, 255)


def _through_blocks(planes: Tensor, table: Tensor) -> Tensor:
    """Quantise: ``N×C×H×W`` around 0 in 8-bit units, H and W multiples of 8; table ``N×64``."""
    count, channels, height, width = planes.shape
    rows, columns = height // BLOCK, width // BLOCK
    basis = cosine_basis(planes.device)
    blocks = planes.view(count, channels * rows, BLOCK, columns, BLOCK).transpose(2, 3)
    steps = table.view(count, 1, 1, -1)
    waves = blocks.reshape(count, channels * rows, columns, -1) @ basis.T
    waves = (waves / steps).round_() * steps
    blocks = (waves @ basis).view(count, channels * rows, columns, BLOCK, BLOCK)
    return blocks.transpose(2, 3).reshape(count, channels, height, width)


def compress(picture: Tensor, quality: Tensor, halved: Tensor, phase: tuple[int, int]) -> Tensor:
    """What is left of pictures after they were written as JPEG and read again.

    Args:
        picture: ``N×3×H×W`` R'G'B' in [0, 1].
        quality: ``N×1×1×1``, 1 to 100.
        halved: ``N×1×1×1`` booleans; true stores colour at half the resolution (4:2:0).
        phase: rows and columns, each below 16, that the first block begins before the picture, as
            it does when a picture is a part of a larger one.

    Returns:
        ``N×3×H×W``, multiples of 1/255 in [0, 1].
    """
    height, width = picture.shape[-2:]
    top, left = phase
    bottom, right = -(height + top) % PADDED, -(width + left) % PADDED
    pixels = F.pad((picture * 255).round_(), (left, right, top, bottom), mode="replicate")
    table = quantisation_tables(quality)
    planes = rgb_to_ycc(pixels)
    luma = _through_blocks(planes[:, :1].round() - 128, table[:, 0]) + 128
    colours = planes[:, 1:].round()
    full = _through_blocks(colours, table[:, 1]).round()
    half = _through_blocks(F.avg_pool2d(colours, 2).round(), table[:, 1]).round()
    half = F.interpolate(half, scale_factor=2, mode="bilinear", align_corners=False)
    planes = torch.cat((luma.round(), torch.where(halved, half.round(), full)), dim=1)
    planes = planes[..., top : top + height, left : left + width]
    return ycc_to_rgb(planes).round_().clamp_(0, 255).div_(255)
