"""Tiles cover a picture exactly, whatever its size."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from denoiser.tiles import Tile, padded_size, plan, plan_axis, smallest_tile


@st.composite
def layouts(draw: st.DrawFn) -> tuple[int, int, int, int]:
    """size, tile, halo, stride"""
    stride = draw(st.sampled_from([2, 4, 8, 16]))
    halo = stride * draw(st.integers(0, 6))
    tile = smallest_tile(stride, halo) + stride * draw(st.integers(0, 40))
    return draw(st.integers(1, 5000)), tile, halo, stride


@given(layouts())
def test_weights_sum_to_one_at_every_pixel(layout: tuple[int, int, int, int]) -> None:
    size, tile, halo, stride = layout
    total = np.zeros(padded_size(size, stride))
    for span in plan_axis(size, tile, halo, stride):
        total[span.keep_start : span.keep_stop] += span.weights()
    np.testing.assert_allclose(total, 1, atol=1e-6)


@given(layouts())
def test_kept_pixels_are_a_halo_away_from_what_the_tile_does_not_see(
    layout: tuple[int, int, int, int],
) -> None:
    size, tile, halo, stride = layout
    spans = plan_axis(size, tile, halo, stride)
    for span in spans:
        assert span.start == 0 or span.keep_start - span.start >= halo
        assert span.stop == padded_size(size, stride) or span.stop - span.keep_stop >= halo


@given(layouts())
def test_tiles_lie_on_the_networks_grid_inside_the_padded_picture(
    layout: tuple[int, int, int, int],
) -> None:
    size, tile, halo, stride = layout
    for span in plan_axis(size, tile, halo, stride):
        assert span.start % stride == 0
        assert 0 <= span.start < span.stop <= padded_size(size, stride)
        assert span.stop - span.start <= min(tile, padded_size(size, stride))


@given(layouts())
def test_a_tile_never_fades_in_and_out_at_the_same_pixel(
    layout: tuple[int, int, int, int],
) -> None:
    for span in plan_axis(*layout):
        assert span.fade_in + span.fade_out <= span.keep_stop - span.keep_start


def test_no_more_and_no_longer_tiles_than_needed() -> None:
    # Tiles of 264 with halo 32 advance by up to 264 − 2·32 − 8 = 192.
    assert len(plan_axis(1000, 264, 32, 8)) == 5
    assert len(plan_axis(264, 264, 32, 8)) == 1
    # 300 pixels need two tiles, and those need not be longer than half of 300 and 72 shared ones.
    assert [(s.start, s.stop) for s in plan_axis(300, 264, 32, 8)] == [(0, 192), (112, 304)]


@given(layouts())
def test_all_tiles_of_an_axis_have_the_same_length(layout: tuple[int, int, int, int]) -> None:
    assert len({span.stop - span.start for span in plan_axis(*layout)}) == 1


@pytest.mark.parametrize(("size", "tile"), [(0, 264), (100, 260), (100, 64)])
def test_an_impossible_layout_is_refused(size: int, tile: int) -> None:
    with pytest.raises(ValueError, match="cannot lay tiles"):
        plan_axis(size, tile, halo=32, stride=8)


def test_distance_is_zero_on_a_tile_and_grows_away_from_it() -> None:
    tiles = plan(600, 900, 264, 32, 8)
    nearest = min(tiles, key=lambda tile: tile.distance(850, 20))
    assert isinstance(nearest, Tile)
    assert nearest.distance(850, 20) == 0
    assert nearest.rows.start == 0
    assert nearest.columns.stop == 904
    assert tiles[0].distance(850, 20) > 500
