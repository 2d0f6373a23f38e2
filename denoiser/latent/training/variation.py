"""Random changes of training pictures that leave them what they are."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor

from denoiser.latent.training.config import InputNoise, Variation
from denoiser.training.draws import chance, normal, uniform


def varied(pictures: Tensor, variation: Variation, generator: torch.Generator) -> Tensor:
    """Shifted, turned, zoomed and flipped at random, each picture in its own way: ``N×C×H×W``."""
    count = len(pictures)
    if variation.flip:
        pictures = torch.where(chance(count, generator, 0.5), pictures.flip(-1), pictures)
    if not (variation.shift or variation.turn or variation.zoom):
        return pictures

    def both_ways(limit: float) -> Tensor:
        return uniform(count, generator, -limit, limit).view(count)

    angle = both_ways(math.radians(variation.turn))
    scale = 1 / (1 + both_ways(variation.zoom))
    cosine, sine = scale * angle.cos(), scale * angle.sin()
    # affine_grid counts from -1 to 1 across a picture.
    across, down = both_ways(2 * variation.shift), both_ways(2 * variation.shift)
    rows = torch.stack((cosine, -sine, across, sine, cosine, down), dim=1).view(count, 2, 3)
    grid = F.affine_grid(rows, list(pictures.shape), align_corners=False)
    return F.grid_sample(pictures, grid, padding_mode="border", align_corners=False)


def noisy(pictures: Tensor, noise: InputNoise, generator: torch.Generator) -> Tensor:
    """With white noise of a level of its own on each picture; not clipped."""
    low, high = noise.sigma
    if not high:
        return pictures
    level = uniform(len(pictures), generator, low / 255, high / 255)
    return pictures + level * normal(tuple(pictures.shape), generator)
