"""Projects beside the interface thread.

PCA is quick and runs in a thread.  t-SNE and UMAP would hold all threads up and run in a process of
their own; it is kept for a while, since importing and compiling them takes longer than most
projections.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from denoiser import own_process
from denoiser.errors import LatentError, QuietgrainError
from denoiser.latent.projection import Method, Projection, ProjectionOrder, check_possible
from denoiser.own_process import Conversation
from gui.job import Job, Jobs
from gui.language import translated

if TYPE_CHECKING:
    from denoiser.latent.model import Codes

QUICK = {Method.CODE, Method.PCA}
IDLE_MILLISECONDS = 5 * 60_000
"""How long the process is kept without work; it holds a few hundred megabytes."""


class Projector(QObject):
    """Answers orders about one set of codes; those of another set are forgotten."""

    projected = Signal(object)
    """A `Projection`."""
    failed = Signal(object, str)
    """`ProjectionOrder`, a sentence."""
    progressed = Signal(object, int, int)
    """`ProjectionOrder`, steps done, steps in all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._codes: Codes | None = None
        self._waiting: list[ProjectionOrder] = []
        """For the process; the first is the one it works on, if it does."""
        self._is_told = False
        """Whether the process works on the first of those who wait."""
        self._process: Job | None = None
        self._conversation = Conversation()
        self._quick, self._processes = Jobs(self), Jobs(self)
        self._quick.succeeded.connect(self._on_quick)
        self._quick.failed.connect(self._on_quick_failed)
        self._processes.patched.connect(self._on_said)
        self._processes.failed.connect(self._on_process_failed)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MILLISECONDS)
        self._idle.timeout.connect(self._end_process)

    @property
    def is_idle(self) -> bool:
        return self._quick.is_idle and not self._waiting

    @property
    def asked(self) -> set[ProjectionOrder]:
        """Orders that wait or are worked on and can be dropped."""
        return set(self._waiting)

    def begin(self, codes: Codes | None) -> None:
        """From now on it is about these ``N×code`` codes."""
        self.cancel()
        self._codes = codes

    def ask(self, order: ProjectionOrder) -> None:
        """Project; an order that waits already is not taken twice."""
        codes = self._codes
        if codes is None or order in self._waiting:
            return
        try:
            check_possible(order, *codes.shape)
        except LatentError as error:
            self.failed.emit(order, translated(error.phrase))
            return
        if order.method in QUICK:

            def work(_job: Job) -> Projection:
                from denoiser.latent.projecting import project

                return project(codes, order)

            self._quick.start(work, (codes, order))
            return
        self._waiting.append(order)
        self._feed()

    def drop(self, order: ProjectionOrder) -> None:
        """This is not wanted any more."""
        if order in self._waiting:
            works = self._waiting[0] == order and self._is_told
            self._waiting.remove(order)
            if works:
                self._end_process()
            self._feed()

    @Slot()
    def cancel(self) -> None:
        """Nothing is wanted any more."""
        works = self._is_told
        self._waiting.clear()
        if works:
            self._end_process()

    def close(self) -> None:
        """Stop for good and wait for it."""
        self._waiting.clear()
        self._quick.stop()
        self._processes.stop()

    def _feed(self) -> None:
        if not self._waiting or self._is_told:
            return
        if self._process is None:
            conversation = self._conversation = Conversation()

            def work(job: Job) -> None:
                from denoiser.latent.projecting import serve

                own_process.run(
                    serve, check=job.check, on_message=job.patch, conversation=conversation
                )

            self._process = self._processes.start(work)
        self._idle.stop()
        self._is_told = True
        self._conversation.tell((self._codes, self._waiting[0]))
        self.progressed.emit(self._waiting[0], 0, 0)

    @Slot()
    def _end_process(self) -> None:
        if self._process is not None:
            self._process.cancel()
        self._process = None
        self._is_told = False

    @Slot(object, object)
    def _on_said(self, job: Job, message: object) -> None:
        if job is not self._process or not self._is_told:
            return
        order = self._waiting[0]
        if isinstance(message, tuple):
            self.progressed.emit(order, *message)
            return
        self._waiting.pop(0)
        self._is_told = False
        self._idle.start()
        if isinstance(message, Projection):
            self.projected.emit(message)
        elif isinstance(message, QuietgrainError):
            self.failed.emit(order, translated(message.phrase))
        self._feed()

    @Slot(object, str)
    def _on_process_failed(self, job: Job, sentence: str) -> None:
        if job is not self._process:
            return
        self._process = None
        if self._is_told:
            self._is_told = False
            self.failed.emit(self._waiting.pop(0), sentence)
        self._feed()

    @Slot(object, object)
    def _on_quick(self, job: Job, projection: Projection) -> None:
        if _about(job)[0] is self._codes:
            self.projected.emit(projection)

    @Slot(object, str)
    def _on_quick_failed(self, job: Job, sentence: str) -> None:
        codes, order = _about(job)
        if codes is self._codes:
            self.failed.emit(order, sentence)


def _about(job: Job) -> tuple[Codes, ProjectionOrder]:
    return cast("tuple[Codes, ProjectionOrder]", job.about)
