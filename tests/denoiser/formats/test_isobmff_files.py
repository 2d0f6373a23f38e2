"""AVIF and HEIC: depth, alpha, orientation, and metadata that Pillow would lay out anew."""

from __future__ import annotations

import random
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image

from denoiser import exif
from denoiser.errors import UnreadablePhoto
from denoiser.formats import heic
from denoiser.formats.isobmff import exif_block, stated_size
from denoiser.opening import open_photo
from denoiser.photo import Photo
from denoiser.saving import save_photo

HEIC = Path(__file__).parent / "data" / "turned.heic"
HEIC_10 = Path(__file__).parent / "data" / "ten-bit.heic"


def smooth(channels: int) -> np.ndarray:
    rows, columns = np.mgrid[0:40, 0:56] / 56
    return np.stack((rows, columns, 1 - columns)[:channels], axis=-1).astype(np.float32)


@pytest.mark.parametrize("channels", [1, 3])
def test_avif_round_trip(tmp_path: Path, channels: int) -> None:
    icc = imagecodecs.cms_profile("adobergb") if channels == 3 else None
    xmp = b'<x:xmpmeta tiff:Orientation="1"/>'
    photo = Photo(smooth(channels), None, 8, "rgb", "PNG", icc=icc, xmp=xmp)
    again = open_photo(save_photo(photo, tmp_path / "a.avif"))
    assert again.pixels.shape == photo.pixels.shape
    assert np.abs(again.pixels - photo.pixels).max() < 0.05
    assert (again.icc, again.xmp) == (icc, xmp)


@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("suffix", ["avif", "webp"])
def test_alpha_is_exact_though_the_colours_are_not(
    tmp_path: Path, suffix: str, channels: int
) -> None:
    alpha = np.random.default_rng(0).integers(0, 256, (40, 56), dtype=np.uint8)
    photo = Photo(smooth(channels), alpha, 8, "rgb", "PNG")
    again = open_photo(save_photo(photo, tmp_path / f"a.{suffix}", quality=70))
    assert again.alpha is not None
    assert np.array_equal(again.alpha, alpha)


def test_ten_bits_of_avif_are_not_cut(tmp_path: Path) -> None:
    samples = np.linspace(0, 1023, 64 * 64 * 3).reshape(64, 64, 3).astype(np.uint16)
    path = tmp_path / "a.avif"
    path.write_bytes(imagecodecs.avif_encode(samples, level=100, bitspersample=10))
    photo = open_photo(path)
    assert photo.depth == 16
    assert np.abs(photo.pixels * 1023 - samples).max() < 8
    assert len(np.unique(photo.pixels)) > 900
    assert photo.pixels.max() > 0.999


def test_a_turned_avif_is_opened_upright(tmp_path: Path) -> None:
    path = tmp_path / "a.avif"
    block = Image.Exif()
    block[0x0112] = 6
    Image.fromarray(np.uint8(smooth(3) * 255)).save(path, exif=block, quality=95)
    photo = open_photo(path)
    assert (photo.width, photo.height) == (40, 56)
    assert np.abs(photo.pixels - np.rot90(smooth(3), -1)).max() < 0.1
    again = open_photo(save_photo(photo, tmp_path / "b.avif"))
    assert (again.width, again.height) == (40, 56)


def described_avif(folder: Path) -> tuple[Path, bytes]:
    """Its EXIF says that it is turned, which its boxes do not, and has a note that may not move."""
    block = Image.Exif()
    block[0x0112] = 6
    block[0x013B] = "Zoe"
    block.get_ifd(0x8769)[0x927C] = b"a note that must not move"
    raw = block.tobytes().removeprefix(b"Exif\0\0").replace(b"Zoe\0", "Ü".encode() + b"\0\0")
    path = folder / "described.avif"
    photo = Photo(smooth(3), None, 8, "rgb", "PNG", exif=raw)
    save_photo(photo, path, overwrite=True)
    return path, raw


