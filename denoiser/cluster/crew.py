"""The crew of a Dask cluster: `ClusterCrew`.

Dask carries jobs to workers and outcomes back.  Which worker gets which photo is decided here,
since that depends on GPUs and on memory, of which Dask knows nothing.
"""

from __future__ import annotations

import logging
import queue
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from importlib.metadata import version
from itertools import chain
from pathlib import Path

import torch
from distributed import CancelledError, Client, Future, KilledWorker

from denoiser.batch.control import Control
from denoiser.batch.items import Event, ItemState, Listen
from denoiser.batch.jobs import TEMPORARY_PREFIX, Outcome, PhotoJob, failed
from denoiser.cluster.roster import LOSSES, Roster
from denoiser.cluster.worker import INSTALL, Setup, clean, introduce
from denoiser.compute import available_devices
from denoiser.engine import Denoiser
from denoiser.errors import ClusterError, ClusterLost, QuietgrainError

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.2
"""How often the user's buttons are looked at; a tile takes about as long."""
CALL_SECONDS = 1.0
"""How often the scheduler is asked which workers there are."""
LONELY_SECONDS = 60.0
"""How long work waits without a worker: one that is started again takes some of them."""
FETCH_SECONDS = 1.0
"""How long an outcome is waited for before it is seen whether its worker has gone with it."""


class ClusterCrew:
    """See `denoiser.batch.jobs.Crew`.

    Tile size, precision and number of threads are those that this computer would work with.  They
    go with each job, so that results do not depend on who does it.

    Args:
        client: a connection to the cluster.
        inputs: the folders and files of the order; workers have to see them, and the output folder,
            under the same paths.
        device: see `denoiser.compute.choose_device`; each worker chooses.
        tile: see `denoiser.engine.Denoiser`.
    """

    def __init__(
        self,
        client: Client,
        inputs: Iterable[Path],
        *,
        device: str = "auto",
        tile: int | None = None,
    ) -> None:
        self._client = client
        self._inputs = tuple(path.absolute() for path in inputs)
        self._device = device
        self._tile = tile

    def work(
        self,
        jobs: Iterator[PhotoJob],
        control: Control,
        tell: Listen,
        settle: Callable[[Outcome], None],
    ) -> None:
        """As the protocol has it; but in a pause, photos that have begun are finished.

        Raises:
            ClusterError: no worker can do the work.
            ClusterLost: all workers have gone, or the scheduler.
        """
        first = next(jobs, None)
        if first is None:
            return
        inputs = tuple(path for path in self._inputs if _holds_something(path))
        roster = Roster(chain([first], jobs))
        output = first.output.absolute()
        run = _Run(self._client, roster, self._setup_for(first), inputs, output, tell, settle)
        run.go(control)

    def _setup_for(self, job: PhotoJob) -> Setup:
        model = job.recipe.settings.model
        # A device that only workers have cannot be tried here.
        is_here = self._device.partition(":")[0] in available_devices()
        denoiser = Denoiser.load(model, self._device if is_here else "auto", self._tile)
        return Setup(
            version=version("quietgrain"),
            model=model,
            model_sha256=job.model_sha256,
            device=self._device,
            dtype=denoiser.compute.dtype,
            tile=denoiser.tile,
            threads=torch.get_num_threads(),
        )


def _holds_something(path: Path) -> bool:
    return path.is_file() or any(path.iterdir())


