"""The noise that training adds to clean crops, made on the device where the network runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor

from denoiser.training.camera import photograph
from denoiser.training.draws import chance, normal, uniform
from denoiser.training.sharpness import soften
from denoiser.training.stars import with_stars

LUMA_601 = (0.299, 0.587, 0.114)
"""ITU-R BT.601 luma of red, green and blue."""

OFTEN_SHARE = 0.8
"""Share of the levels of white Gaussian noise that are drawn from the range met most often."""
LEVEL_SPREAD = 0.2
"""Standard deviation of the natural logarithm of told over true level."""
CLEAN_SHARE = 0.12
"""Share of the crops of kind “camera” that have no noise at all, and must be left alone."""
WHITE_SHARE = 0.12
"""Share of the crops of kind “camera” that have white Gaussian noise instead."""
SHARP_SHARE = 0.5
"""Of those two, the share that keeps its sharpness: their noise tells it from detail."""
STAR_SHARE = 0.15
"""Share of the crops of kind “camera” that show a night sky."""


@dataclass(frozen=True)
class NoiseConfig:
    """Which noise a training run learns to remove."""

    kind: str = "gaussian"
    """A key of `KINDS`."""
    sigma: tuple[float, float] = (0.0, 75.0)
    """Range of the standard deviation of white Gaussian noise, in 8-bit units."""
    often: tuple[float, float] | None = None
    """The part of that range from which most crops (`OFTEN_SHARE`) are drawn; none: all alike."""
    gray: float = 0.1
    """Share of the crops that are turned gray, noise included."""

    def __post_init__(self) -> None:
        # From a file: what is promised above need not be so.
        both = (self.sigma, self.often or self.sigma)
        if any(not isinstance(one, tuple) or len(one) != 2 for one in both):
            raise ValueError("sigma and often are two levels each, such as [5, 55]")
        (low, high), (often_low, often_high) = both
        if not 0 <= low <= often_low <= often_high <= high:
            raise ValueError("sigma must be two rising levels from 0 on, and often lie within them")


Pairs = tuple[Tensor, Tensor, Tensor]
"""Clean, noisy (both ``N×3×H×W``) and what the network is told, ``N×1×1×1``, sigma / 255."""


def levels(count: int, config: NoiseConfig, generator: torch.Generator) -> Tensor:
    """Draw standard deviations of white Gaussian noise, ``N×1×1×1``, sigma / 255."""
    level = uniform(count, generator, *config.sigma)
    if config.often is not None:
        is_often = chance(count, generator, OFTEN_SHARE)
        level = torch.where(is_often, uniform(count, generator, *config.often), level)
    return level / 255


def gaussian(clean: Tensor, config: NoiseConfig, generator: torch.Generator) -> Pairs:
    """Additive white Gaussian noise, not clipped; the network is told its level."""
    level = levels(len(clean), config, generator)
    noise = torch.randn(clean.shape, generator=generator, device=clean.device)
    return clean, clean + level * noise, level


def camera(clean: Tensor, config: NoiseConfig, generator: torch.Generator) -> Pairs:
    """The noise of a simulated camera (see `denoiser.training.camera`).

    Some crops get white noise instead, so that the network does not forget it, and some none.  What
    is told is the root mean square of the crop's noise, as uncertain as an estimate.
    """
    count = len(clean)
    is_white = chance(count, generator, WHITE_SHARE)
    is_clean = chance(count, generator, CLEAN_SHARE)
    is_sharp = (is_white | is_clean) & chance(count, generator, SHARP_SHARE)
    clean = torch.where(is_sharp, clean, soften(clean, generator))
    has_stars = chance(count, generator, STAR_SHARE)
    clean = torch.where(has_stars, with_stars(clean, generator), clean)
    noisy, target = photograph(clean, generator)
    _, white, _ = gaussian(clean, config, generator)
    noisy, target = torch.where(is_white, white, noisy), torch.where(is_white, clean, target)
    noisy = torch.where(is_clean, target, noisy)
    true = (noisy - target).square().mean(dim=(1, 2, 3), keepdim=True).sqrt()
    uncertain = torch.exp(LEVEL_SPREAD * normal(tuple(true.shape), generator))
    return target, noisy, true * uncertain


KINDS: dict[str, Callable[[Tensor, NoiseConfig, torch.Generator], Pairs]] = {
    "gaussian": gaussian,
    "camera": camera,
}


def luma(picture: Tensor) -> Tensor:
    """``N×3×H×W`` red, green and blue to ``N×1×H×W``."""
    weights = torch.tensor(LUMA_601, device=picture.device).view(1, 3, 1, 1)
    return (picture * weights).sum(1, keepdim=True)


def corrupt(
    clean: Tensor, config: NoiseConfig, generator: torch.Generator
) -> tuple[Tensor, Tensor, Tensor]:
    """Make training pairs.

    Args:
        clean: ``N×3×H×W`` in [0, 1].
        generator: on the device of ``clean``; alone decides what is drawn.

    Returns:
        ``(clean, noisy, level)``; some of the crops have become gray in both, and ``level`` is
        ``N×1×1×1``, what the network is told (sigma / 255).
    """
    gray = uniform(len(clean), generator) < config.gray
    clean = torch.where(gray, luma(clean), clean)
    clean, noisy, level = KINDS[config.kind](clean, config, generator)
    # One noise for all three planes: that of the first one, at its full strength.
    clean = torch.where(gray, clean[:, :1], clean)
    noisy = torch.where(gray, noisy[:, :1], noisy)
    return clean, noisy, level
