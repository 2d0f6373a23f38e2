"""TIFF: all the kinds that cameras, scanners and editors write."""

from __future__ import annotations

import struct
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
import tifffile
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from denoiser.errors import PhotoTooLarge, UnreadablePhoto
from denoiser.formats.pillow_files import CMYK_WITHOUT_PROFILE
from denoiser.formats.tiff import LAB_CONVERTED
from denoiser.opening import open_photo
from denoiser.saving import save_photo

RANDOM = np.random.default_rng(5)


def noise(*shape: int, dtype: type = np.uint8) -> np.ndarray:
    return RANDOM.integers(0, np.iinfo(dtype).max + 1, shape, dtype=dtype)


@settings(deadline=None, max_examples=40)
@given(
    height=st.integers(1, 40),
    width=st.integers(1, 40),
    dtype=st.sampled_from([np.uint8, np.uint16, np.float32]),
    channels=st.sampled_from([1, 2, 3, 4]),
    compression=st.sampled_from([None, "zlib", "lzw"]),
    planes=st.sampled_from(["contig", "separate"]),
    order=st.sampled_from("<>"),
)
def test_lossless_kinds(
    tmp_path_factory: pytest.TempPathFactory,
    *,
    height: int,
    width: int,
    dtype: type,
    channels: int,
    compression: str | None,
    planes: str,
    order: str,
) -> None:
    folder = tmp_path_factory.mktemp("tiff")
    path = folder / "a.tif"
    shape = (channels, height, width) if planes == "separate" else (height, width, channels)
    samples = (
        RANDOM.random(shape, np.float32) if dtype is np.float32 else noise(*shape, dtype=dtype)
    )
    if channels == 1:
        samples = samples.reshape(height, width)
    tifffile.imwrite(
        path,
        samples,
        photometric="rgb" if channels > 2 else "minisblack",
        planarconfig=planes if channels > 1 else None,
        extrasamples=[2] if channels in (2, 4) else None,
        compression=compression,
        byteorder=order,
        metadata=None,
    )
    expected = np.moveaxis(samples, 0, -1) if planes == "separate" and channels > 1 else samples
    expected = expected.reshape(height, width, channels)
    photo = open_photo(path)
    assert photo.depth == samples.itemsize * 8
    assert photo.linear == (dtype is np.float32)
    assert photo.is_gray == (channels < 3)
    again = open_photo(save_photo(photo, folder / "b.tif"))
    for each in (photo, again):
        top = 1 if dtype is np.float32 else np.iinfo(dtype).max
        colours = 1 if channels < 3 else 3
        restored = each.pixels * top if dtype is np.float32 else np.round(each.pixels * top)
        assert np.array_equal(restored, expected[..., :colours])
        if channels in (2, 4):
            assert each.alpha is not None
            assert each.alpha.dtype == dtype
            assert np.array_equal(each.alpha, expected[..., -1])
    # Others read what was written, too.
    assert np.array_equal(tifffile.imread(folder / "b.tif").reshape(expected.shape), expected)


def test_values_above_one_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    samples = np.array([[[0, 0.5, 17.25], [-0.25, 1, 2]]], np.float32)
    tifffile.imwrite(path, samples, photometric="rgb")
    photo = open_photo(path)
    assert np.array_equal(photo.pixels, samples)
    again = open_photo(save_photo(photo, tmp_path / "b.tif"))
    assert np.array_equal(again.pixels, samples)


def test_linear_floats_are_encoded_when_saved_as_whole_numbers(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, np.full((4, 4, 3), 0.214, np.float32), photometric="rgb")
    again = open_photo(save_photo(open_photo(path), tmp_path / "b.png"))
    assert again.depth == 16
    assert again.pixels[0, 0, 0] == pytest.approx(0.5, abs=1e-3)


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_what_is_not_a_number_is_refused(tmp_path: Path, bad: float) -> None:
    path = tmp_path / "a.tif"
    samples = np.zeros((9, 9, 3), np.float32)
    samples[8, 8, 2] = bad
    tifffile.imwrite(path, samples, photometric="rgb")
    with pytest.raises(UnreadablePhoto, match="not numbers"):
        open_photo(path)


