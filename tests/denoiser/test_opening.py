"""Opening: the right picture or one clear sentence, whatever the file."""

from __future__ import annotations

import contextlib
import os
import random
import tempfile
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from denoiser.errors import PhotoError, PhotoTooLarge, UnreadablePhoto
from denoiser.opening import open_photo, read_thumbnail
from denoiser.photo import Photo
from denoiser.saving import save_photo
from tests.denoiser.made_up import PHONE, made_up_photo


@pytest.mark.parametrize("name", ["Thumbs.db", ".DS_Store", "notes.jpg", "a.raw"])
def test_what_is_no_photo(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"\0\0\0\x01Bud1\0\0 not a photo at all" * 40)
    with pytest.raises(UnreadablePhoto, match=rf"“{name}” is not a photo in a known format"):
        open_photo(path)


def test_nothing_and_less_than_nothing(tmp_path: Path) -> None:
    empty = tmp_path / "empty.jpg"
    empty.touch()
    with pytest.raises(UnreadablePhoto, match="is empty"):
        open_photo(empty)
    with pytest.raises(UnreadablePhoto, match="does not exist"):
        open_photo(tmp_path / "gone.jpg")
    with pytest.raises(UnreadablePhoto, match="is a folder"):
        open_photo(tmp_path)
    loop = tmp_path / "loop.jpg"
    loop.symlink_to(loop)
    with pytest.raises(UnreadablePhoto, match="cannot be read"):
        open_photo(loop)
    fifo = tmp_path / "pipe.jpg"
    os.mkfifo(fifo)
    with pytest.raises(UnreadablePhoto, match="is not an ordinary file"):
        open_photo(fifo)


def test_permission_denied(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    Image.new("L", (4, 4)).save(path)
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    with pytest.raises(UnreadablePhoto, match="permission is denied"):
        open_photo(path)


@pytest.mark.parametrize("format_name", ["JPEG", "PNG", "TIFF", "WEBP", "AVIF", "BMP", "GIF"])
def test_the_suffix_may_lie(tmp_path: Path, format_name: str) -> None:
    path = tmp_path / "wrong.xyz"
    Image.new("RGB", (12, 9), (10, 200, 100)).save(path, format_name)
    photo = open_photo(path)
    assert (photo.format, photo.width, photo.height) == (format_name, 12, 9)


@pytest.mark.parametrize("format_name", ["JPEG", "PNG", "TIFF", "WEBP", "AVIF", "BMP", "GIF"])
def test_a_limit_is_kept_before_decoding(tmp_path: Path, format_name: str) -> None:
    path = tmp_path / "a"
    Image.new("RGB", (100, 50)).save(path, format_name)
    with pytest.raises(PhotoTooLarge, match=r"megapixels; the limit is 0\.004"):
        open_photo(path, max_megapixels=0.004)
    assert open_photo(path, max_megapixels=0.005).width == 100


def samples_of_all_formats() -> dict[str, bytes]:
    """Small whole files with metadata, as bytes, to be damaged."""
    icc = imagecodecs.cms_profile("adobergb")
    exif = open_photo(PHONE).exif
    photo = made_up_photo(24, 20, 3, 8, transparent=False)
    photo = Photo(photo.pixels, None, 8, "rgb", "PNG", None, icc, exif, b"<x/>", b"8BIM")
    files = {}
    with tempfile.TemporaryDirectory() as folder:
        for suffix in ("jpg", "png", "tif", "webp", "avif"):
            files[suffix] = save_photo(photo, Path(folder) / f"a.{suffix}").read_bytes()
    data = Path(__file__).parent / "formats" / "data"
    return files | {path.name: path.read_bytes() for path in data.glob("*.heic")}


FILES = samples_of_all_formats()


@settings(deadline=None, max_examples=400)
@given(st.sampled_from(sorted(FILES)), st.integers(0, 2**32))
def test_damaged_files_end_in_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, name: str, seed: int
) -> None:
    generator = random.Random(seed)
    data = bytearray(FILES[name])
    if generator.random() < 0.5:
        del data[generator.randrange(len(data)) :]
    for _ in range(generator.randrange(5)):
        if data:
            reach = len(data) if generator.random() < 0.5 else min(len(data), 400)
            data[generator.randrange(reach)] = generator.choice((0, 255, generator.randrange(256)))
    path = tmp_path_factory.getbasetemp() / "damaged"
    path.write_bytes(data)
    for read in (open_photo, lambda each: read_thumbnail(each, 16)):
        # Anything but a PhotoError fails the test.
        with contextlib.suppress(PhotoError):
            read(path)


def test_a_thumbnail_of_a_phones_photo() -> None:
    small = read_thumbnail(PHONE, 160)
    assert small.shape == (120, 160, 3)
    assert small.dtype == np.uint8
    whole = open_photo(PHONE).pixels
    assert small.mean() / 255 == pytest.approx(float(whole.mean()), abs=0.02)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK"])
def test_thumbnails_of_every_kind(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "a"
    picture = Image.new("RGB", (60, 30), (255, 0, 0)).convert(mode)
    picture.save(path, "JPEG" if mode == "CMYK" else "PNG")
    small = read_thumbnail(path, 20)
    assert small.shape == (10, 20, 3)
    if mode in ("RGB", "RGBA", "P", "CMYK"):
        assert np.abs(small[5, 10].astype(int) - (255, 0, 0)).max() < 6


def test_a_thumbnail_is_upright_and_in_srgb(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    block = Image.Exif()
    block[0x0112] = 6
    picture = Image.new("RGB", (80, 40), (128, 200, 60))
    picture.save(path, exif=block, icc_profile=imagecodecs.cms_profile("adobergb"), quality=98)
    small = read_thumbnail(path, 20)
    assert small.shape == (20, 10, 3)
    expected = imagecodecs.cms_transform(
        np.array([[[128, 200, 60]]], np.uint8),
        imagecodecs.cms_profile("adobergb"),
        imagecodecs.cms_profile("srgb"),
        colorspace="rgb",
        outcolorspace="rgb",
    )
    assert np.abs(small[9, 5].astype(int) - expected[0, 0]).max() < 5


def test_a_transparent_thumbnail_is_shown_on_gray(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGBA", (8, 8), (255, 0, 0, 0)).save(path)
    assert set(read_thumbnail(path, 8).ravel()) == {128}


def test_a_thumbnail_of_sixteen_bits_and_of_floats(tmp_path: Path) -> None:
    for depth in (16, 32):
        photo = made_up_photo(50, 90, 3, depth, transparent=False)
        path = save_photo(photo, tmp_path / f"{depth}.tif")
        assert read_thumbnail(path, 30).shape == (17, 30, 3)
