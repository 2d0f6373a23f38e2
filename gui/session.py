"""The photos that are open, the one that is shown, their settings, and the work done on them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from denoiser.recipe import Settings
from denoiser.weights import DEFAULT_MODEL
from gui.cleaning import Cleaning
from gui.document import Document, Opened, State
from gui.document_jobs import DocumentJobs
from gui.history import History
from gui.language import translated
from gui.photo_list import PhotoList
from gui.results import Results
from gui.states import States

if TYPE_CHECKING:
    from denoiser.engine import Denoiser


class Session(QObject):
    """Owns the documents and their jobs; views listen to it and call it."""

    documents_changed = Signal()
    """Photos came or went."""
    exchanged = Signal(object, object)
    """A document has been replaced by another one of the same photo."""
    current_changed = Signal()
    """Another photo is shown, or the shown one has been read."""
    state_changed = Signal(object)
    """A document (the argument) is in another state."""
    settings_changed = Signal()
    """Settings of the current photo."""
    patched = Signal(object)
    """This `Patch` of the current photo has been cleaned."""
    progressed = Signal(int, int)
    """Tiles done and in all; of the current photo."""
    problem = Signal(str)
    """A sentence for the user."""
    notice = Signal(str)
    """A sentence for the user that is no problem."""

    def __init__(
        self, parent: QObject | None = None, *, device: str = "auto", model: str = DEFAULT_MODEL
    ) -> None:
        super().__init__(parent)
        self._defaults = Settings(model)
        self._photos = PhotoList()
        self._states = States(self)
        self._states.changed.connect(self.state_changed)
        # Files are read and written beside the network, each in a thread of its own.
        self._files = DocumentJobs(self._states, self)
        self._files.problem.connect(self.problem)
        self.results = Results(self._photos, self._states, self._files, self)
        self.cleaning = Cleaning(self._states, device, self)
        self.cleaning.estimated.connect(self._on_estimated)
        self.cleaning.compared.connect(self._on_compared)
        self.cleaning.patched.connect(self.patched)
        self.cleaning.progressed.connect(self.progressed)
        self.cleaning.problem.connect(self.problem)
        self.cleaning.notice.connect(self.notice)

    # Photos.

    @property
    def documents(self) -> list[Document]:
        """In the order of the strip."""
        return self._photos.documents

    @property
    def current(self) -> Document | None:
        """The one that is shown."""
        return self._photos.current

    def open(self, paths: list[Path]) -> None:
        """Add photos to the strip and show the first of them."""
        documents, added = self._photos.add(paths, self._defaults)
        if added:
            self.documents_changed.emit()
        if documents:
            self.show(documents[0])

    def show(self, document: Document) -> None:
        """Make ``document`` the current one; read and clean it unless that is done."""
        if document is self.current:
            return
        self.stop_cleaning()
        self._tell_states(self._photos.show(document))
        self.current_changed.emit()
        self.settings_changed.emit()
        self.proceed(document)

    def _tell_states(self, documents: list[Document]) -> None:
        for document in documents:
            self.state_changed.emit(document)

    def proceed(self, document: Document) -> None:
        """Do what the current document needs next: read, estimate or clean it."""
        if document.opened is None or not document.opened.is_complete:
            self._read(document)
        else:
            self._clean(document)

    def compare(self, path: Path, settings: Settings, result_file: Path) -> None:
        """Show a photo and a file that was made of it with ``settings`` side by side."""
        document = self._photos.with_result(result_file)
        if document is None:
            document = Document(path, settings, result_file)
            self.documents.append(document)
            self.documents_changed.emit()
        self.show(document)

    def exchange(self, old: Document, new: Document) -> None:
        """Let ``new``, another document of the same photo, take the place of the current ``old``;
        the caller shows its pixels, and goes on with `proceed`."""
        self.stop_cleaning()
        self._tell_states(self._photos.exchange(old, new))
        self.exchanged.emit(old, new)
        self.state_changed.emit(new)
        self.settings_changed.emit()

    def take(self, document: Document, opened: Opened) -> None:
        """Give the current ``document`` other pixels, which need not be complete yet."""
        self.stop_cleaning()
        document.opened = opened
        document.cleaned_with = None
        self._states.enter(document, State.CLEANING)
        self.settings_changed.emit()

    def step(self, by: int) -> None:
        """Show the next (1) or the previous (−1) photo."""
        document = self._photos.neighbour(by)
        if document is not None:
            self.show(document)

    def remove(self, document: Document) -> None:
        """Take a photo off the strip; the file stays where it is."""
        was_current = document is self.current
        if was_current:
            self.stop_cleaning()
        following = self._photos.remove(document)
        if was_current:
            if following is not None:
                self.show(following)
            else:
                self.current_changed.emit()
        self.documents_changed.emit()

    # Settings.

    @property
    def settings(self) -> Settings:
        """Of the current photo, or what the next one starts with."""
        return self.current.settings if self.current else self._defaults

    def change(self, settings: Settings) -> None:
        """Give the current photo these settings; later ones begin with them, level apart."""
        self.apply(settings, [self.current] if self.current else [])

    def apply(self, settings: Settings, documents: list[Document]) -> None:
        """Give several photos these settings; later ones begin with them, level apart."""
        self._begin_with(settings)
        for document in documents:
            if document.settings != settings:
                document.history.record(document.settings, settings, time.monotonic())
                self._set(document, settings)
        if not documents:
            self.settings_changed.emit()

    def hold(self, held: bool) -> None:
        """The user has grabbed a slider, or let go: what comes between is one step to undo."""
        if self.current is not None:
            self.current.history.hold(held)

    def undo(self) -> None:
        """Take the last change of the current photo's settings back."""
        self._go(History.undo)

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._go(History.redo)

    def _go(self, step: Callable[[History, Settings], Settings | None]) -> None:
        document = self.current
        settings = step(document.history, document.settings) if document else None
        if document is not None and settings is not None:
            self._begin_with(settings)
            self._set(document, settings)

    def _begin_with(self, settings: Settings) -> None:
        """What later photos begin with; what is tried on synthetic noise is not for them."""
        if self.current is None or self.current.itself is self.current:
            self._defaults = replace(settings, sigma=None)

    def _set(self, document: Document, settings: Settings) -> None:
        document.settings = settings
        if document.result_file is not None:  # which knows nothing of these settings
            document.result_file = document.cleaned_with = None
        if document.state is State.SAVED:
            self._states.enter(document, State.CLEANED)
        if document is self.current:
            self._clean(document)
            self.settings_changed.emit()

    def _clean(self, document: Document) -> None:
        """Clean it, as soon as it is known how much noise its model finds."""
        is_complete = document.opened is not None and document.opened.is_complete
        if is_complete and document.estimate is None:
            self.cleaning.estimate(document)
        else:
            self.cleaning.clean(document)

    @property
    def denoiser(self) -> Denoiser | None:
        """The one for the current model, once it is loaded."""
        return self.cleaning.denoiser(self.settings.model)

    # Work.

    @Slot()
    def warm_up(self) -> None:
        """Load the network while the first photo is still being read; once there is something to
        look at, since loading it leaves little room for anything else."""
        if self.documents:
            self.cleaning.warm_up(self.documents[-1].settings.model)

    def _read(self, document: Document) -> None:
        self._states.enter(document, State.OPENING)
        self._files.do(document, lambda _job: document.read(), self._on_read)

    def _on_read(self, document: Document, opened: Opened) -> None:
        if not self._photos.keeps(document):
            return
        document.opened = opened
        if document is self.current:
            self.current_changed.emit()
            if opened.photo.notes:
                notes = " ".join(map(translated, opened.photo.notes))
                self.notice.emit(f"{document.name}: {notes}")
            self.cleaning.estimate(document)
        else:
            self._states.enter(document, State.WAITING)

    @Slot(object)
    def _on_estimated(self, document: Document) -> None:
        if document is self.current:
            self.settings_changed.emit()
            self.cleaning.clean(document)

    @Slot(object)
    def _on_compared(self, document: Document) -> None:
        if document is self.current:
            self.notice.emit(
                self.tr(
                    "The cleaned photo is the file {path}. Other settings clean it anew."
                ).format(path=document.result_file)
            )

    def stop_cleaning(self) -> None:
        """Stop after the tile at hand; what is cleaned stays to be seen."""
        self.cleaning.stop()

    def clean_again(self) -> None:
        """Go on with the current photo after it was stopped."""
        if self.current is not None and self.current.state is State.STOPPED:
            self.cleaning.clean(self.current)

    @property
    def is_idle(self) -> bool:
        """Whether no work is left."""
        return self._files.is_idle and self.cleaning.is_idle

    def close(self) -> None:
        """Stop all work and wait for it."""
        self._files.stop()
        self.cleaning.close()