def test_half_floats(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, np.full((3, 3), 0.5, np.float16), photometric="minisblack")
    photo = open_photo(path)
    assert photo.depth == 32
    assert (photo.pixels == 0.5).all()


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_cmyk(tmp_path: Path, dtype: type) -> None:
    top = np.iinfo(dtype).max
    ink = np.array([[[0, 1, 1, 0], [0, 0, 0, 1], [0, 0, 0, 0]]]) * top
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, ink.astype(dtype), photometric="separated")
    photo = open_photo(path)
    assert photo.pixels[0].tolist() == [[1, 0, 0], [0, 0, 0], [1, 1, 1]]
    assert photo.notes == (CMYK_WITHOUT_PROFILE,)
    assert photo.depth == np.dtype(dtype).itemsize * 8


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_lab(tmp_path: Path, dtype: type) -> None:
    # Mid gray, and the sRGB red: L* = 54.29, a* = 80.81, b* = 69.89 under D50.
    unit = 1 if dtype is np.uint8 else 256
    top = np.iinfo(dtype).max
    lab = np.array([[[0.5 * top, 0, 0], [0.5429 * top, 80.81 * unit, 69.89 * unit]]])
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, np.round(lab).astype(dtype), photometric="cielab")
    photo = open_photo(path)
    assert photo.notes == (LAB_CONVERTED,)
    assert np.abs(photo.pixels[0, 0] - 0.4663).max() < 0.005
    assert np.abs(photo.pixels[0, 1] - (1, 0, 0)).max() < 0.04


def test_a_palette(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    colours = noise(3, 256).astype(np.uint16) * 257
    indices = noise(6, 7)
    tifffile.imwrite(path, indices, photometric="palette", colormap=colours)
    photo = open_photo(path)
    assert (photo.mode, photo.depth) == ("palette", 8)
    assert np.array_equal(np.round(photo.pixels * 65535), colours.T[indices])


@pytest.mark.parametrize("compression", [None, "group4", "tiff_lzw"])
def test_bilevel(tmp_path: Path, compression: str | None) -> None:
    path = tmp_path / "a.tif"
    picture = Image.linear_gradient("L").resize((13, 40)).convert("1")
    picture.save(path, compression=compression)
    photo = open_photo(path)
    assert photo.mode == "bilevel"
    assert np.array_equal(photo.pixels[..., 0], np.asarray(picture))


def test_white_is_zero(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, np.array([[0, 100, 255]], np.uint8), photometric="miniswhite")
    assert np.round(open_photo(path).pixels.ravel() * 255).tolist() == [255, 155, 0]


def test_twelve_bits_fill_the_range(tmp_path: Path) -> None:
    samples = np.array([[0, 2048, 4095]], np.uint16)
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, samples, photometric="minisblack", bitspersample=12)
    photo = open_photo(path)
    assert photo.pixels.ravel().tolist() == pytest.approx([0, 2048 / 4095, 1], abs=1e-4)


