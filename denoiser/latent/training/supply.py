"""Where the batches of a training come from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from denoiser.latent.pictures import PictureSet

HOLD_OUT_SEED = 0
"""The same pictures are held out whatever the seed of a training, so that figures compare."""


class Supply(Protocol):
    """Pictures to train on and pictures that are held out."""

    held_out: NDArray[np.uint8]
    """``N×H×W×C``; may be empty."""

    def __len__(self) -> int:
        """How many pictures there are to train on."""
        ...

    def batch(self, chosen: NDArray[np.intp], draw: np.random.Generator) -> NDArray[np.uint8]:
        """Those at the positions ``chosen``, as ``N×H×W×C``."""
        ...


class SetSupply:
    """The pictures of a set, which are the same in every epoch."""

    def __init__(self, pictures: PictureSet, held_out: float) -> None:
        """``pictures`` are of the size the network wants; ``held_out`` is the share of them."""
        training, kept = pictures.split(held_out, HOLD_OUT_SEED)
        self.training = training
        self.held_out = kept.pixels

    def __len__(self) -> int:
        return len(self.training)

    def batch(self, chosen: NDArray[np.intp], draw: np.random.Generator) -> NDArray[np.uint8]:
        return self.training.pixels[chosen]


class JoinedSupply:
    """Several sources as one."""

    def __init__(self, supplies: Sequence[Supply]) -> None:
        self._supplies = supplies
        self._ends = np.cumsum([len(supply) for supply in supplies])
        self.held_out = np.concatenate([supply.held_out for supply in supplies])

    def __len__(self) -> int:
        return int(self._ends[-1])

    def batch(self, chosen: NDArray[np.intp], draw: np.random.Generator) -> NDArray[np.uint8]:
        source = np.searchsorted(self._ends, chosen, side="right")
        parts = []
        for index, supply in enumerate(self._supplies):
            own = chosen[source == index] - (self._ends[index] - len(supply))
            if len(own):
                parts.append(supply.batch(own, draw))
        return np.concatenate(parts)
