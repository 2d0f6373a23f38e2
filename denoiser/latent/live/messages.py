"""What a training in a process of its own and the window that watches it tell each other.

Nothing here imports torch: the window reads these before anything is trained.

    window    Command, Pace  ─▶  process
    process   Reading, Began, Moment, Frame, Snapshot  ─▶  window
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from denoiser.latent.live.order import SmallTraining


class Stage(StrEnum):
    """Where in its cycle a training is."""

    FORWARD = "forward"
    LOSS = "loss"
    BACKWARD = "backward"
    UPDATE = "update"
    EPOCH = "epoch"


class Pace(StrEnum):
    """How fast the cycle goes round."""

    FULL = "full"
    """As fast as it can; only epochs are told."""
    SLOW = "slow"
    """Rests after each stage for as long as reading about it takes."""
    STEPS = "steps"
    """Waits after each stage until it is told to go on."""


class Command(StrEnum):
    """What the window wants."""

    PAUSE = "pause"
    RESUME = "resume"
    NEXT = "next"
    """One stage further, at the paces that rest."""
    SEEN = "seen"
    """The last frame is on the screen: another one may come."""
    SNAPSHOT = "snapshot"
    """The weights as they are now."""
    STOP = "stop"
    """End now, and give the weights as they are."""


@dataclass(frozen=True)
class Reading:
    """The pictures are being read."""

    done: int
    total: int
    """Files, or whatever is counted."""


@dataclass(frozen=True)
class Began:
    """The pictures are read and the network is made: its first step is next."""

    pictures: int
    """That are trained on."""
    held_out: int
    """That are only looked at."""
    parameters: int
    """Weights and biases of the network."""
    steps: int
    """Batches of an epoch."""
    given: NDArray[np.uint8]
    """``K×h×w×C``: some held out pictures as the network sees them, small enough for a screen."""
    wanted: NDArray[np.uint8]
    """As they are to come out: those in ``given``, without noise if the network is to denoise."""
    labels: NDArray[np.int64] | None
    """Of each point in a frame's ``points``."""
    label_names: tuple[str, ...]


@dataclass(frozen=True)
class Moment:
    """One stage of one step, told at the paces that rest."""

    stage: Stage
    epoch: int
    """From 1."""
    step: int
    """Of this epoch, from 1."""
    numbers: dict[str, float]
    """What this stage has computed; see `denoiser.latent.live.stages`."""


@dataclass(frozen=True)
class EpochLoss:
    """How well it went, after all pictures were seen once more."""

    epoch: int
    training: float
    held_out: float


@dataclass(frozen=True)
class Frame:
    """What is to be seen of a training, a few times a second at most."""

    epoch: int
    """Epochs that are done."""
    share: float
    """Of all steps that are done."""
    losses: tuple[EpochLoss, ...]
    """Of the epochs that ended since the last frame."""
    reconstructions: NDArray[np.uint8]
    """``K×h×w×C``: of the pictures in `Began`."""
    points: NDArray[np.float32]
    """``N×2``: the codes of some pictures, in a plane that does not turn from frame to frame."""
    explained: float | None
    """Share of the codes' variance that lies in that plane; None where codes are shown as they
    are."""
    seconds_left: float


@dataclass(frozen=True)
class Snapshot:
    """The weights of a moment, ready to be kept."""

    order: SmallTraining
    values: bytes
    """A safetensors file."""
    epoch: int
    """Epochs that are done."""
    steps: int
    seconds: float
    """Spent on training."""
    pictures: int
    """That it was trained on."""
    held_out_loss: float | None
    """After the last whole epoch."""
