"""What the network's thread does for the photos: estimate the level, clean, compare with a file.

Torch is imported in that thread: it takes seconds to load, and by then the window is there and the
first photo has been read.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from denoiser.result_file import residual_in
from denoiser.tiles import Patch
from denoiser.torch_loading import load_torch
from denoiser.transparency import hidden_pixels
from gui.document import Document, Opened, State
from gui.document_jobs import DocumentJobs, task_of
from gui.job import Job
from gui.language import translated
from gui.states import States

if TYPE_CHECKING:
    from denoiser.engine import Denoiser

READER_POLL_SECONDS = 0.05
"""How often a cleaning that waits for an export looks whether it was cancelled."""


class Cleaning(QObject):
    """Cleans one photo at a time; to begin another one, or the same anew, stops it."""

    estimated = Signal(object)
    """The level of a document is known."""
    compared = Signal(object)
    """The residual of a document has been filled from the file that was made of it."""
    patched = Signal(object)
    """This `Patch` has been cleaned."""
    progressed = Signal(int, int)
    """Tiles done and in all."""
    problem = Signal(str)
    """A sentence for the user."""
    notice = Signal(str)
    """A sentence for the user that is no problem."""

    def __init__(self, states: States, device: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.device = device
        """Name of the device that networks are run on."""
        self.focus = (0.0, 0.0)
        """Where the user looks, in pixels of the photo; read by the engine between tiles."""
        self.seconds_per_megapixel: float | None = None
        """As the last complete run had it."""
        self._states = states
        self._denoisers: dict[str, Denoiser] = {}
        self._running: Job | None = None
        self._jobs = DocumentJobs(states, self)
        self._jobs.problem.connect(self.problem)
        self._jobs.progressed.connect(self._on_progressed)
        self._jobs.patched.connect(self._on_patched)
        self._jobs.finished.connect(self._on_finished)

    def denoiser(self, model: str) -> Denoiser | None:
        """The one for this model, once it is loaded."""
        return self._denoisers.get(model)

    def warm_up(self, model: str) -> None:
        """Load the network while nothing else is to be done, and no other one has been loaded."""
        if not self._denoisers and self._jobs.is_idle:
            # A failure is told by the cleaning, which will meet it again.
            self._jobs.start(lambda _job: self._load(model))

    def _load(self, model: str) -> Denoiser:
        """In the network's thread: the denoiser with these weights."""
        load_torch()
        from denoiser.engine import Denoiser

        if model not in self._denoisers:
            self._denoisers[model] = Denoiser.load(model, self.device)
        return self._denoisers[model]

    # The level.

    def estimate(self, document: Document) -> None:
        """Estimate the level that the model of a document, which is in memory, should be told."""
        opened, model = document.opened, document.settings.model
        assert opened is not None
        noisy = opened.preview.noisy

        def work(_job: Job) -> None:
            estimate = self._load(model).estimate(noisy, hidden_pixels(opened.photo))
            opened.estimates[model] = estimate

        self._jobs.do(document, work, self._on_estimated)

    def _on_estimated(self, document: Document, _nothing: None) -> None:
        self.estimated.emit(document)

    # Cleaning.

    def clean(self, document: Document) -> None:
        """Clean a document as its settings say, if it is in memory and has not been cleaned so."""
        opened, sigma = document.opened, document.sigma
        if opened is None or not opened.is_complete or sigma is None:
            return
        model = document.settings.model
        if document.cleaned_with == (model, sigma) and document.has_result:
            return
        self.stop()
        document.cleaned_with = (model, sigma)
        self._states.enter(document, State.CLEANING)
        if document.result_file is not None:
            self._running = self._compare(document, opened, document.result_file)
        else:
            self._running = self._run(document, opened, model, sigma)

    def _run(self, document: Document, opened: Opened, model: str, sigma: float) -> Job:
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

        return self._jobs.do(document, work, self._on_cleaned)

    def _on_cleaned(self, document: Document, denoiser: Denoiser) -> None:
        for sentence in denoiser.take_notices():
            self.notice.emit(translated(sentence))
        if document.opened is not None and document.state is State.CLEANING:
            self._states.enter(document, State.CLEANED)

    def _compare(self, document: Document, opened: Opened, result_file: Path) -> Job:
        """Fill the residual from a file that was made of the photo."""

        def work(_job: Job) -> None:
            opened.preview.set_residual(residual_in(opened.preview.noisy, result_file))

        return self._jobs.do(document, work, self._on_compared)

    def _on_compared(self, document: Document, _nothing: None) -> None:
        if document.result_file is not None and document.state is State.CLEANING:
            self._states.enter(document, State.SAVED)
            self.compared.emit(document)

    def stop(self) -> None:
        """Stop after the tile at hand; what is cleaned stays to be seen."""
        if self._running is None:
            return
        document = task_of(self._running).document
        self._running.cancel()
        self._running = None
        if document.state is State.CLEANING:
            document.cleaned_with = None
            self._states.enter(document, State.STOPPED)

    # What is heard of the work.

    @Slot(object, int, int)
    def _on_progressed(self, job: Job, done: int, total: int) -> None:
        if job is self._running:  # one that was replaced has no more say
            self.progressed.emit(done, total)

    @Slot(object, object)
    def _on_patched(self, job: Job, patch: Patch) -> None:
        if job is self._running:
            self.patched.emit(patch)

    @Slot(object)
    def _on_finished(self, job: Job) -> None:
        if job is self._running:
            self._running = None

    @property
    def is_idle(self) -> bool:
        """Whether no work is left."""
        return self._jobs.is_idle

    def close(self) -> None:
        """Stop all work and wait for it."""
        self._jobs.stop()
