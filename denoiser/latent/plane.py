"""A plane through the space of codes: for a code of two numbers it is all there is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.decomposition import PCA

from denoiser.errors import LatentError
from denoiser.latent.model import Codes
from denoiser.phrases import Phrase

OUTERMOST_PERCENT = 0.5
"""Of the codes that may lie beyond each side, so that a single odd one does not shrink the rest."""
MARGIN = 0.05
"""Of the width, left on each side."""
NARROWEST = 1e-6
"""A width below this is none, and becomes `WIDTH_OF_NONE`."""
WIDTH_OF_NONE = 2.0
FEWEST_FOR_COMPONENTS = 3
"""Pictures that span a plane."""


@dataclass(frozen=True)
class Plane:
    """Points ``x, y`` of it are the codes ``origin + x · across + y · up``."""

    origin: NDArray[np.float64]
    """One code."""
    axes: NDArray[np.float64]
    """``2×code``: across and up, of length 1 and at right angles."""
    left: float
    right: float
    bottom: float
    top: float
    share: float
    """Of the variance of the codes that lies in the plane."""

    def codes(self, points: NDArray[Any]) -> Codes:
        """The codes, ``N×code``, of ``N×2`` points."""
        return (self.origin + np.asarray(points, np.float64) @ self.axes).astype(np.float32)

    def points(self, codes: NDArray[Any]) -> NDArray[np.float64]:
        """Where ``N×code`` codes lie in the plane, or above and below it: ``N×2``."""
        return (np.asarray(codes, np.float64) - self.origin) @ self.axes.T

    def through(self, code: NDArray[Any]) -> Plane:
        """The parallel plane in which ``code`` lies; points of other codes stay where they are."""
        aside = code - self.codes(self.points(code[None]))[0]
        return replace(self, origin=self.origin + aside)

    def grid(self, columns: int, rows: int) -> NDArray[np.float64]:
        """The middles of the cells when the plane is divided, ``columns · rows×2``, from the top
        left in rows as one reads."""
        xs = self.left + (np.arange(columns) + 0.5) / columns * (self.right - self.left)
        ys = self.top - (np.arange(rows) + 0.5) / rows * (self.top - self.bottom)
        across, down = np.meshgrid(xs, ys)
        return np.stack([across.ravel(), down.ravel()], axis=1)


def plane_of_numbers(codes: Codes, first: int = 0, second: int = 1) -> Plane:
    """The plane of two numbers of the code; the others are the mean of ``N×code`` ``codes``.

    Raises:
        LatentError: the code has not these two numbers, or there are no codes.
    """
    length = _checked(codes, 1)
    if first == second or not (0 <= first < length and 0 <= second < length):
        raise LatentError(
            Phrase(
                "A plane needs two different numbers of the code, from 1 to {length}; "
                "{first} and {second} were asked for.",
                length=length,
                first=first + 1,
                second=second + 1,
            )
        )
    axes = np.eye(length)[[first, second]]
    origin = codes.mean(axis=0, dtype=np.float64)
    # So that points are the numbers themselves.
    origin[[first, second]] = 0
    return _framed(codes, origin, axes)


def plane_of_components(codes: Codes) -> Plane:
    """The plane in which ``N×code`` ``codes`` vary most: their first two principal components.

    Raises:
        LatentError: fewer than 3 codes, or all are the same.
    """
    length = _checked(codes, FEWEST_FOR_COMPONENTS)
    wide = codes.astype(np.float64)
    if np.ptp(wide, axis=0).max() < NARROWEST:
        raise LatentError(
            Phrase(
                "All {count} pictures have the same code, which spans no plane. The autoencoder "
                "has learned nothing about them; choose another one.",
                count=len(codes),
            )
        )
    components = PCA(2, svd_solver="full" if length < len(codes) else "auto", random_state=0)
    components.fit(wide)
    return _framed(codes, components.mean_, components.components_)


def plane_of_set(codes: Codes) -> Plane:
    """What one looks at first: of a code of two numbers these, of a longer one its components.

    Raises:
        LatentError: a code of one number, or too few codes.
    """
    return plane_of_numbers(codes) if codes.shape[1] == 2 else plane_of_components(codes)


def _checked(codes: Codes, fewest: int) -> int:
    """The length of the codes."""
    length = codes.shape[1]
    if length < 2:
        raise LatentError(
            Phrase(
                "A plane needs a code of at least 2 numbers, and this autoencoder has {length}. "
                "Choose another one, or walk between two pictures.",
                length=length,
            )
        )
    if len(codes) < fewest:
        raise LatentError(
            Phrase(
                "A plane needs at least {fewest} pictures; there are {count}. Add pictures.",
                fewest=fewest,
                count=len(codes),
            )
        )
    return length


def _framed(codes: Codes, origin: NDArray[np.float64], axes: NDArray[np.float64]) -> Plane:
    points = (codes.astype(np.float64) - origin) @ axes.T
    sides = np.percentile(points, [OUTERMOST_PERCENT, 100 - OUTERMOST_PERCENT], axis=0)
    low, high = sides[0], sides[1]
    widths = high - low
    margins = np.where(widths < NARROWEST, WIDTH_OF_NONE / 2, MARGIN * widths)
    low, high = low - margins, high + margins
    all_variance = float(codes.astype(np.float64).var(axis=0).sum())
    share = float(points.var(axis=0).sum()) / all_variance if all_variance > 0 else 1.0
    left, bottom = map(float, low)
    right, top = map(float, high)
    return Plane(origin, axes, left, right, bottom, top, share)
