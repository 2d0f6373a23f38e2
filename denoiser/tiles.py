"""Where the tiles of a picture lie, and how their results add up to one.

Planning is one-dimensional: a picture's plan is the product of a plan for its rows and one for
its columns.  A tile is what the network sees.  Of its result, a *halo* along each inner border is
thrown away, because the network did not see enough around it; the rest fades into its neighbours
over a few pixels, with weights that sum to one everywhere.

                 ├──────── tile ────────┤
                 ├ halo ┤          ├ halo ┤
    weight  0 ───────────╱▔▔▔▔▔▔▔▔▔▔╲──────── 0
                        ├┤ blend    ├┤
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

BLEND = 8
"""Width, in pixels, of the zone where two tiles fade into each other."""


@dataclass(frozen=True)
class Patch:
    """The part of the picture that has just been improved, in pixels."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Span:
    """One tile's place along one axis, in pixels of the padded picture."""

    start: int
    """First pixel that the network sees."""
    stop: int
    """One after the last pixel that the network sees."""
    keep_start: int
    """First pixel whose result counts."""
    keep_stop: int
    """One after the last pixel whose result counts."""
    fade_in: int
    """Pixels, from ``keep_start`` on, over which the weight rises; 0 at the picture's border."""
    fade_out: int
    """Pixels, up to ``keep_stop``, over which the weight falls."""

    def weights(self) -> np.ndarray:
        """The weight of each kept pixel: float32, in (0, 1]."""
        weights = np.ones(self.keep_stop - self.keep_start, dtype=np.float32)
        if self.fade_in:
            weights[: self.fade_in] = _ramp(self.fade_in)
        if self.fade_out:
            weights[-self.fade_out :] = 1 - _ramp(self.fade_out)
        return weights


def _ramp(length: int) -> np.ndarray:
    return (np.arange(length, dtype=np.float32) + 0.5) / length


def padded_size(size: int, stride: int) -> int:
    """The smallest multiple of ``stride`` that holds ``size`` pixels."""
    return -(-size // stride) * stride


def smallest_tile(stride: int, halo: int) -> int:
    """The smallest tile side with room for two halos and two fades that cannot meet."""
    return padded_size(2 * halo + BLEND, stride) + 2 * padded_size(BLEND, stride)


def plan_axis(size: int, tile: int, halo: int, stride: int) -> list[Span]:
    """Lay tiles along one axis.

    All tiles start at multiples of ``stride``, so that the network samples every tile at the same
    positions as it would sample the whole picture.  They have the same length, the shortest one
    with which as many tiles still cover the axis.

    Args:
        size: length of the axis in pixels, at least 1.
        tile: what the network may see of it at once; a multiple of ``stride``.
        halo: pixels thrown away at inner borders.

    Raises:
        ValueError: the tile is not a multiple of the stride, or no larger than its halos.
    """
    if size < 1 or tile % stride or tile < smallest_tile(stride, halo):
        raise ValueError(f"cannot lay tiles of {tile} with halo {halo} along {size} pixels")
    padded = padded_size(size, stride)
    if padded <= tile:
        return [Span(0, padded, 0, padded, 0, 0)]
    shared = padded_size(2 * halo + BLEND, stride)
    gaps = -(-(padded - tile) // (tile - shared))
    tile = padded_size(-(-(padded + gaps * shared) // (gaps + 1)), stride)
    starts = [round(i * (padded - tile) / gaps / stride) * stride for i in range(gaps + 1)]
    # The fade lies in the middle of what two neighbours both see.
    fades = [(left + tile + right - BLEND) // 2 for left, right in pairwise(starts)]
    return [
        Span(
            start=start,
            stop=start + tile,
            keep_start=fades[i - 1] if i else 0,
            keep_stop=fades[i] + BLEND if i < gaps else padded,
            fade_in=BLEND if i else 0,
            fade_out=BLEND if i < gaps else 0,
        )
        for i, start in enumerate(starts)
    ]


@dataclass(frozen=True)
class Tile:
    """One tile of a picture."""

    rows: Span
    columns: Span

    def distance(self, x: float, y: float) -> float:
        """How far, in pixels, the kept part is from a point of the picture."""
        return float(
            np.hypot(
                max(self.columns.keep_start - x, x - self.columns.keep_stop, 0.0),
                max(self.rows.keep_start - y, y - self.rows.keep_stop, 0.0),
            )
        )


def plan(height: int, width: int, tile: int, halo: int, stride: int) -> list[Tile]:
    """Lay tiles over a picture of ``height`` × ``width`` pixels, row by row.

    See `plan_axis` for the arguments and errors.
    """
    columns = plan_axis(width, tile, halo, stride)
    return [
        Tile(row, column) for row in plan_axis(height, tile, halo, stride) for column in columns
    ]
