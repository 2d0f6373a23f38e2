"""Files as bytes, also those that change while they are read."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from denoiser.formats.file_bytes import FileBytes
from denoiser.formats.raw import is_raw
from denoiser.formats.tiff_exif import extract


def test_slices(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"0123456789")
    with path.open("rb") as stream:
        data = FileBytes(stream)
        assert len(data) == 10
        assert (data[2:5], data[8:20], data[12:14], data[5:2]) == (b"234", b"89", b"", b"")


def test_a_file_that_is_cut_short_meanwhile_ends_no_process(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    block = Image.Exif()
    block[0x013B] = "somebody " * 1000
    Image.new("L", (600, 500)).save(path, exif=block)
    with path.open("r+b", buffering=0) as stream:
        data = FileBytes(stream)
        stream.truncate(8)
        assert data[len(data) - 4 :] == b""
        assert extract(stream) is None
        assert not is_raw(stream)
