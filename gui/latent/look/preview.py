"""The picture under the pointer, beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.latent.pictures import paint_picture

SIDE = 140
"""Pixels of the picture."""
DISTANCE = 18
"""Pixels from the pointer."""


class Preview(QWidget):
    """A small card above everything else; lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._image = QImage()
        self._lines: Sequence[str] = ()
        self._room = parent
        self.hide()

    def show_at(self, place: QPoint, image: QImage, lines: Sequence[str]) -> None:
        """Beside ``place``, in the parent's pixels, and wholly inside the parent."""
        self._image, self._lines = image, lines
        self.resize(SIDE + 2 * theme.GAP, SIDE + 3 * theme.GAP + self._text_height)
        x, y = place.x() + DISTANCE, place.y() + DISTANCE
        room = self._room.rect()
        if x + self.width() > room.right():
            x = place.x() - DISTANCE - self.width()
        if y + self.height() > room.bottom():
            y = place.y() - DISTANCE - self.height()
        self.move(max(x, 0), max(y, 0))
        self.show()
        self.raise_()
        self.update()

    @property
    def lines(self) -> Sequence[str]:
        """What is said about the picture."""
        return self._lines

    @property
    def _text_height(self) -> int:
        return self.fontMetrics().height() * len(self._lines)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.CANVAS)
            painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            room = QRectF(theme.GAP, theme.GAP, SIDE, SIDE)
            paint_picture(painter, room, self._image)
            painter.setPen(theme.CANVAS_TEXT)
            metrics = self.fontMetrics()
            y = SIDE + 2 * theme.GAP
            for line in self._lines:
                box = QRectF(theme.GAP, y, SIDE, metrics.height())
                text = metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, SIDE)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
                y += metrics.height()
