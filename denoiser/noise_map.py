"""A small network that finds where a photo has how much noise, trained beside the denoising one.

What cameras leave is correlated, coloured and dependent on brightness, and classical measures of
noise fail on it.  This one has seen the same simulated cameras as the network that it serves, as in
CBDNet (Guo et al., “Toward Convolutional Blind Denoising of Real Photographs”, CVPR 2019).
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

CELL = 8
"""Pixels, down and across, that share one predicted variance."""
WIDTHS = (24, 48, 64)
"""Channels at 1/2, 1/4 and 1/8 of the resolution."""
BYTE = 255.0
NEIGHBOURHOOD = 5
"""Side of the square whose mean is taken off, in pixels."""
GAIN = 50.0
"""Makes what is left of noise of sigma 5 about as large as 1."""
SMALLEST_SQUARE = 0.04
"""Squared noise, in 8-bit units, below which there is nothing left to learn."""


def _halving(channels: int, width: int) -> list[nn.Module]:
    return [
        nn.Conv2d(channels, width, 4, stride=2, padding=1),
        nn.ReLU(),
        nn.Conv2d(width, width, 3, padding=1),
        nn.ReLU(),
    ]


class NoiseMap(nn.Module):
    """Predicts the variance of the noise, for each `CELL` of a picture."""

    def __init__(self) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        channels = 6  # what is left without the local mean, and that mean
        for width in WIDTHS:
            layers += _halving(channels, width)
            channels = width
        self.layers = nn.Sequential(*layers, nn.Conv2d(channels, 1, 1))

    def forward(self, noisy: Tensor) -> Tensor:
        """The natural logarithm of the variance, in squared 8-bit units.

        Args:
            noisy: ``N×3×H×W`` float32, sRGB-encoded, nominally in [0, 1]; H and W multiples of
                `CELL`.

        Returns:
            ``N×1×H/8×W/8``, float32.
        """
        mean = F.avg_pool2d(noisy, NEIGHBOURHOOD, 1, NEIGHBOURHOOD // 2, count_include_pad=False)
        # Apart, since 16-bit precision would lose a little noise on a large mean.
        seen = torch.cat(((noisy - mean) * GAIN, mean - 0.5), dim=1)
        found: Tensor = self.layers(seen)
        return found.float()


def variance_loss(log_variance: Tensor, noise: Tensor) -> Tensor:
    """Mean absolute error of the logarithm: a tenth too much counts the same at any level.

    Args:
        log_variance: what `NoiseMap` returned.
        noise: ``N×3×H×W``, noisy minus clean, of a range of 1.
    """
    square = F.avg_pool2d((noise * BYTE).square().mean(dim=1, keepdim=True), CELL)
    return F.l1_loss(log_variance, torch.log(square + SMALLEST_SQUARE))
