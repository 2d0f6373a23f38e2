"""Opening and saving: the right picture or one clear sentence, whatever the file."""

from __future__ import annotations

import contextlib
import os
import random
import resource
import tempfile
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from denoiser.color import to_srgb
from denoiser.errors import PhotoError, PhotoTooLarge, UnreadablePhoto, UnwritablePhoto
from denoiser.photo import Photo, open_photo, read_thumbnail, save_photo
from denoiser.quantise import dequantise, quantise

PHONE = Path(__file__).parents[2] / "gui" / "samples" / "night-iso640.jpg"
DTYPES = {8: np.uint8, 16: np.uint16, 32: np.float32}


def made_up(
    height: int, width: int, channels: int, depth: int, *, transparent: bool, seed: int = 0
) -> Photo:
    generator = np.random.default_rng(seed)

    def samples(*shape: int) -> np.ndarray:
        if depth == 32:
            return generator.random(shape, np.float32)
        return generator.integers(0, 1 << depth, shape, dtype=DTYPES[depth])

    alpha = samples(height, width) if transparent else None
    pixels = dequantise(samples(height, width, channels))
    return Photo(pixels, alpha, depth, "rgb" if channels == 3 else "gray", "TIFF")


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    height=st.integers(1, 33),
    width=st.integers(1, 33),
    channels=st.sampled_from([1, 3]),
    depth=st.sampled_from([8, 16, 32]),
    transparent=st.booleans(),
    suffix=st.sampled_from([".png", ".tif", ".TIFF"]),
)
def test_what_is_saved_without_loss_is_opened_again(
    tmp_path_factory: pytest.TempPathFactory,
    *,
    height: int,
    width: int,
    channels: int,
    depth: int,
    transparent: bool,
    suffix: str,
) -> None:
    photo = made_up(height, width, channels, depth, transparent=transparent)
    folder = tmp_path_factory.mktemp("photo")
    again = open_photo(save_photo(photo, folder / f"a{suffix}"))
    kept = min(depth, 16) if suffix == ".png" else depth
    assert again.depth == kept
    assert np.array_equal(quantise(again.pixels, kept), quantise(photo.pixels, kept))
    assert (again.alpha is None) == (not transparent)
    if transparent and kept == depth:
        assert again.alpha is not None
        assert again.alpha.dtype == DTYPES[depth]
        assert np.array_equal(again.alpha, photo.alpha)
    assert list(folder.iterdir()) == [folder / f"a{suffix}"]


@pytest.mark.parametrize("shape", [(1, 1), (1, 500), (500, 1), (3, 2)])
@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "webp", "avif"])
def test_odd_sizes(tmp_path: Path, shape: tuple[int, int], suffix: str) -> None:
    photo = made_up(*shape, 3, 8, transparent=False)
    again = open_photo(save_photo(photo, tmp_path / f"a.{suffix}"))
    assert again.pixels.shape == (*shape, 3)


@pytest.mark.parametrize("suffix", ["png", "tif", "webp"])
def test_colour_under_full_transparency_is_kept(tmp_path: Path, suffix: str) -> None:
    photo = made_up(8, 8, 3, 8, transparent=True)
    hidden = Photo(photo.pixels, np.zeros((8, 8), np.uint8), 8, "rgb", "PNG")
    again = open_photo(save_photo(hidden, tmp_path / f"a.{suffix}", quality=100))
    assert np.abs(again.pixels - photo.pixels).mean() < (0.3 if suffix == "webp" else 1e-6)
    assert again.pixels.max() > 0.5


@pytest.mark.parametrize(
    ("depth", "suffix", "asked", "kept"),
    [
        (8, "tif", None, 8),
        (16, "jpg", None, 8),
        (16, "png", None, 16),
        (32, "tif", None, 32),
        (32, "png", None, 16),
        (8, "png", 16, 16),
        (8, "tif", 32, 32),
        (16, "tif", 8, 8),
    ],
)
def test_depth_follows_the_source_unless_asked(
    tmp_path: Path, depth: int, suffix: str, asked: int | None, kept: int
) -> None:
    photo = made_up(4, 4, 3, depth, transparent=False)
    assert open_photo(save_photo(photo, tmp_path / f"a.{suffix}", depth=asked)).depth == kept


