"""The largest size of a file, set for a while: what a full disk does, without a disk of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def no_file_above(size: int) -> Iterator[None]:
    """While this lasts the system refuses what would make any file larger, after the part of it
    that still fits.

    Args:
        size: in bytes.
    """
    resource = pytest.importorskip("resource", reason="Windows knows no such limit")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
