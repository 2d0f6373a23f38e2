"""Thumbnails, loaded beside the window, those that are looked at first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from denoiser.opening import read_thumbnail
from gui.document import Document
from gui.job import Job, Jobs


class Thumbnails(QObject):
    """Loads one at a time: each next one is chosen by where the strip stands by then."""

    loaded = Signal(object, QImage)
    """A `Document` and its picture."""

    def __init__(
        self, side: int, choose: Callable[[set[Document]], Document], parent: QObject
    ) -> None:
        """``side`` is in pixels; ``choose`` picks the next of those that wait."""
        super().__init__(parent)
        self._side = side
        self._choose = choose
        self._waiting: set[Document] = set()
        self._jobs = Jobs(self)
        # A photo without a thumbnail says why when it is opened.
        self._jobs.succeeded.connect(self._on_loaded)
        self._jobs.finished.connect(self._next)

    def add(self, documents: list[Document]) -> None:
        self._waiting.update(documents)
        QTimer.singleShot(0, self, self._next)  # once the strip has scrolled to where it will be

    def discard(self, document: Document) -> None:
        """The photo has been closed."""
        self._waiting.discard(document)

    def close(self) -> None:
        """Stop loading, for good."""
        self._waiting.clear()
        self._jobs.stop()

    @Slot()
    def _next(self) -> None:
        if self._waiting and self._jobs.is_idle:
            document = self._choose(self._waiting)
            self._waiting.remove(document)
            path, side = document.path, self._side
            self._jobs.start(lambda _job: read_thumbnail(path, side), about=document)

    @Slot(object, object)
    def _on_loaded(self, job: Job, samples: Any) -> None:
        height, width = samples.shape[:2]
        image = QImage(samples.data, width, height, 3 * width, QImage.Format.Format_RGB888)
        self.loaded.emit(job.about, image.copy())
