"""Finished networks as teachers: what they make of a noisy picture, for another to learn.

The clean picture teaches what nobody can know: under noise its finest detail is a matter of
chance, and that chance is nearly all that a late gradient holds.  Teachers show what can be known
(Hinton, Vinyals and Dean, “Distilling the Knowledge in a Neural Network”, 2015), and together they
know more than each:

- The first one is shown every crop in one of its eight orientations, drawn anew each time.  What is
  learned is the mean of the eight results (the self-ensemble of Timofte, Rothe and Van Gool, CVPR
  2016), which otherwise costs eight passes for each picture.
- A network for white noise may correct its brightness.  It is the better judge of fine detail, and
  a bad one of the coarse and coloured noise of cameras.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from denoiser.architecture import MAX_SIGMA
from denoiser.compute import place
from denoiser.errors import TrainingError, WeightsError
from denoiser.network import DenoisingAutoencoder
from denoiser.training.config import TeachersConfig
from denoiser.training.noise import luma

COARSE = 3
"""Pixels, down and across, over which noise is averaged to learn how strong it is where detail is.
Of white noise a third is left, so that three times that is its sigma; of the noise of cameras,
whose neighbours are alike, more is left."""
WHITE_SHARE = 0.45
"""How far the brightness goes from the first teacher's to that of the one for white noise."""
MOST = 1.0
"""The largest difference between the two that counts, over the level of the noise.  What exceeds it
is no matter of detail: a hot pixel is nothing that white noise could have made."""


class Teachers:
    """One network of the learner's own kind, and perhaps one for white noise."""

    def __init__(self, config: TeachersConfig, device: torch.device) -> None:
        """Raises:
        TrainingError: the weights of a teacher cannot be used.
        """
        self._own = _read(config.own, device)
        self._white = _read(config.white, device) if config.white else None

    def lesson(
        self, clean: Tensor, noisy: Tensor, level: Tensor, draw: np.random.Generator
    ) -> Tensor:
        """The residual to be learned.

        Args:
            clean, noisy: ``N×3×H×H`` float32, sRGB-encoded, nominally in [0, 1].
            level: ``N×1×1×1``, what the learner is told (sigma / 255), and its like as well.
            draw: decides on the orientations.
        """
        with torch.inference_mode():
            residual = _turned(self._own, noisy, level, draw)
            if self._white is not None:
                known = strength_where_detail_is(noisy - clean).clamp(max=MAX_SIGMA / 255)
                other = _turned(self._white, noisy, known, draw)
                residual += WHITE_SHARE * luma(other - residual).clamp(-MOST * level, MOST * level)
        return residual.clone()  # outside, so that a loss may remember it


def strength_where_detail_is(noise: Tensor) -> Tensor:
    """The sigma of white noise that would hide as much: of white noise its own, of coarse one more.

    Args:
        noise: ``N×3×H×W``.

    Returns:
        ``N×1×1×1``, in the unit of ``noise``.
    """
    even = noise - noise.mean(dim=(2, 3), keepdim=True)
    coarse = F.avg_pool2d(even, COARSE)
    return COARSE * coarse.square().mean(dim=(1, 2, 3), keepdim=True).sqrt()


def _turned(
    network: DenoisingAutoencoder, noisy: Tensor, level: Tensor, draw: np.random.Generator
) -> Tensor:
    """The residual of crops that are shown to the network in another orientation."""
    quarters, mirrored = int(draw.integers(4)), bool(draw.integers(2))
    shown = torch.rot90(noisy, quarters, (-2, -1))
    shown = shown.flip(-1) if mirrored else shown
    residual = network(shown.contiguous(memory_format=torch.channels_last), level).float()
    residual = residual.flip(-1) if mirrored else residual
    return torch.rot90(residual, -quarters, (-2, -1))


def _read(path: Path, device: torch.device) -> DenoisingAutoencoder:
    # A machine that is lent for training may have PyTorch alone.
    from denoiser.network_values import load_network  # noqa: PLC0415
    from denoiser.weights import ModelCard  # noqa: PLC0415

    try:
        network = load_network(ModelCard.read(path.with_suffix(".json")))
    except WeightsError as error:
        raise TrainingError(f"“{path}” cannot be a teacher. {error}") from error
    return place(network, device, torch.bfloat16)
