"""The few facts that decoders of AVIF and HEIC keep to themselves.

Boxes: ISO/IEC 14496-12; ``colr``: the same, 12.1.5; ``av1C``: AV1 in ISOBMFF, 2.3.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from denoiser.formats.problems import ends_early

HEAD = 1 << 16
"""Bytes from the start within which the boxes that describe the picture are found."""
LARGEST_EXIF = 1 << 26
"""Bytes; more is a bomb."""
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


def exif_block(data: bytes) -> bytes | None:
    """The EXIF block as it lies in the file (an item of its own); None where there is none.

    Pillow hands out one that it has laid out anew, in which maker notes and umlauts are lost.
    Items: ISO/IEC 14496-12, 8.11; their payload: ISO/IEC 23008-12, annex A.
    """
    try:
        boxes = _boxes_of_meta(data)
        item = _item_of_kind(data, b"Exif", *boxes[b"iinf"])
        payload = _item(data, item, boxes[b"iloc"][0], boxes.get(b"idat", (0, 0))[0])
        (header,) = struct.unpack_from(">I", payload)
        return payload[4 + header :].removeprefix(b"Exif\0\0") or None
    except (KeyError, IndexError, struct.error):
        return None


def items_are_text(data: bytes) -> bool:
    """Whether kinds and names of all items are UTF-8, as pi_heif 1.4 takes for granted: it ends the
    whole process where the kind of a metadata item is not."""
    try:
        for _version, _number, text in _items(data, *_boxes_of_meta(data)[b"iinf"]):
            text.decode()
    except UnicodeDecodeError:
        return False
    except (KeyError, IndexError, struct.error):
        pass  # cut short: what is missing is not read by others either
    return True


def _boxes_of_meta(data: bytes) -> dict[bytes, tuple[int, int]]:
    """Where the content of each box in ``meta`` lies.  Raises: KeyError."""
    outermost = {kind: (start, end) for kind, start, end in _boxes(data, 0, len(data))}
    start, end = outermost[b"meta"]
    return {kind: (begin, stop) for kind, begin, stop in _boxes(data, start + 4, end)}


def _boxes(data: bytes, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Kind, and where the content begins and ends, of the boxes within a span."""
    while start + 8 <= end:
        length, kind = struct.unpack_from(">I4s", data, start)
        begin = start + 8
        if length == 1:
            (length,) = struct.unpack_from(">Q", data, begin)
            begin += 8
        stop = min(start + length, end) if length else end
        yield kind, begin, stop
        start = max(stop, begin)


def _item_of_kind(data: bytes, wanted: bytes, start: int, end: int) -> int:
    """Number of the first item of this kind.  Raises: KeyError, struct.error."""
    for version, number, text in _items(data, start, end):
        if version >= 2 and text.startswith(wanted):
            return number
    raise KeyError(wanted)


def _items(data: bytes, start: int, end: int) -> Iterator[tuple[int, int, bytes]]:
    """Version, number and text of the items in an ``iinf`` box whose content is this span.

    The text is kind (from version 2 on), name and what else there is, one zero behind each.

    Raises: IndexError, struct.error.
    """
    entries = start + (6 if data[start] == 0 else 8)
    for kind, begin, stop in _boxes(data, entries, end):
        if kind == b"infe":
            version = data[begin]
            number = ">I" if version == 3 else ">H"
            behind = begin + 4 + struct.calcsize(number) + 2
            yield version, struct.unpack_from(number, data, begin + 4)[0], data[behind:stop]


def _item(data: bytes, wanted: int, at: int, idat: int) -> bytes:
    """The bytes of an item, by the ``iloc`` box whose content begins at ``at``.

    Raises: KeyError, struct.error.
    """
    reader = _Numbers(data, at)
    version, _flags = reader.take(1), reader.take(3)
    sizes = reader.take(2)
    offset_size, length_size, base_size = sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15
    index_size = sizes & 15 if version else 0
    for _ in range(reader.take(2 if version < 2 else 4)):
        number = reader.take(2 if version < 2 else 4)
        method = reader.take(2) & 15 if version else 0
        _file = reader.take(2)
        base = reader.take(base_size) + (idat if method == 1 else 0)
        extents = reader.take(2)
        if number != wanted:
            reader.skip(extents * (index_size + offset_size + length_size))
            continue
        payload = b""
        for _ in range(extents):
            _index = reader.take(index_size)
            begin = base + reader.take(offset_size)
            payload += data[begin : begin + reader.take(length_size)]
            # Damaged extents may lie over each other, and be more than the whole file together.
            if len(payload) > min(LARGEST_EXIF, len(data)):
                raise struct.error("too large")
        return payload
    raise KeyError(wanted)


class _Numbers:
    """Big-endian numbers of any size, one after the other."""

    def __init__(self, data: bytes, at: int) -> None:
        self._data = data
        self._at = at

    def skip(self, size: int) -> None:
        """Raises: struct.error: behind the end."""
        self._at += size
        if self._at > len(self._data):
            raise struct.error("behind the end")

    def take(self, size: int) -> int:
        """Raises: struct.error: behind the end."""
        self.skip(size)
        return int.from_bytes(self._data[self._at - size : self._at], "big")


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
