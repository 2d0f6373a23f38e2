"""Writing files so that a crash, a full disk or a cancelled run never leaves half of one."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def replacing(target: Path) -> Iterator[BinaryIO]:
    """Open a temporary file beside ``target`` that takes its place when all went well.

    The content is flushed to the disk before the rename; after any exception the temporary file is
    gone and ``target`` is as it was.

    Raises:
        OSError: as the system says it (no space, no permission, …).
    """
    descriptor, name = tempfile.mkstemp(prefix=".quietgrain-", suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "w+b") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        # mkstemp makes files for their owner alone; a photo gets what the user's umask allows.
        temporary.chmod(_default_mode() if not target.exists() else target.stat().st_mode & 0o777)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _default_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
