"""Folders of results that are there as a whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from denoiser.errors import LatentError, UnwritableFolder
from denoiser.files import default_folder_mode
from denoiser.phrases import Phrase


@contextmanager
def new_folder(target: Path) -> Iterator[Path]:
    """A hidden folder beside ``target`` to write into; it takes that name when all went well.

    Raises:
        LatentError: ``target`` is there and not an empty folder.
        UnwritableFolder: something could not be written; nothing is left behind.
    """
    if target.exists() and not (target.is_dir() and not any(target.iterdir())):
        raise LatentError(
            Phrase(
                "“{name}” is there already and not an empty folder, so nothing was written. "
                "Choose a new name.",
                name=target.name,
            )
        )
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=".quietgrain-", dir=target.parent))
        try:
            yield work
            work.chmod(default_folder_mode())
            if target.exists():
                target.rmdir()
            work.rename(target)
        except BaseException:
            shutil.rmtree(work, ignore_errors=True)
            raise
    except OSError as error:
        raise UnwritableFolder(
            target,
            Phrase("cannot be written ({reason})", reason=error.strerror or str(error)),
            Phrase("Choose another folder"),
        ) from error
