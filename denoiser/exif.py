"""EXIF blocks, changed only where they must be.

An EXIF block is a TIFF structure in which everything is found by its offset from the start, and
maker notes hold such offsets in ways that only their makers know.  So nothing is ever moved: values
are patched in place, and what has to go is overwritten with zeros.

Tags and layout: CIPA DC-008 (Exif 2.32), TIFF 6.0.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from typing import Literal

from denoiser.formats.file_bytes import FileBytes

IMAGE_DESCRIPTION, SOFTWARE = 0x010E, 0x0131
ORIENTATION = 0x0112
IMAGE_WIDTH, IMAGE_HEIGHT = 0x0100, 0x0101
PIXEL_WIDTH, PIXEL_HEIGHT = 0xA002, 0xA003
EXIF_IFD, GPS_IFD, INTEROP_IFD = 0x8769, 0x8825, 0xA005
MAKER_NOTE = 0x927C
THUMBNAIL_OFFSET, THUMBNAIL_LENGTH = 0x0201, 0x0202

ISO, EXPOSURE_TIME, F_NUMBER = 0x8827, 0x829A, 0x829D
FOCAL_LENGTH, FOCAL_LENGTH_35 = 0x920A, 0xA405
CHANGED_AT, CAPTURED_AT = 0x0132, 0x9003

ASCII, SHORT, LONG, RATIONAL, SIGNED_RATIONAL = 2, 3, 4, 5, 10
TYPE_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
"""Bytes per value, by TIFF field type."""

Order = Literal["<", ">"]
Block = bytes | bytearray | FileBytes


class DamagedExifError(ValueError):
    """The block contradicts itself: an offset leads out of it, or it is no TIFF structure."""


@dataclass(frozen=True)
class Entry:
    """One field of a directory."""

    tag: int
    kind: int
    count: int
    position: int
    """Where the 12 bytes of the entry begin."""
    offset: int
    """Where the value begins: within the entry when it fits into 4 bytes."""

    @property
    def size(self) -> int:
        """Bytes of the value; 0 for a field type that TIFF does not define."""
        return TYPE_SIZES.get(self.kind, 0) * self.count

    @property
    def is_inline(self) -> bool:
        """Whether the value lies within the entry."""
        return self.size <= 4


@dataclass(frozen=True)
class Directory:
    """An image file directory (IFD)."""

    position: int
    entries: dict[int, Entry]
    next: int
    """Offset of the following directory, 0 for none."""

    @property
    def end(self) -> int:
        """The first byte behind it, its link to the next one included."""
        return self.position + 2 + 12 * len(self.entries) + 4


def byte_order(block: Block) -> Order:
    """The order a TIFF structure is written in.

    Raises:
        DamagedExifError: it does not begin like one.
    """
    if block[:4] == b"II*\0":
        return "<"
    if block[:4] == b"MM\0*":
        return ">"
    raise DamagedExifError("no TIFF header")


def first_directory(block: Block) -> int:
    """Offset of IFD0.

    Raises:
        DamagedExifError: no TIFF header, or the block ends within it.
    """
    order = byte_order(block)
    if len(block) < 8:
        raise DamagedExifError("the header is cut off")
    return int(struct.unpack(order + "I", block[4:8])[0])


def read_directory(block: Block, position: int) -> Directory:
    """The directory at ``position``.

    Raises:
        DamagedExifError: it, or a value of it, lies outside the block.
    """
    order = byte_order(block)
    try:
        (count,) = struct.unpack(order + "H", block[position : position + 2])
        table = block[position + 2 : position + 2 + 12 * count + 4]
        entries = {}
        for number in range(count):
            at = position + 2 + 12 * number
            tag, kind, values, offset = struct.unpack_from(order + "HHII", table, 12 * number)
            entry = Entry(tag, kind, values, at, offset)
            if entry.is_inline:
                entry = Entry(tag, kind, values, at, at + 8)
            elif offset + entry.size > len(block):
                raise DamagedExifError(f"tag {tag:#06x} lies outside")
            entries[tag] = entry
        (following,) = struct.unpack_from(order + "I", table, 12 * count)
    except struct.error as error:
        raise DamagedExifError("a directory lies outside") from error
    if len(entries) != count:
        raise DamagedExifError("a tag is there twice")
    return Directory(position, entries, following)


def whole_number(block: Block, entry: Entry | None) -> int | None:
    """The first value of a SHORT or LONG field; None for any other and for none."""
    if entry is None or not entry.count or entry.kind not in (SHORT, LONG):
        return None
    code, size = ("H", 2) if entry.kind == SHORT else ("I", 4)
    value = block[entry.offset : entry.offset + size]
    return int(struct.unpack(byte_order(block) + code, value)[0])


def number(block: Block, entry: Entry | None) -> float | None:
    """The first value of a field of whole numbers or fractions; None for any other, for none, and
    for a division by 0."""
    if entry is None or not entry.count or entry.kind not in (RATIONAL, SIGNED_RATIONAL):
        return whole_number(block, entry)
    code = "II" if entry.kind == RATIONAL else "ii"
    value = block[entry.offset : entry.offset + 8]
    over, under = struct.unpack(byte_order(block) + code, value)
    return over / under if under else None


def text(block: Block, entry: Entry | None) -> str | None:
    """The value of a field of text; None for any other and for none."""
    if entry is None or entry.kind != ASCII:
        return None
    value = bytes(block[entry.offset : entry.offset + entry.size])
    return value.split(b"\0")[0].decode("utf-8", "replace").strip()


def all_entries(block: Block) -> dict[int, Entry]:
    """The fields of all directories that describe the picture, by tag.

    Raises:
        DamagedExifError: the block cannot be followed.
    """
    root = read_directory(block, first_directory(block))
    entries: dict[int, Entry] = {}
    for directory in (*sub_directories(block, root), root):
        entries |= directory.entries
    return entries


def read_orientation(block: bytes | None) -> int:
    """EXIF orientation, 1 … 8; 1 without a block, or where it has none or a meaningless one."""
    if block is None:
        return 1
    try:
        root = read_directory(block, first_directory(block))
        value = whole_number(block, root.entries.get(ORIENTATION))
    except DamagedExifError:
        return 1
    return value if value is not None and 1 <= value <= 8 else 1


def tidy(block: bytes, width: int, height: int) -> bytes:
    """``block`` for a picture of ``width``×``height`` that is upright and has no thumbnail.

    Orientation becomes 1, the pixel dimensions are updated where they are stated, and the thumbnail
    with its directory is wiped.  No byte moves, so maker notes stay valid.

    Raises:
        DamagedExifError: the block cannot be followed; it had better not be passed on.
    """
    patched = bytearray(block)
    root = read_directory(block, first_directory(block))
    _write_number(patched, root.entries.get(ORIENTATION), 1)
    _write_number(patched, root.entries.get(IMAGE_WIDTH), width)
    _write_number(patched, root.entries.get(IMAGE_HEIGHT), height)
    for directory in sub_directories(block, root):
        _write_number(patched, directory.entries.get(PIXEL_WIDTH), width)
        _write_number(patched, directory.entries.get(PIXEL_HEIGHT), height)
    if root.next:
        _cut_thumbnail(patched, root)
    return bytes(patched)


def sub_directories(block: Block, root: Directory) -> list[Directory]:
    """The Exif, GPS and Interoperability directories that ``root`` leads to.

    Raises:
        DamagedExifError: one of them lies outside the block.
    """
    found: list[Directory] = []
    waiting = [root]
    while waiting:
        parent = waiting.pop()
        for tag in (EXIF_IFD, GPS_IFD, INTEROP_IFD):
            position = whole_number(block, parent.entries.get(tag))
            if position and all(position != known.position for known in found):
                directory = read_directory(block, position)
                found.append(directory)
                waiting.append(directory)
    return found


def _write_number(block: bytearray, entry: Entry | None, value: int) -> None:
    if entry is None or entry.count != 1 or entry.kind not in (SHORT, LONG):
        return
    if entry.kind == LONG or value <= 0xFFFF:
        code = "H" if entry.kind == SHORT else "I"
        struct.pack_into(byte_order(block) + code, block, entry.offset, value)


def _cut_thumbnail(block: bytearray, root: Directory) -> None:
    """Unlink IFD1 and wipe all of it, the thumbnail included, but what others refer to as well."""
    kept = [span for each in (root, *sub_directories(block, root)) for span in _spans(each)]
    try:
        second = read_directory(block, root.next)
    except DamagedExifError:
        spans = []
    else:
        spans = _spans(second)
        offset = whole_number(block, second.entries.get(THUMBNAIL_OFFSET))
        length = whole_number(block, second.entries.get(THUMBNAIL_LENGTH))
        if offset and length:
            spans.append((offset, min(offset + length, len(block))))
    struct.pack_into(byte_order(block) + "I", block, root.end - 4, 0)
    for start, stop in spans:
        last = min(stop, len(block))
        if start < last and all(last <= low or high <= start for low, high in kept):
            block[start:last] = bytes(last - start)
            if last == len(block):
                del block[start:]


def _spans(directory: Directory) -> list[tuple[int, int]]:
    """Byte ranges that a directory occupies: itself and its values outside of it."""
    outside = [e for e in directory.entries.values() if not e.is_inline]
    return [(directory.position, directory.end), *((e.offset, e.offset + e.size) for e in outside)]


def label(description: str, software: str) -> bytes:
    """A new block that says what a picture holds and what made it, and nothing else.

    Text is UTF-8, as programs write and read it, though Exif speaks of ASCII.
    """
    texts = {IMAGE_DESCRIPTION: description, SOFTWARE: software}
    values = {tag: text.encode() + b"\0" for tag, text in texts.items()}
    position = 8 + 2 + 12 * len(values) + 4
    entries, data = b"", b""
    for tag, value in values.items():
        if len(value) <= 4:
            entries += struct.pack("<HHI4s", tag, ASCII, len(value), value)
        else:
            entries += struct.pack("<HHII", tag, ASCII, len(value), position + len(data))
            data += value + b"\0" * (len(value) % 2)
    return b"II*\0" + struct.pack("<IH", 8, len(values)) + entries + bytes(4) + data


_XMP_ORIENTATION = re.compile(
    rb"""(tiff:Orientation\s*(?:=\s*["']|>)\s*)[2-8](\s*(?:["']|</tiff:Orientation))"""
)


def tidy_xmp(packet: bytes) -> bytes:
    """An XMP packet whose ``tiff:Orientation`` says 1; all else, length included, as it was."""
    return _XMP_ORIENTATION.sub(rb"\g<1>1\g<2>", packet)
