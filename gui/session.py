"""The photos that are open, the one that is shown, and the work done on it.

What needs torch is imported in the network's thread: torch takes seconds to load, and by then the
window is there and the first photo has been read.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from denoiser.exporting import export
from denoiser.products import Product
from denoiser.recipe import ExportOptions, Settings
from denoiser.result_file import residual_in
from denoiser.tiles import Patch
from denoiser.torch_loading import load_torch
from denoiser.transparency import hidden_pixels
from denoiser.weights import DEFAULT_MODEL
from gui.document import Document, Opened, Result, State
from gui.history import History
from gui.job import Job, Jobs
from gui.language import translated

if TYPE_CHECKING:
    from denoiser.engine import Denoiser
    from denoiser.noise_level import NoiseEstimate

T = TypeVar("T")

KEPT_IN_MEMORY = 3
"""Photos whose pixels stay in memory; the one shown longest ago gives way."""
READER_POLL_SECONDS = 0.05
"""How often a cleaning that waits for an export looks whether it was cancelled."""


@dataclass(frozen=True)
class Task:
    """What a job of the session is about."""

    document: Document
    done: Callable[[Document, Any], None]
    """Called in the interface thread with the document and the job's result."""
    is_vital: bool = True
    """Whether the document has failed where the job fails; an export that fails can be repeated."""