def test_the_exif_of_an_avif_is_taken_as_it_lies_there(tmp_path: Path) -> None:
    path, raw = described_avif(tmp_path)
    photo = open_photo(path)
    assert photo.exif == exif.tidy(raw, width=photo.width, height=photo.height)


def test_the_size_is_stated_by_the_largest_picture() -> None:
    boxes = [b"\0\0\0\x14ispe\0\0\0\0" + bytes((0, 0, n, 0, 0, 0, 1, 0)) for n in (1, 9, 4)]
    assert stated_size(b"".join(boxes)) == (9 * 256, 256)
    assert stated_size(b"nothing") == (1, 1)


@given(st.integers(0, 2**32))
@example(131)  # parts of the block that lie over each other
def test_a_damaged_avif_has_damaged_exif_or_none(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    path = tmp_path_factory.getbasetemp() / "described.avif"
    if not path.exists():
        described_avif(path.parent)
    data, generator = bytearray(path.read_bytes()), random.Random(seed)
    for _ in range(4):
        data[generator.randrange(600)] = generator.choice((0, 1, 255, generator.randrange(256)))
    found = exif_block(bytes(data))
    assert found is None or len(found) < len(data)


def test_an_animation_is_its_first_frame(tmp_path: Path) -> None:
    path = tmp_path / "a.avif"
    frames = [Image.new("RGB", (64, 48), colour) for colour in ("red", "lime", "blue")]
    frames[0].save(path, save_all=True, append_images=frames[1:], quality=95)
    for _ in range(20):  # memory that is written beyond its end does not always show at once
        photo = open_photo(path)
    assert photo.notes == ("Only the first of 3 frames is shown.",)
    assert np.abs(photo.pixels - (1, 0, 0)).max() < 0.05


def test_heic_is_turned_once() -> None:
    photo = open_photo(HEIC)
    assert (photo.format, photo.depth) == ("HEIC", 8)
    assert (photo.width, photo.height) == (32, 48)
    assert photo.exif is not None
    assert b"Quietgrain" in photo.exif
    assert exif.read_orientation(photo.exif) == 1
    # Made from red = 5·column and green = 7·row, then turned clockwise.
    columns, rows = np.mgrid[0:48, 0:32]
    red = 5 * columns / 255
    green = 7 * rows[:, ::-1] / 255
    assert np.abs(photo.pixels[..., 0] - red).max() < 0.05
    assert np.abs(photo.pixels[..., 1] - green).max() < 0.05


def test_pixels_of_heic_outlive_the_decoder() -> None:
    with HEIC.open("rb") as stream:
        samples = heic.read(HEIC, stream, max_megapixels=1).samples
    before = samples.copy()
    _others = [np.full(samples.shape, value, np.uint8) for value in range(50)]
    np.testing.assert_array_equal(samples, before)


def test_ten_bits_of_heic_are_not_cut() -> None:
    photo = open_photo(HEIC_10)
    assert photo.depth == 16
    assert len(np.unique(photo.pixels)) > 400
    columns = np.arange(48)
    assert np.abs(photo.pixels[..., 0] * 65535 - columns * 1300).mean() < 700


@pytest.mark.parametrize("part", [0.3, 0.6, 0.95])
def test_truncated_files_are_refused(tmp_path: Path, part: float) -> None:
    for source in (HEIC, HEIC_10):
        path = tmp_path / source.name
        data = source.read_bytes()
        path.write_bytes(data[: int(len(data) * part)])
        with pytest.raises(UnreadablePhoto, match="is damaged: it ends early"):
            open_photo(path)


@pytest.mark.parametrize("place", range(4))
def test_an_item_whose_kind_is_no_text_is_damage(tmp_path: Path, place: int) -> None:
    # The library would end the whole process here.
    data = bytearray(HEIC.read_bytes())
    data[data.index(b"Exif\0") + place] = 255
    path = tmp_path / HEIC.name
    path.write_bytes(data)
    with pytest.raises(UnreadablePhoto, match="is damaged and cannot be decoded"):
        open_photo(path)
