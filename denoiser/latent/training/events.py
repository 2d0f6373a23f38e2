"""What a training tells while it goes on, step by step and stage by stage.

Forward ─▶ Judged ─▶ Backward ─▶ Updated ─▶ … ─▶ EpochEnded
"""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor

from denoiser.latent.autoencoder import Pass


@dataclass(frozen=True)
class Forward:
    """The batch has gone through the network."""

    step: int
    """The number of this step, from 1."""
    given: Tensor
    """``N×C×H×W`` in [0, 1]: what the network sees."""
    wanted: Tensor
    """What it is to reconstruct, of the same shape."""
    result: Pass


@dataclass(frozen=True)
class Judged:
    """The loss of the batch is known."""

    step: int
    total: float
    reconstruction: float
    penalty: float
    """Not weighted."""


@dataclass(frozen=True)
class Backward:
    """Every weight knows how it changes the loss: ``parameter.grad`` of the network."""

    step: int
    gradient_norm: float
    """Before it is limited."""


@dataclass(frozen=True)
class Updated:
    """The weights have moved."""

    step: int
    learning_rate: float
    seconds: float
    """This step took, without the time its listener took."""


@dataclass(frozen=True)
class EpochEnded:
    """Every picture was seen once more."""

    epoch: int
    """From 1."""
    step: int
    loss: float
    """Means over the steps of the epoch."""
    reconstruction: float
    penalty: float
    held_out: float | None
    """Mean squared error of held-out pictures; None where none are held out."""


Event = Forward | Judged | Backward | Updated | EpochEnded
