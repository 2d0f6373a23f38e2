"""The noise level of a photo, by the measure that suits the network that is told of it."""

from __future__ import annotations

import math

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from denoiser.architecture import MAX_SIGMA
from denoiser.network import DenoisingAutoencoder
from denoiser.noise_level import (
    NOTICEABLE,
    SMALLEST_SIDE,
    Confidence,
    NoiseEstimate,
    estimate_noise,
)
from denoiser.noise_map import CELL, NoiseMap
from denoiser.noise_windows import Pixels, sample_tiles
from denoiser.phrases import Phrase

TILE = 128
"""Pixels: the side of the crops that the network has learned on."""
BATCH = 8
"""Tiles at once."""


def level_for(
    network: DenoisingAutoencoder, picture: Pixels, hidden: NDArray[np.bool_] | None = None
) -> NoiseEstimate:
    """The level that ``network`` should be told, by the measure that suits it.

    White noise is measured exactly without any network.  Of other noise, a network that was trained
    with a `NoiseMap` is told what that finds, and one without is told what `estimate_noise` finds.

    Args:
        network: in float32.
        picture, hidden: see `denoiser.noise_level.estimate_noise`, which also says what is raised.
    """
    measured = estimate_noise(picture, hidden)
    if (
        network.noise_map is None
        or measured.confidence is Confidence.HIGH
        or min(picture.shape[:2]) < SMALLEST_SIDE
    ):
        return measured
    level = _root_mean_square(network.noise_map, picture, hidden)
    if level < NOTICEABLE:
        explanation = Phrase("Next to no noise was found.")
    else:
        explanation = Phrase("The noise was found by a network that knows what cameras leave.")
    return NoiseEstimate(min(level, MAX_SIGMA), Confidence.FAIR, explanation)


@torch.inference_mode()
def _root_mean_square(
    noise_map: NoiseMap, picture: Pixels, hidden: NDArray[np.bool_] | None
) -> float:
    """Of the noise in an even sample of about a megapixel, in 8-bit units."""
    tiles = _cells(sample_tiles(np.nan_to_num(picture), TILE))
    device = next(noise_map.parameters()).device
    variances = torch.cat(
        [
            noise_map(batch.to(device).contiguous(memory_format=torch.channels_last)).exp().cpu()
            for batch in tiles.expand(-1, 3, -1, -1).split(BATCH)
        ]
    )
    weights = torch.ones_like(variances)
    if hidden is not None:
        shown = _cells(sample_tiles(~hidden[..., None], TILE).astype(np.float32))
        weights = F.avg_pool2d(shown, CELL)
    return math.sqrt(float((variances * weights).sum() / weights.sum().clamp(min=1e-6)))


def _cells(tiles: NDArray[np.float32]) -> Tensor:
    """``T×h×w×C`` to ``T×C×h'×w'``, mirrored where a `CELL` is not full."""
    pixels = torch.from_numpy(np.ascontiguousarray(tiles)).permute(0, 3, 1, 2)
    below, right = (-side % CELL for side in pixels.shape[2:])
    return F.pad(pixels, (0, right, 0, below), mode="replicate")
