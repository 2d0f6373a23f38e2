"""The noise that training adds to clean crops, made on the device where the network runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor

LUMA_601 = (0.299, 0.587, 0.114)
"""ITU-R BT.601 luma of red, green and blue."""

SIGMA_POWER = 1.5
"""Levels are drawn as ``u ** SIGMA_POWER`` over the range: photos need the low ones most often, and
the high ones weigh more in the loss as it is."""


@dataclass(frozen=True)
class NoiseConfig:
    """Which noise a training run learns to remove."""

    kind: str = "gaussian"
    """A key of `KINDS`."""
    sigma: tuple[float, float] = (0.0, 75.0)
    """Range of the standard deviation, in 8-bit units."""
    gray: float = 0.1
    """Share of the crops that are turned gray, noise included."""


def _uniform(count: int, generator: torch.Generator, device: torch.device) -> Tensor:
    return torch.rand(count, 1, 1, 1, generator=generator, device=device)


def gaussian(clean: Tensor, config: NoiseConfig, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Additive white Gaussian noise, not clipped; the network is told its true level."""
    low, high = config.sigma
    share = _uniform(len(clean), generator, clean.device) ** SIGMA_POWER
    level = (low + (high - low) * share) / 255
    noise = torch.randn(clean.shape, generator=generator, device=clean.device)
    return clean + level * noise, level


KINDS: dict[str, Callable[[Tensor, NoiseConfig, torch.Generator], tuple[Tensor, Tensor]]] = {
    "gaussian": gaussian,
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
    gray = _uniform(len(clean), generator, clean.device) < config.gray
    weights = torch.tensor(LUMA_601, device=clean.device).view(1, 3, 1, 1)
    clean = torch.where(gray, (clean * weights).sum(1, keepdim=True), clean)
    noisy, level = KINDS[config.kind](clean, config, generator)
    # One noise for all three planes: that of the first one, at its full strength.
    noisy = torch.where(gray, noisy[:, :1], noisy)
    return clean, noisy, level
