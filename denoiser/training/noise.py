"""The noise that training adds to clean crops, made on the device where the network runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor

from denoiser.training.camera import photograph
from denoiser.training.draws import chance, normal, uniform

LUMA_601 = (0.299, 0.587, 0.114)
"""ITU-R BT.601 luma of red, green and blue."""

SIGMA_POWER = 1.5
"""Levels are drawn as ``u ** SIGMA_POWER`` over the range: photos need the low ones most often, and
the high ones weigh more in the loss as it is."""

BLIND_LEVEL = 0.0
"""What a network of kind “camera” is told when it has to find the level out by itself.  The
engine takes a sigma of 0 for “nothing to do”; whoever wants this network blind has to run it
nevertheless, with a plane of this value."""
BLIND_SHARE = 0.4
"""Share of the crops of kind “camera” that come with `BLIND_LEVEL`."""
LEVEL_SPREAD = 0.4
"""Standard deviation of the natural logarithm of told over true level: what was measured of
estimates on PolyU."""
CLEAN_SHARE = 0.05
"""Share of the crops of kind “camera” that have no noise at all, and must be left alone."""
WHITE_SHARE = 0.12
"""Share of the crops of kind “camera” that have white Gaussian noise instead."""


@dataclass(frozen=True)
class NoiseConfig:
    """Which noise a training run learns to remove."""

    kind: str = "gaussian"
    """A key of `KINDS`."""
    sigma: tuple[float, float] = (0.0, 75.0)
    """Range of the standard deviation of white Gaussian noise, in 8-bit units."""
    gray: float = 0.1
    """Share of the crops that are turned gray, noise included."""


def gaussian(
    clean: Tensor, config: NoiseConfig, generator: torch.Generator
) -> tuple[Tensor, Tensor]:
    """Additive white Gaussian noise, not clipped; the network is told its true level."""
    low, high = config.sigma
    share = uniform(len(clean), generator) ** SIGMA_POWER
    level = (low + (high - low) * share) / 255
    noise = torch.randn(clean.shape, generator=generator, device=clean.device)
    return clean + level * noise, level


def told_level(true: Tensor, generator: torch.Generator) -> Tensor:
    """What a network is told when nobody knows the true level, ``N×1×1×1``: see the constants."""
    guess = true * torch.exp(LEVEL_SPREAD * normal(tuple(true.shape), generator))
    return torch.where(chance(len(true), generator, BLIND_SHARE), BLIND_LEVEL, guess)


def camera(clean: Tensor, config: NoiseConfig, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """The noise of a simulated camera (see `denoiser.training.camera`).

    Some crops get white noise instead, so that the network does not forget it, and some none.  The
    level is the white-equivalent one of the noise before JPEG, made as uncertain as an estimate, or
    `BLIND_LEVEL`.
    """
    noisy, true = photograph(clean, generator)
    white, white_level = gaussian(clean, config, generator)
    is_white = chance(len(clean), generator, WHITE_SHARE)
    noisy, true = torch.where(is_white, white, noisy), torch.where(is_white, white_level, true)
    is_clean = chance(len(clean), generator, CLEAN_SHARE)
    noisy, true = torch.where(is_clean, clean, noisy), torch.where(is_clean, 0.0, true)
    return noisy, told_level(true, generator)


KINDS: dict[str, Callable[[Tensor, NoiseConfig, torch.Generator], tuple[Tensor, Tensor]]] = {
    "gaussian": gaussian,
    "camera": camera,
}


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
    weights = torch.tensor(LUMA_601, device=clean.device).view(1, 3, 1, 1)
    clean = torch.where(gray, (clean * weights).sum(1, keepdim=True), clean)
    noisy, level = KINDS[config.kind](clean, config, generator)
    # One noise for all three planes: that of the first one, at its full strength.
    noisy = torch.where(gray, noisy[:, :1], noisy)
    return clean, noisy, level
