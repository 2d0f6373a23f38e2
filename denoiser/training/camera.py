"""A simulated camera: clean crops in, crops as a camera would have delivered them out.

The noise is born on the sensor, in linear light, and then goes the way of a photo: white balance,
demosaicing, tone curve, smoothing and sharpening, JPEG.  That is what makes it coarse, coloured and
dependent on brightness; a network that learned on white noise takes it for texture.

    clean ─inverse tone curve─▶ light ─┬─────────────────────────────▶ + ─tone curve─▶ − clean
                                       └▶ mosaic ▶ noise ▶ demosaic ──▶┘                  │
    noisy  ◀─JPEG, 8 bits─ clean + noise ◀──────── smoothing, sharpening, scaling ◀───────┘
    target ◀─the same JPEG─ clean

Only the *noise* is demosaiced, smoothed and sharpened.  The demosaicking is linear, so this gives
the same noise as demosaicking the noisy picture, but the picture keeps all its detail, and the
network learns to remove noise and not to undo the blur of a camera that may never have been used.
JPEG is the one exception: it does act on the picture, because what it takes away depends on the
noise.  So the target has gone through the same JPEG: what compression did to the scene is no noise,
and a residual that held it would show structure that nobody removed on purpose.

After Brooks et al., “Unprocessing Images for Learned Raw Denoising”, CVPR 2019 (the order and the
parameters), Guo et al., “Toward Convolutional Blind Denoising of Real Photographs”, CVPR 2019
(CBDNet: random Bayer patterns, response curves, JPEG), and Zhang et al., “Practical Blind Image
Denoising via Swin-Conv-UNet and Data Synthesis”, 2022 (SCUNet: JPEG and scaling for all).
"""

from __future__ import annotations

from functools import partial

import torch
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
from denoiser.training.tone import ToneCurve, random_curves, to_display, to_linear

RED_GAIN = (1.9, 2.4)
BLUE_GAIN = (1.5, 1.9)
"""White balance, relative to green (Brooks et al.)."""
EXPOSURE_MEAN, EXPOSURE_SPREAD = 0.8, 0.1
"""Light that becomes white, as a part of what the sensor can hold (Brooks et al.)."""

SCALED_DOWN_SHARE = 0.1
"""Share of the crops from photos that were scaled down: what the mosaic does is gone from them."""
JPEG_SHARE = 0.85
JPEG_QUALITY = (60.0, 100.0)
"""Cameras write the high ones, but what is sent or uploaded has often been saved once more.  In the
colours of such a photo only those frequencies are noisy that chance lifts over a whole step."""
HALVED_SHARE = 0.7
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


def developed_noise(linear: Tensor, noise: Tensor, curve: ToneCurve) -> Tensor:
    """What the tone curve makes of noise: half the way from its mirror image to itself.

    A bent curve turns even noise into noise with a mean, which darkens shadows.  That shift is part
    of any photo a camera makes, of the mean of a thousand of them as well, and not to be removed.

    Args:
        linear: light in [0, 1]; noise and result have its shape.
    """
    up, down = (to_display((linear + n).clamp(0, 1), curve) for n in (noise, -noise))
    return (up - down) / 2


def _one_gray(picture: Tensor) -> Tensor:
    """Which crops have no colour: ``N×1×1×1`` booleans."""
    return (picture == picture[:, :1]).flatten(1).all(dim=1).view(-1, 1, 1, 1)


def photograph(clean: Tensor, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Take photos of clean crops, with noise and without.

    Args:
        clean: ``N×3×H×W`` sRGB in [0, 1]; a crop with three equal planes is taken in black and
            white, so its noise has no colour either.
        generator: on the device of ``clean``; alone decides what is drawn.

    Returns:
        The noisy photos, and the photos that the same camera would have made without noise; both
        ``N×3×H×W``, multiples of 1/255 in [0, 1].
    """
    count = len(clean)
    curve = random_curves(count, generator)
    linear = to_linear(clean, curve)
    gains, sensor = random_gains(count, generator), random_sensors(count, generator)
    noise = finish(
        developed_noise(linear, noise_of_light(linear, gains, sensor, generator), curve),
        clean,
        random_finishes(count, generator).without_colour(_one_gray(clean)),
    )
    noisy = (clean + noise).clamp_(0, 1)
    as_jpeg = chance(count, generator, JPEG_SHARE)
    compressed = partial(
        compress,
        quality=uniform(count, generator, *JPEG_QUALITY).round(),
        halved=chance(count, generator, HALVED_SHARE),
        phase=_random_phase(generator),
    )

    def written(picture: Tensor) -> Tensor:
        return torch.where(as_jpeg, compressed(picture), (picture * 255).round() / 255)

    return written(noisy), written(clean)


def _random_phase(generator: torch.Generator) -> tuple[int, int]:
    """Where blocks begin, one for a batch: see `compress`."""
    drawn = torch.randint(PADDED, (2,), generator=generator, device=generator.device)
    top, left = drawn.tolist()
    return top, left
