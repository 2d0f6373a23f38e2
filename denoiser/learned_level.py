"""The noise level of a photo, by the measure that suits the network that is told of it."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from denoiser.architecture import MAX_SIGMA
from denoiser.network import DenoisingAutoencoder
from denoiser.noise_level import SMALLEST_SIDE, NoiseEstimate, estimate_noise
from denoiser.noise_map import CELL, NoiseMap
from denoiser.noise_windows import Pixels, sample_tiles

TILE = 128
"""Pixels: the side of the smallest crops that the network has learned on."""
BATCH = 8
"""Tiles at once."""

MAP_SHARE = 2 / 3
"""How much the noise map counts in the geometric mean of what both measures find in real photos.
Their errors are of different origin, so that the mean has less of either; the map's vary less."""
GRAIN_FACTOR = 1.25
"""What serves best, over that mean.  The noise map finds too little in real photos, and
`estimate_noise`, made for a network that has to be told twice as much, too much."""
TEXTURE_LIMIT = 0.6
"""What is told at the most, over the level that `estimate_noise` believes, where the noise map
finds more than that: it takes the sharpest of texture for noise, and the other measure doubts what
may be texture.  The three constants were chosen by looking at photos of PolyU and at Kodak's
without noise; nothing is trained on either."""


def level_for(
    network: DenoisingAutoencoder, picture: Pixels, hidden: NDArray[np.bool_] | None = None
) -> NoiseEstimate:
    """The level that ``network`` should be told, by the measure that suits it.

    White noise is measured exactly without any network.  Of other noise, a network that was trained
    with a `NoiseMap` is told a mean of what that and `estimate_noise` find, as far as it cannot be
    texture; one without is told what `estimate_noise` finds.

    Args:
        network: in float32.
        picture, hidden: see `denoiser.noise_level.estimate_noise`, which also says what is raised.
    """
    measured = estimate_noise(picture, hidden)
    if network.noise_map is None or min(picture.shape[:2]) < SMALLEST_SIDE:
        return measured
    found = _root_mean_square(network.noise_map, picture, hidden)
    grain = _grain_level(found, measured.sigma)
    level = measured.whiteness * measured.white + (1 - measured.whiteness) * grain
    return replace(measured, sigma=min(level, MAX_SIGMA))


def _grain_level(found: float, believed: float) -> float:
    """What to tell where noise is not white; all levels in 8-bit units.

    Args:
        found: root mean square, by the noise map.
        believed: by `estimate_noise`.
    """
    if not found:  # nothing to be seen
        return 0.0
    # Goes over smoothly, from texture to photos in which the map finds much less.
    limit = TEXTURE_LIMIT * believed * max(1.0, believed / found)
    mean = found**MAP_SHARE * believed ** (1 - MAP_SHARE)
    return min(GRAIN_FACTOR * mean, limit)


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
    """``T×h×w×C`` to ``T×C×h'×w'``, of whole `CELL`s.

    What is left at the borders is not measured: half a cell, filled up with repeated pixels, was
    seen to make the map's level twice as high (a photo of 68×68 pixels).
    """
    height, width = (side // CELL * CELL for side in tiles.shape[1:3])
    return torch.from_numpy(np.ascontiguousarray(tiles[:, :height, :width])).permute(0, 3, 1, 2)
