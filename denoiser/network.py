"""The network: a convolutional denoising autoencoder with a transposed-convolution decoder.

    noisy + level ──stem──▶ 1/2 ──down──▶ 1/4 ──down──▶ 1/8     latent (bottleneck)
                            │ skip        │ skip         │
    residual ◀──head─────── 1/2 ◀───up─── 1/4 ◀───up─── 1/8

The layout is a U-Net (Ronneberger et al., MICCAI 2015) of plain residual blocks without
normalisation layers (as in DRUNet: Zhang et al., TPAMI 2021), which starts at half resolution.
The noise level enters as one more input plane (as in FFDNet: Zhang, Zuo and Zhang, TIP 2018), so
one set of weights serves the whole range of levels.
"""

from __future__ import annotations

import math
from itertools import pairwise

import torch
from torch import Tensor, nn

from denoiser.architecture import Architecture
from denoiser.fused import add_into, is_fusing, relu_of
from denoiser.noise_map import NoiseMap

PICTURE_CHANNELS = 3
"""Red, green and blue.  A gray picture is shown to the network as three equal planes."""

MID_GREY = 0.5
"""Subtracted from the input: bfloat16 has few digits, and spends them around zero."""


class ResidualBlock(nn.Module):
    """Two 3×3 convolutions whose result is added to their input.

    In inference the sum may take the place of the input, which nothing else may need then.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(width, width, 3, padding=1)
        self.second = nn.Conv2d(width, width, 3, padding=1)

    def forward(self, features: Tensor) -> Tensor:
        if is_fusing(features):
            return add_into(features, self.second, relu_of(self.first, features))
        # In place: on a processor, fresh memory for each sum costs more than the sum.
        changed = self.second(torch.relu_(self.first(features)))
        return changed.add_(features)


def _blocks(width: int, count: int) -> nn.Sequential:
    return nn.Sequential(*(ResidualBlock(width) for _ in range(count)))


class DenoisingAutoencoder(nn.Module):
    """Predicts the residual: what has to be subtracted from a noisy picture to clean it."""

    def __init__(self, architecture: Architecture | None = None) -> None:
        super().__init__()
        self.architecture = architecture or Architecture()
        widths, blocks = self.architecture.widths, self.architecture.blocks
        steps = list(pairwise(widths))
        self.stem = nn.Conv2d(PICTURE_CHANNELS + 1, widths[0], 4, stride=2, padding=1)
        self.encoder = nn.ModuleList(_blocks(width, blocks) for width in widths)
        self.down = nn.ModuleList(nn.Conv2d(fine, coarse, 2, stride=2) for fine, coarse in steps)
        self.up = nn.ModuleList(
            nn.ConvTranspose2d(coarse, fine, 2, stride=2) for fine, coarse in steps
        )
        self.decoder = nn.ModuleList(_blocks(width, blocks) for width in widths[:-1])
        self.head = nn.ConvTranspose2d(widths[0], PICTURE_CHANNELS, 4, stride=2, padding=1)
        self.noise_map = NoiseMap() if self.architecture.finds_level else None
        """Finds the level, from the picture alone; `forward` does not ask it."""

    def encode(self, noisy: Tensor, level: Tensor) -> tuple[Tensor, list[Tensor]]:
        """Compress a picture to its latent.

        Args:
            noisy: ``N×3×H×W`` float32, sRGB-encoded, nominally in [0, 1]; H and W multiples of
                ``stride``.  It is centred before it is rounded to the precision of the weights.
            level: ``N×1×1×1`` or ``N×1×H×W``, standard deviation of the noise in the same unit
                (sigma / 255).

        Returns:
            The latent, ``N×widths[-1]×H/stride×W/stride``, and the skips, finest first.
        """
        plane = level.expand(-1, 1, *noisy.shape[-2:])
        centred = torch.cat((noisy - MID_GREY, plane), dim=1)
        features = self.stem(centred.to(self.stem.weight.dtype))
        skips = []
        for blocks, down in zip(self.encoder[:-1], self.down, strict=True):
            features = blocks(features)
            skips.append(features)
            features = down(features)
        return self.encoder[-1](features), skips

    def decode(self, latent: Tensor, skips: list[Tensor]) -> Tensor:
        """Reconstruct the residual, ``N×3×H×W``, from the latent and the encoder's skips."""
        features = latent
        for level in reversed(range(len(skips))):
            features = self.decoder[level](self.up[level](features) + skips[level])
        return self.head(features)

    def forward(self, noisy: Tensor, level: Tensor) -> Tensor:
        """The residual of ``noisy`` (see `encode` for shapes): cleaned = noisy − residual."""
        return self.decode(*self.encode(noisy, level))


def multiply_adds(architecture: Architecture, height: int = 256, width: int = 256) -> int:
    """Multiply-adds of one picture of this size, counted layer by layer."""
    total = 0

    def count(layer: nn.Module, inputs: tuple[Tensor, ...], output: Tensor) -> None:
        nonlocal total
        assert isinstance(layer, nn.Conv2d | nn.ConvTranspose2d)
        positions = inputs[0] if isinstance(layer, nn.ConvTranspose2d) else output
        total += math.prod(positions.shape[-2:]) * layer.weight.numel()

    with torch.device("meta"):
        network = DenoisingAutoencoder(architecture)
        for layer in network.modules():
            if isinstance(layer, nn.Conv2d | nn.ConvTranspose2d):
                layer.register_forward_hook(count)
        network(torch.empty(1, PICTURE_CHANNELS, height, width), torch.empty(1, 1, 1, 1))
    return total
