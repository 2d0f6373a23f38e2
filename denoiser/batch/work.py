"""One photo's way through a batch: read, measure and clean, write, so that photos can overlap.

Each stage takes what the one before it gave.  What is wrong with one photo comes back as its
outcome; what stops all of them is raised.
"""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np

from denoiser.batch.items import Event, ItemState
from denoiser.batch.jobs import TEMPORARY_PREFIX, Outcome, PhotoJob, Result, failed
from denoiser.batch.journal import sha256_of
from denoiser.batch.preview import preview_of
from denoiser.cleaning import Prepared, finish, prepare
from denoiser.engine import Denoiser, Report
from denoiser.errors import Cancelled, QuietgrainError, UnreadablePhoto, UnwritableFolder
from denoiser.files import temporary_file
from denoiser.naming import suffix_for
from denoiser.opening import open_photo
from denoiser.photo import Photo
from denoiser.phrases import Phrase
from denoiser.saving import check_writable
from denoiser.system_errors import unreadable, unwritable
from denoiser.transparency import seen

log = logging.getLogger(__name__)

Stage = TypeVar("Stage")

DONE_BEFORE = Phrase("Cleaned already with these settings.")


@dataclass(frozen=True)
class Read:
    """A photo in memory."""

    job: PhotoJob
    photo: Photo
    noisy: np.ndarray
    """As the network sees it."""
    source_sha256: str
    target: Path
    """Where the result would go if that place is free; for its format, and for sentences."""
    seconds: float


@dataclass(frozen=True)
class Measured:
    """A photo that is ready for the network."""

    read: Read
    prepared: Prepared
    seconds: float
    """Of reading as well."""


@dataclass(frozen=True)
class Denoised:
    """A photo that the network is done with."""

    read: Read
    prepared: Prepared
    residual: np.ndarray
    notices: tuple[str, ...]
    seconds: float
    """Of reading as well."""


def read_photo(job: PhotoJob) -> Read | Outcome:
    """The photo; or why it is not cleaned."""
    return _guarded(job, lambda: _read(job))


def measure(read: Read, denoiser: Denoiser) -> Measured | Outcome:
    """The photo with its noise level; or why that could not be found."""
    return _guarded(read.job, lambda: _measure(read, denoiser))


def denoise(
    measured: Measured, denoiser: Denoiser, report: Report | None = None
) -> Denoised | Outcome:
    """What the network finds in the photo; or why it could not.

    Raises:
        Cancelled: by ``report``.
    """
    return _guarded(measured.read.job, lambda: _denoise(measured, denoiser, report))


def write(denoised: Denoised) -> Outcome:
    """The finished file, still without a name; or why it could not be written.

    Raises:
        UnwritableFolder: no result can be written there.
    """
    return _guarded(denoised.read.job, lambda: _write(denoised))


def _guarded(job: PhotoJob, stage: Callable[[], Stage]) -> Stage | Outcome:
    try:
        return stage()
    except (Cancelled, UnwritableFolder):
        raise
    except QuietgrainError as error:
        return failed(job.item, error.phrase)
    except MemoryError:
        return failed(
            job.item,
            Phrase(
                "“{name}” needs more memory than there is. Close other programs.",
                name=job.item.source.name,
            ),
        )
    except Exception as error:  # the other photos of a long run must not pay for our mistake
        log.exception("“%s” met a mistake in Quietgrain", job.item.source)
        return failed(
            job.item,
            Phrase(
                "“{name}” could not be cleaned because of a mistake in Quietgrain ({error}). "
                "Please report it.",
                name=job.item.source.name,
                error=f"{type(error).__name__}: {error}",
            ),
        )


def _read(job: PhotoJob) -> Read | Outcome:
    begun = time.perf_counter()
    source = job.item.source
    if not os.path.isfile(source):
        raise unreadable(source, FileNotFoundError())
    try:
        before = source.stat()
        content = sha256_of(source)
    except OSError as error:
        raise unreadable(source, error) from error
    for record in job.earlier:
        if record.source_sha256 == content and record.still_holds(job.output):
            return Outcome(
                Event(
                    job.item,
                    ItemState.SKIPPED,
                    target=job.output / record.target,
                    sigma=record.sigma,
                    removed=record.removed,
                    sentence=DONE_BEFORE,
                    notes=record.notes,
                )
            )
    photo = open_photo(source)
    try:
        after = source.stat()
    except OSError as error:
        raise unreadable(source, error) from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise UnreadablePhoto(source, "changed while it was read", "Try it again")
    export = job.recipe.export
    suffix = suffix_for(source, photo.format, export.format)
    target = job.folder / f"{source.stem}{suffix}"
    check_writable(photo, target, format=export.format, depth=export.depth)
    noisy = seen(photo)
    return Read(job, photo, noisy, content, target, time.perf_counter() - begun)


def _measure(read: Read, denoiser: Denoiser) -> Measured:
    begun = time.perf_counter()
    prepared = prepare(read.photo, read.noisy, denoiser, read.job.recipe.settings.sigma)
    return Measured(read, prepared, read.seconds + time.perf_counter() - begun)


def _denoise(measured: Measured, denoiser: Denoiser, report: Report | None) -> Denoised:
    begun = time.perf_counter()
    prepared = measured.prepared
    residual = denoiser.residual(prepared.noisy, prepared.sigma, report=report)
    seconds = measured.seconds + time.perf_counter() - begun
    return Denoised(measured.read, prepared, residual, tuple(denoiser.take_notices()), seconds)


def _write(denoised: Denoised) -> Outcome:
    begun = time.perf_counter()
    read, job = denoised.read, denoised.read.job
    photo = read.photo
    cleaned = finish(denoised.prepared, denoised.residual, job.recipe.settings.strength)
    preview = preview_of(photo, cleaned.photo)
    if not job.output.is_dir():  # a disk that was pulled out must not come back as a folder
        raise unwritable(job.output / read.target.name, FileNotFoundError())
    try:
        job.folder.mkdir(parents=True, exist_ok=True)
        with temporary_file(job.folder, TEMPORARY_PREFIX) as (temporary, stream):
            job.recipe.export.encode(cleaned.photo, stream, read.target)
        size = temporary.stat().st_size
        content = sha256_of(temporary)
    except OSError as error:
        raise unwritable(read.target, error) from error
    event = Event(
        job.item,
        ItemState.DONE,
        sigma=cleaned.sigma,
        removed=cleaned.removed,
        seconds=denoised.seconds + time.perf_counter() - begun,
        notes=(
            *photo.notes,
            *job.recipe.export.not_kept(photo, read.target),
            *denoised.notices,
        ),
    )
    result = Result(temporary, read.target.suffix, read.source_sha256, size, content, preview)
    return Outcome(event, result)
