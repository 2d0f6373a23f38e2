"""What is made of complete results beside the interface: exports, copies, a file put back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from denoiser.exporting import export
from denoiser.products import Product
from denoiser.recipe import ExportOptions
from gui.document import Document, Result, State
from gui.document_jobs import DocumentJobs
from gui.job import Job
from gui.photo_list import PhotoList
from gui.states import States

T = TypeVar("T")


class Results(QObject):
    """Reads the result of the current photo, which stays as it is until then."""

    exported = Signal(object, object)
    """The paths of files that have been written, and sentences about metadata that was left out."""

    def __init__(
        self, photos: PhotoList, states: States, files: DocumentJobs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._photos = photos
        self._states = states
        self._files = files

    def use(self, work: Callable[[Result], T], done: Callable[[Document, T], None]) -> bool:
        """Call ``work`` beside the interface with the current result, and ``done`` in it.

        The result stays as it is until then, even if the user changes the settings at once.
        False without a complete result.
        """
        document = self._photos.current
        result = document.result if document else None
        if document is None or result is None:
            return False
        finished = Event()
        result.opened.readers.append(finished)

        def read(_job: Job) -> T:
            try:
                return work(result)
            finally:
                finished.set()

        self._files.do(document, read, done, is_vital=False)
        return True

    def export(
        self,
        target: Path,
        options: ExportOptions,
        *,
        overwrite: bool = False,
        gain: float | None = None,
        centre: tuple[float, float] | None = None,
    ) -> None:
        """Write what ``options`` ask for of the current result; see `denoiser.exporting.export`."""
        not_kept: list[str] = []

        def work(result: Result) -> list[Path]:
            not_kept.extend(options.not_kept(result.opened.photo, target))
            return export(
                result.opened.photo,
                result.cleaned(),
                target,
                options,
                made_with=result.settings,
                gain=gain,
                centre=centre,
                overwrite=overwrite,
            )

        def done(document: Document, paths: list[Path]) -> None:
            if Product.CLEANED in options.products:
                self.mark_saved(document)
            self.exported.emit(paths, not_kept)

        self.use(work, done)

    def mark_saved(self, document: Document) -> None:
        """The cleaned photo has been written."""
        if document.has_result:
            self._states.enter(document, State.SAVED)
