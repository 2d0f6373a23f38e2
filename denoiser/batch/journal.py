"""What a batch has done so far, in its output folder, for the run that comes after a crash.

One line of JSON for each result, flushed to the disk *before* the result gets its name.  A line may
thus speak of a file that is not there, which is why it is believed only if the file is as it says;
a result without a line, which would be made again under another name, cannot be.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, BinaryIO

from filelock import FileLock, Timeout

from denoiser.errors import QuietgrainError
from denoiser.phrases import Phrase
from denoiser.recipe import Recipe

JOURNAL_NAME = ".quietgrain-journal.jsonl"
LOCK_NAME = ".quietgrain-lock"


class OutputBusy(QuietgrainError):
    """Another batch writes to the same folder."""


@dataclass(frozen=True)
class Record:
    """A result, and all that decides whether it is still good."""

    source: str
    """Absolute path."""
    name: str
    """Where the source lies below the input, and what it is called; as `target` with slashes."""
    source_sha256: str
    settings: str
    """See `settings_of`."""
    target: str
    """Below the output folder."""
    target_size: int
    """Bytes."""
    target_sha256: str
    sigma: float | None
    removed: float | None
    seconds: float
    notes: tuple[str, ...]

    def still_holds(self, output: Path) -> bool:
        """Whether the file is there as it was written."""
        path = output / self.target
        try:
            return path.stat().st_size == self.target_size and sha256_of(path) == self.target_sha256
        except OSError:
            return False  # not there, or not readable: made again


def sha256_of(path: Path) -> str:
    """Of a file's content, in hexadecimal digits.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def settings_of(recipe: Recipe, template: str, model_sha256: str) -> str:
    """All that decides what results look like and are called, as a line of JSON.

    Weights count by their content: others under the same name are others.
    """
    settings, export = recipe.settings, recipe.export
    content = {
        "model_sha256": model_sha256,
        "sigma": settings.sigma,
        "strength": asdict(settings.strength),
        "format": export.format,
        "quality": export.quality,
        "depth": export.depth,
        "keep_metadata": export.keep_metadata,
        "template": template,
    }
    return json.dumps(content, sort_keys=True)


@contextmanager
def sole_use(output: Path) -> Iterator[None]:
    """Keep other batches out of this folder.  The lock ends with its process, however that ends.

    Raises:
        OutputBusy: there is another one already.
        OSError: the folder cannot be written to.
    """
    lock = FileLock(output / LOCK_NAME, blocking=False)
    try:
        lock.acquire()
    except Timeout as error:
        raise OutputBusy(
            Phrase(
                "Another batch is writing to “{folder}”. Wait for it, or choose another folder.",
                folder=output,
            )
        ) from error
    try:
        yield
    finally:
        lock.release()


class Journal:
    """The journal of an output folder, open for further lines.

    Raises:
        OSError: it cannot be read or written.
    """

    def __init__(self, output: Path) -> None:
        self._stream: BinaryIO = (output / JOURNAL_NAME).open("a+b")
        self._records: dict[tuple[str, str], list[Record]] = defaultdict(list)
        self._lines: dict[str, int] = {}
        """Where the latest line of a target begins, in bytes."""
        self._load()

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, *_error: object) -> None:
        self._stream.close()

    def _load(self) -> None:
        self._stream.seek(0)
        at, line = 0, b""
        for line in self._stream:
            if record := _parsed(line):
                self._keep(record, at)
            at += len(line)
        if line and not line.endswith(b"\n"):
            self._stream.write(b"\n")  # after a line that a crash cut short

    def _keep(self, record: Record, at: int) -> None:
        self._records[record.name, record.settings].append(record)
        self._lines[record.target] = at

    def earlier(self, name: str, settings: str) -> tuple[Record, ...]:
        """What was made of a source of this name with these settings, the latest first."""
        return tuple(reversed(self._records.get((name, settings), ())))

    def append(self, record: Record, preview: bytes) -> None:
        """Add a line, which is on the disk when this returns.

        Raises:
            OSError: the disk is full, or the folder gone.
        """
        content = {**asdict(record), "preview": base64.b64encode(preview).decode("ascii")}
        # In ASCII, since names need not be proper Unicode.
        line = json.dumps(content).encode("ascii") + b"\n"
        at = self._stream.seek(0, os.SEEK_END)
        try:
            self._stream.write(line)
            self._stream.flush()
            os.fsync(self._stream.fileno())
        except OSError:
            self._stream.truncate(at)
            raise
        self._keep(record, at)

    def preview(self, target: str) -> bytes | None:
        """The small picture that came with this result, which is named as in a record."""
        if target not in self._lines:
            return None
        self._stream.seek(self._lines[target])
        return base64.b64decode(json.loads(self._stream.readline())["preview"])


def _parsed(line: bytes) -> Record | None:
    """The record in ``line``; None if a crash cut it short, or another version wrote it."""
    try:
        content: dict[str, Any] = json.loads(line)
        base64.b64decode(content["preview"], validate=True)
        values = {field.name: content[field.name] for field in fields(Record)}
    except (ValueError, KeyError, TypeError):
        return None
    return Record(**{**values, "notes": tuple(values["notes"])})


def records_of(output: Path) -> list[Record]:
    """What the journal in ``output`` says, if there is one; it may be in use.

    Raises:
        OSError: it cannot be read.
    """
    try:
        with (output / JOURNAL_NAME).open("rb") as stream:
            return [record for line in stream if (record := _parsed(line))]
    except FileNotFoundError:
        return []
