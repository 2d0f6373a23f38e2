"""Where a training is recorded: its folder, and its course as a table."""

from __future__ import annotations

import csv
import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryFile

from denoiser.errors import TrainingError
from denoiser.system_errors import unwritable


def make_run_folder(folder: Path) -> None:
    """Make the folder for checkpoint, curve and sheet, and see whether it takes files, before time
    is spent.

    Raises:
        TrainingError: it cannot be made, or takes none.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise TrainingError(
            f"“{folder}” cannot take checkpoints: {error.strerror}. Name another folder with "
            "--runs."
        ) from error


def add_to_curve(path: Path, row: Mapping[str, float | str]) -> None:
    """Append a row to a CSV file; a new file gets the names first.

    Raises:
        UnwritablePhoto: it cannot be written; it holds the rows that it held.
    """
    size = path.stat().st_size if path.exists() else 0
    try:
        with path.open("a", newline="", encoding="utf-8") as stream:
            writer = csv.writer(stream)
            if not size:
                writer.writerow(row)
            writer.writerow(row.values())
    except OSError as error:
        if path.exists():
            os.truncate(path, size)  # no half of a row before those to come
        raise unwritable(path, error) from error
