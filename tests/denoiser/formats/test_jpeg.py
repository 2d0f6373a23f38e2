"""JPEG: segments survive, CMYK turns into the right colours, truncation is told."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from PIL import Image

from denoiser.errors import UnreadablePhoto, UnwritablePhoto
from denoiser.formats.jpeg import EXTENDED_XMP_LOST, EXTENDED_XMP_NAME, XMP_NAME
from denoiser.formats.pillow_files import CMYK_WITHOUT_PROFILE
from denoiser.opening import open_photo
from denoiser.photo import Photo
from denoiser.saving import save_photo

XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><tiff:Orientation>6</tiff:Orientation></x:xmpmeta>'


def gradient(height: int, width: int, channels: int) -> np.ndarray:
    rows, columns = np.mgrid[0:height, 0:width]
    planes = (rows / height, columns / width, (rows + columns) / (height + width))
    return np.stack(planes[:channels], axis=-1).astype(np.float32)


def segment(marker: int, payload: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(payload) + 2) + payload


def jpeg_with(*segments: bytes) -> bytes:
    """A small picture with segments right behind its start."""
    file = io.BytesIO()
    Image.new("RGB", (16, 8), (200, 90, 30)).save(file, "JPEG")
    data = file.getvalue()
    return data[:2] + b"".join(segments) + data[2:]


@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize(("quality", "sampling"), [(95, 0), (80, 2)])
def test_quality_decides_how_colour_is_stored(
    tmp_path: Path, channels: int, quality: int, sampling: int
) -> None:
    photo = Photo(gradient(64, 48, channels), None, 8, "rgb", "PNG")
    path = save_photo(photo, tmp_path / "a.jpg", quality=quality)
    again = open_photo(path)
    assert again.pixels.shape == photo.pixels.shape
    assert np.abs(again.pixels - photo.pixels).mean() < 0.02
    if channels == 3:
        with Image.open(path) as picture:
            vertical = picture.layer[0][2]
        assert vertical == (1 if sampling == 0 else 2)


def test_all_blocks_come_back_byte_for_byte(tmp_path: Path) -> None:
    icc = bytes(np.random.default_rng(0).integers(0, 256, 150_000, dtype=np.uint8))
    iptc = b"8BIM\x04\x04\0\0\0\0\0\x06\x1c\x02\x05\0\x01A"
    photo = Photo(gradient(8, 8, 3), None, 8, "rgb", "PNG", icc=icc, xmp=XMP, iptc=iptc)
    again = open_photo(save_photo(photo, tmp_path / "a.jpg"))
    assert (again.icc, again.iptc) == (icc, iptc)
    assert again.xmp == XMP.replace(b">6<", b">1<")
    assert again.notes == ("Its colour profile cannot be used; colours are taken as sRGB.",)


def test_a_photoshop_thumbnail_is_dropped(tmp_path: Path) -> None:
    kept = b"8BIM\x04\x04\0\0\0\0\0\x02\x1c\x02"
    stale = b"8BIM\x04\x0c\0\0\0\0\0\x03abc\0"
    path = tmp_path / "a.jpg"
    path.write_bytes(jpeg_with(segment(0xED, b"Photoshop 3.0\0" + stale + kept)))
    assert open_photo(path).iptc == kept


def test_extended_xmp_is_told(tmp_path: Path) -> None:
    packet = b'<rdf:Description xmpNote:HasExtendedXMP="ABC" a="b"/>'
    path = tmp_path / "a.jpg"
    path.write_bytes(
        jpeg_with(segment(0xE1, XMP_NAME + packet), segment(0xE1, EXTENDED_XMP_NAME + b"ABC"))
    )
    photo = open_photo(path)
    assert photo.notes == (EXTENDED_XMP_LOST,)
    assert photo.xmp == b'<rdf:Description a="b"/>'


def test_adobes_inverted_cmyk(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    red = Image.new("RGB", (32, 16), (220, 40, 30))
    red.convert("CMYK").save(path, quality=95)
    photo = open_photo(path)
    assert photo.mode == "cmyk"
    assert photo.notes == (CMYK_WITHOUT_PROFILE,)
    assert photo.icc is None
    assert np.abs(photo.pixels[8, 16] * 255 - (220, 40, 30)).max() < 4


def test_the_first_picture_of_several(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    first, second = Image.new("RGB", (16, 16), "red"), Image.new("RGB", (16, 16), "blue")
    first.save(path, "MPO", save_all=True, append_images=[second])
    photo = open_photo(path)
    assert photo.pixels[0, 0, 0] > 0.9
    assert photo.notes == ("Only the first of 2 frames is shown.",)


def test_too_long_a_side(tmp_path: Path) -> None:
    photo = Photo(np.zeros((1, 65_501, 1), np.float32), None, 8, "gray", "PNG")
    with pytest.raises(UnwritablePhoto, match="longer than the 65500 pixels"):
        save_photo(photo, tmp_path / "a.jpg")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("missing", [10, 100, 500])
def test_a_truncated_file_is_refused(tmp_path: Path, missing: int) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(jpeg_with()[:-missing])
    with pytest.raises(UnreadablePhoto, match="is damaged"):
        open_photo(path)


def test_a_profile_of_gray_pixels_is_kept(tmp_path: Path) -> None:
    icc = imagecodecs.cms_profile("gray", gamma=2.2)
    photo = Photo(gradient(8, 8, 1), None, 8, "gray", "PNG", icc=icc)
    again = open_photo(save_photo(photo, tmp_path / "a.jpg"))
    assert again.is_gray
    assert again.icc == icc


def test_cmyk_with_a_profile_that_does_not_fit(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    ink = Image.new("CMYK", (16, 16), (0, 255, 255, 0))
    ink.save(path, icc_profile=imagecodecs.cms_profile("adobergb"))
    # A profile for RGB is none for ink: the plain formula takes over.
    assert open_photo(path).notes == (CMYK_WITHOUT_PROFILE,)
