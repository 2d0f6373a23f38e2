"""Small pictures for the table, loaded in the background while their rows are looked at."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from denoiser.opening import read_thumbnail
from gui import theme
from gui.job import Job, Jobs

BOX = QSize(56, 42)
"""Logical pixels of a thumbnail with its margins."""
KEPT = 1000
"""Thumbnails in memory, 10 MB; the one asked for longest ago gives way."""
MOST_WANTED = 40
"""Rows that were scrolled past before their turn came are not loaded."""


class Thumbnails(QObject):
    """Asked for by the table's model as rows come into sight; the latest wish is served first."""

    loaded = Signal(object)
    """The path of a photo whose thumbnail is there now."""

    def __init__(self, pixel_ratio: float, parent: QObject | None = None) -> None:
        """``pixel_ratio``: device pixels per logical pixel."""
        super().__init__(parent)
        self._ratio = pixel_ratio
        self._known: OrderedDict[Path, QPixmap] = OrderedDict()
        self._wanted: list[Path] = []
        self._loading: Path | None = None
        self._blank = self._framed(None)
        self._jobs = Jobs(self)
        self._jobs.succeeded.connect(self._on_read)
        # A photo that cannot be read says why when its turn comes; here it stays grey.
        self._jobs.failed.connect(self._on_failed)
        self._jobs.finished.connect(self._next)

    def of(self, path: Path) -> QPixmap:
        """The thumbnail, or grey until `loaded` tells that it is there."""
        if path in self._known:
            self._known.move_to_end(path)
            return self._known[path]
        if path != self._loading:
            if path in self._wanted:
                self._wanted.remove(path)
            self._wanted.append(path)
            del self._wanted[:-MOST_WANTED]
            self._next()
        return self._blank

    @Slot()
    def _next(self) -> None:
        if self._wanted and self._jobs.is_idle:
            path = self._loading = self._wanted.pop()
            side = round(BOX.width() * self._ratio)
            self._jobs.start(lambda _job: read_thumbnail(path, side), about=path)

    @Slot(object, object)
    def _on_read(self, job: Job, samples: Any) -> None:
        height, width = samples.shape[:2]
        data = samples.tobytes()
        image = QImage(data, width, height, 3 * width, QImage.Format.Format_RGB888)
        self._keep(cast(Path, job.about), self._framed(image))

    @Slot(object, str)
    def _on_failed(self, job: Job, _sentence: str) -> None:
        self._keep(cast(Path, job.about), self._blank)

    def _keep(self, path: Path, pixmap: QPixmap) -> None:
        self._loading = None
        self._known[path] = pixmap
        while len(self._known) > KEPT:
            self._known.popitem(last=False)
        self.loaded.emit(path)

    def _framed(self, image: QImage | None) -> QPixmap:
        size = BOX * self._ratio
        pixmap = QPixmap(size)
        pixmap.fill(theme.CANVAS if image is None else QColor(Qt.GlobalColor.transparent))
        if image is not None:
            scaled = image.scaled(
                size,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            painter = QPainter(pixmap)
            painter.drawImage(
                (size.width() - scaled.width()) // 2, (size.height() - scaled.height()) // 2, scaled
            )
            painter.end()
        pixmap.setDevicePixelRatio(self._ratio)
        return pixmap

    def forget(self) -> None:
        """Load anew what is asked for from now on: files may have changed."""
        self._known.clear()
        self._wanted.clear()

    def close(self) -> None:
        """Stop loading, for good."""
        self._wanted.clear()
        self._jobs.stop()
