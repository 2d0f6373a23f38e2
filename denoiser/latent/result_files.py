"""Files that the latent space leaves behind: whole or not at all, never over another unasked."""

from __future__ import annotations

import os
from pathlib import Path

from denoiser.errors import UnwritablePhoto
from denoiser.files import put_in_place, temporary_file
from denoiser.system_errors import unwritable


def write_result(target: Path, content: bytes, *, overwrite: bool = False) -> None:
    """Write a file.

    Raises:
        UnwritablePhoto: it exists and is not to be replaced, or cannot be written there.
    """
    try:
        with temporary_file(target.parent) as (temporary, stream):
            stream.write(content)
        try:
            put_in_place(temporary, target, overwrite=overwrite)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except FileExistsError as error:
        raise _exists(target) from error
    except OSError as error:
        raise unwritable(target, error) from error


def check_target(target: Path, *, overwrite: bool) -> None:
    """Complain before long work that its result could not be written.

    Raises:
        UnwritablePhoto: the file exists and is not to be replaced, or its folder does not exist.
    """
    if target.is_dir():
        raise UnwritablePhoto(target, "is a folder", "Name a file in it")
    if not overwrite and os.path.lexists(target):
        raise _exists(target)
    if not target.parent.is_dir():
        raise unwritable(target, FileNotFoundError())


def _exists(target: Path) -> UnwritablePhoto:
    return UnwritablePhoto(target, "exists already", "Choose another name or allow overwriting")
