"""Random values, one for each crop of a batch.  All come from the generator that is passed."""

from __future__ import annotations

import torch
from torch import Tensor


def uniform(count: int, generator: torch.Generator, low: float = 0.0, high: float = 1.0) -> Tensor:
    """``count×1×1×1`` values in [low, high), on the generator's device."""
    share = torch.rand(count, 1, 1, 1, generator=generator, device=generator.device)
    return low + (high - low) * share


def normal(shape: tuple[int, ...], generator: torch.Generator) -> Tensor:
    """Values of mean 0 and standard deviation 1."""
    return torch.randn(shape, generator=generator, device=generator.device)


def chance(count: int, generator: torch.Generator, share: float) -> Tensor:
    """``count×1×1×1`` booleans, true for ``share`` of the crops on average."""
    return uniform(count, generator) < share
