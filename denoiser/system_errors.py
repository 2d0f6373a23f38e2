"""What the system's errors, met while a file is read or written, mean for the user."""

from __future__ import annotations

import errno
from pathlib import Path

from denoiser.errors import UnreadablePhoto, UnwritableFolder, UnwritablePhoto
from denoiser.phrases import Phrase

DISK_GONE = frozenset(
    getattr(errno, name)
    for name in ("EIO", "ENODEV", "ENXIO", "ENOTCONN", "ESTALE", "ETIMEDOUT", "EHOSTDOWN")
    if hasattr(errno, name)
)
"""What systems say of disks that were pulled out, and of servers that do not answer."""


def unreadable(path: Path, error: OSError) -> UnreadablePhoto:
    """What ``error``, met while ``path`` was read, means for the user."""
    if isinstance(error, FileNotFoundError):
        return UnreadablePhoto(path, "does not exist", "It may have been moved or renamed")
    if isinstance(error, PermissionError):
        return UnreadablePhoto(
            path, "may not be read: permission is denied", "Change its permissions"
        )
    reason = error.strerror or str(error)
    problem = Phrase("cannot be read ({reason})", reason=reason)
    return UnreadablePhoto(path, problem, "Check the disk it is on")


def unwritable(target: Path, error: OSError) -> UnwritablePhoto:
    """What ``error``, met while ``target`` was written, means for the user."""
    folder = target.parent
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return UnwritableFolder(target, "does not fit on the disk", "Free some space there")
    if isinstance(error, FileNotFoundError):
        return UnwritableFolder(
            target,
            Phrase("cannot be written: there is no folder “{folder}”", folder=folder),
            "Create it first",
        )
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return UnwritableFolder(
            target,
            Phrase("cannot be written: “{folder}” is read-only", folder=folder),
            "Choose another folder",
        )
    if error.errno == errno.ENAMETOOLONG:
        return UnwritablePhoto(target, "has too long a name", "Choose a shorter one")
    reason = error.strerror or str(error)
    problem = Phrase("cannot be written ({reason})", reason=reason)
    if error.errno in DISK_GONE:
        return UnwritableFolder(target, problem, "Check the disk it is on")
    return UnwritablePhoto(target, problem, "Choose another folder")
