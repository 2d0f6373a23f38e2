"""The few facts that decoders of AVIF and HEIC keep to themselves.

Boxes: ISO/IEC 14496-12; ``colr``: the same, 12.1.5; ``av1C``: AV1 in ISOBMFF, 2.3.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path
from typing import BinaryIO

from denoiser.formats.problems import ends_early

HEAD = 1 << 16
"""Bytes from the start within which the boxes that describe the picture are found."""
_EXTENT_BOX = b"\0\0\0\x14ispe\0\0\0\0"
"""Length, kind, version and flags."""


def require_whole_boxes(path: Path, stream: BinaryIO) -> None:
    """Follow the outermost boxes, and leave ``stream`` at its start.

    Raises:
        UnreadablePhoto: the file stops before its last box does.
    """
    size = stream.seek(0, os.SEEK_END)
    at = 0
    while at < size:
        stream.seek(at)
        head = stream.read(16).ljust(16, b"\0")
        (length,) = struct.unpack_from(">I", head)
        if length == 1:
            (length,) = struct.unpack_from(">Q", head, 8)
        if length == 0:  # to the end of the file
            break
        at += max(length, 8)
    stream.seek(0)
    if at > size:
        raise ends_early(path)


def stated_size(data: bytes) -> tuple[int, int]:
    """Width and height of the largest picture in the file (its grid, not its tiles or thumbnail),
    by its ``ispe`` boxes; 1×1 where there are none, and the decoder has to find out."""
    sizes = [(1, 1)]
    at = data.find(_EXTENT_BOX, 0, HEAD)
    while 0 <= at <= len(data) - 20:
        sizes.append(struct.unpack_from(">II", data, at + 12))
        at = data.find(_EXTENT_BOX, at + 20, HEAD)
    return max(sizes, key=lambda size: size[0] * size[1])


def code_points(data: bytes) -> tuple[int, int] | None:
    """Colour primaries and transfer characteristics (ITU-T H.273), where the file states them."""
    at = data.find(b"colrnclx", 0, HEAD)
    if at < 0 or at + 12 > len(data):
        return None
    primaries, transfer = struct.unpack_from(">HH", data, at + 8)
    return primaries, transfer


def bits_of_av1(data: bytes) -> int:
    """Bits per channel of an AV1 picture: 8, 10 or 12."""
    at = data.find(b"av1C", 0, HEAD)
    if at < 0 or at + 7 > len(data):
        return 8
    flags = data[at + 6]
    if not flags & 0x40:
        return 8
    return 12 if flags & 0x20 else 10
