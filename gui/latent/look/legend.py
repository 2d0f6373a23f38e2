"""What the colours of the points mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.language import number
from gui.latent.look.dots import MISSING

if TYPE_CHECKING:
    from denoiser.latent.point_colours import PointColours

BAR_WIDTH, BAR_HEIGHT = 180, 12
SWATCH = 10
NAME_AT_MOST = 140
"""Pixels."""


class Legend(QWidget):
    """A swatch for each class, or the scale of numbers; in one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._colours: PointColours | None = None

    def show_colours(self, colours: PointColours | None) -> None:
        """These, or none."""
        self._colours = colours
        self.setAccessibleName(self.tr("Legend"))
        text = self._in_words()
        self.setAccessibleDescription(text)
        self.setToolTip(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, self.fontMetrics().height() + theme.GAP)

    def _in_words(self) -> str:
        colours = self._colours
        if colours is None:
            return ""
        if colours.classes is not None:
            counts = np.bincount(colours.classes[colours.classes >= 0])
            present = [f"{colours.class_names[c]} ({n})" for c, n in enumerate(counts) if n]
            return ", ".join(present)
        if colours.scale is not None:
            return self.tr("From {low} (dark) to {high} (bright)").format(
                low=compact(colours.scale.low), high=compact(colours.scale.high)
            )
        return ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._colours
        if colours is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if colours.classes is not None:
                x = self._paint_classes(painter, colours)
            else:
                x = self._paint_scale(painter, colours)
            if colours.missing:
                text = self.tr("not known ({count})").format(count=colours.missing)
                self._paint_swatch(painter, x, MISSING, text)

    def _paint_classes(self, painter: QPainter, colours: PointColours) -> float:
        assert colours.classes is not None
        present = [c for c in np.unique(colours.classes) if c >= 0]
        x = 0.0
        for c in present:
            colour = QColor(*map(int, colours.palette[c % len(colours.palette)]))
            name = self.fontMetrics().elidedText(
                colours.class_names[c], Qt.TextElideMode.ElideMiddle, NAME_AT_MOST
            )
            x = self._paint_swatch(painter, x, colour, name)
            if x > self.width():
                break
        return x

    def _paint_swatch(self, painter: QPainter, x: float, colour: QColor, text: str) -> float:
        """Returns where the next one goes."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QRectF(x, (self.height() - SWATCH) / 2, SWATCH, SWATCH))
        return self._paint_text(painter, x + SWATCH + 4, text) + theme.MARGIN

    def _paint_text(self, painter: QPainter, x: float, text: str) -> float:
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        width = self.fontMetrics().horizontalAdvance(text)
        room = QRectF(x, 0, width + 1, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        return x + width

    def _paint_scale(self, painter: QPainter, colours: PointColours) -> float:
        scale = colours.scale
        if scale is None:
            return 0.0
        low, high = compact(scale.low), compact(scale.high)
        if scale.is_clipped:
            low, high = f"≤ {low}", f"≥ {high}"
        x = self._paint_text(painter, 0, low) + theme.GAP
        bar = QRectF(x, (self.height() - BAR_HEIGHT) / 2, BAR_WIDTH, BAR_HEIGHT)
        gradient = QLinearGradient(bar.topLeft(), bar.topRight())
        for step, rgb in enumerate(colours.palette):
            gradient.setColorAt(step / (len(colours.palette) - 1), QColor(*map(int, rgb)))
        painter.fillRect(bar, gradient)
        x = self._paint_text(painter, bar.right() + theme.GAP, high) + theme.GAP
        if scale.is_logarithmic:
            middle = self.tr("(logarithmic, middle {middle})").format(middle=compact(scale.middle))
            x = self._paint_text(painter, x, middle)
        return x + theme.MARGIN


def compact(value: float) -> str:
    """A number with three digits that mean something."""
    if value == 0:
        return number(0, 0)
    digits = int(np.floor(np.log10(abs(value))))
    return number(value, int(np.clip(2 - digits, 0, 6)))
