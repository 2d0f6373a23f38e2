"""The few facts that decoders of AVIF and HEIC keep to themselves.

Boxes: ISO/IEC 14496-12; ``colr``: the same, 12.1.5; ``av1C``: AV1 in ISOBMFF, 2.3.
"""

from __future__ import annotations

import struct

_HEAD = 1 << 16
"""Bytes from the start within which the boxes that describe the picture are found."""


def code_points(data: bytes) -> tuple[int, int] | None:
    """Colour primaries and transfer characteristics (ITU-T H.273), where the file states them."""
    at = data.find(b"colrnclx", 0, _HEAD)
    if at < 0 or at + 12 > len(data):
        return None
    primaries, transfer = struct.unpack_from(">HH", data, at + 8)
    return primaries, transfer


def bits_of_av1(data: bytes) -> int:
    """Bits per channel of an AV1 picture: 8, 10 or 12."""
    at = data.find(b"av1C", 0, _HEAD)
    if at < 0 or at + 7 > len(data):
        return 8
    flags = data[at + 6]
    if not flags & 0x40:
        return 8
    return 12 if flags & 0x20 else 10
