"""All pictures of the set in a row, to pick one from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QStyle,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.latent.pictures import image_of, paint_picture
from gui.plain_text import tool_tip

if TYPE_CHECKING:
    from denoiser.latent.pictures import PictureSet

CELL = 62
"""Side in pixels."""
SPACE = 3
BADGE = 18


def name_of(pictures: PictureSet, position: int) -> str:
    """Of a picture, with its label."""
    name = pictures.names[position]
    if pictures.labels is None or pictures.labels[position] < 0:
        return name
    return f"{name} ({pictures.label_names[pictures.labels[position]]})"


class _Row(QAbstractScrollArea):
    """Paints what is in sight: a list of Qt's takes its time with tens of thousands."""

    picked = Signal(int)
    """The position of a picture in the set."""

    def __init__(self) -> None:
        super().__init__()
        self.marks: dict[int, str] = {}
        self._pictures: PictureSet | None = None
        self._positions: NDArray[np.intp] = np.empty(0, np.intp)
        self._current = 0
        """Place in the row that the keyboard is at."""
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        self.setFixedHeight(CELL + bar + 2)
        self.horizontalScrollBar().setSingleStep(CELL)

    def show_pictures(self, pictures: PictureSet | None, positions: NDArray[np.intp]) -> None:
        """Those at ``positions`` of a set."""
        self._pictures, self._positions = pictures, positions
        self._current = 0
        self._adapt_bar()
        self.horizontalScrollBar().setValue(0)
        self.viewport().update()

    def place_of(self, row: int) -> QRectF:
        """Where in the viewport the picture is that comes ``row``-th, from 0."""
        left = row * CELL - self.horizontalScrollBar().value()
        return QRectF(QPointF(left, 0), QSizeF(CELL, CELL))

    def _row_at(self, position: QPointF) -> int | None:
        row = int(position.x() + self.horizontalScrollBar().value()) // CELL
        return row if 0 <= row < len(self._positions) else None

    def _adapt_bar(self) -> None:
        bar, width = self.horizontalScrollBar(), self.viewport().width()
        bar.setRange(0, max(0, len(self._positions) * CELL - width))
        bar.setPageStep(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._adapt_bar()

    def paintEvent(self, event: QPaintEvent) -> None:
        pictures = self._pictures
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), theme.CANVAS)
            first = self._row_at(QPointF(event.rect().topLeft()))
            if pictures is None or first is None:
                return
            last = self._row_at(QPointF(event.rect().topRight()))
            last = len(self._positions) - 1 if last is None else last
            for row in range(first, last + 1):
                position = int(self._positions[row])
                room = self.place_of(row).adjusted(SPACE, SPACE, -SPACE, -SPACE)
                image = image_of(pictures.pixels[position])
                place = paint_picture(painter, room, image, crisp=False)
                if self.hasFocus() and row == self._current:
                    painter.setPen(theme.CANVAS_TEXT)
                    painter.drawRect(place.adjusted(-1, -1, 0, 0))
                if letter := self.marks.get(position):
                    self._paint_badge(painter, place.topLeft(), letter)

    @staticmethod
    def _paint_badge(painter: QPainter, corner: QPointF, letter: str) -> None:
        badge = QRectF(corner, QSizeF(BADGE * len(letter), BADGE))
        painter.fillRect(badge, theme.ACCENT)
        painter.setPen(QColor(255, 255, 255))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, letter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position())
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self._go_to(row)
            self.picked.emit(int(self._positions[row]))

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (turned.x() or turned.y()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._positions) - 1
        rows = {
            Qt.Key.Key_Left: self._current - 1,
            Qt.Key.Key_Right: self._current + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        row = rows.get(Qt.Key(event.key()))
        if last < 0:
            super().keyPressEvent(event)
        elif row is not None:
            self._go_to(min(max(0, row), last))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.picked.emit(int(self._positions[self._current]))
        else:
            super().keyPressEvent(event)

    def _go_to(self, row: int) -> None:
        """Bring it into sight."""
        self._current = row
        bar = self.horizontalScrollBar()
        most = row * CELL
        least = most + CELL - self.viewport().width()
        bar.setValue(min(max(bar.value(), least), most))
        assert self._pictures is not None
        self.setAccessibleDescription(name_of(self._pictures, int(self._positions[row])))
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self._pictures is not None:
            assert isinstance(event, QHelpEvent)
            row = self._row_at(QPointF(event.pos()))
            if row is not None:
                name = name_of(self._pictures, int(self._positions[row]))
                QToolTip.showText(event.globalPos(), tool_tip(name), self)
            return True
        return super().viewportEvent(event)


class SetStrip(QWidget):
    """Picks one with a click, or with the arrow keys and Enter."""

    picked = Signal(int)
    """The position of a picture in the set."""

    def __init__(self) -> None:
        super().__init__()
        self.label = QComboBox()
        self.label.setAccessibleName(self.tr("Label"))
        self.label.setToolTip(self.tr("Show only the pictures of one label"))
        self.label.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.label.activated.connect(self._filter)
        self.hint = QLabel()
        self.row = _Row()
        self.row.setAccessibleName(self.tr("Pictures of the set"))
        self.row.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.row.picked.connect(self.picked)
        self._pictures: PictureSet | None = None
        above = QHBoxLayout()
        above.setSpacing(theme.GAP)
        above.addWidget(self.hint, 1)
        above.addWidget(self.label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP // 2)
        layout.addLayout(above)
        layout.addWidget(self.row)

    def show_pictures(self, pictures: PictureSet) -> None:
        """Another set."""
        self._pictures = pictures
        self.label.clear()
        self.label.addItem(self.tr("All labels"), None)
        if pictures.labels is not None:
            for label in np.unique(pictures.labels[pictures.labels >= 0]):
                self.label.addItem(pictures.label_names[label], int(label))
        self.label.setVisible(self.label.count() > 2)
        self.row.marks = {}
        self._filter()

    def mark(self, marks: dict[int, str]) -> None:
        """Letters on pictures, by their positions in the set."""
        self.row.marks = marks
        self.row.viewport().update()

    @Slot()
    def _filter(self) -> None:
        pictures, label = self._pictures, self.label.currentData()
        if pictures is None:
            return
        if label is None or pictures.labels is None:
            positions = np.arange(len(pictures))
        else:
            positions = np.flatnonzero(pictures.labels == label)
        self.row.show_pictures(pictures, positions)