def test_with_pixels_keeps_the_rest() -> None:
    photo = open_photo(PHONE)
    halved = photo.with_pixels(photo.pixels / 2)
    assert (halved.exif, halved.path, halved.width) == (photo.exif, PHONE, 4032)
    assert halved.megapixels == pytest.approx(12.19, abs=0.01)
    with pytest.raises(ValueError, match="is not"):
        photo.with_pixels(photo.pixels[:5])


# What must not surprise us when opening.


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


@pytest.mark.parametrize("name", ["mit Leerzeichen.jpg", "фото #1.jpg", "写真%20.jpg", "x" * 250])
def test_names(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    photo = made_up(4, 5, 3, 8, transparent=False)
    assert save_photo(photo, path, format="JPEG") == path
    assert open_photo(path).width == 5


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
    photo = made_up(24, 20, 3, 8, transparent=False)
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


# What must not surprise us when saving.


def test_an_existing_file_is_not_replaced_unasked(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"precious")
    photo = made_up(4, 4, 1, 8, transparent=False)
    with pytest.raises(UnwritablePhoto, match="exists already"):
        save_photo(photo, path)
    assert path.read_bytes() == b"precious"
    save_photo(photo, path, overwrite=True)
    assert open_photo(path).width == 4


def test_a_missing_folder_a_long_name_and_a_folder_in_the_way(tmp_path: Path) -> None:
    photo = made_up(4, 4, 1, 8, transparent=False)
    with pytest.raises(UnwritablePhoto, match=r"there is no folder .*gone"):
        save_photo(photo, tmp_path / "gone" / "a.png")
    with pytest.raises(UnwritablePhoto, match="has too long a name"):
        save_photo(photo, tmp_path / ("x" * 300 + ".png"))
    (tmp_path / "b.png").mkdir()
    with pytest.raises(UnwritablePhoto, match="cannot be written"):
        save_photo(photo, tmp_path / "b.png", overwrite=True)


def test_a_read_only_folder(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    if os.access(tmp_path, os.W_OK):
        pytest.skip("this user may write everywhere")
    with pytest.raises(UnwritablePhoto, match="is read-only"):
        save_photo(made_up(4, 4, 1, 8, transparent=False), tmp_path / "a.png")


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "webp", "avif"])
def test_a_disk_that_takes_no_more_leaves_nothing_behind(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(b"precious")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, before[1]))
    try:
        with pytest.raises(UnwritablePhoto, match="cannot be written"):
            save_photo(made_up(99, 99, 3, 8, transparent=False), path, overwrite=True)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert path.read_bytes() == b"precious"
    assert list(tmp_path.iterdir()) == [path]


def test_formats_that_do_not_fit(tmp_path: Path) -> None:
    photo = made_up(4, 4, 3, 8, transparent=True)
    with pytest.raises(UnwritablePhoto, match="Choose PNG, TIFF, WebP or AVIF"):
        save_photo(photo, tmp_path / "a.jpg")
    with pytest.raises(UnwritablePhoto, match="has a format that is not written"):
        save_photo(photo, tmp_path / "a.gif")
    with pytest.raises(UnwritablePhoto, match="16 bits per channel, which WEBP cannot hold"):
        save_photo(photo, tmp_path / "a.webp", depth=16)
    assert not list(tmp_path.iterdir())


# Thumbnails.


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
        photo = made_up(50, 90, 3, depth, transparent=False)
        path = save_photo(photo, tmp_path / f"{depth}.tif")
        assert read_thumbnail(path, 30).shape == (17, 30, 3)


@pytest.mark.parametrize("channels", [1, 3])
def test_floats_say_that_they_are_encoded(tmp_path: Path, channels: int) -> None:
    """Without a profile they would be read as linear light."""
    photo = made_up(9, 7, channels, 8, transparent=False)
    again = open_photo(save_photo(photo, tmp_path / "a.tif", depth=32))
    assert not again.linear
    np.testing.assert_allclose(to_srgb(again), photo.pixels, atol=1e-6)
