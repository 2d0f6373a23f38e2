"""A cloud of points in space, seen from a side: parallel lines stay parallel."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray


def _first_look() -> NDArray[np.float64]:
    """From a little above and to the right, so that all three axes show."""
    return _about_x(-20.0) @ _about_y(30.0)


@dataclass(frozen=True)
class Viewpoint:
    """Where the cloud is looked at from."""

    rotation: NDArray[np.float64] = field(default_factory=_first_look)
    """3×3; its rows are the screen's right and up, and the direction to the viewer."""

    def turned(self, right: float, up: float) -> Viewpoint:
        """The cloud turned by hand: its front moves by so many degrees."""
        return Viewpoint(_about_x(up) @ _about_y(right) @ self.rotation)

    def seen(self, points: NDArray[np.float32]) -> NDArray[np.float64]:
        """``N×3`` points as the screen has them: to the right, up, towards the viewer."""
        return points @ self.rotation.T


def centred(points: NDArray[np.float32]) -> NDArray[np.float32]:
    """The cloud around 0, as large that the farthest point is 1 away: it fits from every side."""
    around = points - (points.min(axis=0) + points.max(axis=0)) / 2
    largest = np.sqrt(np.square(around).sum(axis=1).max(initial=0))
    return around / largest if largest > 0 else around


def _about_x(degrees: float) -> NDArray[np.float64]:
    """Brings the front up."""
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([[1, 0, 0], [0, c, s], [0, -s, c]])


def _about_y(degrees: float) -> NDArray[np.float64]:
    """Brings the front to the right."""
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])
