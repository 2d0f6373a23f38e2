"""The bytes of a file, read as they are asked for."""

from __future__ import annotations

import os
from typing import BinaryIO


class FileBytes:
    """Slices of a file as if it were in memory.

    A memory map would be the obvious way, but where the file is cut short meanwhile, or its disk is
    pulled out, touching the map kills the process.  Here slices come out shorter, or as an OSError.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._size = stream.seek(0, os.SEEK_END)

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, part: slice) -> bytes:
        start, stop, _step = part.indices(self._size)
        self._stream.seek(start)
        return self._stream.read(max(0, stop - start))
