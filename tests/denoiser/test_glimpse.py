"""A first look at a photo that shows what the photo will show, where it will show it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from denoiser.errors import UnreadablePhoto
from denoiser.glimpse import Glimpse, read_glimpse
from denoiser.opening import open_photo
from denoiser.preview import Layer, Look, Preview, Region


def everything(of: Glimpse | Preview, zoom: float) -> tuple[Region, np.ndarray]:
    region = of.region(0, 0, of.height, of.width, zoom)
    return region, of.render(Layer.NOISY, region, Look()).astype(int)


def test_it_is_the_photo_in_small(night_photo: Path) -> None:
    glimpse = read_glimpse(night_photo, 600)
    assert glimpse is not None
    preview = Preview(open_photo(night_photo).pixels)
    assert (glimpse.width, glimpse.height) == (preview.width, preview.height)
    small, shown = everything(glimpse, 1.0)
    region, wanted = everything(preview, 1 / small.scale)
    assert small == region
    assert np.abs(shown - wanted).mean() < 1
    assert set(glimpse.render(Layer.RESIDUAL, small, Look()).ravel()) == {128}


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp"])
@pytest.mark.parametrize("orientation", [1, 6])
def test_it_is_upright_and_of_the_right_size(tmp_path: Path, suffix: str, orientation: int) -> None:
    path = tmp_path / f"a.{suffix}"
    exif = Image.Exif()
    exif[274] = orientation
    picture = Image.new("RGB", (301, 199), (200, 0, 0))
    picture.paste((0, 0, 200), (0, 0, 301, 100))
    picture.save(path, exif=exif)
    glimpse = read_glimpse(path, 80)
    photo = open_photo(path)
    assert glimpse is not None
    assert (glimpse.width, glimpse.height) == (photo.width, photo.height)
    region, shown = everything(glimpse, 1.0)
    assert region.scale == 4
    assert shown.shape == (-(-photo.height // 4), -(-photo.width // 4), 3)
    top_right = shown[5, -6]
    assert np.abs(top_right - np.array([0, 0, 200])).max() < 8


def test_what_only_a_whole_decode_would_show_gives_none(tmp_path: Path) -> None:
    Image.new("RGB", (30, 20)).save(tmp_path / "a.tif")
    assert read_glimpse(tmp_path / "a.tif") is None
    with pytest.raises(UnreadablePhoto):
        read_glimpse(tmp_path / "missing.jpg")
