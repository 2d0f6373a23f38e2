"""Draws all of a cloud that stays while the pointer moves: scale, dots, names of the classes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from gui.latent.look.dots import Dots
from gui.latent.look.framing import Framing
from gui.latent.look.ticks import paint_ticks

if TYPE_CHECKING:
    from denoiser.latent.point_colours import PointColours

PLAIN = np.full((1, 3), 128, np.uint8)
"""The palette of points whose colours are not known yet."""
NAMES_AT_MOST = 20
"""Classes whose names are written into the cloud."""


def diameter(count: int) -> float:
    """Of a dot, in pixels: ever smaller ones as there are more, so that clouds stay clouds."""
    return float(np.clip(260 / max(count, 1) ** 0.5, 4, 10))


@dataclass(frozen=True)
class CloudPicture:
    """What is drawn, and in which view: that has the size, the font and the colours."""

    view: QWidget
    framing: Framing
    colours: PointColours | None
    chosen: NDArray[np.intp]
    """Positions, perhaps of points that are not there."""
    axes: tuple[str, ...]
    has_ticks: bool

    def drawn(self) -> QPixmap:
        """As large as the view, in the pixels of its screen."""
        framing, view = self.framing, self.view
        ratio = view.devicePixelRatioF()
        drawn = QPixmap(view.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(view.palette().color(QPalette.ColorRole.Base))
        if not framing.count:
            return drawn
        with QPainter(drawn) as painter:
            if not framing.is_in_space:
                shown = framing.shown() if self.has_ticks else None
                paint_ticks(painter, QRectF(view.rect()), shown, self.axes)
            places = framing.places()
            self._paint_dots(painter, places, ratio)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if framing.is_in_space:
                self._paint_tripod(painter)
            self._paint_names(painter, places)
        return drawn

    def _ink(self) -> QColor:
        return self.view.palette().color(QPalette.ColorRole.Text)

    def _paint_dots(self, painter: QPainter, places: NDArray[np.float64], ratio: float) -> None:
        count, colours = self.framing.count, self.colours
        palette = PLAIN if colours is None else colours.palette
        index = np.zeros(count, np.intp) if colours is None else colours.index
        chosen = np.zeros(count, bool)
        chosen[self.chosen[self.chosen < count]] = True
        dots = Dots(palette, diameter(count), self._ink(), ratio)
        dots.paint(painter, places, index, chosen, self.framing.depth)

    def _paint_names(self, painter: QPainter, places: NDArray[np.float64]) -> None:
        """The name of each class amid its points, for those who see colours alike."""
        if self.colours is None or self.colours.classes is None:
            return
        classes = self.colours.classes
        present = [c for c in np.unique(classes) if c >= 0]
        if len(present) > NAMES_AT_MOST:
            return
        font = QFont(self.view.font())
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.2)
        halo = self.view.palette().color(QPalette.ColorRole.Base)
        halo.setAlpha(215)
        for c in present:
            members = places[classes == c]
            # The point nearest to the middle: a class may have its middle where nothing of it is.
            x, y = members[np.argmin(np.hypot(*(members - np.median(members, axis=0)).T))]
            name = painter.fontMetrics().elidedText(
                self.colours.class_names[c], Qt.TextElideMode.ElideMiddle, 140
            )
            path = QPainterPath()
            path.addText(0, 0, font, name)
            path.translate(QPointF(x, y) - path.boundingRect().center())
            painter.strokePath(path, QPen(halo, 4, j=Qt.PenJoinStyle.RoundJoin))
            painter.fillPath(path, self._ink())

    def _paint_tripod(self, painter: QPainter) -> None:
        """Where the axes point to, in the corner."""
        length, corner = 26.0, QPointF(44, self.view.height() - 40)
        ink = self._ink()
        for number, axis in enumerate(self.framing.viewpoint.rotation.T):
            tip = corner + QPointF(axis[0], -axis[1]) * length
            ink.setAlphaF(0.35 + 0.3 * (axis[2] + 1) / 2)
            painter.setPen(QPen(ink, 1.5))
            painter.drawLine(corner, tip)
            painter.drawText(
                QRectF(-10, -8, 20, 16).translated(tip + (tip - corner) * 0.35),
                Qt.AlignmentFlag.AlignCenter,
                str(number + 1),
            )
