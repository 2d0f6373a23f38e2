"""Photos of any kind become training pictures, and what is left out is said."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from denoiser.training.picture_files import MOST_PIXELS, read_picture
from denoiser.training.pictures import read_folder

RAMP = np.linspace(0, 65535, 40 * 50).astype(np.uint16).reshape(40, 50)
BYTES = np.rint(RAMP / 257).astype(np.int16)


def test_a_small_photo_is_read_as_it_is(tmp_path: Path, night_photo: Path) -> None:
    path = tmp_path / "part.jpg"
    with Image.open(night_photo) as whole:
        whole.crop((0, 0, 400, 300)).save(path)
    with Image.open(path) as part:
        np.testing.assert_array_equal(read_picture(path), np.moveaxis(np.array(part), -1, 0))


def test_a_large_photo_is_scaled_down_as_a_whole(night_photo: Path) -> None:
    picture = read_picture(night_photo)
    _, height, width = picture.shape
    assert 0.99 * MOST_PIXELS < height * width < 1.01 * MOST_PIXELS
    with Image.open(night_photo) as whole:
        assert width / height == pytest.approx(whole.width / whole.height, rel=1e-3)
        whole.thumbnail((64, 64))
        expected = np.array(whole).mean((0, 1))
    np.testing.assert_allclose(picture.float().mean((1, 2)), expected, atol=0.5)


@pytest.mark.parametrize("name", ["gray.png", "gray.tif", "colour.tif"])
def test_sixteen_bits_become_eight(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if path.suffix == ".png":
        Image.fromarray(RAMP).save(path)
    else:
        tifffile.imwrite(path, RAMP if name == "gray.tif" else np.dstack([RAMP] * 3))
    picture = read_picture(path).numpy().astype(np.int16)
    assert picture.shape == (3, 40, 50)
    assert np.abs(picture - BYTES).max() <= 1


def test_what_is_left_out_is_said(
    tmp_path: Path, night_photo: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with Image.open(night_photo) as whole:
        for name in ("a.png", "b.avif", "c.webp"):
            whole.crop((0, 0, 64, 64)).save(tmp_path / name)
    (tmp_path / "half.jpg").write_bytes(night_photo.read_bytes()[:500_000])
    (tmp_path / "a.xmp").write_text("edits of another program")
    (tmp_path / ".hidden").write_text("")
    read: list[tuple[int, int]] = []
    training, held_out = read_folder(tmp_path, 32, lambda *so_far: read.append(so_far))
    assert (len(training), len(held_out)) == (2, 1)
    assert read == [(0, 4), (1, 4), (2, 4), (3, 4)]
    assert sorted(caplog.messages) == [
        f"Left out of the training, as no photos, in “{tmp_path}”: 1",
        "Left out of the training: “half.jpg” is damaged: it ends early. Use another copy of it.",
    ]
