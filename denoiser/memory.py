"""Lets the C library keep the memory of one tile for the next.

glibc gives large blocks back to the system as soon as they are freed, and asks for them anew a
millisecond later: measured, page faults cost a fifth of the time that a tile takes.
"""

from __future__ import annotations

import ctypes
import sys
from functools import cache

# From malloc.h of glibc.
M_TRIM_THRESHOLD = -1
M_MMAP_THRESHOLD = -3

KEPT_BLOCK = 32 << 20
"""Bytes: the largest block that is kept, and the largest that glibc allows; the features of a tile
are smaller, whole photos are larger and go back to the system at once."""
KEPT_TOTAL = 512 << 20
"""Bytes that may lie unused."""


@cache
def keep_tile_memory() -> None:
    """Do so for the rest of the process, where the C library is glibc."""
    if not sys.platform.startswith("linux"):
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:  # musl has none
        mallopt(M_MMAP_THRESHOLD, KEPT_BLOCK)
        mallopt(M_TRIM_THRESHOLD, KEPT_TOTAL)
