"""The two plots of a training.  Imports pyqtgraph, which takes time: not before it is wanted."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from denoiser.latent.live.messages import EpochLoss
from gui import theme
from gui.latent.train.colours import label_colour
from gui.latent.train.words import short

TRAINING = theme.ACCENT.lighter(120)
HELD_OUT = theme.BUSY
POINT = 6
"""Diameter in pixels."""
ROOM = 1.1
"""Of the points' extent that is shown."""
DECADES = 1.5
"""Of a logarithmic scale, from which on powers of ten are enough as ticks."""
EASE = 0.35
"""Of the way to a new extent that a frame goes, so that the view does not jump."""
SHRINK_BELOW = 0.6
"""The view closes in only when the points fill less of it than this."""


class _Axis(pg.AxisItem):  # type: ignore[misc]
    """Its numbers have the decimal sign of the window's language."""

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        sign = QLocale().decimalPoint()
        return [text.replace(".", sign) for text in super().tickStrings(values, scale, spacing)]


class _QuietPlot(pg.PlotWidget):  # type: ignore[misc]
    """In the greys of the window, without buttons and menus."""

    def __init__(self, parent: QWidget | None = None, left: pg.AxisItem | None = None) -> None:
        axes = {"left": left or _Axis("left"), "bottom": _Axis("bottom")}
        super().__init__(parent, background=None, axisItems=axes)
        self.hideButtons()
        self.setMenuEnabled(False)
        self.setFrameShape(pg.PlotWidget.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        # Called by Qt too, before there is anything to dress.
        item = getattr(self, "plotItem", None)
        if item is None:
            return
        colours = self.palette()
        line = colours.color(QPalette.ColorRole.Mid)
        text = colours.color(QPalette.ColorRole.Text)
        for name in ("left", "bottom"):
            axis = item.getAxis(name)
            axis.setPen(line)
            axis.setTextPen(text)
            axis.setStyle(tickLength=-4)
        if item.legend is not None:
            item.legend.setLabelTextColor(text)
            for _sample, label in item.legend.items:
                label.setText(label.text)  # which paints it in its new colour


class _LossAxis(_Axis):
    """Has numbers also where a logarithmic scale spans less than a power of ten."""

    logMode: bool  # noqa: N815, the name is pyqtgraph's

    def tickValues(
        self, low: float, high: float, size: float
    ) -> list[tuple[float, Sequence[float]]]:
        if not self.logMode or high - low > DECADES:
            ticks: list[tuple[float, Sequence[float]]] = super().tickValues(low, high, size)
            return ticks
        self.logMode = False
        try:
            levels = super().tickValues(10**low, 10**high, size)
        finally:
            self.logMode = True
        return [
            (spacing, [math.log10(value) for value in values if value > 0])
            for spacing, values in levels
        ]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        if self.logMode:
            return [short(10**value) for value in values]
        return super().tickStrings(values, scale, spacing)


class LossPlot(_QuietPlot):
    """The loss over the epochs, on the pictures that are learned from and on those held out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, _LossAxis("left"))
        self.setAccessibleName(self.tr("Loss over the epochs"))
        self.setMouseEnabled(x=False, y=False)
        self.setLabel("bottom", self.tr("Epoch"))
        self._legend = self.addLegend(offset=(-8, 8))
        self._training = self.plot(pen=pg.mkPen(TRAINING, width=2), name=self.tr("training"))
        self._held_out = self.plot(pen=pg.mkPen(HELD_OUT, width=2), name=self.tr("held out"))
        self._batches = self.plot(
            pen=None, symbol="o", symbolSize=4, symbolPen=None, symbolBrush=theme.QUIET
        )
        self.losses: list[EpochLoss] = []
        self.batch_losses: list[tuple[float, float]] = []
        """After how many epochs a batch had which loss, as far as single steps are watched."""
        self._dress()

    def clear_losses(self) -> None:
        """Before another training."""
        self.losses.clear()
        self.batch_losses.clear()
        self._draw()

    def add(self, losses: Sequence[EpochLoss]) -> None:
        """More epochs."""
        if losses:
            self.losses.extend(losses)
            self._draw()

    def add_batch(self, epochs: float, loss: float) -> None:
        """The loss of one batch, after so many epochs and parts of one."""
        self.batch_losses.append((epochs, loss))
        self._draw()

    def set_logarithmic(self, logarithmic: bool) -> None:
        self.setLogMode(y=logarithmic)

    def _draw(self) -> None:
        epochs = np.array([loss.epoch for loss in self.losses], dtype=float)
        one = dict.fromkeys(("symbol",), "o" if len(epochs) == 1 else None)
        for curve, values, colour in (
            (self._training, [loss.training for loss in self.losses], TRAINING),
            (self._held_out, [loss.held_out for loss in self.losses], HELD_OUT),
        ):
            # A line of one point would not be seen.
            curve.setData(epochs, np.array(values), **one, symbolBrush=colour, symbolPen=None)
        batches = np.array(self.batch_losses).reshape(-1, 2)
        self._batches.setData(batches[:, 0], batches[:, 1])
        last = max([1.0, *epochs[-1:], *batches[-1:, 0]])
        self.setXRange(0, last, padding=0.02)


class CodePlot(_QuietPlot):
    """The codes of some pictures in a plane, each in the colour of its label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Codes of the pictures"))
        self.setAspectLocked(True)
        self.setMouseEnabled(x=False, y=False)
        self._groups: list[tuple[NDArray[np.bool_] | slice, Any]] = []
        self._extent: tuple[float, float, float] | None = None
        self.points: NDArray[np.float32] = np.empty((0, 2), np.float32)
        """That are shown."""

    def begin(self, labels: NDArray[np.int64] | None) -> None:
        """Before the first frame of a training.

        Args:
            labels: one for each point, or None: all look the same.
        """
        for _chosen, dots in self._groups:
            self.removeItem(dots)
        self._extent = None
        if labels is None:
            self._groups = [(slice(None), self._dots(theme.ACCENT.lighter(130)))]
            return
        # One item for each colour: dots that look the same are drawn much faster.
        self._groups = [
            (labels == label, self._dots(label_colour(int(label)))) for label in np.unique(labels)
        ]

    def _dots(self, colour: QColor) -> Any:
        quiet = QColor(colour)
        quiet.setAlpha(200)
        dots = pg.ScatterPlotItem(size=POINT, pen=None, brush=quiet, pxMode=True)
        self.addItem(dots)
        return dots

    def show_points(self, points: NDArray[np.float32]) -> None:
        """``N×2``."""
        self.points = points
        for chosen, dots in self._groups:
            dots.setData(points[chosen, 0], points[chosen, 1])
        self._follow(points)

    def _follow(self, points: NDArray[np.float32]) -> None:
        low, high = points.min(axis=0), points.max(axis=0)
        half = max(float((high - low).max()) / 2 * ROOM, 1e-6)
        x, y = ((low + high) / 2).tolist()
        if not all(map(math.isfinite, (half, x, y))):
            return
        if self._extent is not None:
            old_x, old_y, old = self._extent
            fits = abs(x - old_x) + half / ROOM <= old and abs(y - old_y) + half / ROOM <= old
            if fits and half > SHRINK_BELOW * old:
                return
            x, y = old_x + EASE * (x - old_x), old_y + EASE * (y - old_y)
            half = old + EASE * (half - old)
        self._extent = (x, y, half)
        self.setRange(xRange=(x - half, x + half), yRange=(y - half, y + half), padding=0)
