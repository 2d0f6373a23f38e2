"""What a camera, or a program after it, does to the grain: smoothing, sharpening, scaling."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import torch
import torch.nn.functional as F
from torch import Tensor

from denoiser.training.draws import chance, log_uniform, uniform
from denoiser.training.jpeg import rgb_to_ycc, ycc_to_rgb

SMOOTH_SHARE = 0.85
"""Share of the crops whose luma was smoothed, by noise reduction or by scaling up."""
SMOOTH_RADIUS = (0.4, 1.2)
"""Standard deviation of that blur, in pixels."""

COARSE_SHARE = 0.4
"""Share of the crops with some luma grain that is coarser than the rest."""
COARSE_RADIUS = (1.5, 6.0)
COARSE_STRENGTH = (0.0, 0.5)
"""Of the coarse grain, as a part of all grain's standard deviation."""

SHARPEN_SHARE = 0.4
"""Share of the crops that were sharpened by an unsharp mask."""
SHARPEN_RADIUS = (0.6, 2.0)
SHARPEN_AMOUNT = (0.0, 1.0)

CHROMA_RADIUS = (1.5, 7.0)
"""Of what smears the colour noise (`smear`), drawn evenly on a logarithmic scale: up to blotches of
32 pixels."""
CHROMA_STRENGTH = (0.2, 0.8)
"""What is left of the colour noise, relative to the luma grain's gain (logarithmic as well)."""

EDGE_SHARE = 0.85
"""Share of the crops whose luma was not smoothed near edges, as cameras do."""
EDGE_GAIN = (0.0, 1.6)
"""How much more noise than elsewhere there is at the strongest edges: demosaicking and sharpening
follow edges, and err there.  In photos of PolyU the quarter with the most structure has four times
the variance of the quarter with the least, in these crops more than twice (before: 1.7 times)."""
EDGE_CONTRAST = 0.015
"""Mean step between neighbouring pixels, of a range of 1, that half of the grain is kept at."""
EDGE_REACH = 2
"""Pixels to each side over which steps are averaged."""


@dataclass(frozen=True)
class Finish:
    """Filters, one for each crop, ``N×1×1×1``; radii are standard deviations in pixels."""

    smooth: Tensor
    coarse: Tensor
    coarse_strength: Tensor
    sharpen: Tensor
    sharpen_amount: Tensor
    chroma: Tensor
    chroma_strength: Tensor
    edges: Tensor
    """Part of the grain that smoothing leaves alone at the strongest edges."""
    edge_gain: Tensor
    """What is added to 1 there, to multiply all noise with."""

    def without_colour(self, gray: Tensor) -> Finish:
        """The same, but without colour noise where ``gray`` (``N×1×1×1``) is true."""
        return replace(self, chroma_strength=self.chroma_strength * ~gray)


def random_finishes(count: int, generator: torch.Generator) -> Finish:
    """Draw filters from the ranges above."""
    return Finish(
        smooth=uniform(count, generator, *SMOOTH_RADIUS) * chance(count, generator, SMOOTH_SHARE),
        coarse=uniform(count, generator, *COARSE_RADIUS),
        coarse_strength=uniform(count, generator, *COARSE_STRENGTH)
        * chance(count, generator, COARSE_SHARE),
        sharpen=uniform(count, generator, *SHARPEN_RADIUS),
        sharpen_amount=uniform(count, generator, *SHARPEN_AMOUNT)
        * chance(count, generator, SHARPEN_SHARE),
        chroma=log_uniform(count, generator, *CHROMA_RADIUS),
        chroma_strength=log_uniform(count, generator, *CHROMA_STRENGTH),
        edges=uniform(count, generator) * chance(count, generator, EDGE_SHARE),
        edge_gain=uniform(count, generator, *EDGE_GAIN),
    )


def squared_frequency(height: int, width: int, device: torch.device) -> Tensor:
    """Of each place in `torch.fft.rfft2`'s result: ``H×(W/2+1)``, in cycles per pixel, squared."""
    down = torch.fft.fftfreq(height, device=device).view(-1, 1)
    across = torch.fft.rfftfreq(width, device=device).view(1, -1)
    return down**2 + across**2


def blur(radius: Tensor, squared_frequency: Tensor) -> Tensor:
    """What a Gaussian blur leaves of each frequency."""
    return torch.exp(-2 * math.pi**2 * radius**2 * squared_frequency)


def smear(radius: Tensor, squared_frequency: Tensor) -> Tensor:
    """What smoothing with wide tails leaves of each frequency.

    A camera smooths colours more than once, at full size and at reduced ones.  The colour noise of
    the PolyU photos falls off as slowly as this to both sides of its strongest octave, by a third
    in one and three quarters in two; after a Gaussian blur there is none two octaves above.
    """
    return 1 / (1 + (2 * math.pi * radius) ** 2 * squared_frequency)


def _even(response: Tensor) -> Tensor:
    """Scale a filter so that it keeps the variance of white noise (nearly: the half plane of
    frequencies stands for the whole)."""
    return response / (response**2).mean(dim=(-2, -1), keepdim=True).sqrt()


def edges(picture: Tensor) -> Tensor:
    """How much structure there is around each pixel: ``N×3×H×W`` to ``N×1×H×W`` in [0, 1)."""
    luma = picture.mean(dim=1, keepdim=True)
    down = F.pad((luma[..., 1:, :] - luma[..., :-1, :]).abs(), (0, 0, 0, 1))
    across = F.pad((luma[..., 1:] - luma[..., :-1]).abs(), (0, 1))
    size = 2 * EDGE_REACH + 1
    step = F.avg_pool2d(down + across, size, stride=1, padding=EDGE_REACH, count_include_pad=False)
    return step / (step + EDGE_CONTRAST)


def finish(noise: Tensor, clean: Tensor, filters: Finish) -> Tensor:
    """Smooth, coarsen and sharpen the luma of the noise, and smooth its colours.

    Only noise goes through here, never the picture: its detail is not lost, and the network is not
    taught to sharpen.  The filters work on frequencies, so the borders wrap around, which noise
    does not show.

    Args:
        noise: ``N×3×H×W``, what was added to the R'G'B' picture.
        clean: that picture, which decides where the smoothing spares edges.
    """
    height, width = noise.shape[-2:]
    squared = squared_frequency(height, width, noise.device)
    luma = blur(filters.smooth, squared)
    coarse = _even(blur(filters.coarse, squared)) * _rms(luma)
    luma = (luma + filters.coarse_strength * coarse) * (
        1 + filters.sharpen_amount * (1 - blur(filters.sharpen, squared))
    )
    chroma = filters.chroma_strength * _rms(luma) * _even(smear(filters.chroma, squared))
    response = torch.cat((luma, chroma, chroma), dim=1)
    planes = rgb_to_ycc(noise)
    finished = torch.fft.irfft2(torch.fft.rfft2(planes) * response, s=(height, width))
    structure = edges(clean)
    finished[:, :1] += filters.edges * structure * (planes[:, :1] - finished[:, :1])
    return ycc_to_rgb(finished * (1 + filters.edge_gain * structure))


def _rms(response: Tensor) -> Tensor:
    return (response**2).mean(dim=(-2, -1), keepdim=True).sqrt()
