"""How good the averaged weights are on pictures that training never sees."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from denoiser.network import DenoisingAutoencoder
from denoiser.training.contact_sheet import sheet, shown_difference
from denoiser.training.draws import seeded
from denoiser.training.noise import NoiseConfig, corrupt

SIGMAS = (15.0, 25.0, 50.0)
"""Levels of white noise, in 8-bit units."""
OWN = "psnr_own"
COLUMNS = (*(f"psnr_{sigma:g}" for sigma in SIGMAS), OWN)
"""What is measured: PSNR in dB at these levels, and under the run's own kind of noise."""
SIDE = 192
"""Pixels; the middle of each picture is used."""
SHOWN = 4
"""Pictures on the sheet."""

Example = tuple[Tensor, Tensor, Tensor]
"""Clean, noisy (``1×3×H×W``) and the level told."""


class Validation:
    """Held-out pictures with noise that is the same each time.

    Args:
        pictures: ``3×H×W`` bytes.
        config: the noise of the training.
    """

    def __init__(
        self, pictures: Sequence[Tensor], config: NoiseConfig, stride: int, device: torch.device
    ) -> None:
        self._config = config
        self._device = device
        self._crops = [self._middle(picture, stride) for picture in pictures]

    def __len__(self) -> int:
        return len(self._crops)

    def _middle(self, picture: Tensor, stride: int) -> Tensor:
        height, width = (min(n, SIDE) // stride * stride for n in picture.shape[1:])
        top, left = (picture.shape[1] - height) // 2, (picture.shape[2] - width) // 2
        return picture[None, :, top : top + height, left : left + width]

    def scores(self, network: DenoisingAutoencoder) -> dict[str, float]:
        """`COLUMNS`, each the mean over the pictures."""
        kinds = [lambda index, sigma=sigma: self._white(index, sigma) for sigma in SIGMAS]
        found = [
            np.mean([_psnr(network, example(index)) for index in range(len(self))])
            for example in (*kinds, self._own)
        ]
        return dict(zip(COLUMNS, map(float, found), strict=True))

    def sheet(self, network: DenoisingAutoencoder) -> Image.Image:
        """Noisy, cleaned, residual and clean, one row for each of the first pictures."""
        rows = []
        for index in range(min(SHOWN, len(self))):
            clean, noisy, level = self._own(index)
            residual = _residual(network, noisy, level)
            rows.append([noisy, noisy - residual, shown_difference(residual), clean])
        side = [min(row[0].shape[axis] for row in rows) for axis in (-2, -1)]
        cut = [torch.cat([one[..., : side[0], : side[1]] for one in row]) for row in rows]
        return sheet(torch.stack(cut).cpu())

    def _white(self, index: int, sigma: float) -> Example:
        clean = self._crops[index].float() / 255
        level = torch.full((1, 1, 1, 1), sigma / 255, device=self._device)
        generator = seeded((index,), self._device)
        noise = torch.randn(clean.shape, generator=generator, device=self._device)
        return clean, clean + level * noise, level

    def _own(self, index: int) -> Example:
        clean = self._crops[index].float() / 255
        return corrupt(clean, self._config, seeded((index,), self._device))


@torch.no_grad()
def _residual(network: DenoisingAutoencoder, noisy: Tensor, level: Tensor) -> Tensor:
    with torch.autocast(noisy.device.type, torch.bfloat16):
        return network(noisy, level).float()


def _psnr(network: DenoisingAutoencoder, example: Example) -> float:
    clean, noisy, level = example
    error = (noisy - _residual(network, noisy, level)).clamp(0, 1) - clean
    return -10 * math.log10(max(float((error * error).mean()), 1e-10))
