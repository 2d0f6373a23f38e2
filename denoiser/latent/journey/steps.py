"""What is known of a picture's way through a network; nothing here imports torch."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import prod

import numpy as np
from numpy.typing import NDArray

from denoiser.phrases import Phrase

MAPS = 16
"""Of a step's feature maps, so many are kept to be shown."""
SHOWN_SHARE = 0.995
"""Part of the values between black and white; the few beyond would leave all others grey."""


class Way(StrEnum):
    """Where on the way a step is."""

    DOWN = "down"
    NARROWEST = "narrowest"
    """The code, or the latent of the denoising network."""
    UP = "up"


@dataclass(frozen=True)
class Scale:
    """Which values are shown black and white."""

    black: float
    white: float

    @classmethod
    def of(cls, values: NDArray[np.float32]) -> Scale:
        """From 0 for values of one sign, else with 0 in the middle, as mid-grey."""
        low, high = float(values.min()), float(values.max())
        largest = float(np.quantile(np.abs(values), SHOWN_SHARE)) or max(abs(low), abs(high)) or 1.0
        return cls(-largest if low < 0 else 0.0, largest if high > 0 or low == 0 else 0.0)

    def shown(self, values: NDArray[np.float32]) -> NDArray[np.uint8]:
        """Grey levels."""
        share = (values - self.black) / (self.white - self.black)
        return np.rint(np.clip(share, 0, 1) * 255).astype(np.uint8)


UNIT = Scale(0.0, 1.0)


@dataclass(frozen=True)
class Step:
    """What the picture has become after a layer."""

    name: Phrase
    """In plain words: "convolution 4×4, stride 2, SiLU"."""
    note: Phrase
    """A sentence: what the step does."""
    way: Way
    shape: tuple[int, ...]
    """Height, width, feature maps (or channels); or only how many numbers."""
    scale: Scale
    maps: NDArray[np.uint8]
    """``M×h×w``, at most `MAPS` of the feature maps, those with the largest variance first; of
    plain numbers one map, a column."""
    chosen: tuple[int, ...]
    """Which of the feature maps these are, from 0."""
    picture: NDArray[np.uint8] | None = None
    """``H×W×C`` where the step is one: input, residual, reconstruction."""
    numbers: NDArray[np.float32] | None = None
    """Where the step is plain numbers."""
    parameters: int = 0
    """Weights and biases of the layer."""
    skip: int | None = None
    """The step whose values join in here: they have gone around the bottleneck."""

    @property
    def values(self) -> int:
        """How many numbers the picture is here."""
        return prod(self.shape)


@dataclass(frozen=True)
class Journey:
    """One picture's way through a network."""

    title: Phrase
    """Of the network."""
    steps: tuple[Step, ...]
    psnr: float | None
    """Of the last step against the first, in dB; None where the last is not meant to be alike."""

    @property
    def values(self) -> int:
        """Numbers of the picture."""
        return self.steps[0].values

    def share(self, step: Step) -> float:
        """Its number of values against the picture's; 1 is as many."""
        return step.values / self.values

    @property
    def narrowest(self) -> int:
        """Position of the code."""
        ways = [step.way for step in self.steps]
        return ways.index(Way.NARROWEST)

    @property
    def bypassing(self) -> int:
        """How many values go around the bottleneck."""
        return sum(self.steps[step.skip].values for step in self.steps if step.skip is not None)


def step_of_maps(
    name: Phrase,
    note: Phrase,
    way: Way,
    values: NDArray[np.float32],
    *,
    parameters: int = 0,
    skip: int | None = None,
) -> Step:
    """A step that gives feature maps: ``C×H×W``."""
    variances = values.reshape(len(values), -1).var(axis=1, dtype=np.float64)
    chosen = np.argsort(-variances, kind="stable")[:MAPS]
    scale = Scale.of(values[chosen])
    return Step(
        name,
        note,
        way,
        shape=(*values.shape[1:], values.shape[0]),
        scale=scale,
        maps=scale.shown(values[chosen]),
        chosen=tuple(int(index) for index in chosen),
        parameters=parameters,
        skip=skip,
    )


def step_of_numbers(
    name: Phrase, note: Phrase, way: Way, values: NDArray[np.float32], *, parameters: int = 0
) -> Step:
    """A step that gives plain numbers: ``n``."""
    scale = Scale.of(values)
    return Step(
        name,
        note,
        way,
        shape=values.shape,
        scale=scale,
        maps=scale.shown(values)[None, :, None],
        chosen=(0,),
        numbers=values,
        parameters=parameters,
    )


def step_of_picture(
    name: Phrase,
    note: Phrase,
    way: Way,
    values: NDArray[np.float32],
    *,
    scale: Scale = UNIT,
    parameters: int = 0,
    skip: int | None = None,
) -> Step:
    """A step that gives a picture: ``H×W×C``; all its channels are shown."""
    picture = scale.shown(values)
    channels = values.shape[2]
    return Step(
        name,
        note,
        way,
        shape=values.shape,
        scale=scale,
        maps=np.moveaxis(picture, 2, 0),
        chosen=tuple(range(channels)),
        picture=picture,
        parameters=parameters,
        skip=skip,
    )
