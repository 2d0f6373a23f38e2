"""The noise of a sensor, in linear light: every photosite draws its own."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from denoiser.training.draws import chance, normal, uniform

LOG_SHOT = (-9.21, -4.42)
"""Natural logarithm of the shot noise's factor, 1e-4 to 0.012 (Brooks et al., CVPR 2019)."""
READ_SLOPE, READ_OFFSET, READ_SPREAD = 2.18, 1.20, 0.26
"""Line through measured pairs of log shot and log read noise, and the deviation from it (ibid.)."""

ROW_SHARE = 0.12
"""Share of the crops whose rows, or columns, differ (a camera is held upright or level)."""
ROW_STRENGTH = (0.2, 1.0)
"""Standard deviation of a row, relative to that of the read noise."""

HOT_SHARE = 0.08
"""Share of the crops with hot pixels."""
HOT_DENSITY = 4e-4
"""Part of the photosites of such a crop that are hot: four of 96×96."""
HOT_LIGHT = (0.05, 1.0)
"""What a hot pixel adds, as a part of the light that saturates the sensor."""


@dataclass(frozen=True)
class Sensor:
    """Noise parameters, one for each crop, ``N×1×1×1``; the unit is the light of full exposure."""

    shot: Tensor
    """Variance for each unit of light."""
    read: Tensor
    """Variance in the dark."""
    row: Tensor
    """Standard deviation of a whole row."""
    column: Tensor
    """Standard deviation of a whole column."""
    hot: Tensor
    """Part of the photosites that are hot."""


def random_sensors(count: int, generator: torch.Generator) -> Sensor:
    """Draw noise parameters from the ranges above."""
    log_shot = uniform(count, generator, *LOG_SHOT)
    spread = READ_SPREAD * normal((count, 1, 1, 1), generator)
    read = torch.exp(READ_SLOPE * log_shot + READ_OFFSET + spread)
    lines = uniform(count, generator, *ROW_STRENGTH) * read.sqrt()
    lines = lines * chance(count, generator, ROW_SHARE)
    upright = chance(count, generator, 0.5)
    return Sensor(
        shot=log_shot.exp(),
        read=read,
        row=lines * ~upright,
        column=lines * upright,
        hot=HOT_DENSITY * chance(count, generator, HOT_SHARE),
    )


def poisson_gaussian(light: Tensor, sensor: Sensor, generator: torch.Generator) -> Tensor:
    """Noise whose variance is ``shot · light + read``.

    The Gaussian approximation of Foi et al., “Practical Poissonian-Gaussian Noise Modeling and
    Fitting for Single-Image Raw-Data”, IEEE TIP 2008.

    Args:
        light: ``N×C×H×W``, not negative.
    """
    deviation = (sensor.shot * light + sensor.read).sqrt()
    return deviation * normal(tuple(light.shape), generator)


def line_noise(
    count: int, height: int, width: int, sensor: Sensor, generator: torch.Generator
) -> Tensor:
    """Rows and columns that are too bright or too dark as a whole: ``N×1×H×W``."""
    rows = sensor.row * normal((count, 1, height, 1), generator)
    columns = sensor.column * normal((count, 1, 1, width), generator)
    return rows + columns


def hot_pixels(
    count: int, height: int, width: int, sensor: Sensor, generator: torch.Generator
) -> Tensor:
    """Single photosites that are too bright: ``N×1×H×W``, 0 nearly everywhere."""
    device = generator.device
    # One draw decides both: which photosites are hot, and, among those, how hot.
    draw = torch.rand(count, 1, height, width, generator=generator, device=device)
    low, high = HOT_LIGHT
    light = low + (high - low) * draw / sensor.hot.clamp(min=HOT_DENSITY)
    return torch.where(draw < sensor.hot, light, 0.0)
