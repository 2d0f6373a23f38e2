"""The scale at the edges of a plot: a few round numbers, and what they are of."""

from __future__ import annotations

from math import ceil, floor, log10

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QApplication

from gui.language import number

SPACING = 80
"""Pixels between two numbers, at least."""
ROUND = (1, 2, 5, 10)
EDGE = 4
"""Pixels between a number and the edge."""
FAINT = 0.12
"""Opacity of a line."""


def round_numbers(low: float, high: float, at_most: int) -> list[float]:
    """Round numbers between both, in equal steps."""
    if not (high > low and at_most >= 1):
        return []
    rough = (high - low) / at_most
    power = 10.0 ** floor(log10(rough))
    step = next(r * power for r in ROUND if r * power >= rough * (1 - 1e-9))
    first, last = ceil(low / step), floor(high / step)
    return [i * step for i in range(first, last + 1)]


def decimals_of(numbers: list[float]) -> int:
    """How many the numbers need to differ."""
    step = abs(numbers[1] - numbers[0]) if len(numbers) > 1 else 1.0
    return max(0, -floor(log10(step))) if step > 0 else 0


def paint_ticks(
    painter: QPainter,
    room: QRectF,
    shown: tuple[NDArray[np.float64], NDArray[np.float64]] | None,
    axes: tuple[str, ...],
) -> None:
    """Lines across ``room``, numbers along its left and lower edge, and the axes' names.

    Args:
        shown: the least and the largest (x, y) in ``room``; None: numbers would mean nothing.
    """
    palette = QApplication.palette()
    painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
    height = painter.fontMetrics().height()
    align = Qt.AlignmentFlag
    if shown is not None:
        low, high = shown
        across = round_numbers(low[0], high[0], int(room.width() // SPACING))
        for value in across:
            x = room.left() + (value - low[0]) / (high[0] - low[0]) * room.width()
            _paint_line(painter, QPointF(x, room.top()), QPointF(x, room.bottom()))
            box = QRectF(x - 40, room.bottom() - height - EDGE, 80, height)
            painter.drawText(box, align.AlignCenter, number(value, decimals_of(across)))
        if len(axes) > 1:
            up = round_numbers(low[1], high[1], int(room.height() // SPACING))
            for value in up:
                y = room.bottom() - (value - low[1]) / (high[1] - low[1]) * room.height()
                _paint_line(painter, QPointF(room.left(), y), QPointF(room.right(), y))
                box = QRectF(room.left() + EDGE, y - height, 60, height)
                painter.drawText(
                    box,
                    align.AlignLeft | align.AlignVCenter,
                    number(value, decimals_of(up)),
                )
    inner = room.adjusted(8, 6, -8, -(height + 8))
    if axes:
        painter.drawText(inner, align.AlignRight | align.AlignBottom, f"{axes[0]} →")
    if len(axes) > 1:
        painter.drawText(inner, align.AlignLeft | align.AlignTop, f"↑ {axes[1]}")


def _paint_line(painter: QPainter, begin: QPointF, end: QPointF) -> None:
    painter.setOpacity(FAINT)
    painter.drawLine(begin, end)
    painter.setOpacity(1)
