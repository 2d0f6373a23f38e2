"""Camera RAW, with a small DNG made here: development, metadata, and files that pretend."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from denoiser import exif
from denoiser.errors import PhotoTooLarge, UnreadablePhoto
from denoiser.formats.cicp import srgb_profile
from denoiser.formats.raw import DEVELOPED
from denoiser.opening import open_photo, read_thumbnail
from denoiser.saving import save_photo
from tests.denoiser.formats.dng import HEIGHT, WIDTH, dng


def test_development(tmp_path: Path) -> None:
    photo = open_photo(dng(tmp_path / "a.dng"))
    assert (photo.format, photo.mode, photo.depth) == ("RAW", "raw", 16)
    assert (photo.height, photo.width) == (HEIGHT, WIDTH)
    assert photo.notes == (DEVELOPED,)
    assert photo.icc == srgb_profile(3)  # without the time of the moment
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
