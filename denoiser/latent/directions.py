"""A direction in the space of codes, learned from two groups of pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from denoiser.errors import LatentError
from denoiser.latent.model import Codes
from denoiser.phrases import Phrase

FEWEST = 2
"""Pictures of a group: each is left out once to see whether the others tell where it belongs."""


@dataclass(frozen=True)
class Direction:
    """From the middle of one group to the middle of the other."""

    step: NDArray[np.float64]
    """One code's worth: the whole way between the middles."""
    start: NDArray[np.float64]
    """The middle of the first group."""
    told_apart: float
    """Share of the pictures that lie nearer to the middle of their own group, each measured against
    middles that it is not part of.  0.5 is chance."""

    def along(self, code: Codes, amounts: NDArray[Any]) -> Codes:
        """Codes, ``len(amounts)×code``, from ``code`` on: by 1 goes as far as from group to group,
        backwards below 0."""
        steps = np.asarray(amounts, np.float64)[:, None]
        return (code.astype(np.float64) + steps * self.step).astype(np.float32)


def learn_direction(first: Codes, second: Codes) -> Direction:
    """The difference of the means of two groups of codes, ``N×code`` and ``M×code``.

    As in Larsen et al., “Autoencoding beyond pixels”, ICML 2016.  The weights of a logistic
    regression would separate the groups better, but that is another question: they point away from
    whatever disturbs the separation, to codes that no picture has (Haufe et al., “On the
    interpretation of weight vectors of linear models”, NeuroImage 2014), where a decoder paints
    nonsense.  The difference of means is how the groups do differ, and is known from few pictures.

    Raises:
        LatentError: a group has fewer than 2 pictures, or the groups have the same mean.
    """
    for group in (first, second):
        if len(group) < FEWEST:
            raise LatentError(
                Phrase(
                    "A direction is learned from at least {fewest} pictures of each group; one has "
                    "{count}. Add pictures to it.",
                    fewest=FEWEST,
                    count=len(group),
                )
            )
    a, b = first.astype(np.float64), second.astype(np.float64)
    step = b.mean(axis=0) - a.mean(axis=0)
    if not np.any(np.abs(step) > np.finfo(np.float32).eps):
        raise LatentError(
            Phrase(
                "Both groups have the same code on average, so there is no direction between them. "
                "Choose groups that differ."
            )
        )
    right = np.concatenate([_nearer_to_own(a, b), _nearer_to_own(b, a)])
    return Direction(step, a.mean(axis=0), float(right.mean()))


def _nearer_to_own(own: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.bool_]:
    """For each code of a group, whether the mean of the others of it is nearer than ``other``'s."""
    others = (own.sum(axis=0) - own) / (len(own) - 1)
    to_own = np.square(own - others).sum(axis=1)
    return to_own < np.square(own - other.mean(axis=0)).sum(axis=1)
