"""What runs on the workers: a look around before the first photo, and then photo after photo."""

from __future__ import annotations

import asyncio
import math
import os
import threading
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

import torch
from distributed import get_worker

from denoiser.batch.jobs import Outcome, PhotoJob
from denoiser.batch.work import denoise, measure, read_photo, write
from denoiser.compute import Compute, choose_device
from denoiser.engine import Denoiser
from denoiser.errors import Cancelled, QuietgrainError
from denoiser.network_values import load_network
from denoiser.weights import find_model

ANSWER_SECONDS = 30.0
"""A folder of a server that is gone may block for ever whoever looks into it."""
INSTALL = "Install the same version there"
SAME_PATHS = "The folders of a batch must have the same path on every worker"


@dataclass(frozen=True)
class Setup:
    """How photos are cleaned, wherever that is: all that shows in the last digits of a result."""

    version: str
    """Of Quietgrain."""
    model: str
    model_sha256: str
    device: str
    """A name of `denoiser.compute.choose_device`; each worker takes the best it has for “auto”."""
    dtype: torch.dtype
    tile: int
    """Pixels."""
    threads: int
    """Of the processor, for the network."""


@dataclass(frozen=True)
class Answer:
    """Of a worker that was asked whether it is ready."""

    has_gpu: bool = False
    problem: str = ""
    """Why not: a clause (“has other weights”), and what to do.  Empty if it is ready."""


async def introduce(setup: Setup, inputs: tuple[Path, ...], marker: Path) -> Answer:
    """Whether this worker could do jobs.

    Args:
        inputs: files and folders, which are not empty.
        marker: a file in the output folder, which tells that folder from another of its name.
    """
    # In a thread, or the worker would seem dead while a disk makes it wait.
    question = asyncio.to_thread(_look_around, setup, inputs, marker)
    try:
        return await asyncio.wait_for(question, ANSWER_SECONDS)
    except TimeoutError:
        return Answer(problem=f"waits for the disk with the folders in vain. {SAME_PATHS}")


def _look_around(setup: Setup, inputs: tuple[Path, ...], marker: Path) -> Answer:
    if version("quietgrain") != setup.version:
        problem = f"has Quietgrain {version('quietgrain')} and not {setup.version}. {INSTALL}"
        return Answer(problem=problem)
    for path in (*inputs, marker):
        if not _sees(path):
            folder = marker.parent if path == marker else path
            return Answer(problem=f"does not see what is in “{folder}”. {SAME_PATHS}")
    if not os.access(marker.parent, os.W_OK):
        return Answer(problem=f"may not write to “{marker.parent}”. Change its permissions")
    try:
        if find_model(setup.model).sha256 != setup.model_sha256:
            problem = f"has other weights of the name “{setup.model}”. Copy those from here"
            return Answer(problem=problem)
        return Answer(has_gpu=choose_device(setup.device).type != "cpu")
    except QuietgrainError as error:
        return Answer(problem=f"is not ready ({error})")


def _sees(path: Path) -> bool:
    try:
        return path.is_file() or any(path.iterdir())
    except OSError:
        return False


_network_in_use = threading.Lock()
"""One photo at a time: two would only get into each other's way, and into more memory."""


def clean(job: PhotoJob, setup: Setup) -> Outcome | None:
    """Do one job, as a Dask task; None if nobody wants it any more.

    Reading and writing overlap with what the network does for another job.

    Raises:
        UnwritableFolder, WeightsError, DeviceError: no job can be done here.
    """
    worker = get_worker()
    task = worker.get_current_task()

    def is_wanted() -> bool:
        """Not after a cancel, nor when the batch that asked for it is dead."""
        state = worker.state.tasks.get(task)
        return state is not None and state.state == "executing"

    def report(_done: int, _total: int) -> None:
        if not is_wanted():
            raise Cancelled

    read = read_photo(job)
    if isinstance(read, Outcome):
        return read
    try:
        with _network_in_use:
            denoiser = _denoiser(setup)
            measured = measure(read, denoiser)
            if isinstance(measured, Outcome):
                return measured
            denoised = denoise(measured, denoiser, report)
    except Cancelled:
        return None
    if isinstance(denoised, Outcome):
        return denoised
    outcome = write(denoised)
    if outcome.result and not is_wanted():
        outcome.result.temporary.unlink(missing_ok=True)
        return None
    return outcome


@lru_cache(maxsize=1)
def _denoiser(setup: Setup) -> Denoiser:
    """Loaded once, and kept while batches ask for the same."""
    torch.set_num_threads(setup.threads)
    compute = Compute(choose_device(setup.device), setup.dtype, seconds_per_megapixel=math.nan)
    return Denoiser(load_network(find_model(setup.model)), compute, tile=setup.tile)
