"""A cloud of points that one can point at, choose from, zoom into and turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from denoiser.latent.picking import inside, nearest, next_towards
from gui.latent.look.cloud_picture import CloudPicture, diameter
from gui.latent.look.framing import Framing
from gui.latent.look.keys import ARROWS, Action, action_of
from gui.latent.look.outline import Tool, outline

if TYPE_CHECKING:
    from denoiser.latent.point_colours import PointColours

REACH = 12
"""Pixels from the pointer within which a dot is meant."""
CLICK = 4
"""Pixels; whoever moves the pointer less has clicked and not dragged."""
ZOOM = 1.2
"""Per notch of the wheel, and per key."""
KEY_DEGREES = 10
ADDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


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
        self.framing = Framing(self.width(), self.height())
        self._axes: tuple[str, ...] = ()
        self._has_ticks = False
        self._colours: PointColours | None = None
        self._chosen = np.empty(0, np.intp)
        self._pointed = -1
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
        self._pointed = -1
        if self.count != len(points):
            self._colours = None
            self._chosen = np.empty(0, np.intp)
        self.framing.show(points)
        self._redraw()

    def show_colours(self, colours: PointColours) -> None:
        """One for each of the points."""
        self._colours = colours
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
    def count(self) -> int:
        """How many points there are."""
        return self.framing.count

    def place_of(self, position: int) -> QPointF:
        """Where a point is in this widget."""
        return QPointF(*self.framing.places()[position])

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Show less (above 1) or more; what is ``at`` this place stays there."""
        self.framing.zoom(factor, None if at is None else (at.x(), at.y()))
        self._redraw()

    def turn(self, right: float, up: float) -> None:
        """Turn a cloud in space by degrees."""
        self.framing.turn(right, up)
        self._redraw()

    # Painting.

    def _redraw(self) -> None:
        self._drawn = None
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._drawn is None:
            self._drawn = CloudPicture(
                self, self.framing, self._colours, self._chosen, self._axes, self._has_ticks
            ).drawn()
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._drawn)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if 0 <= self._pointed < self.count:
                painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 2))
                radius = diameter(self.count) / 2 + 3
                painter.drawEllipse(self.place_of(self._pointed), radius, radius)
            if self._trail:
                fill = QColor(self.palette().color(QPalette.ColorRole.Highlight))
                painter.setPen(QPen(fill, 1.5))
                fill.setAlpha(40)
                painter.setBrush(fill)
                painter.drawPolygon(outline(self.tool, self._trail))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.framing.resize(self.width(), self.height())
        self._redraw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._redraw()

    # Pointer.

    @property
    def _is_hand(self) -> bool:
        return self._button != Qt.MouseButton.LeftButton or self.tool is Tool.HAND

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed, self._button = event.position(), event.button()
        self._trail = []

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        if self._pressed is None:
            meant = self._at(place)
            self.pointed.emit(-1 if meant is None else meant, event.globalPosition().toPoint())
        elif self._is_hand:
            step = place - self._pressed
            self.framing.drag(step.x(), step.y())
            self._redraw()
            self._pressed = place
            self._trail = []
        elif self._trail or (place - self._pressed).manhattanLength() >= CLICK:
            if not self._trail:
                self._trail = [self._pressed]
                self.pointed.emit(-1, QPoint())
            self._trail.append(place)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        adds = bool(event.modifiers() & ADDING)
        if self._trail:
            drawn = outline(self.tool, self._trail)
            self._trail = []
            corners = np.array([(p.x(), p.y()) for p in drawn.toList()])
            self.picked.emit(inside(self.framing.places(), corners), adds)
            self.update()
        elif pressed is not None and self._button == Qt.MouseButton.LeftButton:
            meant = self._at(event.position())
            if meant is not None or self.tool is not Tool.HAND:
                found = [] if meant is None else [meant]
                self.picked.emit(np.array(found, np.intp), adds)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.framing.restore()
        self._redraw()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(ZOOM ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(-1, QPoint())

    def _at(self, place: QPointF) -> int | None:
        return nearest(self.framing.places(), (place.x(), place.y()), REACH)

    # Keyboard.

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self._pointed >= 0:
            return True  # the picture is shown there
        # Arrows and others are the window's too, for photos.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and action_of(event, in_space=self.framing.is_in_space) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        direction = ARROWS.get(Qt.Key(event.key()), (0, 0))
        match action_of(event, in_space=self.framing.is_in_space):
            case Action.TURN:
                self.turn(direction[0] * KEY_DEGREES, direction[1] * KEY_DEGREES)
            case Action.STEP:
                self._step(direction)
            case Action.ZOOM_IN:
                self.zoom(ZOOM)
            case Action.ZOOM_OUT:
                self.zoom(1 / ZOOM)
            case Action.FIT:
                self.framing.fit()
                self._redraw()
            case Action.CHOOSE_ALL:
                self.picked.emit(np.arange(self.count, dtype=np.intp), False)
            case None:
                super().keyPressEvent(event)

    def _step(self, direction: tuple[int, int]) -> None:
        if not self.count:
            return
        places = self.framing.places() * (1, -1)  # up is more
        if len(self._chosen):
            found = next_towards(places, int(self._chosen[-1]), direction)
        else:
            found = nearest(places, (self.width() / 2, -self.height() / 2), np.inf)
        if found is not None:
            self.stepped.emit(found)
