"""Stars: points of light that are no hot pixels, and must stay.

A network that has seen hot pixels, and no photo of the night sky, takes all that is small and
bright for noise.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor

from denoiser.training.draws import log_uniform, uniform
from denoiser.training.finishing import blur, squared_frequency

SKY = (0.02, 0.5)
"""What is left of the picture's light, for it to pass as a sky."""
DENSITY = (0.0005, 0.006)
"""Stars per pixel."""
RADIUS = (0.6, 1.4)
"""Standard deviation of a star's profile, in pixels: 1.4 to 3.3 pixels at half of its maximum."""
PEAK = (0.01, 0.8)
"""Of a star above the sky, of a range of 1; faint ones are many (even on a logarithmic scale)."""
TINT = 0.3
"""How far apart a field's colours can be."""


def with_stars(picture: Tensor, generator: torch.Generator) -> Tensor:
    """A dark version of crops with stars in it: ``N×3×H×W`` in [0, 1].

    Stars are Gaussian (the usual model of a point behind an atmosphere and a lens); those beyond
    one border come in at the other.
    """
    count, _, height, width = picture.shape
    draw = torch.rand(count, 1, height, width, generator=generator, device=picture.device)
    density, radius = log_uniform(count, generator, *DENSITY), uniform(count, generator, *RADIUS)
    # One draw decides both: where a star is, and, among those, how bright.
    low, high = (math.log(end) for end in PEAK)
    peaks = torch.exp(low + (high - low) * draw / density) * 2 * math.pi * radius**2
    points = torch.where(draw < density, peaks, 0.0)
    response = blur(radius, squared_frequency(height, width, picture.device))
    light = torch.fft.irfft2(torch.fft.rfft2(points) * response, s=(height, width))
    tint = 1 + TINT * (torch.rand(count, 3, 1, 1, generator=generator, device=picture.device) - 0.5)
    sky = picture * log_uniform(count, generator, *SKY)
    return (sky + light * tint).clamp_(0, 1)
