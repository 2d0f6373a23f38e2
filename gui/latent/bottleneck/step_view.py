"""What a step gives, large: its maps, its numbers, or the picture it is."""

from __future__ import annotations

from math import ceil

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from denoiser.latent.journey.steps import Step
from gui import theme
from gui.latent.pictures import image_of, paint_picture

BARS = 128
"""So many numbers are shown as bars; more of them as pixels."""
BAR_GAP_SHARE = 0.2
GAP = 4.0


class StepView(QWidget):
    """Fills its room with what the chosen step gives."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(240, 120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._step: Step | None = None
        self._images: list[QImage] = []

    def sizeHint(self) -> QSize:
        return QSize(700, 320)

    def show_step(self, step: Step) -> None:
        self._step = step
        if step.picture is not None:
            self._images = [image_of(step.picture)]
        elif step.numbers is not None:
            self._images = [image_of(_as_field(step)[..., None])]
        else:
            self._images = [image_of(one[..., None]) for one in step.maps]
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        step = self._step
        if step is None:
            return
        room = QRectF(self.rect())
        with QPainter(self) as painter:
            if step.numbers is not None and len(step.numbers) <= BARS:
                self._paint_bars(painter, step, room)
            elif len(self._images) == 1:
                paint_picture(painter, room, self._images[0])
            else:
                for place, image in zip(self._places(room), self._images, strict=True):
                    paint_picture(painter, place, image)

    def _places(self, room: QRectF) -> list[QRectF]:
        """A grid that leaves as little room as possible."""
        count = len(self._images)
        ratio = self._images[0].height() / self._images[0].width()

        def side(columns: int) -> float:
            rows = ceil(count / columns)
            wide = (room.width() - GAP * (columns - 1)) / columns
            tall = (room.height() - GAP * (rows - 1)) / rows
            return min(wide, tall / ratio)

        columns = max(range(1, count + 1), key=side)
        width = max(side(columns), 1.0)
        height = width * ratio
        return [
            QRectF(
                room.left() + index % columns * (width + GAP),
                room.top() + index // columns * (height + GAP),
                width,
                height,
            )
            for index in range(count)
        ]

    def _paint_bars(self, painter: QPainter, step: Step, room: QRectF) -> None:
        assert step.numbers is not None
        # All of them, also the few that the grey levels cut off.
        low = min(0.0, float(step.numbers.min()))
        high = max(0.0, float(step.numbers.max()))
        reach = (high - low) or 1.0
        zero = room.top() + room.height() * high / reach
        wide = min(room.width() / len(step.numbers), 48.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ACCENT)
        for index, value in enumerate(step.numbers):
            height = float(value) / reach * room.height()
            left = room.left() + index * wide
            bar = QRectF(left, zero - height, wide * (1 - BAR_GAP_SHARE), height)
            painter.drawRect(bar.normalized())
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        end = room.left() + wide * len(step.numbers)
        painter.drawLine(QPointF(room.left(), zero), QPointF(end, zero))


def _as_field(step: Step) -> NDArray[np.uint8]:
    """Many numbers as rows of pixels, all of them full: no pixel that is not a number."""
    column = step.maps[0].reshape(-1)
    widths = (wide for wide in range(1, len(column) + 1) if len(column) % wide == 0)
    wide = min(widths, key=lambda wide: abs(wide - (2 * len(column)) ** 0.5))
    return column.reshape(-1, wide)
