"""Between two codes: every point on the way decodes to a picture."""

from __future__ import annotations

from enum import StrEnum
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from denoiser.errors import LatentError
from denoiser.latent.model import Codes
from denoiser.phrases import Phrase

SHORTEST = 1e-9
"""Length below which a vector has no direction."""


class Way(StrEnum):
    """How to get from one code to another."""

    LINEAR = "linear"
    SPHERICAL = "spherical"


def between(first: Codes, second: Codes, shares: NDArray[Any], way: Way = Way.LINEAR) -> Codes:
    """The codes on the way, ``len(shares)×code``.

    Args:
        first: one code, of any length.
        second: another one, as long.
        shares: 0 is ``first``, 1 is ``second``; beyond them the way goes on.

    Raises:
        LatentError: the codes are not of one length.
    """
    if first.ndim != 1 or first.shape != second.shape:
        raise LatentError(
            Phrase(
                "A way leads between two codes of one length, not from {first} numbers to "
                "{second}. Encode both pictures with one autoencoder.",
                first=first.size,
                second=second.size,
            )
        )
    a, b = first.astype(np.float64), second.astype(np.float64)
    steps = np.asarray(shares, np.float64)[:, None]
    codes = (1 - steps) * a + steps * b if way is Way.LINEAR else _spherical(a, b, steps)
    return codes.astype(np.float32)


def through(codes: Codes, steps: int, way: Way = Way.LINEAR) -> Codes:
    """The way from the first of ``N×code`` codes through all others, ``steps`` from each to the
    next with both ends: ``((N − 1) · (steps − 1) + 1)×code``.

    Raises:
        LatentError: fewer than two codes, or than two steps.
    """
    if len(codes) < 2:
        raise LatentError(
            Phrase("A way leads between 2 pictures; there is {count}.", count=len(codes))
        )
    shares = evenly(steps)
    legs = [between(a, b, shares, way)[1:] for a, b in pairwise(codes)]
    return np.concatenate([codes[:1], *legs]).astype(np.float32)


def evenly(steps: int) -> NDArray[np.float64]:
    """Shares of so many steps from 0 to 1, both ends included.

    Raises:
        LatentError: fewer than two.
    """
    if steps < 2:
        raise LatentError(Phrase("{steps} steps lead nowhere; at least 2 are needed.", steps=steps))
    return np.linspace(0, 1, steps)


def _spherical(
    first: NDArray[np.float64], second: NDArray[np.float64], shares: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Directions go along a great circle, lengths from one to the other in a straight line.

    Shoemake, “Animating Rotation with Quaternion Curves”, SIGGRAPH 1985, for latent codes: White,
    “Sampling Generative Networks”, 2016.  Codes of a normal prior lie near a sphere, whose inside
    a straight way would cross.  White applies the formula to codes of unlike length as they are;
    then lengths on the way grow without limit as the codes become opposite, so here direction and
    length are kept apart.  For codes of one length it is the same.
    """
    lengths = [float(np.linalg.norm(code)) for code in (first, second)]
    if min(lengths) < SHORTEST:
        return (1 - shares) * first + shares * second  # a zero code lies in no direction
    start, end = first / lengths[0], second / lengths[1]
    across = end - (start @ end) * start
    angle = np.arctan2(np.linalg.norm(across), start @ end)
    if np.linalg.norm(across) < SHORTEST:
        if start @ end > 0:  # the same direction: only the length changes
            return (1 - shares) * first + shares * second
        if first.size == 1:
            return (1 - shares) * first + shares * second  # no way around zero on a line
        # Opposite: all great circles lead there.  Take the one over the axis that is least along.
        axis = np.zeros_like(start)
        axis[np.argmin(np.abs(start))] = 1
        across = axis - (start @ axis) * start
    across /= np.linalg.norm(across)
    directions = np.cos(shares * angle) * start + np.sin(shares * angle) * across
    return directions * ((1 - shares) * lengths[0] + shares * lengths[1])
