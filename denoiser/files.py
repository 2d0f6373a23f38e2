"""Writing files so that a crash, a full disk or a cancelled run never leaves half of one."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

_NO_LINKS = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK}
"""What disks say that cannot give a file a second name, as those of cameras."""


@contextmanager
def replacing(target: Path) -> Iterator[BinaryIO]:
    """Open a temporary file beside ``target`` that takes its place when all went well.

    The content is flushed to the disk before the rename; after any exception the temporary file is
    gone and ``target`` is as it was.

    Raises:
        OSError: as the system says it (no space, no permission, …).
    """
    with temporary_file(target.parent) as (temporary, stream):
        yield stream
    try:
        put_in_place(temporary, target, overwrite=True)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


@contextmanager
def temporary_file(folder: Path, prefix: str = ".quietgrain-") -> Iterator[tuple[Path, BinaryIO]]:
    """A new file in ``folder`` that stays, whole and flushed to the disk, when all went well.

    Raises:
        OSError: as the system says it.
    """
    descriptor, name = tempfile.mkstemp(prefix=prefix, suffix=".tmp", dir=folder)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "w+b") as stream:
            yield temporary, stream
            stream.flush()
            os.fsync(stream.fileno())
        # mkstemp makes files for their owner alone; a photo gets what the user's umask allows.
        temporary.chmod(_default_mode())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def put_in_place(temporary: Path, target: Path, *, overwrite: bool) -> None:
    """Give the finished file ``temporary`` its name, in the same folder, in one step.

    Raises:
        FileExistsError: ``target`` is there and is not to be overwritten.
        OSError: as the system says it.
    """
    if overwrite:
        if target.exists():
            temporary.chmod(target.stat().st_mode & 0o777)
        temporary.replace(target)
    elif os.name == "nt":
        temporary.rename(target)  # which never replaces a file there
    else:
        try:
            os.link(temporary, target)
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            if os.path.lexists(target):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), target) from error
            temporary.rename(target)
        else:
            temporary.unlink()


def default_folder_mode() -> int:
    """What the umask allows for a new folder; `tempfile` makes them for their owner alone."""
    return 0o777 & ~_umask()


def _default_mode() -> int:
    return 0o666 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
