"""The preview shows what will be saved, at every zoom."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from denoiser.preview import GAINS, Layer, Look, Preview, Region, ResidualPart
from denoiser.quantise import quantise
from denoiser.strength import Strength, apply_strength
from denoiser.tiles import Patch

RNG = np.random.default_rng(1)


def picture(height: int, width: int, channels: int = 3) -> np.ndarray:
    return RNG.random((height, width, channels), dtype=np.float32)


def with_residual(preview: Preview, patch: Patch | None = None) -> Preview:
    height, width = preview.height, preview.width
    patch = patch or Patch(0, 0, height, width)
    area = (slice(patch.top, patch.bottom), slice(patch.left, patch.right))
    preview.residual[area] = (picture(height, width, preview.noisy.shape[2])[area] - 0.5) / 8
    preview.update(patch)
    return preview


def whole(preview: Preview) -> Region:
    return Region(0, 0, 0, preview.height, preview.width)


def test_the_cleaned_layer_is_what_an_8_bit_file_gets() -> None:
    preview = with_residual(Preview(picture(60, 50)))
    strength = Strength(0.7, 0.3)
    shown = preview.render(Layer.CLEANED, whole(preview), Look(strength))
    saved = quantise(apply_strength(preview.noisy, preview.residual, strength), 8)
    np.testing.assert_array_equal(shown, saved)


def test_zero_residual_is_mid_grey_at_any_gain() -> None:
    preview = Preview(picture(10, 10))
    for gain in GAINS:
        shown = preview.render(Layer.RESIDUAL, whole(preview), Look(gain=gain))
        assert np.all(shown == 128)


def test_the_residual_is_signed_and_magnified() -> None:
    preview = Preview(np.full((4, 4, 3), 0.5, np.float32))
    preview.residual[0, 0] = 10 / 255
    preview.residual[1, 1] = -10 / 255
    shown = preview.render(Layer.RESIDUAL, whole(preview), Look(gain=4)).astype(int)
    assert shown[0, 0, 0] - 128 == pytest.approx(40, abs=1)
    assert shown[1, 1, 0] - 128 == pytest.approx(-40, abs=1)


def test_the_residual_follows_the_strength() -> None:
    preview = with_residual(Preview(picture(10, 10)))
    shown = preview.render(Layer.RESIDUAL, whole(preview), Look(Strength(0, 0)))
    assert np.all(shown == 128)


def test_parts_of_the_residual() -> None:
    preview = with_residual(Preview(picture(10, 10)))
    luma = preview.render(Layer.RESIDUAL, whole(preview), Look(part=ResidualPart.LUMA))
    assert np.ptp(luma, axis=2).max() == 0
    colour = preview.render(Layer.RESIDUAL, whole(preview), Look(part=ResidualPart.COLOUR))
    weighted = colour.astype(float) @ [0.299, 0.587, 0.114]
    np.testing.assert_allclose(weighted, 128, atol=1)


@given(st.integers(1, 700), st.integers(1, 700), st.sampled_from([1, 3]), st.floats(1 / 64, 4))
def test_every_zoom_of_every_shape_shows_the_whole_picture(
    height: int, width: int, channels: int, zoom: float
) -> None:
    preview = Preview(np.full((height, width, channels), 0.25, np.float32))
    region = preview.region(0, 0, height, width, zoom)
    shown = preview.render(Layer.NOISY, region, Look())
    assert shown.shape[2] == 3
    assert shown.shape[0] * region.scale >= height
    assert shown.shape[1] * region.scale >= width
    assert np.all(shown == 64)


def test_patches_reach_the_smaller_levels() -> None:
    preview = Preview(picture(1000, 1400))
    for patch in (Patch(0, 0, 517, 700), Patch(517, 0, 1000, 700), Patch(0, 700, 1000, 1400)):
        with_residual(preview, patch)
    region = preview.region(0, 0, 1000, 1400, zoom=0.25)
    assert region.scale == 4
    shown = preview.render(Layer.RESIDUAL, region, Look(gain=4))
    means = preview.residual.reshape(250, 4, 350, 4, 3).mean((1, 3))
    np.testing.assert_allclose(shown, quantise(0.5 + 4 * means, 8), atol=1)


def test_auto_gain_fits_the_residual() -> None:
    preview = Preview(picture(64, 64))
    preview.residual[:] = RNG.normal(0, 2 / 255, preview.residual.shape)
    assert preview.fitting_gain(Look()) == 16
    preview.residual[:] *= 8
    assert preview.fitting_gain(Look()) == 2


def test_values_under_the_pointer_add_up() -> None:
    preview = with_residual(Preview(picture(9, 9)))
    values = preview.values(3, 4, Look(Strength(0.5, 0.5)))
    for noisy, cleaned, residual in zip(*(values[layer] for layer in Layer), strict=True):
        assert noisy == pytest.approx(cleaned + residual, abs=1e-4)
