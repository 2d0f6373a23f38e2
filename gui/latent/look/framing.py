"""Where the points of a cloud are in a view: zoomed, moved, and in space turned."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from denoiser.latent.turning import Viewpoint, centred

MARGIN = 26
"""Pixels around the cloud when all of it is shown."""
DEGREES_PER_PIXEL = 0.4


class Framing:
    """Which part of a cloud a view of so many pixels shows, and from where."""

    def __init__(self, width: int, height: int) -> None:
        self.viewpoint = Viewpoint()
        self.depth: NDArray[np.float64] | None = None
        """0 (far) to 1 (near) for each point in space; None in a plane."""
        self._size = np.array([width, height])
        self._points = np.empty((0, 2), np.float32)
        self._plane = np.empty((0, 2))
        """What of the points the screen shows: to the right and up, in their own unit."""
        self._middle = np.zeros(2)
        self._scale = 1.0
        """Pixels per unit of the points."""
        self._is_fitted = True

    @property
    def is_in_space(self) -> bool:
        return self._points.shape[1] == 3

    @property
    def count(self) -> int:
        """How many points there are."""
        return len(self._points)

    def places(self) -> NDArray[np.float64]:
        """``N×2`` pixels in the view, to the right and down."""
        return (self._plane - self._middle) * (self._scale, -self._scale) + self._size / 2

    def shown(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """The least and the largest (x, y) in the view, in the points' own unit."""
        half = self._size / self._scale / 2
        return self._middle - half, self._middle + half

    def show(self, points: NDArray[np.float32]) -> None:
        """All of other points, ``N×1``, ``N×2`` or ``N×3``."""
        self._points = centred(points) if points.shape[1] == 3 else points
        self._look()
        self.fit()

    def resize(self, width: int, height: int) -> None:
        """The view has so many pixels now; where all points are shown, they stay so."""
        self._size = np.array([width, height])
        if self._is_fitted:
            self.fit()

    def fit(self) -> None:
        """Show all points."""
        self._is_fitted = True
        room = np.maximum(self._size - 2 * MARGIN, 1)
        if self.is_in_space:
            self._middle = np.zeros(2)
            self._scale = room.min() / 2
        elif self.count:
            low, high = self._plane.min(axis=0), self._plane.max(axis=0)
            extent = np.maximum(high - low, np.finfo(np.float32).eps)
            self._middle = (low + high) / 2
            self._scale = float((room / extent).min())

    def restore(self) -> None:
        """Show all points, from where they were seen first."""
        self.viewpoint = Viewpoint()
        self._look()
        self.fit()

    def zoom(self, factor: float, at: tuple[float, float] | None = None) -> None:
        """Show less (above 1) or more; what is ``at`` this pixel stays there, else the middle."""
        offset = np.zeros(2) if at is None else np.array(at) - self._size / 2
        self._middle = self._middle + offset * (1, -1) / self._scale * (1 - 1 / factor)
        self._scale *= factor
        self._is_fitted = False

    def drag(self, right: float, down: float) -> None:
        """By so many pixels: a cloud in space turns, a plane moves."""
        if self.is_in_space:
            self.turn(right * DEGREES_PER_PIXEL, -down * DEGREES_PER_PIXEL)
        else:
            self._middle = self._middle - np.array([right, -down]) / self._scale
            self._is_fitted = False

    def turn(self, right: float, up: float) -> None:
        """Turn a cloud in space by degrees."""
        self.viewpoint = self.viewpoint.turned(right, up)
        self._look()

    def _look(self) -> None:
        self.depth = None
        if self.is_in_space:
            seen = self.viewpoint.seen(self._points)
            self._plane = seen[:, :2]
            self.depth = np.clip((seen[:, 2] + 1) / 2, 0, 1)
        elif self._points.shape[1] == 1:
            self._plane = np.column_stack([self._points, np.zeros(self.count)]).astype(float)
        else:
            self._plane = self._points.astype(float)
