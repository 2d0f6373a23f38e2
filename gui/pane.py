"""A pane: one or two layers of the photo, drawn from the shared view state."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from denoiser.glimpse import Glimpse
from denoiser.preview import Layer, Look, Preview, Region
from gui import theme
from gui.screen_profile import ScreenProfile
from gui.view_state import ViewState

WHEEL_NOTCH = 120.0
"""What Qt reports for one click of a mouse wheel, in eighths of a degree."""
LABEL_MARGIN = 10
DIVIDER_REACH = 12.0
"""How near, in pixels, the pointer must be to take the wipe's divider."""
CLICK_REACH = 4.0
"""Pixels that the pointer may move during a click; more is a drag."""


@dataclass(frozen=True)
class Rendered:
    """A rendered region and what it was made from."""

    key: tuple[Layer, Region, Look, int]
    image: QImage
    samples: object
    """Keeps the memory of ``image`` alive."""


class Pane(QWidget):
    """Shows a layer; with a second one, both, with a divider that can be dragged."""

    hovered = Signal(QPointF)
    """The pointer is over this point of the photo."""
    left = Signal()
    """The pointer has gone."""

    def __init__(
        self, view: ViewState, screen: ScreenProfile, layer: Layer, wiped: Layer | None = None
    ) -> None:
        """``wiped``, if given, is shown to the right of the divider."""
        super().__init__()
        self._view = view
        self._screen = screen
        self._layer = layer
        self._wiped = wiped
        self._title = ""
        self._wiped_title = ""
        self._divider = 0.5
        self._preview: Preview | Glimpse | None = None
        self._look = Look()
        self._version = 0
        self._cache: dict[Layer, Rendered] = {}
        self._grip: QPointF | None = None
        self._clicked: QPointF | None = None
        """Where a press may still become a click."""
        self._dragging_divider = False
        self.setMouseTracking(True)
        self.setMinimumSize(80, 80)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        view.changed.connect(self.update)
        screen.changed.connect(self._forget)

    @property
    def layer(self) -> Layer:
        return self._layer

    @property
    def is_empty(self) -> bool:
        return self._preview is None

    def set_layer(self, layer: Layer) -> None:
        self._layer = layer
        self.update()

    def set_titles(self, title: str, wiped_title: str = "") -> None:
        """What the pane says it shows; screen readers hear it too."""
        self._title, self._wiped_title = title, wiped_title
        self.setAccessibleName(" | ".join(filter(None, (title, wiped_title))))
        self.update()

    def set_preview(self, preview: Preview | Glimpse | None) -> None:
        self._preview = preview
        self._cache.clear()
        self.refresh()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def refresh(self, *, noisy: bool = False) -> None:
        """Residual pixels have changed, and maybe ``noisy`` ones too."""
        self._version += 1
        if noisy:
            self._cache.clear()
        self.update()

    def _forget(self) -> None:
        self._cache.clear()
        self.update()

    # Geometry: all in device pixels, so that 100 % is one pixel for one pixel on every screen.

    def _ratio(self) -> float:
        return float(self.devicePixelRatioF())

    def device_size(self) -> QSizeF:
        return QSizeF(self.width(), self.height()) * self._ratio()

    def photo_point(self, position: QPointF) -> QPointF:
        """The point of the photo at a position in this widget."""
        return self._view.to_photo(position * self._ratio(), self.device_size())

    # Drawing.

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.CANVAS)
            if self._preview is None:
                return
            if self._wiped is None:
                self._draw(painter, self._layer)
                self._label(painter, self._title, Qt.AlignmentFlag.AlignLeft)
            else:
                self._draw_wipe(painter, self._wiped)

    def _draw_wipe(self, painter: QPainter, wiped: Layer) -> None:
        edge = self._divider * self.width()
        painter.setClipRect(QRectF(0, 0, edge, self.height()))
        self._draw(painter, self._layer)
        painter.setClipRect(QRectF(edge, 0, self.width() - edge, self.height()))
        self._draw(painter, wiped)
        painter.setClipping(False)
        painter.setPen(QPen(QColor(0, 0, 0, 120), 3))
        painter.drawLine(QPointF(edge, 0), QPointF(edge, self.height()))
        painter.setPen(QPen(QColor(255, 255, 255), 1))
        painter.drawLine(QPointF(edge, 0), QPointF(edge, self.height()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(255, 255, 255))
        painter.drawEllipse(QPointF(edge, self.height() / 2), 7, 7)
        self._label(painter, self._title, Qt.AlignmentFlag.AlignLeft)
        self._label(painter, self._wiped_title, Qt.AlignmentFlag.AlignRight)

    def _draw(self, painter: QPainter, layer: Layer) -> None:
        assert self._preview is not None
        size, ratio, zoom = self.device_size(), self._ratio(), self._view.zoom
        first = self._view.to_photo(QPointF(0, 0), size)
        last = self._view.to_photo(QPointF(size.width(), size.height()), size)
        region = self._preview.region(first.y(), first.x(), last.y(), last.x(), zoom)
        if region.bottom <= region.top or region.right <= region.left:
            return
        image = self._image(layer, region)
        scale = region.scale
        corner = self._view.to_pane(QPointF(region.left * scale, region.top * scale), size)
        if zoom >= 1:
            # Whole screen pixels: at 100 % nothing is resampled.
            corner = QPointF(round(corner.x()), round(corner.y()))
        target = QRectF(
            corner.x() / ratio,
            corner.y() / ratio,
            image.width() * scale * zoom / ratio,
            image.height() * scale * zoom / ratio,
        )
        # What is still a glimpse is smooth rather than blocks.
        smooth = zoom < 1 or scale > 1
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        painter.drawImage(target, image, QRectF(image.rect()))

    def _image(self, layer: Layer, region: Region) -> QImage:
        assert self._preview is not None
        # Neither strength nor patches change the noisy photo.
        noisy = layer is Layer.NOISY
        key = (layer, region, Look() if noisy else self._look, 0 if noisy else self._version)
        cached = self._cache.get(layer)
        if cached is None or cached.key != key:
            samples = self._preview.render(layer, region, self._look)
            height, width = samples.shape[:2]
            image = QImage(samples.data, width, height, 3 * width, QImage.Format.Format_RGB888)
            image = self._screen.shown(image)
            cached = self._cache[layer] = Rendered(key, image, samples)
        return cached.image

    def _label(self, painter: QPainter, text: str, side: Qt.AlignmentFlag) -> None:
        if not text:
            return
        metrics = painter.fontMetrics()
        width, height = metrics.horizontalAdvance(text) + 16, metrics.height() + 6
        left = side == Qt.AlignmentFlag.AlignLeft
        x = LABEL_MARGIN if left else self.width() - LABEL_MARGIN - width
        box = QRectF(x, LABEL_MARGIN, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(20, 20, 20, 165))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(240, 240, 240))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    # Input.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():  # panes of another mode are resized too
            self._view.set_pane(self.device_size())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._view.set_pane(self.device_size())

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / WHEEL_NOTCH
        self._view.zoom_in(steps, self.photo_point(event.position()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragging_divider = self._on_divider(event.position())
            self._grip = event.position()
            self._clicked = None if self._dragging_divider else event.position()
            if not self._dragging_divider:
                self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        position = event.position()
        if self._clicked and (position - self._clicked).manhattanLength() > CLICK_REACH:
            self._clicked = None
        if self._grip is None:
            near = self._on_divider(position)
            self.setCursor(Qt.CursorShape.SplitHCursor if near else Qt.CursorShape.OpenHandCursor)
        elif self._dragging_divider:
            self.set_divider(position.x() / self.width())
        elif self._clicked is None:
            self._view.pan((position - self._grip) * self._ratio())
            self._grip = position
        self.hovered.emit(self.photo_point(position))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._clicked is not None:
            self._click(event.position())
        self._grip = None
        self._clicked = None
        self._dragging_divider = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of two does nothing: who clicks twice means one click."""

    def _click(self, position: QPointF) -> None:
        """Between the whole photo and its pixels, at the pointer."""
        if self._view.zoom < 1:
            self._view.set_zoom(1.0, self.photo_point(position))
        else:
            self._view.fit()

    def leaveEvent(self, _event: object) -> None:
        self.left.emit()

    @property
    def divider(self) -> float:
        """Where the wipe divides the pane, 0 (left) to 1 (right)."""
        return self._divider

    def set_divider(self, share: float) -> None:
        self._divider = min(max(share, 0.0), 1.0)
        self.update()

    def _on_divider(self, position: QPointF) -> bool:
        edge = self._divider * self.width()
        return self._wiped is not None and abs(position.x() - edge) < DIVIDER_REACH
