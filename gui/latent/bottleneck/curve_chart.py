"""A few curves over one number, with a line where the user is.

Drawn by hand: the workspace's plotting library takes a second to load, which the thirteen points
here are not worth.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log10

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.language import number

TICKS = 4
"""About so many of them on the upright axis."""
MARGIN = 8.0


@dataclass(frozen=True)
class Curve:
    """One value for each place on the level axis."""

    name: str
    values: tuple[float, ...]
    is_second: bool = False
    """Drawn in quiet grey, beside the one that matters."""


class CurveChart(QWidget):
    """Title, curves, and a dashed line to compare them with."""

    place_chosen = Signal(int)
    """The user has pressed on this place of the level axis."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setMinimumSize(260, 130)
        self.title = title
        self.setAccessibleName(title)
        self._places: tuple[float, ...] = ()
        self._unit = ""
        self._curves: tuple[Curve, ...] = ()
        self._usual: tuple[float, str] | None = None
        self._marked = 0

    def sizeHint(self) -> QSize:
        return QSize(420, 200)

    def show_curves(
        self,
        places: tuple[float, ...],
        unit: str,
        curves: tuple[Curve, ...],
        usual: tuple[float, str],
    ) -> None:
        """``usual`` is a value to compare with, and what it is."""
        self._places, self._unit, self._curves, self._usual = places, unit, curves, usual
        self._marked = min(self._marked, len(places) - 1)
        told = (f"{c.name}: " + ", ".join(number(v, 2) for v in c.values) for c in curves)
        self.setAccessibleDescription("\n".join(told))
        self.update()

    def mark(self, place: int) -> None:
        """Where the user is."""
        self._marked = place
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._text_colour())
            line = QFontMetricsF(self.font()).height()
            title = QRectF(0, 0, self.width(), line)
            painter.drawText(title, Qt.AlignmentFlag.AlignLeft, self.title)
            if self._curves and self._usual is not None:
                self._paint_plot(painter, self._usual)

    def _text_colour(self) -> QColor:
        return self.palette().color(QPalette.ColorRole.WindowText)

    def _plot(self) -> QRectF:
        metrics = QFontMetricsF(self.font())
        line = metrics.height()
        left = metrics.horizontalAdvance("0000") + MARGIN
        return QRectF(self.rect()).adjusted(left, 1.5 * line, -2 * MARGIN, -1.6 * line)

    def _x(self, place: int) -> float:
        plot = self._plot()
        return plot.left() + plot.width() * place / max(1, len(self._places) - 1)

    def _paint_plot(self, painter: QPainter, usual: tuple[float, str]) -> None:
        plot = self._plot()
        highest = max(usual[0], *(max(curve.values) for curve in self._curves))
        step = _round_step(highest / TICKS)
        top = ceil(highest / step - 1e-9) * step
        quiet = self.palette().color(QPalette.ColorRole.Mid)
        line = QFontMetricsF(self.font()).height()

        def y(value: float) -> float:
            return plot.bottom() - plot.height() * value / top

        decimals = max(0, -floor(log10(step)))
        for tick in range(round(top / step) + 1):
            height = y(tick * step)
            painter.setPen(QPen(quiet, 0.5))
            painter.drawLine(QPointF(plot.left(), height), QPointF(plot.right(), height))
            painter.setPen(self._text_colour())
            room = QRectF(0, height - line / 2, plot.left() - MARGIN / 2, line)
            painter.drawText(
                room,
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                number(tick * step, decimals),
            )
        for place in range(0, len(self._places), 3):
            room = QRectF(0, plot.bottom() + 2, 80, line)
            room.moveCenter(QPointF(self._x(place), room.center().y()))
            text = f"{number(self._places[place], 0)}{self._unit}"
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
        painter.setPen(QPen(self._text_colour(), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(plot.left(), y(usual[0])), QPointF(plot.right(), y(usual[0])))
        painter.setPen(QPen(theme.ACCENT, 1))
        here = self._x(self._marked)
        painter.drawLine(QPointF(here, plot.top()), QPointF(here, plot.bottom()))
        for curve in self._curves:
            colour = theme.QUIET if curve.is_second else theme.ACCENT
            points = [QPointF(self._x(i), y(v)) for i, v in enumerate(curve.values)]
            painter.setPen(QPen(colour, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(points))
            painter.setBrush(colour)
            painter.drawEllipse(points[self._marked], 4, 4)
        if len(self._curves) > 1:
            self._paint_names(painter, plot, line)
        # Last and on a ground of its own, for curves may run there; below a line at the top.
        wide = QFontMetricsF(self.font()).horizontalAdvance(usual[1])
        above = y(usual[0]) - line - 2
        label_top = above if above >= plot.top() else y(usual[0]) + 2
        room = QRectF(plot.right() - wide, label_top, wide, line)
        ground = self.palette().color(QPalette.ColorRole.Window)
        ground.setAlphaF(0.6)  # the curve behind it stays to be seen
        painter.fillRect(room, ground)
        painter.setPen(self._text_colour())
        painter.drawText(room, Qt.AlignmentFlag.AlignRight, usual[1])

    def _paint_names(self, painter: QPainter, plot: QRectF, line: float) -> None:
        for row, curve in enumerate(self._curves):
            painter.setPen(theme.QUIET if curve.is_second else theme.ACCENT)
            room = QRectF(plot.left() + MARGIN, plot.top() + row * line, plot.width(), line)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft, curve.name)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose_at(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._choose_at(event.position().x())

    def _choose_at(self, x: float) -> None:
        if self._places:
            plot = self._plot()
            share = (x - plot.left()) / max(plot.width(), 1)
            last = len(self._places) - 1
            self.place_chosen.emit(min(max(round(share * last), 0), last))


def _round_step(step: float) -> float:
    """The next larger of 1, 2, 5, 10, …"""
    if step <= 0:
        return 1.0
    power = 10.0 ** floor(log10(step))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= step - 1e-12)
