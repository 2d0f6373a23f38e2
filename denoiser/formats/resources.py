"""Photoshop image resources: the ``8BIM`` blocks that carry IPTC in JPEG and TIFF files.

Each block: ``8BIM``, a number, a name (Pascal string, padded to even), a length, the data padded to
even.  (Adobe Photoshop file formats specification, “Image resource blocks”.)
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

IPTC_RECORD = 0x0404
THUMBNAILS = (0x0409, 0x040C)


def blocks(resources: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Number, data and whole bytes of every block; stops where the resources are damaged."""
    at = 0
    while resources[at : at + 4] == b"8BIM" and at + 12 <= len(resources):
        (number,) = struct.unpack_from(">H", resources, at + 4)
        behind_name = at + 6 + (resources[at + 6] + 2) // 2 * 2
        if behind_name + 4 > len(resources):
            return
        (length,) = struct.unpack_from(">I", resources, behind_name)
        start = behind_name + 4
        end = start + length
        if end > len(resources):
            return
        at, begin = end + length % 2, at
        yield number, resources[start:end], resources[begin:at]


def without_thumbnail(resources: bytes) -> bytes:
    """The same resources less the thumbnail, which would show the picture before it was cleaned.

    Resources that do not consist of whole blocks are returned as they are.
    """
    found = list(blocks(resources))
    if sum(len(whole) for _, _, whole in found) != len(resources):
        return resources
    return b"".join(whole for number, _, whole in found if number not in THUMBNAILS)


def iptc_record(resources: bytes) -> bytes | None:
    """The IPTC-IIM record within the resources."""
    return next((data for number, data, _ in blocks(resources) if number == IPTC_RECORD), None)


def without_iptc_record(resources: bytes) -> bytes:
    """The same resources less the IPTC-IIM record."""
    return b"".join(whole for number, _, whole in blocks(resources) if number != IPTC_RECORD)


def from_iptc_record(record: bytes) -> bytes:
    """Resources that hold nothing but the given IPTC-IIM record."""
    head = b"8BIM" + struct.pack(">HHI", IPTC_RECORD, 0, len(record))
    return head + record + b"\0" * (len(record) % 2)
