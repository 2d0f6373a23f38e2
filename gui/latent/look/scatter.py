"""A cloud of points that one can point at, choose from, zoom into and turn."""

from __future__ import annotations

from enum import Enum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from denoiser.latent.picking import inside, nearest, next_towards
from denoiser.latent.turning import Viewpoint, centred
from gui.latent.look.dots import Dots
from gui.latent.look.ticks import paint_ticks

MARGIN = 26
"""Pixels around the cloud when all of it is shown."""
REACH = 12
"""Pixels from the pointer within which a dot is meant."""
CLICK = 4
"""Pixels; whoever moves the pointer less has clicked and not dragged."""
WHEEL_ZOOM = 1.2
"""Per notch."""
DEGREES_PER_PIXEL = 0.4
KEY_DEGREES = 10
STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
ADDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
NAMES_AT_MOST = 20
"""Classes whose names are written into the cloud."""


class Tool(Enum):
    """What dragging with the left button does; the others always move the cloud."""

    RECTANGLE = "rectangle"
    LASSO = "lasso"
    HAND = "hand"


class ScatterView(QWidget):
    """Shows points; knows positions in the set, and nothing of pictures."""

    pointed = Signal(int, QPoint)
    """Position of the point under the pointer, or −1; and where the pointer is on the screen."""
    picked = Signal(object, bool)
    """Positions (of `numpy.intp`), and whether they come to those that are chosen already."""
    stepped = Signal(int)
    """An arrow key leads to the point at this position."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 140)
        self.setToolTip(
            self.tr(
                "Wheel: zoom; right button: move or turn; double click: all. Arrow keys go from "
                "picture to picture, with Shift they turn a cloud; + − 0 zoom, Ctrl+A chooses all."
            )
        )
        self.tool = Tool.RECTANGLE
        self.viewpoint = Viewpoint()
        self._points = np.empty((0, 2), np.float32)
        self._plane = np.empty((0, 2))
        """What of the points the screen shows: to the right and up, in their own unit."""
        self._depth: NDArray[np.float64] | None = None
        self._axes: tuple[str, ...] = ()
        self._has_ticks = False
        self._palette = np.full((1, 3), 128, np.uint8)
        self._index = np.empty(0, np.intp)
        self._classes: NDArray[np.intp] | None = None
        self._class_names: tuple[str, ...] = ()
        self._chosen = np.empty(0, np.intp)
        self._pointed = -1
        self._middle = np.zeros(2)
        self._scale = 1.0
        """Pixels per unit of the points."""
        self._is_fitted = True
        self._pressed: QPointF | None = None
        self._button = Qt.MouseButton.NoButton
        self._trail: list[QPointF] = []
        self._drawn: QPixmap | None = None

    # What is shown.

    def show_points(
        self, points: NDArray[np.float32], axes: tuple[str, ...], *, has_ticks: bool
    ) -> None:
        """Other points, ``N×1``, ``N×2`` or ``N×3``.

        Args:
            has_ticks: whether their numbers mean something.
        """
        self._axes, self._has_ticks = axes, has_ticks
        self._points = centred(points) if points.shape[1] == 3 else points
        self._pointed = -1
        if len(self._index) != len(points):
            self._index, self._classes = np.zeros(len(points), np.intp), None
            self._chosen = np.empty(0, np.intp)
        self._look()
        self.fit()

    def show_colours(
        self,
        palette: NDArray[np.uint8],
        index: NDArray[np.intp],
        classes: NDArray[np.intp] | None,
        class_names: tuple[str, ...],
    ) -> None:
        """See `denoiser.latent.point_colours.PointColours`."""
        self._palette, self._index = palette, index
        self._classes, self._class_names = classes, class_names
        self._redraw()

    def show_selection(self, positions: NDArray[np.intp]) -> None:
        """These are chosen."""
        self._chosen = positions
        self._redraw()

    def show_pointed(self, position: int) -> None:
        """The pointer is on this picture, here or in another plot; −1: on none."""
        if position != self._pointed:
            self._pointed = position
            self.update()

    @property
    def is_in_space(self) -> bool:
        return self._points.shape[1] == 3

    @property
    def count(self) -> int:
        """How many points there are."""
        return len(self._points)

    def place_of(self, position: int) -> QPointF:
        """Where a point is in this widget."""
        return QPointF(*self._places()[position])

    # Where things are.

    def fit(self) -> None:
        """Show all points."""
        self._is_fitted = True
        room = np.maximum([self.width() - 2 * MARGIN, self.height() - 2 * MARGIN], 1)
        if self.is_in_space:
            self._middle = np.zeros(2)
            self._scale = room.min() / 2
        elif self.count:
            low, high = self._plane.min(axis=0), self._plane.max(axis=0)
            extent = np.maximum(high - low, np.finfo(np.float32).eps)
            self._middle = (low + high) / 2
            self._scale = float((room / extent).min())
        self._redraw()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Show less (above 1) or more; what is ``at`` this place stays there."""
        middle = QPointF(self.width() / 2, self.height() / 2)
        offset = (middle if at is None else at) - middle
        step = np.array([offset.x(), -offset.y()]) / self._scale * (1 - 1 / factor)
        self._middle = self._middle + step
        self._scale *= factor
        self._is_fitted = False
        self._redraw()

    def turn(self, right: float, up: float) -> None:
        """Turn a cloud in space by degrees."""
        self.viewpoint = self.viewpoint.turned(right, up)
        self._look()
        self._redraw()

    def _move(self, step: QPointF) -> None:
        if self.is_in_space:
            self.turn(step.x() * DEGREES_PER_PIXEL, -step.y() * DEGREES_PER_PIXEL)
        else:
            self._middle = self._middle - np.array([step.x(), -step.y()]) / self._scale
            self._is_fitted = False
            self._redraw()

    def _look(self) -> None:
        self._depth = None
        if self.is_in_space:
            seen = self.viewpoint.seen(self._points)
            self._plane = seen[:, :2]
            self._depth = np.clip((seen[:, 2] + 1) / 2, 0, 1)
        elif self._points.shape[1] == 1:
            self._plane = np.column_stack([self._points, np.zeros(self.count)]).astype(float)
        else:
            self._plane = self._points.astype(float)

    def _places(self) -> NDArray[np.float64]:
        """``N×2`` pixels in this widget."""
        half = np.array([self.width() / 2, self.height() / 2])
        return (self._plane - self._middle) * (self._scale, -self._scale) + half

    # Painting.

    def _redraw(self) -> None:
        self._drawn = None
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._drawn is None:
            self._drawn = self._draw()
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._drawn)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if 0 <= self._pointed < self.count:
                painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 2))
                painter.drawEllipse(self.place_of(self._pointed), *[self._diameter() / 2 + 3] * 2)
            if self._trail:
                fill = QColor(self.palette().color(QPalette.ColorRole.Highlight))
                painter.setPen(QPen(fill, 1.5))
                fill.setAlpha(40)
                painter.setBrush(fill)
                painter.drawPolygon(self._outline())

    def _draw(self) -> QPixmap:
        """All that stays while the pointer moves."""
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(self.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        ground = self.palette().color(QPalette.ColorRole.Base)
        ink = self.palette().color(QPalette.ColorRole.Text)
        drawn.fill(ground)
        chosen = np.zeros(self.count, bool)
        chosen[self._chosen[self._chosen < self.count]] = True
        with QPainter(drawn) as painter:
            if self.count and not self.is_in_space:
                half = np.array([self.width(), self.height()]) / self._scale / 2
                paint_ticks(
                    painter,
                    QRectF(self.rect()),
                    (self._middle - half, self._middle + half) if self._has_ticks else None,
                    self._axes,
                )
            dots = Dots(self._palette, self._diameter(), ink, ratio)
            places = self._places()
            dots.paint(painter, places, self._index, chosen, self._depth)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.is_in_space and self.count:
                self._paint_tripod(painter)
            self._paint_names(painter, places, ground, ink)
        return drawn

    def _diameter(self) -> float:
        """Of a dot: ever smaller ones as there are more, so that clouds stay clouds."""
        return float(np.clip(260 / max(self.count, 1) ** 0.5, 4, 10))

    def _paint_names(
        self, painter: QPainter, places: NDArray[np.float64], ground: QColor, ink: QColor
    ) -> None:
        """The name of each class amid its points, for those who see colours alike."""
        if self._classes is None:
            return
        present = [c for c in np.unique(self._classes) if c >= 0]
        if len(present) > NAMES_AT_MOST:
            return
        font = QFont(self.font())
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.2)
        halo = QColor(ground)
        halo.setAlpha(215)
        for c in present:
            members = places[self._classes == c]
            # The point nearest to the middle: a class may have its middle where nothing of it is.
            x, y = members[np.argmin(np.hypot(*(members - np.median(members, axis=0)).T))]
            name = painter.fontMetrics().elidedText(
                self._class_names[c], Qt.TextElideMode.ElideMiddle, 140
            )
            path = QPainterPath()
            path.addText(0, 0, font, name)
            path.translate(QPointF(x, y) - path.boundingRect().center())
            painter.strokePath(path, QPen(halo, 4, j=Qt.PenJoinStyle.RoundJoin))
            painter.fillPath(path, ink)

    def _paint_tripod(self, painter: QPainter) -> None:
        """Where the axes point to, in the corner."""
        length, corner = 26.0, QPointF(44, self.height() - 40)
        ink = self.palette().color(QPalette.ColorRole.Text)
        for number, axis in enumerate(self.viewpoint.rotation.T):
            tip = corner + QPointF(axis[0], -axis[1]) * length
            ink.setAlphaF(0.35 + 0.3 * (axis[2] + 1) / 2)
            painter.setPen(QPen(ink, 1.5))
            painter.drawLine(corner, tip)
            painter.drawText(
                QRectF(-10, -8, 20, 16).translated(tip + (tip - corner) * 0.35),
                Qt.AlignmentFlag.AlignCenter,
                str(number + 1),
            )

    # Pointer.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_fitted:
            self.fit()
        self._redraw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._redraw()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed, self._button = event.position(), event.button()
        self._trail = []

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        if self._pressed is None:
            self._point(place, event.globalPosition().toPoint())
            return
        if self._is_hand:
            self._move(place - self._pressed)
            self._pressed = place
            self._trail = []
            return
        moved = (place - self._pressed).manhattanLength() >= CLICK
        if self._trail or moved:
            if not self._trail:
                self._trail = [self._pressed]
                self.pointed.emit(-1, QPoint())
            self._trail.append(place)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        adds = bool(event.modifiers() & ADDING)
        if self._trail:
            outline = self._outline()
            self._trail = []
            corners = np.array([(p.x(), p.y()) for p in outline.toList()])
            self.picked.emit(inside(self._places(), corners), adds)
            self.update()
        elif pressed is not None and self._button == Qt.MouseButton.LeftButton:
            meant = self._at(event.position())
            if meant is not None or self.tool is not Tool.HAND:
                found = [] if meant is None else [meant]
                self.picked.emit(np.array(found, np.intp), adds)

    @property
    def _is_hand(self) -> bool:
        return self._button != Qt.MouseButton.LeftButton or self.tool is Tool.HAND

    def _outline(self) -> QPolygonF:
        if self.tool is Tool.LASSO:
            return QPolygonF(self._trail)
        box = QRectF(self._trail[0], self._trail[-1]).normalized()
        corners = [box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()]
        return QPolygonF(corners)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.viewpoint = Viewpoint()
        self._look()
        self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(WHEEL_ZOOM ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(-1, QPoint())

    def _at(self, place: QPointF) -> int | None:
        return nearest(self._places(), (place.x(), place.y()), REACH)

    def _point(self, place: QPointF, on_screen: QPoint) -> None:
        meant = self._at(place)
        self.pointed.emit(-1 if meant is None else meant, on_screen)

    # Keyboard.

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self._pointed >= 0:
            return True  # the picture is shown there
        # Arrows and others are the window's too, for photos.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._action_of(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._action_of(event)
        if action is None:
            super().keyPressEvent(event)
            return
        name, direction = action
        if name == "turn":
            self.turn(direction[0] * KEY_DEGREES, direction[1] * KEY_DEGREES)
        elif name == "step":
            self._step(direction)
        elif name == "zoom":
            self.zoom(WHEEL_ZOOM ** direction[0])
        elif name == "fit":
            self.fit()
        elif name == "all":
            self.picked.emit(np.arange(self.count, dtype=np.intp), False)

    def _action_of(self, event: QKeyEvent) -> tuple[str, tuple[int, int]] | None:
        key = Qt.Key(event.key())
        turns = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in STEPS:
            return ("turn" if turns and self.is_in_space else "step"), STEPS[key]
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            return "zoom", (1, 0)
        if key == Qt.Key.Key_Minus:
            return "zoom", (-1, 0)
        if key in (Qt.Key.Key_0, Qt.Key.Key_Home):
            return "fit", (0, 0)
        if key == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            return "all", (0, 0)
        return None

    def _step(self, direction: tuple[int, int]) -> None:
        if not self.count:
            return
        places = self._places() * (1, -1)  # up is more
        if len(self._chosen):
            found = next_towards(places, int(self._chosen[-1]), direction)
        else:
            found = nearest(places, (self.width() / 2, -self.height() / 2), np.inf)
        if found is not None:
            self.stepped.emit(found)