def test_premultiplied_colours_are_freed(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    samples = np.array([[[50, 25, 0, 100], [9, 9, 9, 0]]], np.uint8)
    tifffile.imwrite(path, samples, photometric="rgb", extrasamples=["assocalpha"])
    photo = open_photo(path)
    assert np.round(photo.pixels[0] * 255).tolist() == [[128, 64, 0], [9, 9, 9]]
    assert photo.alpha is not None
    assert photo.alpha.tolist() == [[100, 0]]


def test_jpeg_inside(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    Image.new("RGB", (32, 32), (200, 60, 20)).save(path, compression="jpeg", quality=95)
    assert np.abs(open_photo(path).pixels[16, 16] * 255 - (200, 60, 20)).max() < 4


def test_several_pages_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    with tifffile.TiffWriter(path) as file:
        for value in (10, 20, 30):
            file.write(np.full((4, 5), value, np.uint8), photometric="minisblack", metadata=None)
        file.write(np.zeros((2, 2), np.uint8), photometric="minisblack", subfiletype=1)
    photo = open_photo(path)
    assert photo.notes == ("Only the first of 3 pages is shown.",)
    assert np.round(photo.pixels[0, 0, 0] * 255) == 10


def test_big_tiff(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    samples = noise(5, 6, 3)
    tifffile.imwrite(path, samples, photometric="rgb", bigtiff=True)
    assert np.array_equal(np.round(open_photo(path).pixels * 255), samples)


def test_orientation_is_applied_once(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    samples = noise(4, 6, 3)
    tifffile.imwrite(
        path, samples, photometric="rgb", extratags=[(274, 3, 1, 6, True)], metadata=None
    )
    photo = open_photo(path)
    assert np.array_equal(np.round(photo.pixels * 255), np.rot90(samples, -1))
    again = open_photo(save_photo(photo, tmp_path / "b.tif"))
    assert np.array_equal(again.pixels, photo.pixels)


def test_metadata_comes_back(tmp_path: Path) -> None:
    icc = imagecodecs.cms_profile("adobergb")
    iptc = b"\x1c\x02\x05\0\x01A"
    path = tmp_path / "a.tif"
    tifffile.imwrite(
        path,
        noise(4, 6, 3),
        photometric="rgb",
        iccprofile=icc,
        metadata=None,
        extratags=[(700, 1, 12, b"<x:xmpmeta/>", True), (33723, 7, 6, iptc, True)],
    )
    photo = open_photo(path)
    assert (photo.icc, photo.xmp) == (icc, b"<x:xmpmeta/>")
    assert photo.iptc == b"8BIM\x04\x04\0\0\0\0\0\x06" + iptc
    again = open_photo(save_photo(photo, tmp_path / "b.tif"))
    assert (again.icc, again.xmp, again.iptc) == (photo.icc, photo.xmp, photo.iptc)


def test_iptc_beside_photoshops_resources_is_read_and_written_once(tmp_path: Path) -> None:
    record, stale = b"\x1c\x02\x05\0\x01A", b"\x1c\x02\x05\0\x01B"
    other = b"8BIM\x04\x0b\0\0\0\0\0\x04site"
    for resources in (other, b"8BIM\x04\x04\0\0\0\0\0\x06" + stale + other):
        path = tmp_path / "a.tif"
        tags = [(33723, 7, 6, record, True), (34377, 7, len(resources), resources, True)]
        tifffile.imwrite(path, noise(4, 6), photometric="minisblack", extratags=tags, metadata=None)
        photo = open_photo(path)
        assert photo.iptc == b"8BIM\x04\x04\0\0\0\0\0\x06" + record + other
        written = save_photo(photo, tmp_path / "b.tif", overwrite=True)
        assert open_photo(written).iptc == photo.iptc
        assert written.read_bytes().count(record) == 1


@pytest.mark.parametrize("dtype", [np.uint32, np.int16, np.complex64])
def test_numbers_that_are_no_photo(tmp_path: Path, dtype: type) -> None:
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, np.zeros((4, 4), dtype), photometric="minisblack")
    with pytest.raises(UnreadablePhoto, match="is not supported"):
        open_photo(path)


def test_a_truncated_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, noise(40, 40, 3), photometric="rgb")
    data = path.read_bytes()
    for length in (5, len(data) // 2, len(data) - 1):
        path.write_bytes(data[:length])
        with pytest.raises(UnreadablePhoto, match="is damaged: it ends early"):
            open_photo(path)


def test_a_bomb_is_refused_by_its_header(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, noise(4, 4, 3), photometric="rgb", metadata=None)
    data = bytearray(path.read_bytes())
    with tifffile.TiffFile(path) as file:
        places = [file.pages[0].tags[tag].valueoffset for tag in (256, 257)]
    for place in places:
        struct.pack_into("<I", data, place, 30_000)
    path.write_bytes(data)
    with pytest.raises(PhotoTooLarge, match="900 megapixels; the limit is 400"):
        open_photo(path)
