"""One picture, large, on neutral grey, with a caption."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.latent.pictures import paint_picture

SMALLEST = 84
USUAL = 260
"""Sides in pixels."""


class PictureView(QWidget):
    """Shows the picture as large as fits, never distorted."""

    def __init__(self, name: str, *, usual: int = USUAL) -> None:
        """``name`` says what is shown here: the caption's first word, and for screen readers."""
        super().__init__()
        self.name = name
        self.image: QImage | None = None
        self._detail = ""
        self._usual = usual
        self.setAccessibleName(name)
        self.setMinimumSize(SMALLEST, SMALLEST + self.fontMetrics().height() + theme.GAP)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(self._usual, self._usual + self.fontMetrics().height() + theme.GAP)

    def show_picture(self, image: QImage | None, detail: str = "") -> None:
        """``detail`` is said after the name."""
        self.image = image
        self._detail = detail
        self.setAccessibleDescription(detail)
        self.update()

    @property
    def caption(self) -> str:
        return f"{self.name} · {self._detail}" if self._detail else self.name

    def _background(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), theme.CANVAS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._background(painter)
            line = self.fontMetrics().height() + theme.GAP
            words = self.rect().adjusted(theme.GAP, 0, -theme.GAP, line - self.height())
            text = self.fontMetrics().elidedText(
                self.caption, Qt.TextElideMode.ElideRight, words.width()
            )
            painter.setPen(theme.CANVAS_TEXT)
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, text)
            if self.image is not None:
                room = QRectF(self.rect()).adjusted(theme.GAP, line, -theme.GAP, -theme.GAP)
                paint_picture(painter, room, self.image)
