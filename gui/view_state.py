"""Where the user looks: one centre and one zoom for all panes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Signal

MIN_ZOOM, MAX_ZOOM = 1 / 64, 32.0
"""Screen pixels for each pixel of the photo."""
ZOOM_STEP = 2**0.5


class ViewState(QObject):
    """Centre (in pixels of the photo) and zoom; panes render from it and never read it back."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photo = QSizeF(1, 1)
        self._pane = QSizeF(1, 1)
        self._centre = QPointF(0.5, 0.5)
        self._zoom = 1.0
        self._fitted = False

    @property
    def centre(self) -> QPointF:
        return QPointF(self._centre)

    @property
    def zoom(self) -> float:
        """Device pixels of the screen for each pixel of the photo."""
        return self._zoom

    @property
    def is_fitted(self) -> bool:
        """Whether the photo follows the size of the pane."""
        return self._fitted

    @property
    def seen(self) -> QRectF:
        """The rectangle of the photo that a pane covers; it may reach beyond the photo."""
        size = self._pane / self._zoom
        corner = self._centre - QPointF(size.width() / 2, size.height() / 2)
        return QRectF(corner, size)

    def set_photo(self, width: int, height: int) -> None:
        """A photo of this size is shown: fitted if the last one was, else its middle."""
        self._photo = QSizeF(width, height)
        if self._fitted:
            self.fit()
        else:
            self._set(QPointF(width / 2, height / 2), self._zoom)

    def set_pane(self, size: QSizeF) -> None:
        """The panes have this size, in device pixels."""
        if size == self._pane:
            return
        self._pane = QSizeF(size)
        if self._fitted:
            self.fit()
        else:
            self.changed.emit()

    def fit(self) -> None:
        """Show all of the photo, but no larger than it is."""
        zoom = min(
            self._pane.width() / self._photo.width(), self._pane.height() / self._photo.height()
        )
        self._fitted = True
        self._set(QPointF(self._photo.width() / 2, self._photo.height() / 2), min(zoom, 1.0))

    def set_centre(self, centre: QPointF) -> None:
        """Look at this point of the photo."""
        self._fitted = False
        self._set(QPointF(centre), self._zoom)

    def pan(self, delta: QPointF) -> None:
        """Move the photo by ``delta`` device pixels."""
        self._fitted = False
        self._set(self._centre - delta / self._zoom, self._zoom)

    def set_zoom(self, zoom: float, anchor: QPointF | None = None) -> None:
        """Zoom while ``anchor``, a point of the photo, stays where it is on the screen."""
        zoom = max(MIN_ZOOM, min(MAX_ZOOM, zoom))
        fixed = self._centre if anchor is None else anchor
        self._fitted = False
        self._set(fixed + (self._centre - fixed) * (self._zoom / zoom), zoom)

    def zoom_in(self, steps: float = 1.0, anchor: QPointF | None = None) -> None:
        """Zoom by so many steps of √2; negative ones zoom out."""
        self.set_zoom(self._zoom * ZOOM_STEP**steps, anchor)

    def _set(self, centre: QPointF, zoom: float) -> None:
        # Half a pane of the photo always stays in sight.
        x = min(max(centre.x(), 0.0), self._photo.width())
        y = min(max(centre.y(), 0.0), self._photo.height())
        self._centre, self._zoom = QPointF(x, y), zoom
        self.changed.emit()

    def to_photo(self, point: QPointF, size: QSizeF) -> QPointF:
        """The point of the photo under a point of a pane of ``size``, both in device pixels."""
        middle = QPointF(size.width() / 2, size.height() / 2)
        return self._centre + (point - middle) / self._zoom

    def to_pane(self, point: QPointF, size: QSizeF) -> QPointF:
        """Where a point of the photo is on a pane of ``size``, in device pixels."""
        middle = QPointF(size.width() / 2, size.height() / 2)
        return (point - self._centre) * self._zoom + middle
