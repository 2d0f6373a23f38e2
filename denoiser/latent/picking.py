"""Which of many points in a plane are meant."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

STEEPEST = 1.0
"""How far aside a step may lead, per length in its direction: within 45 degrees."""


def nearest(points: NDArray[np.float64], place: tuple[float, float], reach: float) -> int | None:
    """Position of the nearest of ``N×2`` points, none of them farther than ``reach``."""
    if not len(points):
        return None
    distances = np.hypot(*(points - place).T)
    closest = int(np.argmin(distances))
    return closest if distances[closest] <= reach else None


def inside(points: NDArray[np.float64], outline: NDArray[np.float64]) -> NDArray[np.intp]:
    """Positions of the ``N×2`` points within the closed ``M×2`` outline, which may cross itself.

    A line from such a point to the left meets the outline an odd number of times.
    """
    x, y = points.T
    odd = np.zeros(len(points), bool)
    for (ax, ay), (bx, by) in zip(outline, np.roll(outline, -1, axis=0), strict=True):
        if ay == by:
            continue
        crosses = (ay > y) != (by > y)
        odd ^= crosses & (x > ax + (y - ay) * (bx - ax) / (by - ay))
    return np.flatnonzero(odd)


def next_towards(points: NDArray[np.float64], start: int, direction: tuple[int, int]) -> int | None:
    """Position of the nearest of ``N×2`` points in a direction from that at ``start``.

    Args:
        direction: one of (±1, 0) and (0, ±1).
    """
    steps = points - points[start]
    ahead = steps @ np.array(direction, float)
    aside = np.abs(steps @ np.array(direction[::-1], float))
    possible = np.flatnonzero((ahead > 0) & (aside <= STEEPEST * ahead))
    if not len(possible):
        return None
    return int(possible[np.argmin(np.hypot(ahead, aside)[possible])])
