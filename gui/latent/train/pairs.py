"""A few pictures with what the network makes of them, again and again while it learns."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.latent.pictures import image_of, paint_picture

LEAST_ROW, MOST_ROW = 66, 96
SPACE = 4
WIDEST = 1.35
"""Of a column, as part of the height of a row."""


class Pairs(QWidget):
    """One column for each picture: what goes in, what comes out, and what was to come out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pictures and their reconstructions"))
        self.setToolTip(
            self.tr(
                "Pictures that are held out: the network never learns from them. Above what it "
                "is given, below what it makes of it."
            )
        )
        self._given: list[QImage] = []
        self._wanted: list[QImage] = []
        self.made: list[QImage] = []
        """The reconstructions that are shown."""
        self._make_room(2)

    def sizeHint(self) -> QSize:
        return QSize(10 * MOST_ROW, 2 * MOST_ROW)

    def clear(self) -> None:
        self._given, self._wanted, self.made = [], [], []
        self.update()

    def begin(self, given: NDArray[np.uint8], wanted: NDArray[np.uint8]) -> None:
        """Show these, both ``K×H×W×C``, before anything is made of them."""
        self._given = [image_of(one) for one in given]
        is_denoising = not np.array_equal(given, wanted)
        self._wanted = [image_of(one) for one in wanted] if is_denoising else []
        self.made = []
        self._make_room(3 if is_denoising else 2)
        self.update()

    def _make_room(self, rows: int) -> None:
        self.setMinimumHeight(rows * LEAST_ROW)
        self.setMaximumHeight(rows * MOST_ROW)

    def show_made(self, pictures: NDArray[np.uint8]) -> None:
        """Show what the network makes of them now: ``K×H×W×C``."""
        self.made = [image_of(one) for one in pictures]
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._given:
            return
        rows = [(self.tr("Given"), self._given), (self.tr("Reconstruction"), self.made)]
        if self._wanted:
            rows = [
                (self.tr("Noisy"), self._given),
                (self.tr("Reconstruction"), self.made),
                (self.tr("Clean"), self._wanted),
            ]
        with QPainter(self) as painter:
            measure = painter.fontMetrics()
            margin = max(measure.horizontalAdvance(name) for name, _row in rows) + theme.GAP
            height = self.height() / len(rows)
            width = min((self.width() - margin) / len(self._given), WIDEST * height)
            left = (self.width() - margin - width * len(self._given)) / 2
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            for index, (name, pictures) in enumerate(rows):
                top = index * height
                left_room = QRectF(left, top, margin, height)
                align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
                painter.drawText(left_room, align, name)
                for column, image in enumerate(pictures):
                    room = QRectF(left + margin + column * width, top, width, height)
                    paint_picture(painter, room.adjusted(SPACE, SPACE, -SPACE, -SPACE), image)
