"""PNG: every depth and kind, exact; colour chunks mean what they say."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from PIL import Image

from denoiser.color import to_srgb
from denoiser.errors import UnreadablePhoto
from denoiser.formats.cicp import HDR_NOTE
from denoiser.opening import open_photo
from denoiser.photo import Photo
from denoiser.saving import save_photo


def with_chunks(path: Path, *chunks: tuple[bytes, bytes]) -> Path:
    """Insert chunks behind the header of the file."""
    data = path.read_bytes()
    body = b"".join(
        struct.pack(">I", len(payload))
        + kind
        + payload
        + struct.pack(">I", zlib.crc32(kind + payload))
        for kind, payload in chunks
    )
    path.write_bytes(data[:33] + body + data[33:])
    return path


def small(tmp_path: Path, channels: int = 3) -> Path:
    samples = np.full((4, 5, channels), 128, np.uint8)
    path = tmp_path / "a.png"
    path.write_bytes(imagecodecs.png_encode(samples))
    return path


def test_sixteen_bit_colour_is_not_cut(tmp_path: Path) -> None:
    samples = np.random.default_rng(0).integers(0, 65536, (7, 5, 3), dtype=np.uint16)
    path = tmp_path / "a.png"
    path.write_bytes(imagecodecs.png_encode(samples))
    photo = open_photo(path)
    assert photo.depth == 16
    assert np.array_equal(np.round(photo.pixels * 65535), samples)


def test_a_palette_with_transparency(tmp_path: Path) -> None:
    picture = Image.new("P", (6, 4), 1)
    picture.putpalette([0, 0, 0, 250, 100, 50])
    path = tmp_path / "a.png"
    picture.save(path, transparency=b"\xff\x40")
    photo = open_photo(path)
    assert (photo.mode, photo.depth) == ("palette", 8)
    assert np.round(photo.pixels[0, 0] * 255).tolist() == [250, 100, 50]
    assert photo.alpha is not None
    assert set(photo.alpha.ravel()) == {0x40}


@pytest.mark.parametrize(("mode", "name"), [("1", "bilevel"), ("L", "gray"), ("LA", "gray")])
def test_gray_stays_gray(tmp_path: Path, mode: str, name: str) -> None:
    path = tmp_path / "a.png"
    Image.linear_gradient("L").resize((9, 7)).convert(mode).save(path)
    photo = open_photo(path)
    assert photo.is_gray
    assert photo.mode == name
    assert (photo.alpha is not None) == (mode == "LA")
    again = open_photo(save_photo(photo, tmp_path / "b.png"))
    assert np.array_equal(again.pixels, photo.pixels)


def test_a_transparent_gray_value_becomes_alpha(tmp_path: Path) -> None:
    path = with_chunks(small(tmp_path, 1), (b"tRNS", struct.pack(">H", 128)))
    photo = open_photo(path)
    assert photo.alpha is not None
    assert not photo.alpha.any()


def test_an_animation_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    frames = [Image.new("RGB", (4, 4), colour) for colour in ("red", "green", "blue")]
    frames[0].save(path, save_all=True, append_images=frames[1:])
    photo = open_photo(path)
    assert photo.notes == ("Only the first of 3 frames is shown.",)
    assert photo.pixels[0, 0].tolist() == [1, 0, 0]


def test_linear_gamma_brightens_the_preview_and_becomes_a_profile(tmp_path: Path) -> None:
    photo = open_photo(with_chunks(small(tmp_path), (b"gAMA", struct.pack(">I", 100_000))))
    assert photo.icc is not None
    assert to_srgb(photo)[0, 0, 0] == pytest.approx(0.735, abs=0.01)
    again = open_photo(save_photo(photo, tmp_path / "b.png"))
    assert np.array_equal(to_srgb(again), to_srgb(photo))


@pytest.mark.parametrize("chunk", [(b"gAMA", struct.pack(">I", 45455)), (b"sRGB", b"\0")])
def test_the_usual_gamma_means_srgb(tmp_path: Path, chunk: tuple[bytes, bytes]) -> None:
    assert open_photo(with_chunks(small(tmp_path), chunk)).icc is None


def test_display_p3_by_code_points(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(imagecodecs.png_encode(np.array([[[255, 0, 0]]], np.uint8)))
    photo = open_photo(with_chunks(path, (b"cICP", bytes((12, 13, 0, 1)))))
    red, green, _ = to_srgb(photo).ravel()
    assert red == pytest.approx(1.093, abs=0.005)
    assert green == pytest.approx(-0.227, abs=0.01)


def test_an_hdr_curve_is_told(tmp_path: Path) -> None:
    photo = open_photo(with_chunks(small(tmp_path), (b"cICP", bytes((9, 16, 0, 1)))))
    assert photo.notes == (HDR_NOTE,)


@pytest.mark.parametrize("xmp_chunk", [False, True])
def test_metadata_comes_back(tmp_path: Path, xmp_chunk: bool) -> None:
    xmp = b"<x:xmpmeta/>"
    iptc = b"8BIM\x04\x04\0\0\0\0\0\x06\x1c\x02\x05\0\x01A" * 9
    icc = imagecodecs.cms_profile("adobergb")
    photo = Photo(
        np.zeros((2, 2, 3), np.float32), None, 8, "rgb", "TIFF", None, icc, None, xmp, iptc
    )
    path = save_photo(photo, tmp_path / "a.png", keep_metadata=xmp_chunk)
    again = open_photo(path)
    assert again.icc == icc
    assert (again.xmp, again.iptc) == ((xmp, iptc) if xmp_chunk else (None, None))


def test_a_compressed_bomb_in_a_profile_is_ignored(tmp_path: Path) -> None:
    bomb = zlib.compress(bytes(1 << 27))
    photo = open_photo(with_chunks(small(tmp_path), (b"iCCP", b"name\0\0" + bomb)))
    assert photo.icc is None


@pytest.mark.parametrize("length", [8, 20, 60, -12])
def test_a_truncated_file_is_refused(tmp_path: Path, length: int) -> None:
    path = small(tmp_path)
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(UnreadablePhoto, match="is damaged: it ends early"):
        open_photo(path)
