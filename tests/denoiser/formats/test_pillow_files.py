"""WebP, BMP and GIF."""

from __future__ import annotations

from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from PIL import Image

from denoiser.errors import UnreadablePhoto, UnwritablePhoto
from denoiser.opening import open_photo
from denoiser.photo import Photo
from denoiser.saving import save_photo


def smooth(channels: int) -> np.ndarray:
    rows, columns = np.mgrid[0:40, 0:56] / 56
    return np.stack((rows, columns, 1 - columns)[:channels], axis=-1).astype(np.float32)


def test_webp_keeps_blocks_and_colours(tmp_path: Path) -> None:
    icc, xmp = imagecodecs.cms_profile("adobergb"), b"<x:xmpmeta/>"
    photo = Photo(smooth(3), None, 16, "rgb", "PNG", icc=icc, xmp=xmp)
    again = open_photo(save_photo(photo, tmp_path / "a.webp"))
    assert np.abs(again.pixels - photo.pixels).mean() < 0.02
    assert (again.icc, again.xmp, again.depth) == (icc, xmp, 8)


def test_a_gray_profile_does_not_end_up_in_a_webp_of_three_channels(tmp_path: Path) -> None:
    icc = imagecodecs.cms_profile("gray", gamma=1.0)
    photo = Photo(np.full((8, 8, 1), 0.214, np.float32), None, 8, "gray", "PNG", icc=icc)
    again = open_photo(save_photo(photo, tmp_path / "a.webp"))
    assert again.icc is None
    assert again.pixels[0, 0] == pytest.approx([0.5] * 3, abs=0.01)


def test_a_webp_too_long(tmp_path: Path) -> None:
    photo = Photo(np.zeros((1, 16_384, 3), np.float32), None, 8, "rgb", "PNG")
    with pytest.raises(UnwritablePhoto, match="16383 pixels of WebP"):
        save_photo(photo, tmp_path / "a.webp")


@pytest.mark.parametrize("suffix", ["webp", "gif"])
def test_animations_show_their_first_frame(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    frames = [Image.new("RGB", (16, 16), colour) for colour in ("red", "lime", "blue")]
    frames[0].save(path, save_all=True, append_images=frames[1:])
    photo = open_photo(path)
    assert photo.notes[-1] == "Only the first of 3 frames is shown."
    assert np.abs(photo.pixels[8, 8] - (1, 0, 0)).max() < 0.03


def test_a_gif_with_a_transparent_colour(tmp_path: Path) -> None:
    path = tmp_path / "a.gif"
    picture = Image.new("P", (6, 5), 3)
    picture.putpalette([7, 8, 9] * 4)
    picture.save(path, transparency=3)
    photo = open_photo(path)
    assert photo.mode == "palette"
    assert photo.alpha is not None
    assert not photo.alpha.any()


@pytest.mark.parametrize(
    ("mode", "name", "channels"), [("1", "bilevel", 1), ("L", "gray", 1), ("RGB", "rgb", 3)]
)
def test_bmp(tmp_path: Path, mode: str, name: str, channels: int) -> None:
    path = tmp_path / "a.bmp"
    picture = Image.linear_gradient("L").resize((13, 9)).convert(mode)
    picture.save(path)
    photo = open_photo(path)
    assert photo.pixels.shape == (9, 13, channels)
    assert photo.mode == name
    expected = np.asarray(picture.convert("RGB" if channels == 3 else "L")).reshape(9, 13, -1)
    assert np.array_equal(np.round(photo.pixels * 255), expected)


@pytest.mark.parametrize("suffix", ["webp", "bmp", "gif"])
def test_truncated_files_are_refused(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    Image.effect_noise((60, 60), 60).convert("RGB").save(path)
    path.write_bytes(path.read_bytes()[:-300])
    with pytest.raises(UnreadablePhoto, match="is damaged: it ends early"):
        open_photo(path)