class _Run:
    """One call of `ClusterCrew.work`."""

    def __init__(
        self,
        client: Client,
        roster: Roster,
        setup: Setup,
        inputs: tuple[Path, ...],
        output: Path,
        tell: Listen,
        settle: Callable[[Outcome], None],
    ) -> None:
        assert client.scheduler is not None  # as long as it is connected
        self._scheduler = str(client.scheduler.address)
        self._client = client
        self._roster = roster
        self._setup = setup
        self._inputs = inputs
        self._output = output
        self._tell = tell
        self._settle = settle
        self._running: dict[Future[Outcome | None], tuple[str, PhotoJob]] = {}
        self._finished: queue.SimpleQueue[Future[Outcome | None]] = queue.SimpleQueue()
        self._unfit: set[str] = set()
        self._next_call = 0.0
        self._last_in_company = time.monotonic()
        self._had_company = False

    def go(self, control: Control) -> None:
        try:
            while True:
                if not (control.is_paused and self._running):
                    control.check()
                if time.monotonic() >= self._next_call:
                    self._look_for_workers()
                    self._next_call = time.monotonic() + CALL_SECONDS
                if not control.is_paused:
                    self._hand_out()
                if self._roster.is_over:
                    return
                self._collect()
        finally:
            self._drop(list(self._running))

    def _look_for_workers(self) -> None:
        if self._client.status == "closed":
            raise ClusterLost(f"The scheduler at “{self._scheduler}” does not answer.")
        if self._roster.addresses:
            self._last_in_company = time.monotonic()
        try:
            present = set(self._client.nthreads())
        except OSError as error:
            log.info("the scheduler does not answer; Dask will try again: %s", error)
            return
        for address in self._roster.addresses - present:
            self._take_leave(address)
        self._unfit &= present
        if new := present - self._roster.addresses - self._unfit:
            self._welcome(new)
        if not self._roster.addresses and time.monotonic() > self._last_in_company + LONELY_SECONDS:
            raise ClusterLost(
                f"There is no worker at “{self._scheduler}”. Start some with "
                f"“dask worker {self._scheduler}”."
            )

    def _welcome(self, addresses: set[str]) -> None:
        """Let those join who can do the work, and say why the others cannot."""
        with tempfile.NamedTemporaryFile(
            prefix=TEMPORARY_PREFIX, suffix=".tmp", dir=self._output
        ) as marker:
            answers = self._client.run(
                introduce,
                self._setup,
                self._inputs,
                Path(marker.name),
                workers=sorted(addresses),
                on_error="return",
            )
        problems = defaultdict(list)
        for address, answer in answers.items():
            if isinstance(answer, OSError):
                continue  # the connection broke: it may have gone, or is asked again
            if isinstance(answer, Exception):
                problem = f"cannot run Quietgrain ({_described(answer)}). {INSTALL}"
            else:
                problem = answer.problem
            if problem:
                problems[problem].append(address)
            else:
                self._roster.join(address, has_gpu=answer.has_gpu)
                self._had_company = True
        sentences = [_excluded(names, problem) for problem, names in problems.items()]
        self._unfit.update(*problems.values())
        if sentences and not self._had_company:
            raise ClusterError(" ".join(sentences))
        for sentence in sentences:
            log.warning(sentence)

    def _take_leave(self, address: str) -> None:
        log.warning("The worker %s is gone. What it had is done again.", address)
        left = {future: job for future, (at, job) in self._running.items() if at == address}
        self._drop(list(left))
        given_up = self._roster.leave(address)
        for job in left.values():
            self._lost(job, try_again=job not in given_up)

    def _lost(self, job: PhotoJob, *, try_again: bool) -> None:
        if try_again:
            self._tell(Event(job.item, ItemState.WAITING))
        else:
            sentence = (
                f"“{job.item.source.name}” was given up after {LOSSES} workers had gone with it. "
                "It may need more memory than they have."
            )
            self._settle(failed(job.item, sentence))

    def _hand_out(self) -> None:
        while (assignment := self._roster.assign()) is not None:
            address, job = assignment
            future = self._client.submit(
                clean, _for_elsewhere(job), self._setup, workers=[address], pure=False
            )
            self._running[future] = assignment
            self._tell(Event(job.item, ItemState.RUNNING))
            future.add_done_callback(self._finished.put)

    def _collect(self) -> None:
        """Settle the next outcome, if it comes soon."""
        try:
            future = self._finished.get(timeout=LOOK_SECONDS)
        except queue.Empty:
            return
        if future not in self._running:
            return  # dropped
        address, job = self._running[future]
        try:
            outcome = _outcome(future, job)
        except TimeoutError:
            self._finished.put(future)
            return
        del self._running[future]
        if outcome is None:
            self._lost(job, try_again=self._roster.lost(address, job))
        else:
            self._roster.done(address, job)
            self._settle(outcome)

    def _drop(self, futures: list[Future[Outcome | None]]) -> None:
        """Cancel jobs: workers that live stop within one tile."""
        for future in futures:
            del self._running[future]
        if futures and self._client.status == "running":
            self._client.cancel(futures)


def _for_elsewhere(job: PhotoJob) -> PhotoJob:
    """Workers have current folders of their own."""
    item = replace(job.item, source=job.item.source.absolute())
    return replace(job, item=item, output=job.output.absolute())


def _outcome(future: Future[Outcome | None], job: PhotoJob) -> Outcome | None:
    """How a job ended that is no longer running; None if its worker could not finish it.

    Raises:
        TimeoutError: the worker has not sent it yet.
    """
    if future.cancelled():  # after the connection to the scheduler broke
        return None
    try:
        outcome: Outcome | None = future.result(timeout=FETCH_SECONDS)
    except (QuietgrainError, TimeoutError):
        raise
    except (KilledWorker, CancelledError, OSError) as error:
        log.info("“%s” was lost: %s", job.item.source, error)
        return None
    except Exception as error:  # the other photos must not pay for it
        name = job.item.source.name
        return failed(job.item, f"“{name}” could not be cleaned by a worker ({_described(error)}).")
    if outcome is None:
        return None
    event = replace(outcome.event, item=job.item)
    if event.target is not None:
        event = replace(event, target=job.output / event.target.relative_to(job.output.absolute()))
    return replace(outcome, event=event)


def _described(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def _excluded(addresses: list[str], problem: str) -> str:
    first, *others = addresses
    who = f"Each of the workers {', '.join(addresses)}" if others else f"The worker {first}"
    return f"{who} gets no photos: it {problem}."
