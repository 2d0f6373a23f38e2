"""EXIF out of TIFF files, in which it lies between the pixels."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
from PIL import Image

from denoiser import exif
from denoiser.formats.tiff_exif import extract
from denoiser.opening import open_photo
from denoiser.photo import Photo
from denoiser.saving import save_photo

ORDER = ">"
"""Of the blocks that Pillow makes."""

NOTE = b"maker note that counts from the start of the file"


def with_metadata(path: Path) -> Path:
    block = Image.Exif()
    block[0x010F] = "Quietgrain"
    block.get_ifd(exif.EXIF_IFD)[exif.MAKER_NOTE] = NOTE
    block.get_ifd(exif.EXIF_IFD)[0x829A] = 0.1
    block.get_ifd(exif.GPS_IFD)[1] = "N"
    pixels = np.zeros((40, 30, 3), np.float32)
    exif_block = block.tobytes().removeprefix(b"Exif\0\0")
    return save_photo(Photo(pixels, None, 8, "rgb", "JPEG", exif=exif_block), path)


def extracted(path: Path) -> bytes:
    with path.open("rb") as stream:
        block = extract(stream)
    assert block is not None
    return block


def test_all_directories_are_found(tmp_path: Path) -> None:
    block = extracted(with_metadata(tmp_path / "a.tif"))
    found = Image.Exif()
    found.load(block)
    assert found[0x010F] == "Quietgrain"
    assert found.get_ifd(exif.EXIF_IFD)[exif.MAKER_NOTE] == NOTE
    assert float(found.get_ifd(exif.EXIF_IFD)[0x829A]) == 0.1
    assert found.get_ifd(exif.GPS_IFD)[1] == "N"
    assert 0x0100 not in found
    assert 0x0111 not in found


def test_the_maker_note_stays_where_it_was(tmp_path: Path) -> None:
    path = with_metadata(tmp_path / "a.tif")
    place = path.read_bytes().index(NOTE)
    assert extracted(path).index(NOTE) == place
    again = save_photo(open_photo(path), tmp_path / "b.tif")
    assert again.read_bytes().index(NOTE) == place


def test_a_maker_note_far_behind_is_moved_rather_than_lost(tmp_path: Path) -> None:
    path = with_metadata(tmp_path / "a.tif")
    data = bytearray(path.read_bytes())
    root = exif.read_directory(data, exif.first_directory(data))
    place = exif.whole_number(data, root.entries[exif.EXIF_IFD])
    assert place is not None
    entry = exif.read_directory(data, place).entries[exif.MAKER_NOTE]
    data += bytes(100_000 - len(data)) + NOTE
    struct.pack_into(ORDER + "I", data, entry.position + 8, 100_000)
    path.write_bytes(data)
    block = extracted(path)
    assert NOTE in block
    assert len(block) < 1000


def test_loops_and_damage_give_nothing(tmp_path: Path) -> None:
    path = with_metadata(tmp_path / "a.tif")
    data = bytearray(path.read_bytes())
    root = exif.read_directory(data, exif.first_directory(data))
    struct.pack_into(ORDER + "I", data, root.entries[exif.EXIF_IFD].position + 8, root.position)
    path.write_bytes(data)
    with path.open("rb") as stream:
        extract(stream)
    struct.pack_into(ORDER + "I", data, 4, 0xFFFF_FF00)
    path.write_bytes(data)
    with path.open("rb") as stream:
        assert extract(stream) is None
