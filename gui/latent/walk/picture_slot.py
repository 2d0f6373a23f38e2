"""A place for a picture of the set: pressed, it takes the next one that is picked."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from gui import theme
from gui.latent.pictures import paint_picture
from gui.latent.walk.picture_view import SMALLEST

FRAME = 2
USUAL = 180


class PictureSlot(QAbstractButton):
    """Shows a picture and whether it is the one that is to be replaced."""

    def __init__(self, letter: str, tip: str) -> None:
        """``letter`` is its name."""
        super().__init__()
        self.letter = letter
        self.setText(letter)
        self.setCheckable(True)
        self.setToolTip(tip)
        self.setAccessibleName(self.tr("Picture {letter}").format(letter=letter))
        self.setMinimumSize(SMALLEST, SMALLEST + self.fontMetrics().height() + theme.GAP)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._image: QImage | None = None

    def sizeHint(self) -> QSize:
        return QSize(USUAL, USUAL + self.fontMetrics().height() + theme.GAP)

    def show_picture(self, image: QImage, name: str) -> None:
        self._image = image
        self.setText(f"{self.letter} · {name}")
        self.setAccessibleDescription(name)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.CANVAS)
            line = self.fontMetrics().height() + theme.GAP
            words = self.rect().adjusted(theme.GAP, 0, -theme.GAP, line - self.height())
            text = self.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, words.width()
            )
            painter.setPen(theme.CANVAS_TEXT)
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, text)
            if self._image is None:
                return
            room = QRectF(self.rect()).adjusted(theme.GAP, line, -theme.GAP, -theme.GAP)
            place = paint_picture(painter, room, self._image)
            if self.isChecked():
                pen = QPen(theme.CANVAS_TEXT, FRAME)
                if not self.hasFocus():
                    pen.setStyle(Qt.PenStyle.DashLine)
                painter.setPen(pen)
                painter.drawRect(place.adjusted(-FRAME, -FRAME, FRAME, FRAME))
