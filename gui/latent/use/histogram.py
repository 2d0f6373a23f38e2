"""How odd the pictures of a set are, as bars, with the threshold as a line that can be dragged."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.language import number

BINS = 48
GRIP = 8
"""Pixels to both sides of the line where it can be taken."""
STEP = 0.1
"""Standard deviations for a press of an arrow key."""
LARGEST_SHOWN = 12.0
"""Standard deviations; whatever is odder is in the last bar."""


class Histogram(QWidget):
    """Bars by score; those beyond the threshold are coloured."""

    threshold_changed = Signal(float)
    """The user has moved the line."""

    def __init__(self) -> None:
        super().__init__()
        self.threshold = 0.0
        self._scores: NDArray[np.float64] = np.empty(0)
        self._low, self._high = 0.0, 1.0
        self.setMinimumHeight(110)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("How odd the pictures are, and the threshold"))
        self.setToolTip(
            self.tr(
                "How many pictures are how odd, in standard deviations of what is usual here. "
                "Drag the line, or move it by ← and →: beyond it pictures count as odd."
            )
        )

    def sizeHint(self) -> QSize:
        return QSize(360, 150)

    def show_scores(self, scores: NDArray[np.float64], threshold: float) -> None:
        """Show these."""
        self._scores = scores
        self.threshold = threshold
        if len(scores):
            self._low = float(min(scores.min(), 0))
            self._high = float(np.clip(scores.max(), threshold + 1, LARGEST_SHOWN))
        self._describe()

    def _describe(self) -> None:
        count = int((self._scores > self.threshold).sum())
        self.setAccessibleDescription(
            self.tr("{count} of {all} beyond {threshold}").format(
                count=count, all=len(self._scores), threshold=number(self.threshold, 1)
            )
        )
        self.update()

    @property
    def _plot(self) -> QRectF:
        line = self.fontMetrics().height()
        return QRectF(self.rect()).adjusted(theme.GAP, theme.GAP, -theme.GAP, -line - theme.GAP)

    def x_of(self, score: float) -> float:
        """Where a score is, in pixels."""
        plot = self._plot
        return plot.left() + (score - self._low) / (self._high - self._low) * plot.width()

    def _set(self, threshold: float) -> None:
        threshold = min(max(threshold, self._low), self._high)
        if threshold != self.threshold and len(self._scores):
            self.threshold = threshold
            self._describe()
            self.threshold_changed.emit(threshold)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._move(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move(event.position())
        near = abs(event.position().x() - self.x_of(self.threshold)) <= GRIP
        self.setCursor(Qt.CursorShape.SplitHCursor if near else Qt.CursorShape.ArrowCursor)

    def _move(self, place: QPointF) -> None:
        plot = self._plot
        share = (place.x() - plot.left()) / plot.width()
        self._set(self._low + share * (self._high - self._low))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -STEP, Qt.Key.Key_Right: STEP}
        if event.key() in steps:
            self._set(self.threshold + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Base))
            if not len(self._scores):
                return
            plot = self._plot
            shown = np.clip(self._scores, self._low, self._high)
            counts, edges = np.histogram(shown, BINS, (self._low, self._high))
            # Few are odd: their bars would not be seen among those of the many.
            heights = np.sqrt(counts / counts.max()) * plot.height()
            quiet = self.palette().color(QPalette.ColorRole.Mid)
            for height, left, right in zip(heights, edges, edges[1:], strict=False):
                if height:
                    odd = (left + right) / 2 > self.threshold
                    x, end = self.x_of(left), self.x_of(right)
                    bar = QRectF(x, plot.bottom() - height, max(end - x - 1, 1), height)
                    painter.fillRect(bar, theme.BUSY if odd else quiet)
            colour = self.palette().color(QPalette.ColorRole.Text)
            painter.setPen(QPen(colour, 2 if self.hasFocus() else 1))
            x = self.x_of(self.threshold)
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
            words = self.rect().adjusted(theme.GAP, round(plot.bottom()), -theme.GAP, 0)
            painter.setPen(colour)
            painter.drawText(
                words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.tr("usual")
            )
            painter.drawText(
                words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.tr("odd")
            )
            label = self.tr("threshold {value}").format(value=number(self.threshold, 1))
            width = self.fontMetrics().horizontalAdvance(label)
            left = min(max(x - width / 2, words.left() + 60), words.right() - width - 40)
            painter.drawText(
                QPointF(left, words.center().y() + self.fontMetrics().ascent() / 2), label
            )
