"""A simulated camera: clean crops in, crops as a camera would have delivered them out.

The noise is born on the sensor, in linear light, and then goes the way of a photo: white balance,
demosaicing, tone curve, smoothing and sharpening, JPEG.  That is what makes it coarse, coloured and
dependent on brightness; a network that learned on white noise takes it for texture.

    clean ─inverse tone curve─▶ light ─┬─────────────────────────────▶ + ─tone curve─▶ − clean
                                       └▶ mosaic ▶ noise ▶ demosaic ──▶┘                  │
    noisy ◀─JPEG, 8 bits─ clean + noise ◀───────── smoothing, sharpening, scaling ◀───────┘

Only the *noise* is demosaiced, smoothed and sharpened.  The demosaicking is linear, so this gives
the same noise as demosaicking the noisy picture, but the picture keeps all its detail, and the
network learns to remove noise and not to undo the blur of a camera that may never have been used.
JPEG is the one exception: it does act on the picture, because what it takes away depends on the
noise, and its blocks and rings are as unwanted as the noise.

After Brooks et al., “Unprocessing Images for Learned Raw Denoising”, CVPR 2019 (the order and the
parameters), Guo et al., “Toward Convolutional Blind Denoising of Real Photographs”, CVPR 2019
(CBDNet: random Bayer patterns, response curves, JPEG), and Zhang et al., “Practical Blind Image
Denoising via Swin-Conv-UNet and Data Synthesis”, 2022 (SCUNet: JPEG and scaling for all).
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from denoiser.training.bayer import demosaic, mosaic, random_patterns
from denoiser.training.draws import chance, normal, uniform
from denoiser.training.finishing import finish, random_finishes
from denoiser.training.jpeg import PADDED, compress
from denoiser.training.sensor import (
    Sensor,
    hot_pixels,
    line_noise,
    poisson_gaussian,
    random_sensors,
)
from denoiser.training.tone import random_curves, to_display, to_linear

RED_GAIN = (1.9, 2.4)
BLUE_GAIN = (1.5, 1.9)
"""White balance, relative to green (Brooks et al.)."""
EXPOSURE_MEAN, EXPOSURE_SPREAD = 0.8, 0.1
"""Light that becomes white, as a part of what the sensor can hold (Brooks et al.)."""

SCALED_DOWN_SHARE = 0.1
"""Share of the crops from photos that were scaled down: what the mosaic does is gone from them."""
JPEG_SHARE = 0.75
JPEG_BEST, JPEG_WORST = 100.0, 60.0
JPEG_POWER = 2
"""Quality is ``best − (best − worst) · u ** JPEG_POWER`` for an even ``u``: cameras write the high
ones, and at the low ones most of what is missing is texture that nothing can bring back."""
HALVED_SHARE = 0.6
"""Share of the compressed crops with 4:2:0 chroma."""


def random_gains(count: int, generator: torch.Generator) -> Tensor:
    """White balance and exposure: ``N×3×1×1``, what the light of each colour is multiplied by."""
    red = uniform(count, generator, *RED_GAIN)
    blue = uniform(count, generator, *BLUE_GAIN)
    exposure = EXPOSURE_MEAN + EXPOSURE_SPREAD * normal((count, 1, 1, 1), generator)
    return torch.cat((red, torch.ones_like(red), blue), dim=1) / exposure.clamp(0.5, 1.1)


def noise_of_light(
    linear: Tensor, gains: Tensor, sensor: Sensor, generator: torch.Generator
) -> Tensor:
    """What a sensor adds to linear light, after white balance and demosaicing: ``N×3×H×W``."""
    count, _, height, width = linear.shape
    light = linear / gains
    pattern = random_patterns(count, height, width, generator)
    noise = poisson_gaussian(light, sensor, generator)
    lines = line_noise(count, height, width, sensor, generator)
    raw = mosaic(noise, pattern) + lines + hot_pixels(count, height, width, sensor, generator)
    demosaiced = demosaic(raw, pattern, uniform(count, generator))
    return gains * torch.where(chance(count, generator, SCALED_DOWN_SHARE), noise, demosaiced)


def white_equivalent(noise: Tensor) -> Tensor:
    """The level to tell of grain, on the scale of `denoiser.noise_level.estimate_noise`.

    Averaging 2×2 pixels halves white noise, and grain less.  The result is the root mean square of
    white noise itself, and more for grain: where f is that of the grain and c twice that of its
    2×2 means, it is ``c · √(c / f)``.  On PolyU and on simulated photos alike the estimate made
    from the photo alone is this on average (median ratio 0.98 and 1.05), and twice the plain root
    mean square.

    Args:
        noise: ``N×3×H×W``; H and W at least 2.

    Returns:
        ``N×1×1×1``, in the unit of the noise.
    """
    fine = noise.square().mean(dim=(1, 2, 3), keepdim=True)
    coarse = 4 * F.avg_pool2d(noise, 2).square().mean(dim=(1, 2, 3), keepdim=True)
    return coarse.sqrt() * (coarse / fine.clamp(min=1e-12)) ** 0.25


def _one_gray(picture: Tensor) -> Tensor:
    """Which crops have no colour: ``N×1×1×1`` booleans."""
    return (picture == picture[:, :1]).flatten(1).all(dim=1).view(-1, 1, 1, 1)


def photograph(clean: Tensor, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Take noisy photos of clean crops.

    Args:
        clean: ``N×3×H×W`` sRGB in [0, 1]; a crop with three equal planes is taken in black and
            white, so its noise has no colour either.
        generator: on the device of ``clean``; alone decides what is drawn.

    Returns:
        The photos, ``N×3×H×W``, multiples of 1/255 in [0, 1], and the `white_equivalent` level of
        their noise before compression, ``N×1×1×1``.  What JPEG takes from texture is not in it:
        that is often more than the noise, and nobody can estimate it from the photo.
    """
    count = len(clean)
    curve = random_curves(count, generator)
    linear = to_linear(clean, curve)
    gains, sensor = random_gains(count, generator), random_sensors(count, generator)
    exposed = (linear + noise_of_light(linear, gains, sensor, generator)).clamp_(0, 1)
    noise = finish(
        to_display(exposed, curve) - clean,
        clean,
        random_finishes(count, generator).without_colour(_one_gray(clean)),
    )
    noisy = (clean + noise).clamp_(0, 1)
    level = white_equivalent(noisy - clean)
    spoilt = uniform(count, generator) ** JPEG_POWER
    compressed = compress(
        noisy,
        quality=(JPEG_BEST - (JPEG_BEST - JPEG_WORST) * spoilt).round(),
        halved=chance(count, generator, HALVED_SHARE),
        phase=_random_phase(generator),
    )
    rounded = (noisy * 255).round() / 255
    return torch.where(chance(count, generator, JPEG_SHARE), compressed, rounded), level


def _random_phase(generator: torch.Generator) -> tuple[int, int]:
    """Where blocks begin, one for a batch: see `compress`."""
    drawn = torch.randint(PADDED, (2,), generator=generator, device=generator.device)
    top, left = drawn.tolist()
    return top, left
