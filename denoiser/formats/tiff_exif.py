"""The EXIF block within a TIFF file, or a camera's RAW file built like one.

In such files the EXIF directories lie scattered between the pixels, so a compact block is made of
them.  The maker note stays at its own offset where that is small enough: many makers count offsets
from the start of the file, and then they stay right.
"""

from __future__ import annotations

import struct
from typing import BinaryIO

from denoiser.exif import (
    EXIF_IFD,
    GPS_IFD,
    INTEROP_IFD,
    MAKER_NOTE,
    Block,
    DamagedExifError,
    Directory,
    Entry,
    byte_order,
    first_directory,
    read_directory,
    sub_directories,
    whole_number,
)
from denoiser.formats.file_bytes import FileBytes

LARGEST_OF_CAMERAS = 60_000
"""Bytes; larger values in a RAW file are previews and private data."""
LARGEST_NOTE_END = 60_000
"""Bytes from the start; a maker note that ends behind this is moved to where it takes less room."""

XMP, IPTC, PHOTOSHOP, ICC = 700, 33723, 34377, 34675

# What describes the pixels, and what is kept as a block of its own.
# fmt: off
OF_THE_PIXELS = frozenset((
    254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280, 281,
    284, 288, 289, 290, 291, 292, 293, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 330,
    332, 333, 334, 336, 337, 338, 339, 340, 341, 342, 347, 512, 513, 514, 515, 517, 518, 519,
    520, 521, 529, 530, 532, 32997, 33421, 33422, 33424, 37724,
    XMP, IPTC, PHOTOSHOP, ICC,
))
# fmt: on
DNG_TAGS = range(50_706, 53_000)


def extract(stream: BinaryIO, largest_value: int | None = None) -> bytes | None:
    """The EXIF block of the TIFF-like file in ``stream``; None where it has none that holds.

    Orientation is not in it.  Values above ``largest_value`` bytes are left out.
    """
    return _compact(FileBytes(stream), largest_value)


def without_maker_note(block: bytes) -> bytes | None:
    """An EXIF block laid out anew without its maker note; None where it cannot be followed."""
    return _compact(block, None, with_note=False)


def _compact(data: Block, largest_value: int | None, *, with_note: bool = True) -> bytes | None:
    try:
        return _copy(data, largest_value, with_note)
    except (DamagedExifError, struct.error):
        return None


def _copy(data: Block, largest_value: int | None, with_note: bool) -> bytes | None:
    root = read_directory(data, first_directory(data))
    # Followed once beforehand: a loop or a damaged branch is found before anything is copied.
    branches = sub_directories(data, root)
    block = bytearray(data[:4] + b"\0\0\0\0")
    note = next((e.entries[MAKER_NOTE] for e in branches if MAKER_NOTE in e.entries), None)
    kept_note = None
    if (
        note
        and with_note
        and not note.is_inline
        and len(block) <= note.offset <= LARGEST_NOTE_END - note.size
    ):
        block += bytes(note.offset - len(block)) + data[note.offset : note.offset + note.size]
        kept_note = note
    copier = _Copier(data, block, kept_note, largest_value, with_note)
    position = copier.copy(root)
    if position is None:
        return None
    struct.pack_into(byte_order(data) + "I", block, 4, position)
    return bytes(block)


class _Copier:
    """Appends directories to ``block``, values and sub-directories first."""

    def __init__(
        self,
        data: Block,
        block: bytearray,
        kept_note: Entry | None,
        largest_value: int | None,
        with_note: bool,
    ) -> None:
        self.largest_value = largest_value
        self.with_note = with_note
        self.data = data
        self.block = block
        self.kept_note = kept_note
        self.order = byte_order(data)

    def copy(self, directory: Directory, depth: int = 0) -> int | None:
        """Where the copy begins; None if nothing of the directory is worth a copy."""
        entries = [self._copy_entry(entry, depth) for _, entry in sorted(directory.entries.items())]
        found = [entry for entry in entries if entry]
        if not found:
            return None
        return self._append(struct.pack(self.order + "H", len(found)) + b"".join(found) + bytes(4))

    def _copy_entry(self, entry: Entry, depth: int) -> bytes | None:
        if self._is_left_out(entry, depth):
            return None
        raw = bytes(self.data[entry.position : entry.position + 12])
        if entry.tag in (EXIF_IFD, GPS_IFD, INTEROP_IFD):
            child = whole_number(self.data, entry)
            if not child or depth >= 2:
                return None
            position = self.copy(read_directory(self.data, child), depth + 1)
            return None if position is None else self._pointing(raw, position)
        if entry.is_inline or entry == self.kept_note:
            return raw
        value = bytes(self.data[entry.offset : entry.offset + entry.size])
        return self._pointing(raw, self._append(value))

    def _is_left_out(self, entry: Entry, depth: int) -> bool:
        if depth == 0 and (entry.tag in OF_THE_PIXELS or entry.tag in DNG_TAGS):
            return True
        if entry.tag == MAKER_NOTE and (not self.with_note or entry == self.kept_note):
            return not self.with_note
        return self.largest_value is not None and entry.size > self.largest_value

    def _pointing(self, raw: bytes, position: int) -> bytes:
        return raw[:8] + struct.pack(self.order + "I", position)

    def _append(self, value: bytes) -> int:
        self.block += b"\0" * (len(self.block) % 2)
        position = len(self.block)
        self.block += value
        return position
