"""The rate of bare convolutions on this machine, which the network is measured against."""

from __future__ import annotations

from functools import partial

import torch
from torch import nn

from denoiser.architecture import Architecture
from denoiser.compute import Compute, seconds_for
from denoiser.network import multiply_adds

REPEATS = 5
"""Timed runs, of which the fastest counts: it is a ceiling."""


@torch.inference_mode()
def bare_seconds_per_megapixel(architecture: Architecture, compute: Compute, tile: int) -> float:
    """What the network would take if all its multiply-adds ran at the rate of bare convolutions.

    Each level's width is timed by itself, as one 3×3 convolution of the size that the level has in
    a tile; the rate is that of all levels together, which the network gives about equal work.

    Args:
        tile: side of a tile, in pixels.
    """
    seconds = work = 0.0
    for level, width in enumerate(architecture.widths, start=1):
        side = max(8, tile >> level)
        layer = nn.Conv2d(width, width, 3, padding=1)
        layer = layer.to(compute.device, compute.dtype).to(memory_format=torch.channels_last)
        features = torch.randn(1, width, side, side, device=compute.device, dtype=compute.dtype)
        features = features.contiguous(memory_format=torch.channels_last)
        layer(features)
        run = partial(layer, features)
        best = min(seconds_for(run, compute.device) for _ in range(REPEATS))
        # The same work at each level, whatever its size.
        seconds += best / (width * width * side * side)
        work += 9
    rate = work / seconds
    return multiply_adds(architecture, 1024, 1024) / rate / (1024**2 / 1e6)