def _task(job: Job) -> Task:
    assert isinstance(job.about, Task)
    return job.about


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
    exported = Signal(object, object)
    """The paths of files that have been written, and sentences about metadata that was left out."""

    def __init__(
        self, parent: QObject | None = None, *, device: str = "auto", model: str = DEFAULT_MODEL
    ) -> None:
        super().__init__(parent)
        self.documents: list[Document] = []
        self.current: Document | None = None
        self.focus = (0.0, 0.0)
        """Where the user looks, in pixels of the photo; read by the engine between tiles."""
        self.seconds_per_megapixel: float | None = None
        """As the last complete run had it."""
        self.device = device
        """Name of the device that networks are run on."""
        self._defaults = Settings(model)
        self._denoisers: dict[str, Denoiser] = {}
        # Files are read and written beside the network, each in a thread of its own.
        self._files = Jobs(self)
        self._network = Jobs(self)
        self._cleaning: Job | None = None
        self._shown: list[Document] = []
        for jobs in (self._files, self._network):
            jobs.succeeded.connect(self._on_succeeded)
            jobs.failed.connect(self._on_failed)
            jobs.cancelled.connect(self._on_cancelled)
            jobs.finished.connect(self._on_finished)
        self._network.progressed.connect(self._on_progressed)
        self._network.patched.connect(self._on_patched)

    # Photos.

    def open(self, paths: list[Path]) -> None:
        """Add photos to the strip and show the first of them."""
        known = {d.path: d for d in self.documents if d.result_file is None}
        added = []
        for path in paths:
            if path not in known:
                known[path] = Document(path, self._defaults)
                added.append(known[path])
        self.documents += added
        if added:
            self.documents_changed.emit()
        if paths:
            self.show(known[paths[0]])

    def show(self, document: Document) -> None:
        """Make ``document`` the current one; read and clean it unless that is done."""
        if document is self.current:
            return
        self.stop_cleaning()
        self.current = document
        self._remember(document)
        self.current_changed.emit()
        self.settings_changed.emit()
        self.proceed(document)

    def proceed(self, document: Document) -> None:
        """Do what the current document needs next: read, estimate or clean it."""
        if document.opened is None or not document.opened.is_complete:
            self._read(document)
        elif document.opened.estimate is None:
            self._estimate(document)
        else:
            self._clean(document)

    def compare(self, path: Path, settings: Settings, result_file: Path) -> None:
        """Show a photo and a file that was made of it with ``settings`` side by side."""
        document = next((d for d in self.documents if d.result_file == result_file), None)
        if document is None:
            document = Document(path, settings, result_file)
            self.documents.append(document)
            self.documents_changed.emit()
        self.show(document)

    def exchange(self, old: Document, new: Document) -> None:
        """Let ``new``, another document of the same photo, take the place of the current ``old``;
        the caller shows its pixels, and goes on with `proceed`."""
        self.stop_cleaning()
        self.documents[self.documents.index(old)] = new
        self.current = new
        if new is old.itself:
            self._shown.remove(old)
        self._remember(new)
        self.exchanged.emit(old, new)
        self.state_changed.emit(new)
        self.settings_changed.emit()

    def take(self, document: Document, opened: Opened) -> None:
        """Give the current ``document`` other pixels, which need not be complete yet."""
        self.stop_cleaning()
        document.opened = opened
        document.cleaned_with = None
        self._enter(document, State.CLEANING)
        self.settings_changed.emit()

    def step(self, by: int) -> None:
        """Show the next (1) or the previous (−1) photo."""
        if self.current is not None:
            index = self.documents.index(self.current) + by
            if 0 <= index < len(self.documents):
                self.show(self.documents[index])

    def remove(self, document: Document) -> None:
        """Take a photo off the strip; the file stays where it is."""
        index = self.documents.index(document)
        self.documents.remove(document)
        self._shown = [d for d in self._shown if d not in (document, document.itself)]
        if document is self.current:
            self.stop_cleaning()
            self.current = None
            if self.documents:
                self.show(self.documents[min(index, len(self.documents) - 1)])
            else:
                self.current_changed.emit()
        self.documents_changed.emit()

    def _remember(self, document: Document) -> None:
        if document in self._shown:
            self._shown.remove(document)
        self._shown.append(document)
        while len(self._shown) > KEPT_IN_MEMORY:
            oldest = self._shown.pop(0)
            oldest.close()
            self.state_changed.emit(oldest)

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
            self._enter(document, State.CLEANED)
        if document is self.current:
            self._clean(document)
            self.settings_changed.emit()

    @property
    def denoiser(self) -> Denoiser | None:
        """The one for the current model, once it is loaded."""
        return self._denoisers.get(self.settings.model)

    # Work.

    def _load(self, model: str) -> Denoiser:
        """In the network's thread: the denoiser with these weights."""
        load_torch()
        from denoiser.engine import Denoiser

        if model not in self._denoisers:
            self._denoisers[model] = Denoiser.load(model, self.device)
        return self._denoisers[model]

    @Slot()
    def warm_up(self) -> None:
        """Load the network while the first photo is still being read; once there is something to
        look at, since loading it leaves little room for anything else."""
        if self.documents and not self._denoisers and self._network.is_idle:
            model = self.documents[-1].settings.model
            # A failure is told by the cleaning, which will meet it again.
            self._network.start(lambda _job: self._load(model))

    def _read(self, document: Document) -> None:
        self._enter(document, State.OPENING)
        self._files.start(lambda _job: document.read(), Task(document, self._on_read))

    def _on_read(self, document: Document, opened: Opened) -> None:
        if document not in self._shown:
            return
        document.opened = opened
        if document is self.current:
            self.current_changed.emit()
            if opened.photo.notes:
                notes = " ".join(map(translated, opened.photo.notes))
                self.notice.emit(f"{document.name}: {notes}")
            self._estimate(document)
        else:
            self._enter(document, State.WAITING)

    def _estimate(self, document: Document) -> None:
        opened = document.opened
        assert opened is not None
        noisy = opened.preview.noisy

        def work(_job: Job) -> NoiseEstimate:
            from denoiser.noise_level import estimate_noise

            return estimate_noise(noisy, hidden_pixels(opened.photo))

        self._network.start(work, Task(document, self._on_estimated))

    def _on_estimated(self, document: Document, estimate: NoiseEstimate) -> None:
        if document.opened is not None:
            document.opened.estimate = estimate
        if document is self.current:
            self.settings_changed.emit()
            self._clean(document)

    def _compare(self, document: Document, opened: Opened, result_file: Path) -> None:
        def work(_job: Job) -> None:
            opened.preview.set_residual(residual_in(opened.preview.noisy, result_file))

        self._enter(document, State.CLEANING)
        # Among the network's jobs, since each of these fills the residual.
        self._cleaning = self._network.start(work, Task(document, self._on_compared))

    def _on_compared(self, document: Document, _nothing: None) -> None:
        if document.result_file is not None and document.state is State.CLEANING:
            self._enter(document, State.SAVED)
            if document is self.current:
                self.notice.emit(
                    self.tr(
                        "The cleaned photo is the file {path}. Other settings clean it anew."
                    ).format(path=document.result_file)
                )

    def _clean(self, document: Document) -> None:
        opened, sigma = document.opened, document.sigma
        if opened is None or not opened.is_complete or sigma is None:
            return
        model = document.settings.model
        if document.cleaned_with == (model, sigma) and document.has_result:
            return
        self.stop_cleaning()
        document.cleaned_with = (model, sigma)
        if document.result_file is not None:
            self._compare(document, opened, document.result_file)
            return

        def work(job: Job) -> Denoiser:
            denoiser = self._load(model)
            while opened.readers:
                if opened.readers[0].wait(READER_POLL_SECONDS):
                    opened.readers.pop(0)
                job.check()
            opened.preview.clear()
            begun = time.monotonic()

            def on_patch(patch: Patch) -> None:
                opened.preview.update(patch)
                job.patch(patch)

            denoiser.residual(
                opened.preview.noisy,
                sigma,
                report=job.report,
                focus=lambda: self.focus,
                out=opened.preview.residual,
                on_patch=on_patch,
            )
            self.seconds_per_megapixel = (time.monotonic() - begun) / opened.photo.megapixels
            return denoiser

        self._enter(document, State.CLEANING)
        self._cleaning = self._network.start(work, Task(document, self._on_cleaned))

    def _on_cleaned(self, document: Document, denoiser: Denoiser) -> None:
        for sentence in denoiser.take_notices():
            self.notice.emit(translated(sentence))
        if document.opened is not None and document.state is State.CLEANING:
            self._enter(document, State.CLEANED)

    def stop_cleaning(self) -> None:
        """Stop after the tile at hand; what is cleaned stays to be seen."""
        if self._cleaning is None:
            return
        document = _task(self._cleaning).document
        self._cleaning.cancel()
        self._cleaning = None
        if document.state is State.CLEANING:
            document.cleaned_with = None
            self._enter(document, State.STOPPED)

    def clean_again(self) -> None:
        """Go on with the current photo after it was stopped."""
        if self.current is not None and self.current.state is State.STOPPED:
            self._clean(self.current)

    def export(
        self,
        target: Path,
        options: ExportOptions,
        *,
        overwrite: bool = False,
        gain: float | None = None,
    ) -> None:
        """Write what ``options`` ask for of the current result; see `denoiser.exporting.export`."""
        centre = self.focus
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

        self.use_result(work, done)

    def use_result(self, work: Callable[[Result], T], done: Callable[[Document, T], None]) -> bool:
        """Call ``work`` beside the interface with the current result, and ``done`` in it.

        The result stays as it is until then, even if the user changes the settings at once.
        False without a complete result.
        """
        document = self.current
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

        self._files.start(read, Task(document, done, is_vital=False))
        return True

    def mark_saved(self, document: Document) -> None:
        """The cleaned photo has been written."""
        if document.has_result:
            self._enter(document, State.SAVED)

    # What became of the work.

    @Slot(object, int, int)
    def _on_progressed(self, job: Job, done: int, total: int) -> None:
        if job is self._cleaning:  # one that was replaced has no more say
            self.progressed.emit(done, total)

    @Slot(object, object)
    def _on_patched(self, job: Job, patch: Patch) -> None:
        if job is self._cleaning:
            self.patched.emit(patch)

    @Slot(object, object)
    def _on_succeeded(self, job: Job, result: object) -> None:
        if isinstance(job.about, Task):
            job.about.done(job.about.document, result)

    @Slot(object, str)
    def _on_failed(self, job: Job, sentence: str) -> None:
        if not isinstance(job.about, Task):
            return
        document = job.about.document
        if job.about.is_vital and document.state in (State.OPENING, State.CLEANING):
            document.problem = sentence
            document.cleaned_with = None
            self._enter(document, State.FAILED)
        self.problem.emit(sentence)

    @Slot(object)
    def _on_cancelled(self, job: Job) -> None:
        if isinstance(job.about, Task) and job.about.document.state is State.OPENING:
            self._enter(job.about.document, State.WAITING)

    @Slot(object)
    def _on_finished(self, job: Job) -> None:
        if job is self._cleaning:
            self._cleaning = None

    @property
    def is_idle(self) -> bool:
        """Whether no work is left."""
        return self._files.is_idle and self._network.is_idle

    def _enter(self, document: Document, state: State) -> None:
        document.state = state
        self.state_changed.emit(document)

    def close(self) -> None:
        """Stop all work and wait for it."""
        self._files.stop()
        self._network.stop()
