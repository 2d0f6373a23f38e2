"""The plane: what the decoder paints at each place, the codes of the set, and a point to drag."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.language import number

if TYPE_CHECKING:
    from denoiser.latent.plane import Plane

DOT = 4.0
"""Diameter in pixels."""
DOT_ALPHA = 150
MOST_DOTS = 4000
"""Of more, some are left out, evenly: they tell where the set lies, and must not hold the window
up."""
HANDLE = 7.0
"""Radius in pixels."""
STEP = 1 / 50
"""Of the plane's width, for an arrow key; ten times as far with Shift."""
FAINT = 0.45
"""Opacity of the painted pictures under the dots."""


class PlaneView(QWidget):
    """Tells where the point is dragged to."""

    moved = Signal()
    """`point` is another one."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Plane of codes"))
        self.setToolTip(
            self.tr(
                "Drag the point, or move it with the arrow keys; the decoder paints what is there"
            )
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMinimumSize(240, 240)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.plane: Plane | None = None
        self.point = (0.0, 0.0)
        self._dots: NDArray[np.float64] = np.empty((0, 2))
        self._colours: list[QColor] = []
        self._tiles: list[QImage] = []
        self._columns = 1
        self._shows_dots = self._shows_pictures = True
        self._background: QPixmap | None = None

    def sizeHint(self) -> QSize:
        return QSize(640, 640)

    def show_plane(self, plane: Plane, dots: NDArray[np.float64], colours: list[QColor]) -> None:
        """Another plane with the codes of the set on it, ``N×2``, and the colour of each."""
        self.plane = plane
        self._dots, self._colours = dots, colours
        self._tiles = []
        self._background = None
        self.update()

    def show_tiles(self, tiles: list[QImage], columns: int) -> None:
        """What the decoder paints at the middles of ``columns²`` cells, the first of them."""
        self._tiles, self._columns = tiles, columns
        self._background = None
        self.update()

    def show_layers(self, *, pictures: bool, dots: bool) -> None:
        """What is behind the point."""
        self._shows_pictures, self._shows_dots = pictures, dots
        self._background = None
        self.update()

    def move_point(self, point: tuple[float, float]) -> None:
        """Show the point elsewhere and tell."""
        self.point = point
        self.setAccessibleDescription(f"{number(point[0], 2)}, {number(point[1], 2)}")
        self.update()
        self.moved.emit()

    # Geometry.

    @property
    def _square(self) -> QRectF:
        """Its cells are whole pixels wide, or there would be seams between them."""
        ratio = self.devicePixelRatioF()
        cells = int(min(self.width(), self.height()) * ratio) // self._columns
        side = cells * self._columns / ratio
        left, top = ((room - side) // 2 for room in (self.width(), self.height()))
        return QRectF(left, top, side, side)

    def position_of(self, point: tuple[float, float]) -> QPointF:
        """Where a point of the plane is in the widget."""
        plane, square = self.plane, self._square
        if plane is None:
            return square.center()
        x = (point[0] - plane.left) / (plane.right - plane.left)
        y = (plane.top - point[1]) / (plane.top - plane.bottom)
        return QPointF(square.left() + x * square.width(), square.top() + y * square.height())

    def _point_at(self, position: QPointF) -> tuple[float, float]:
        """Within the plane."""
        plane, square = self.plane, self._square
        assert plane is not None
        x = min(max(0.0, (position.x() - square.left()) / square.width()), 1.0)
        y = min(max(0.0, (position.y() - square.top()) / square.height()), 1.0)
        return (
            plane.left + x * (plane.right - plane.left),
            plane.top - y * (plane.top - plane.bottom),
        )

    # Painting.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._background = None

    def _painted_background(self) -> QPixmap:
        """Thousands of dots are too many for each step of a drag."""
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(theme.CANVAS)
        with QPainter(pixmap) as painter:
            painter.setClipRect(self._square)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            if self._shows_pictures:
                painter.setOpacity(FAINT if self._shows_dots else 1)
                cell = self._square.width() / self._columns
                for index, tile in enumerate(self._tiles):
                    row, column = divmod(index, self._columns)
                    corner = self._square.topLeft() + QPointF(column * cell, row * cell)
                    painter.drawImage(
                        QRectF(corner, QSize(1, 1)).adjusted(0, 0, cell - 1, cell - 1), tile
                    )
                painter.setOpacity(1)
            if self._shows_dots:
                self._paint_dots(painter)
        return pixmap

    def _paint_dots(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = max(1, len(self._dots) // MOST_DOTS)
        of_colour: defaultdict[int, list[QPointF]] = defaultdict(list)
        for (x, y), colour in zip(self._dots[::step].tolist(), self._colours[::step], strict=True):
            of_colour[colour.rgb()].append(self.position_of((x, y)))
        for rgb, positions in of_colour.items():
            faint = QColor(rgb)
            faint.setAlpha(DOT_ALPHA)
            painter.setPen(QPen(faint, DOT, c=Qt.PenCapStyle.RoundCap))
            painter.drawPoints(positions)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._background is None:
            self._background = self._painted_background()
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._background)
            if self.plane is None:
                return
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            place = self.position_of(self.point)
            wide = 4 if self.hasFocus() else 3
            for colour, width in ((QColor(0, 0, 0), wide), (QColor(255, 255, 255), wide - 2)):
                painter.setPen(QPen(colour, width))
                painter.drawEllipse(place, HANDLE, HANDLE)

    # Moving.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.plane is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self.move_point(self._point_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Down: (0, -1),
            Qt.Key.Key_Up: (0, 1),
        }.get(Qt.Key(event.key()))
        plane = self.plane
        if steps is None or plane is None:
            super().keyPressEvent(event)
            return
        far = STEP * (10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        x = self.point[0] + steps[0] * far * (plane.right - plane.left)
        y = self.point[1] + steps[1] * far * (plane.top - plane.bottom)
        self.move_point(
            (min(max(plane.left, x), plane.right), min(max(plane.bottom, y), plane.top))
        )
