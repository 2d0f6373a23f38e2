"""The crew of this computer: one thread reads, one denoises, one writes.

At most one photo is read ahead and at most one is being written, so the memory needed does not grow
with the batch, and the processor that denoises waits for no disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace

from denoiser.batch.control import Control
from denoiser.batch.items import Event, ItemState, Listen
from denoiser.batch.jobs import Outcome, PhotoJob
from denoiser.batch.work import Denoised, Read, denoise, measure, read_photo, write
from denoiser.engine import Denoiser
from denoiser.errors import Cancelled


class LocalCrew:
    """See `denoiser.batch.jobs.Crew`.  Weights are loaded when the first photo needs them."""

    def __init__(
        self, device: str = "auto", tile: int | None = None, denoiser: Denoiser | None = None
    ) -> None:
        """``denoiser`` has the weights of the orders, and is loaded already."""
        self._device = device
        self._tile = tile
        self._denoiser = denoiser

    def _denoiser_for(self, job: PhotoJob) -> Denoiser:
        if self._denoiser is None:
            model = job.recipe.settings.model
            self._denoiser = Denoiser.load(model, self._device, self._tile)
        return self._denoiser

    def work(
        self,
        jobs: Iterator[PhotoJob],
        control: Control,
        tell: Listen,
        settle: Callable[[Outcome], None],
    ) -> None:
        with ThreadPoolExecutor(2, "batch") as hands:
            ahead = hands.submit(_next_read, jobs, control, settle)
            behind: Future[None] | None = None
            try:
                while (read := ahead.result()) is not None:
                    ahead = hands.submit(_next_read, jobs, control, settle)
                    denoised = self._denoise(read, control, tell)
                    if behind is not None:
                        behind.result()
                    behind = hands.submit(_write, denoised, control, settle)
                    del read, denoised  # or they would stay in memory until the next is done
                if behind is not None:
                    behind.result()
            except Cancelled:
                if behind is not None:
                    behind.result()  # raises why, if it was not the user who cancelled
                raise
            except BaseException:
                control.cancel()  # the hand that reads must not go on to the next photo
                raise

    def _denoise(self, read: Read, control: Control, tell: Listen) -> Denoised | Outcome:
        denoiser = self._denoiser_for(read.job)
        measured = measure(read, denoiser)
        if isinstance(measured, Outcome):
            return measured
        item, sigma = read.job.item, measured.prepared.sigma
        paused = control.paused_seconds()

        def report(done: int, total: int) -> None:
            control.check()
            tell(Event(item, ItemState.RUNNING, sigma=sigma, share=done / total))

        denoised = denoise(measured, denoiser, report)
        if isinstance(denoised, Denoised):
            return replace(denoised, seconds=denoised.seconds - (control.paused_seconds() - paused))
        return denoised


def _next_read(
    jobs: Iterator[PhotoJob], control: Control, settle: Callable[[Outcome], None]
) -> Read | None:
    """The next photo that there is something to do for."""
    for job in jobs:
        control.check()
        read = read_photo(job)
        if isinstance(read, Read):
            return read
        settle(read)
    return None


def _write(
    denoised: Denoised | Outcome, control: Control, settle: Callable[[Outcome], None]
) -> None:
    try:
        settle(write(denoised) if isinstance(denoised, Denoised) else denoised)
    except BaseException:
        control.cancel()  # nothing that is cleaned from now on could be written
        raise
