import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from denoiser.noise_windows import (
    SAMPLED_PIXELS,
    TILE,
    halved,
    halved_usable,
    sample_tiles,
    usable_pixels,
    windows,
)


@settings(deadline=None, max_examples=40)
@given(st.integers(4, 3000), st.integers(4, 3000), st.sampled_from([1, 3]))
def test_tiles_of_any_picture(height: int, width: int, channels: int) -> None:
    picture = np.broadcast_to(np.float32(0.5), (height, width, channels))
    count, tile_height, tile_width, tile_channels = sample_tiles(picture).shape
    assert count >= 1
    assert tile_channels == channels
    assert tile_height % 4 == tile_width % 4 == 0
    assert min(tile_height, tile_width) >= min(TILE, height // 4 * 4, width // 4 * 4)
    assert count * tile_height * tile_width <= 1.1 * SAMPLED_PIXELS


def test_tiles_reach_the_corners_of_a_large_picture() -> None:
    picture = np.zeros((1600, 2400, 1), np.float32)
    picture[0, 0], picture[-1, -1] = 0.25, 0.75
    tiles = sample_tiles(picture)
    assert tiles[0, 0, 0] == 0.25
    assert tiles[-1, -1, -1] == 0.75


def test_halving_is_the_mean_of_four() -> None:
    tiles = np.random.default_rng(0).random((2, 8, 12, 3), dtype=np.float32)
    half = halved(tiles)
    assert half.shape == (2, 4, 6, 3)
    np.testing.assert_allclose(half[1, 2, 3], tiles[1, 4:6, 6:8].mean(axis=(0, 1)), rtol=1e-6)


def test_clipped_and_broken_pixels_are_not_usable() -> None:
    tiles = np.full((1, 4, 4, 3), 0.5, np.float32)
    tiles[0, 0, 0, 1], tiles[0, 0, 2, 0], tiles[0, 2, 0, 2] = 0, 1, np.nan
    tiles[0, 3, 3] = -0.01, 1.01, 0.5
    usable = usable_pixels(tiles)
    assert usable.sum() == 13
    assert halved_usable(usable).tolist() == [[[False, False], [False, True]]]


def test_windows_avoid_what_is_not_usable() -> None:
    tiles = np.full((1, 100, 100, 1), 0.5, np.float32)
    tiles[0, :50] = 0
    chosen = windows(tiles, usable_pixels(tiles), about=100_000)
    assert chosen.shape == (43 * 93, 1, 8, 8)
    assert (chosen == 0.5).all()


@pytest.mark.parametrize("about", [1, 1000])
def test_no_windows_at_all_rather_than_a_few(about: int) -> None:
    tiles = np.zeros((1, 200, 200, 3), np.float32)
    assert windows(tiles, usable_pixels(tiles), about).shape == (0, 3, 8, 8)
