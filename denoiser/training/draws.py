"""Random values, one for each crop of a batch.  All come from the generator that is passed."""

from __future__ import annotations

import math

import numpy as np
import torch
from torch import Tensor


def seeded(seed: tuple[int, ...], device: torch.device) -> torch.Generator:
    """Randomness that depends on nothing but its seed, so that a resumed run draws the same."""
    value = int(np.random.SeedSequence(seed).generate_state(1, np.uint64)[0])
    return torch.Generator(device=device).manual_seed(value & (2**63 - 1))


def uniform(count: int, generator: torch.Generator, low: float = 0.0, high: float = 1.0) -> Tensor:
    """``count×1×1×1`` values in [low, high), on the generator's device."""
    share = torch.rand(count, 1, 1, 1, generator=generator, device=generator.device)
    return low + (high - low) * share


def log_uniform(count: int, generator: torch.Generator, low: float, high: float) -> Tensor:
    """``count×1×1×1`` values in [low, high), even on a logarithmic scale."""
    return uniform(count, generator, math.log(low), math.log(high)).exp()


def normal(shape: tuple[int, ...], generator: torch.Generator) -> Tensor:
    """Values of mean 0 and standard deviation 1."""
    return torch.randn(shape, generator=generator, device=generator.device)


def chance(count: int, generator: torch.Generator, share: float) -> Tensor:
    """``count×1×1×1`` booleans, true for ``share`` of the crops on average."""
    return uniform(count, generator) < share
