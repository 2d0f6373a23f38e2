"""Paints thousands of dots at once: each is a copy of a small picture that is drawn only once."""

from __future__ import annotations

from typing import cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from shiboken6 import Shiboken

LEVELS = 4
"""Sizes of dots that are nearer and farther."""
SMALLEST = 0.6
"""Diameter of the farthest dots, per that of the nearest."""
FAINTEST = 0.3
"""Opacity of the farthest dots."""
BEHIND = 0.3
"""Opacity of those that are not chosen, while others are."""
RING = 1.5
"""Pixels around a chosen dot."""
MISSING = QColor(140, 140, 140)
"""About which nothing is known."""


class Dots:
    """The pictures of all colours and sizes, and how they are put on a painter."""

    def __init__(
        self, palette: NDArray[np.uint8], diameter: float, ring: QColor, ratio: float
    ) -> None:
        """``palette`` is ``colours×3``; ``ratio``: pixels of the screen for each of Qt's."""
        colours = [*(QColor(*map(int, rgb)) for rgb in palette), MISSING]
        self._ratio = ratio
        self._cell = int(np.ceil((diameter + 2 * RING + 2) * ratio))
        side = self._cell / ratio
        # A row for each size, then the same with a ring; the last column is `MISSING`.
        atlas = QPixmap(self._cell * len(colours), self._cell * 2 * LEVELS)
        atlas.setDevicePixelRatio(ratio)
        atlas.fill(Qt.GlobalColor.transparent)
        with QPainter(atlas) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for row in range(2 * LEVELS):
                share = SMALLEST + (1 - SMALLEST) * (row % LEVELS) / (LEVELS - 1)
                radius = share * diameter / 2
                painter.setPen(QPen(ring, RING) if row >= LEVELS else Qt.PenStyle.NoPen)
                for column, colour in enumerate(colours):
                    painter.setBrush(colour)
                    middle = QPointF((column + 0.5) * side, (row + 0.5) * side)
                    painter.drawEllipse(middle, *[radius + (RING / 2 if row >= LEVELS else 0)] * 2)
        self._atlas = atlas
        self._missing = len(palette)

    def paint(
        self,
        painter: QPainter,
        places: NDArray[np.float64],
        index: NDArray[np.intp],
        chosen: NDArray[np.bool_],
        depth: NDArray[np.float64] | None,
    ) -> None:
        """Dots at ``N×2`` ``places``, far ones first and chosen ones last.

        Args:
            index: of each colour in the palette, or −1.
            depth: 0 (far) to 1 (near); None: all are equally near.
        """
        if not len(places):
            return
        near = np.ones(len(places)) if depth is None else depth
        order = np.lexsort((near, chosen))
        near, picked = near[order], chosen[order]
        opacity = FAINTEST + (1 - FAINTEST) * near
        if picked.any():
            opacity = np.where(picked, 1, BEHIND * opacity)
        level = np.minimum((near * LEVELS).astype(int), LEVELS - 1) + LEVELS * picked
        column = np.where(index < 0, self._missing, index)[order]
        # As in QPainter::PixmapFragment: place, left, top, width, height, scale, turn, opacity.
        fragments = np.empty((len(places), 10))
        fragments[:, 0:2] = places[order]
        fragments[:, 2] = column * self._cell
        fragments[:, 3] = level * self._cell
        fragments[:, 4:6] = self._cell
        fragments[:, 6:8] = 1 / self._ratio
        fragments[:, 8] = 0
        fragments[:, 9] = opacity
        first = Shiboken.wrapInstance(fragments.ctypes.data, QPainter.PixmapFragment)
        painter.drawPixmapFragments(
            cast(QPainter.PixmapFragment, first), len(fragments), self._atlas
        )
