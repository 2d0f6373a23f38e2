"""The whole photo, small, with a frame around what the panes show."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from denoiser.glimpse import Glimpse
from denoiser.preview import Layer, Look, Preview
from gui import theme
from gui.view_state import ViewState

HEIGHT = 168


class Navigator(QWidget):
    """Click or drag to look somewhere else."""

    def __init__(self, view: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._preview: Preview | Glimpse | None = None
        self._image: QImage | None = None
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self.tr("Navigator"))
        self.setToolTip(self.tr("The frame is what the panes show; click to look elsewhere"))
        self.setCursor(Qt.CursorShape.CrossCursor)
        view.changed.connect(self.update)

    def set_preview(self, preview: Preview | Glimpse | None) -> None:
        self._preview = preview
        self._image = None
        if preview is not None:
            zoom = self._place(preview).width() / preview.width
            region = preview.region(0, 0, preview.height, preview.width, zoom)
            samples = preview.render(Layer.NOISY, region, Look())
            height, width = samples.shape[:2]
            shared = QImage(samples.data, width, height, 3 * width, QImage.Format.Format_RGB888)
            self._image = shared.copy()
        self.update()

    def _place(self, preview: Preview | Glimpse) -> QRectF:
        """Where the photo is drawn."""
        size = QSizeF(preview.width, preview.height)
        size.scale(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(QPointF(left, top), size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.CANVAS)
            if self._preview is not None and self._image is not None:
                self._draw(painter, self._preview, self._image)

    def _draw(self, painter: QPainter, preview: Preview | Glimpse, image: QImage) -> None:
        place = self._place(preview)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, image, QRectF(image.rect()))
        scale = place.width() / preview.width
        seen = self._view.seen
        frame = QRectF(
            place.left() + seen.left() * scale,
            place.top() + seen.top() * scale,
            max(3.0, seen.width() * scale),
            max(3.0, seen.height() * scale),
        ).intersected(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.setPen(QPen(QColor(0, 0, 0, 160), 3))
        painter.drawRect(frame)
        painter.setPen(QPen(QColor(255, 255, 255), 1))
        painter.drawRect(frame)

    def _look_at(self, position: QPointF) -> None:
        if self._preview is not None:
            place = self._place(self._preview)
            self._view.set_centre(
                (position - place.topLeft()) * self._preview.width / place.width()
            )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._look_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._look_at(event.position())
