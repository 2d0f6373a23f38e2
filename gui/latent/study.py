"""What the latent workspace is about: an autoencoder, pictures, their codes, and a selection.

All panels look at one `Study` and are told when something of it has changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from denoiser.latent.sources import Source
from denoiser.latent.weights import DEFAULT_LATENT_MODEL
from denoiser.torch_loading import load_torch
from gui.job import Job, Jobs

if TYPE_CHECKING:
    from denoiser.latent.encoded import Encoded


class Study(QObject):
    """Loads, reads and encodes beside the interface thread."""

    encoded_changed = Signal()
    """`encoded` is another one, or None."""
    choice_changed = Signal(str, object)
    """The `model_name` and `source` that are looked at; also when a new choice has failed."""
    selection_changed = Signal()
    busy_changed = Signal(bool)
    """Whether pictures are read and encoded."""
    progressed = Signal(int, int)
    """Steps done, steps in all."""
    problem = Signal(str)

    def __init__(self, device: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.device = device
        self.model_name = DEFAULT_LATENT_MODEL
        self.source = Source()
        self.encoded: Encoded | None = None
        """What is looked at; None before the first set is encoded."""
        self.selection: NDArray[np.intp] = np.empty(0, np.intp)
        """Positions in the set of the pictures that the user has chosen, in the order of choice."""
        self._shown: tuple[str, Source] | None = None
        """What `encoded` was made with."""
        self._job: Job | None = None
        self._jobs = Jobs(self)
        self._jobs.progressed.connect(self._on_progress)
        self._jobs.succeeded.connect(self._on_encoded)
        self._jobs.failed.connect(self._on_failed)
        self._jobs.cancelled.connect(self._on_cancelled)
        self._jobs.finished.connect(self._on_finished)

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def begin(self) -> None:
        """Encode at the first look; later nothing."""
        if self.encoded is None and self._job is None:
            self._encode()

    def choose_model(self, name: str) -> None:
        """Look through another autoencoder."""
        self.choose(name, self.source)

    def choose_source(self, source: Source) -> None:
        """Look at other pictures."""
        self.choose(self.model_name, source)

    def choose(self, model_name: str, source: Source) -> None:
        """Look at these pictures through this autoencoder."""
        self.model_name, self.source = model_name, source
        self.choice_changed.emit(model_name, source)
        self._encode()

    def select(self, positions: Sequence[int] | NDArray[np.intp]) -> None:
        """Choose pictures of the set."""
        chosen = np.asarray(positions, dtype=np.intp)
        if not np.array_equal(chosen, self.selection):
            self.selection = chosen
            self.selection_changed.emit()

    def cancel(self) -> None:
        """Stop reading and encoding; what was looked at before stays."""
        if self._job is not None:
            self._job.cancel()

    def close(self) -> None:
        """Stop for good and wait for it."""
        self._jobs.stop()

    def _encode(self) -> None:
        self.cancel()
        name, device, source = self.model_name, self.device, self.source

        def work(job: Job) -> Encoded:
            load_torch()
            from denoiser.latent.encoded import encode_set
            from denoiser.latent.model import LatentModel
            from denoiser.latent.reading import read_pictures

            model = LatentModel.load(name, device)
            shape = model.architecture
            pictures = read_pictures(source, shape.side, shape.channels, job.report)
            return encode_set(model, pictures, job.report)

        self._job = self._jobs.start(work)
        self.busy_changed.emit(True)

    @Slot(object, int, int)
    def _on_progress(self, job: Job, done: int, total: int) -> None:
        if job is self._job:
            self.progressed.emit(done, total)

    @Slot(object, object)
    def _on_encoded(self, job: Job, encoded: Encoded) -> None:
        if job is not self._job:
            return
        self.encoded = encoded
        self._shown = self.model_name, self.source
        self.selection = np.empty(0, np.intp)
        self.encoded_changed.emit()
        self.selection_changed.emit()

    @Slot(object, str)
    def _on_failed(self, job: Job, sentence: str) -> None:
        if job is self._job:
            self._go_back()
            self.problem.emit(sentence)

    @Slot(object)
    def _on_cancelled(self, job: Job) -> None:
        if job is self._job:
            self._go_back()

    def _go_back(self) -> None:
        """To what was looked at before, and still is."""
        if self._shown is not None:
            self.model_name, self.source = self._shown
            self.choice_changed.emit(*self._shown)

    @Slot(object)
    def _on_finished(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.busy_changed.emit(False)
