"""Camera RAW, with a small DNG made here: development, metadata, and files that pretend."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from denoiser import exif
from denoiser.errors import PhotoTooLarge, UnreadablePhoto
from denoiser.formats.raw import DEVELOPED
from denoiser.photo import open_photo, read_thumbnail, save_photo

HEIGHT, WIDTH = 80, 120
WHITE = 4095


def rationals(*values: float) -> bytes:
    return b"".join(struct.pack("<ii", round(value * 10_000), 10_000) for value in values)


def dng(path: Path, *, level: float = 0.2, orientation: int = 1) -> Path:
    """A sensor that sees an even gray of ``level`` (linear, of white)."""
    sensor = np.full((HEIGHT, WIDTH), round(level * WHITE), np.uint16)
    # XYZ to camera: the camera's primaries are those of sRGB.
    matrix = (3.2406, -1.5372, -0.4986, -0.9689, 1.8758, 0.0415, 0.0557, -0.2040, 1.0570)
    tifffile.imwrite(
        path,
        sensor,
        photometric=32803,
        metadata=None,
        extratags=[
            (271, 2, 0, "Quietgrain", True),
            (272, 2, 0, "Test camera", True),
            (274, 3, 1, orientation, True),
            (33421, 3, 2, (2, 2), True),
            (33422, 1, 4, (0, 1, 1, 2), True),
            (50706, 1, 4, (1, 4, 0, 0), True),
            (50708, 2, 0, "Quietgrain Test camera", True),
            (50714, 3, 1, 0, True),
            (50717, 4, 1, WHITE, True),
            (50721, 10, 9, rationals(*matrix), True),
            (50728, 5, 3, rationals(1, 1, 1), True),
            (50778, 3, 1, 21, True),
        ],
    )
    return path


def test_development(tmp_path: Path) -> None:
    photo = open_photo(dng(tmp_path / "a.dng"))
    assert (photo.format, photo.mode, photo.depth) == ("RAW", "raw", 16)
    assert (photo.height, photo.width) == (HEIGHT, WIDTH)
    assert photo.notes == (DEVELOPED,)
    assert photo.icc is not None
    # Linear 0.2 in sRGB, no brightening.
    middle = photo.pixels[20:60, 20:100].mean(axis=(0, 1))
    assert middle == pytest.approx([0.4845] * 3, abs=0.02)


def test_metadata_of_the_camera(tmp_path: Path) -> None:
    photo = open_photo(dng(tmp_path / "a.dng"))
    assert photo.exif is not None
    with Image.open(save_photo(photo, tmp_path / "a.jpg")) as saved:
        described = saved.getexif()
    assert (described[271], described[272]) == ("Quietgrain", "Test camera")
    assert 50706 not in described
    assert exif.read_orientation(photo.exif) == 1


def test_a_turned_camera(tmp_path: Path) -> None:
    photo = open_photo(dng(tmp_path / "a.dng", orientation=6))
    assert (photo.height, photo.width) == (WIDTH, HEIGHT)


def test_a_thumbnail_without_a_preview(tmp_path: Path) -> None:
    assert read_thumbnail(dng(tmp_path / "a.dng"), 30).shape == (20, 30, 3)


def test_the_suffix_does_not_make_a_raw_file(tmp_path: Path) -> None:
    path = tmp_path / "a.nef"
    Image.new("RGB", (8, 6)).save(path, "TIFF")
    assert open_photo(path).format == "TIFF"
    assert open_photo(dng(tmp_path / "a.tif")).format == "RAW"


def test_limits_and_damage(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = dng(tmp_path / "a.dng")
    with pytest.raises(PhotoTooLarge):
        open_photo(path, max_megapixels=0.001)
    path.write_bytes(b"FUJIFILMCCD-RAW " + bytes(500))
    with pytest.raises(UnreadablePhoto):
        open_photo(path)
    capfd.readouterr()
