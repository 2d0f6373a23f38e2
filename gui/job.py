"""Work beside the interface thread.

A `Job` lives in the interface thread and holds the signals; what runs elsewhere is a plain function
that is given the job and may call `report`.  Exactly one of ``succeeded``, ``failed`` and
``cancelled`` fires, then ``finished``.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from denoiser.errors import Cancelled, QuietgrainError

log = logging.getLogger(__name__)


class Job(QObject):
    """One piece of work and what is heard of it."""

    progressed = Signal(int, int)
    """Steps done, steps in all."""
    patched = Signal(object)
    """This part of the result can be shown."""
    succeeded = Signal(object)
    failed = Signal(str)
    """A sentence for the user."""
    cancelled = Signal()
    finished = Signal()

    def __init__(self, work: Callable[[Job], Any]) -> None:
        super().__init__()
        self._work = work
        self._stop = threading.Event()

    def start(self, pool: QThreadPool) -> None:
        """Queue the work; the job must be kept alive until it has finished."""
        pool.start(_Runnable(self))

    def cancel(self) -> None:
        """Ask the work to stop at its next `report`."""
        self._stop.set()

    def report(self, done: int, total: int) -> None:
        """Called by the work between steps.

        Raises:
            Cancelled: the user said stop.
        """
        if self._stop.is_set():
            raise Cancelled
        self.progressed.emit(done, total)

    def run(self) -> None:
        """Do the work in the calling thread."""
        try:
            if self._stop.is_set():
                raise Cancelled
            result = self._work(self)
        except Cancelled:
            self.cancelled.emit()
        except QuietgrainError as error:
            self.failed.emit(str(error))
        except MemoryError:
            log.exception("out of memory")
            self.failed.emit("There is not enough memory. Close other programs or a photo.")
        except Exception as error:
            # The border of the thread: what nobody foresaw must reach the user and the log, not
            # vanish with the thread.
            log.exception("a job failed")
            self.failed.emit(f"Something unexpected went wrong ({error}). It is in the log.")
        else:
            self.succeeded.emit(result)
        self.finished.emit()


class _Runnable(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.run()


class Jobs:
    """The jobs under way, kept alive until they are over, on threads of their own."""

    def __init__(self, threads: int) -> None:
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(threads)
        self._running: set[Job] = set()
        self._closed = False

    def start(self, job: Job) -> Job:
        """Queue a job; after `stop` nothing starts any more."""
        if not self._closed:
            self._running.add(job)
            job.start(self._pool)
        return job

    def discard(self, job: Job) -> None:
        """Let go of a job that has finished."""
        self._running.discard(job)

    def stop(self) -> None:
        """Cancel everything and wait until no thread is left, for good."""
        self._closed = True
        for job in self._running:
            job.cancel()
        self._pool.waitForDone()
