"""Who works on which photo, and who gets the next one.  Plain bookkeeping, without a network."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from denoiser.batch.items import Item
from denoiser.batch.jobs import PhotoJob

PHOTOS_AT_ONCE = 2
"""Photos that one worker has: the network works on one while the other is read or written."""
LOSSES = 3
"""How often a photo may go down with its worker."""


@dataclass
class _Worker:
    """A worker that can be used, and what it has."""

    address: str
    has_gpu: bool
    jobs: list[PhotoJob] = field(default_factory=list)
    has_suspect: bool = False

    @property
    def has_room(self) -> bool:
        return not self.has_suspect and len(self.jobs) < PHOTOS_AT_ONCE


class Roster:
    """Hands the jobs of one run to workers that come and go.

    A photo may be what kills its worker.  Which of two it was cannot be seen, so both become
    suspects: they come last, each alone on its worker.  No photo fails for its neighbour.
    """

    def __init__(self, jobs: Iterator[PhotoJob]) -> None:
        self._jobs = jobs
        self._is_exhausted = False
        self._workers: dict[str, _Worker] = {}
        self._suspects: deque[PhotoJob] = deque()
        self._losses: Counter[Item] = Counter()

    @property
    def addresses(self) -> set[str]:
        """Of all workers that can be used."""
        return set(self._workers)

    @property
    def is_over(self) -> bool:
        """Whether all jobs are done."""
        busy = any(worker.jobs for worker in self._workers.values())
        return self._is_exhausted and not self._suspects and not busy

    def join(self, address: str, *, has_gpu: bool) -> None:
        """A worker that is ready."""
        self._workers[address] = _Worker(address, has_gpu)

    def leave(self, address: str) -> list[PhotoJob]:
        """A worker has gone.  Returns the jobs that are given up, see `lost`."""
        jobs = self._workers.pop(address).jobs
        return [job for job in jobs if not self._may_try_again(job)]

    def assign(self) -> tuple[str, PhotoJob] | None:
        """The next job and who gets it; None while nobody has room, or nothing is left.

        Workers with a GPU come first, then those who have least to do.
        """
        workers = sorted(self._workers.values(), key=lambda w: (not w.has_gpu, len(w.jobs)))
        worker = next((worker for worker in workers if worker.has_room), None)
        if worker is None:
            return None
        job = next(self._jobs, None)
        if job is None:
            self._is_exhausted = True
            worker = next((worker for worker in workers if not worker.jobs), None)
            if worker is None or not self._suspects:
                return None
            job = self._suspects.popleft()
            worker.has_suspect = True
        worker.jobs.append(job)
        return worker.address, job

    def done(self, address: str, job: PhotoJob) -> None:
        """The worker has finished the job."""
        worker = self._workers[address]
        worker.jobs.remove(job)
        worker.has_suspect = False

    def lost(self, address: str, job: PhotoJob) -> bool:
        """The worker did not finish the job.  Returns whether that is to be tried again."""
        self.done(address, job)
        return self._may_try_again(job)

    def _may_try_again(self, job: PhotoJob) -> bool:
        self._losses[job.item] += 1
        if self._losses[job.item] >= LOSSES:
            return False
        self._suspects.append(job)
        return True
