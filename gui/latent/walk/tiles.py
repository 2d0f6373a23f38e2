"""Pictures side by side: a film strip, or a grid."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui import theme
from gui.latent.pictures import is_crisp, paint_picture

SPACE = 3
"""Pixels around each picture."""
STRIP_HEIGHT, TALLEST_STRIP = 64, 150
CRISP_FROM = 3
"""Times that small pictures are magnified before their pixels are shown."""


class Tiles(QWidget):
    """Shows pictures of one size in rows, each as large as fits."""

    chosen = Signal(int)
    """The user pointed at one of them."""

    def __init__(self, name: str, *, strip: bool = False, choosable: bool = False) -> None:
        """A film strip has one row."""
        super().__init__()
        self.setAccessibleName(name)
        self.images: list[QImage] = []
        self.marked: int | None = None
        """The one with a frame."""
        self._is_strip = strip
        self._wanted_columns: int | None = None
        self._places = 0
        self._captions: Sequence[str] = ()
        self._choosable = choosable
        if choosable:
            self.setToolTip(self.tr("Click a picture, or go along with the arrow keys"))
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        if strip:
            self.setMinimumHeight(STRIP_HEIGHT)
            self.setMaximumHeight(TALLEST_STRIP)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(480, STRIP_HEIGHT if self._is_strip else 480)

    def show_pictures(
        self,
        images: list[QImage],
        captions: Sequence[str] = (),
        places: int = 0,
        columns: int | None = None,
    ) -> None:
        """``captions`` are seen by those who hover; ``places`` is how many there will be in the
        end, if these are only the first; ``columns``: None makes the pictures largest."""
        self.images = images
        self._wanted_columns = columns
        self._captions = captions
        self._places = max(places, len(images))
        self.update()

    def mark(self, index: int | None) -> None:
        """Frame one of them."""
        if index != self.marked:
            self.marked = index
            self.update()

    def _columns(self) -> int:
        if self._is_strip:
            return self._places
        if self._wanted_columns is not None:
            return self._wanted_columns
        shape = self.images[0].width() / self.images[0].height()

        def side(columns: int) -> float:
            rows = ceil(self._places / columns)
            return min(self.width() / columns, self.height() / rows * shape)

        return max(range(1, self._places + 1), key=side)

    def _cells(self) -> list[QRectF]:
        """Where the pictures are, in the middle of the widget."""
        if not self.images:
            return []
        columns = self._columns()
        rows = ceil(self._places / columns)
        shape = self.images[0].width() / self.images[0].height()
        height = min(self.height() / rows, self.width() / columns / shape)
        width = height * shape
        left, top = (self.width() - columns * width) / 2, (self.height() - rows * height) / 2
        return [
            QRectF(left + column * width, top + row * height, width, height)
            for row, column in (divmod(index, columns) for index in range(len(self.images)))
        ]

    def _at(self, event: QMouseEvent | QHelpEvent) -> int | None:
        position = event.position() if isinstance(event, QMouseEvent) else event.pos().toPointF()
        return next((i for i, cell in enumerate(self._cells()) if cell.contains(position)), None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.CANVAS)
            for index, (cell, image) in enumerate(zip(self._cells(), self.images, strict=True)):
                room = cell.adjusted(SPACE, SPACE, -SPACE, -SPACE)
                # A whole multiple would waste much of a small cell.
                crisp = is_crisp(image) and room.width() >= CRISP_FROM * image.width()
                place = paint_picture(painter, room, image, crisp=crisp)
                if index == self.marked:
                    painter.setPen(QPen(theme.CANVAS_TEXT, 2 if self.hasFocus() else 1))
                    painter.drawRect(place.adjusted(-1, -1, 1, 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._at(event)
        if self._choosable and index is not None:
            self.chosen.emit(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if not self._choosable or step is None or not self.images:
            super().keyPressEvent(event)
            return
        index = 0 if self.marked is None else self.marked + step
        self.chosen.emit(min(max(0, index), len(self.images) - 1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self._captions:
            assert isinstance(event, QHelpEvent)
            index = self._at(event)
            if index is not None:
                QToolTip.showText(event.globalPos(), self._captions[index], self)
                return True
        return super().event(event)
