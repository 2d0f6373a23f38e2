"""Standard output, whose reader may leave before all is written, as ``head`` does."""

from __future__ import annotations

import os
import select
import sys


def flush() -> None:
    """Write what is still held back now, while a failure can be dealt with.

    Raises:
        BrokenPipeError: nobody reads it any more.
    """
    if sys.stdout is not None:  # as in a program without a console
        sys.stdout.flush()


def reader_left() -> bool:
    """Whether nobody reads standard output any more; other pipes may break as well.

    Windows does not tell, and says something other than `BrokenPipeError` there.
    """
    if sys.platform == "win32" or sys.stdout is None:
        return False
    output = select.poll()
    output.register(sys.stdout, 0)  # errors and hang-ups are always told
    return bool(output.poll(0))


def discard_rest() -> None:
    """Send what is still to come nowhere: Python would try once more at its end, and complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
