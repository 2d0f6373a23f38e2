"""EXIF blocks: patched in place, and never trusted."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from denoiser import exif
from denoiser.opening import open_photo

PHONE = Path(__file__).parents[2] / "gui" / "samples" / "night-iso640.jpg"


def phone_block() -> bytes:
    """The block as the phone wrote it, thumbnail included."""
    with Image.open(PHONE) as picture:
        block: bytes = picture.info["exif"]
    return block.removeprefix(b"Exif\0\0")


BLOCK = phone_block()


def block_of(order: str, *, orientation: int) -> bytes:
    """IFD0 with an orientation, a size in LONGs and a thumbnail behind everything."""
    entries = [
        (0x0100, exif.LONG, 1, struct.pack(order + "I", 70)),
        (0x0101, exif.LONG, 1, struct.pack(order + "I", 50)),
        (0x0112, exif.SHORT, 1, struct.pack(order + "HH", orientation, 0)),
    ]
    second = 8 + 2 + 12 * len(entries) + 4
    thumbnail = second + 2 + 12 * 2 + 4
    links = [
        (0x0201, exif.LONG, 1, struct.pack(order + "I", thumbnail)),
        (0x0202, exif.LONG, 1, struct.pack(order + "I", 9)),
    ]

    def directory(fields: list[tuple[int, int, int, bytes]], following: int) -> bytes:
        body = b"".join(struct.pack(order + "HHI", *field[:3]) + field[3] for field in fields)
        return struct.pack(order + "H", len(fields)) + body + struct.pack(order + "I", following)

    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", 8)
    return head + directory(entries, second) + directory(links, 0) + b"thumbnail"


@pytest.mark.parametrize("order", ["<", ">"])
def test_orientation_size_and_thumbnail_are_patched(order: str) -> None:
    block = block_of(order, orientation=6)
    assert exif.read_orientation(block) == 6
    tidied = exif.tidy(block, width=50, height=70)
    assert exif.read_orientation(tidied) == 1
    root = exif.read_directory(tidied, exif.first_directory(tidied))
    assert exif.whole_number(tidied, root.entries[0x0100]) == 50
    assert exif.whole_number(tidied, root.entries[0x0101]) == 70
    assert root.next == 0
    assert b"thumb" not in tidied


def test_a_phones_block_changes_in_nothing_but_its_thumbnail() -> None:
    tidied = exif.tidy(BLOCK, width=4032, height=3024)
    assert len(tidied) < 1000 < len(BLOCK)
    root = exif.read_directory(BLOCK, exif.first_directory(BLOCK))
    changed = [at for at, (old, new) in enumerate(zip(BLOCK, tidied, strict=False)) if old != new]
    second = exif.read_directory(BLOCK, root.next)
    spans = [(root.end - 4, root.end), (second.position, len(BLOCK))]
    assert all(any(low <= at < high for low, high in spans) for at in changed)


def test_tidying_twice_changes_nothing_more() -> None:
    once = exif.tidy(BLOCK, width=4032, height=3024)
    assert exif.tidy(once, width=4032, height=3024) == once


def test_what_the_thumbnail_shares_with_the_picture_stays() -> None:
    block = bytearray(block_of("<", orientation=1))
    # The thumbnail now claims the bytes of the first directory.
    second = struct.unpack_from("<I", block, 8 + 2 + 36)[0]
    struct.pack_into("<I", block, second + 2 + 8, 0)
    tidied = exif.tidy(bytes(block), width=1, height=1)
    assert exif.read_directory(tidied, 8).entries.keys() == {0x0100, 0x0101, 0x0112}


@given(
    st.integers(0, len(BLOCK)),
    st.lists(st.tuples(st.integers(0, 960), st.integers(0, 255)), max_size=6),
)
def test_damaged_blocks_raise_one_error_only(length: int, changes: list[tuple[int, int]]) -> None:
    block = bytearray(BLOCK)
    for at, value in changes:
        block[at] = value
    damaged = bytes(block[:length])
    assert exif.read_orientation(damaged) in range(1, 9)
    try:
        tidied = exif.tidy(damaged, width=10, height=10)
    except exif.DamagedExifError:
        return
    assert len(tidied) <= len(damaged)
    assert exif.read_orientation(tidied) == 1


@pytest.mark.parametrize(
    ("packet", "expected"),
    [
        (b'<x tiff:Orientation="6"/>', b'<x tiff:Orientation="1"/>'),
        (b"<x tiff:Orientation = '8'/>", b"<x tiff:Orientation = '1'/>"),
        (
            b"<tiff:Orientation>3</tiff:Orientation>",
            b"<tiff:Orientation>1</tiff:Orientation>",
        ),
        (b'<x tiff:Orientation="1" crs:Tint="6"/>', b'<x tiff:Orientation="1" crs:Tint="6"/>'),
    ],
)
def test_orientation_in_xmp_is_reset(packet: bytes, expected: bytes) -> None:
    assert exif.tidy_xmp(packet) == expected


def test_a_turned_photo_is_opened_upright_once(tmp_path: Path) -> None:
    turned = tmp_path / "turned.jpg"
    block = Image.Exif()
    block[0x0112] = 6
    Image.new("L", (40, 20), 90).save(turned, exif=block)
    photo = open_photo(turned)
    assert (photo.width, photo.height) == (20, 40)
    assert photo.exif is not None
    assert exif.read_orientation(photo.exif) == 1
