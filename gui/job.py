"""Work beside the interface thread.

`Jobs` lives in the interface thread and holds the signals; a `Job` is a plain object that may die
in any thread.  Of ``succeeded``, ``failed`` and ``cancelled`` exactly one fires for each job, then
``finished``.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from denoiser.errors import Cancelled, QuietgrainError
from gui.language import translated

log = logging.getLogger(__name__)

Work = Callable[["Job"], Any]
"""Runs in another thread, and calls the job's `report` and `patch` as it goes."""


def unforeseen(error: BaseException) -> str:
    """What the user is told about an error that nobody thought of."""
    return QCoreApplication.translate(
        "Job", "Something unexpected went wrong ({error}). It is in the log."
    ).format(error=error)


class Job:
    """One piece of work, as it is known on both sides."""

    def __init__(self, work: Work, jobs: Jobs, about: object) -> None:
        self.about = about
        """Whatever the work is for; of no meaning here."""
        self._work = work
        self._jobs = jobs
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next `report`."""
        self._stop.set()

    def check(self) -> None:
        """Called by the work wherever it can stop.

        Raises:
            Cancelled: the user said stop.
        """
        if self._stop.is_set():
            raise Cancelled

    def report(self, done: int, total: int) -> None:
        """Called by the work between steps.

        Raises:
            Cancelled: the user said stop.
        """
        self.check()
        self._jobs.progressed.emit(self, done, total)

    def patch(self, patch: object) -> None:
        """Called by the work when part of its result can be shown."""
        self._jobs.patched.emit(self, patch)

    def run(self) -> None:
        """Do the work in the calling thread."""
        try:
            self.check()
            result = self._work(self)
        except Cancelled:
            self._jobs.cancelled.emit(self)
        except QuietgrainError as error:
            self._jobs.failed.emit(self, translated(error.phrase))
        except MemoryError:
            log.exception("out of memory")
            self._jobs.failed.emit(
                self,
                QCoreApplication.translate(
                    "Job", "There is not enough memory. Close other programs or a photo."
                ),
            )
        except Exception as error:
            # The border of the thread: what nobody foresaw must reach the user and the log, not
            # vanish with the thread.
            log.exception("a job failed")
            self._jobs.failed.emit(self, unforeseen(error))
        else:
            self._jobs.succeeded.emit(self, result)
        self._jobs.finished.emit(self)


class Jobs(QObject):
    """Runs jobs one after the other, in a thread of their own."""

    progressed = Signal(object, int, int)
    """Job, steps done, steps in all."""
    patched = Signal(object, object)
    """Job, what it said."""
    succeeded = Signal(object, object)
    """Job, result."""
    failed = Signal(object, str)
    """Job, a sentence for the user."""
    cancelled = Signal(object)
    finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1)
        self._waiting: list[Job] = []
        self._closed = False
        self.finished.connect(self._forget)

    @property
    def is_idle(self) -> bool:
        return not self._waiting

    def start(self, work: Work, about: object = None) -> Job:
        """Queue some work; after `stop` nothing starts any more."""
        job = Job(work, self, about)
        if not self._closed:
            self._waiting.append(job)
            self._pool.submit(job.run)
        return job

    def _forget(self, job: Job) -> None:
        if job in self._waiting:
            self._waiting.remove(job)

    def stop(self) -> None:
        """Cancel everything and wait until the thread has ended, for good."""
        self._closed = True
        for job in self._waiting:
            job.cancel()
        self._pool.shutdown(wait=True)
        self._waiting.clear()
