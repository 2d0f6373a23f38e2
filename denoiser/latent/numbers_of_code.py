"""The single numbers of a code: how far each goes in a set, and which of them do nothing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from denoiser.errors import LatentError
from denoiser.latent.model import Codes
from denoiser.phrases import Phrase

OUTER_PERCENT = 1.0
"""Of the pictures that may have a number beyond each end of its range."""
COLLAPSED_VARIANCE = 0.01
"""A number of a variational code whose means vary less is not used: its draws are nearly the prior
(Burda et al., “Importance Weighted Autoencoders”, ICLR 2016)."""
DEAD_SHARE = 1e-3
"""Of the largest standard deviation; a number of another code that varies less is dead."""


@dataclass(frozen=True)
class LatentNumber:
    """One number of the code, as it is in a set of pictures."""

    index: int
    """Its place in the code, from 0."""
    low: float
    """1st percentile."""
    high: float
    """99th percentile."""
    mean: float
    deviation: float
    """Standard deviation."""
    is_dead: bool
    """Whether it is the same for all pictures, as good as."""


def latent_numbers(codes: Codes, *, variational: bool) -> tuple[LatentNumber, ...]:
    """All numbers of ``N×code`` ``codes``, those first that vary most.

    Raises:
        LatentError: fewer than 2 codes.
    """
    if len(codes) < 2:
        raise LatentError(
            Phrase(
                "How far numbers go can be told from at least 2 pictures; there is {count}. "
                "Add pictures.",
                count=len(codes),
            )
        )
    wide = codes.astype(np.float64)
    low, high = np.percentile(wide, [OUTER_PERCENT, 100 - OUTER_PERCENT], axis=0)
    mean, deviation = wide.mean(axis=0), wide.std(axis=0)
    least = COLLAPSED_VARIANCE**0.5 if variational else DEAD_SHARE * deviation.max()
    dead = deviation <= least
    return tuple(
        LatentNumber(
            int(i),
            float(low[i]),
            float(high[i]),
            float(mean[i]),
            float(deviation[i]),
            bool(dead[i]),
        )
        for i in np.argsort(-deviation, kind="stable")
    )
