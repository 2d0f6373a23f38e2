"""Saving: what was asked for, whole, or one clear sentence and nothing left behind."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from denoiser.color import to_srgb
from denoiser.errors import UnwritablePhoto
from denoiser.opening import open_photo
from denoiser.photo import Photo
from denoiser.quantise import quantise
from denoiser.saving import save_photo
from tests.denoiser.file_limit import no_file_above
from tests.denoiser.made_up import DTYPES, made_up_photo


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
    photo = made_up_photo(height, width, channels, depth, transparent=transparent)
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
    photo = made_up_photo(*shape, 3, 8, transparent=False)
    again = open_photo(save_photo(photo, tmp_path / f"a.{suffix}"))
    assert again.pixels.shape == (*shape, 3)


@pytest.mark.parametrize("suffix", ["png", "tif", "webp"])
def test_colour_under_full_transparency_is_kept(tmp_path: Path, suffix: str) -> None:
    photo = made_up_photo(8, 8, 3, 8, transparent=True)
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
    photo = made_up_photo(4, 4, 3, depth, transparent=False)
    assert open_photo(save_photo(photo, tmp_path / f"a.{suffix}", depth=asked)).depth == kept


@pytest.mark.parametrize("channels", [1, 3])
def test_floats_say_that_they_are_encoded(tmp_path: Path, channels: int) -> None:
    """Without a profile they would be read as linear light."""
    photo = made_up_photo(9, 7, channels, 8, transparent=False)
    again = open_photo(save_photo(photo, tmp_path / "a.tif", depth=32))
    assert not again.linear
    np.testing.assert_allclose(to_srgb(again), photo.pixels, atol=1e-6)


@pytest.mark.parametrize("name", ["mit Leerzeichen.jpg", "фото #1.jpg", "写真%20.jpg", "x" * 250])
def test_names(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    photo = made_up_photo(4, 5, 3, 8, transparent=False)
    assert save_photo(photo, path, format="JPEG") == path
    assert open_photo(path).width == 5


def test_an_existing_file_is_not_replaced_unasked(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"precious")
    photo = made_up_photo(4, 4, 1, 8, transparent=False)
    with pytest.raises(UnwritablePhoto, match="exists already"):
        save_photo(photo, path)
    assert path.read_bytes() == b"precious"
    save_photo(photo, path, overwrite=True)
    assert open_photo(path).width == 4


def test_a_missing_folder_a_long_name_and_a_folder_in_the_way(tmp_path: Path) -> None:
    photo = made_up_photo(4, 4, 1, 8, transparent=False)
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
        save_photo(made_up_photo(4, 4, 1, 8, transparent=False), tmp_path / "a.png")


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "webp", "avif"])
def test_a_disk_that_takes_no_more_leaves_nothing_behind(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(b"precious")
    with no_file_above(2000), pytest.raises(UnwritablePhoto, match="cannot be written"):
        save_photo(made_up_photo(99, 99, 3, 8, transparent=False), path, overwrite=True)
    assert path.read_bytes() == b"precious"
    assert list(tmp_path.iterdir()) == [path]


def test_formats_that_do_not_fit(tmp_path: Path) -> None:
    photo = made_up_photo(4, 4, 3, 8, transparent=True)
    with pytest.raises(UnwritablePhoto, match="Choose PNG, TIFF, WebP or AVIF"):
        save_photo(photo, tmp_path / "a.jpg")
    with pytest.raises(UnwritablePhoto, match="has a format that is not written"):
        save_photo(photo, tmp_path / "a.gif")
    with pytest.raises(UnwritablePhoto, match="16 bits per channel, which WEBP cannot hold"):
        save_photo(photo, tmp_path / "a.webp", depth=16)
    assert not list(tmp_path.iterdir())
