"""Colours under full transparency: kept in the file, never seen in the picture."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from denoiser.cleaning import clean_photo
from denoiser.engine import Denoiser
from denoiser.noise_level import estimate_noise
from denoiser.photo import Photo
from denoiser.synthetic_noise import add_gaussian
from denoiser.transparency import filled, hidden_pixels, seen

NOISE = 12.0


def photo_with_a_hole(under: float, *, channels: int = 3) -> Photo:
    """Half of it is noisy, the other half transparent, with ``under`` below the transparency."""
    clean = np.full((120, 160, channels), 0.4, np.float32)
    pixels = np.asarray(add_gaussian(clean, NOISE, 3))
    alpha = np.full((120, 160), 255, np.uint8)
    alpha[:, 80:] = 0
    pixels[:, 80:] = under
    return Photo(pixels, alpha, 8, "rgb", "PNG")


@pytest.fixture(scope="module")
def denoiser() -> Denoiser:
    return Denoiser.load(device="cpu")


@pytest.mark.parametrize("channels", [1, 3])
def test_what_is_seen_does_not_depend_on_what_is_hidden(denoiser: Denoiser, channels: int) -> None:
    dark, bright = (photo_with_a_hole(value, channels=channels) for value in (0.02, 0.98))
    one, other = (clean_photo(photo, denoiser) for photo in (dark, bright))
    assert one.sigma == other.sigma
    assert np.array_equal(one.photo.pixels[:, :80], other.photo.pixels[:, :80])
    assert np.array_equal(one.photo.pixels[:, 80:], dark.pixels[:, 80:])
    assert np.array_equal(other.photo.pixels[:, 80:], bright.pixels[:, 80:])


def test_noise_is_measured_where_something_is_seen() -> None:
    photo = photo_with_a_hole(0.0)
    estimate = estimate_noise(seen(photo), hidden_pixels(photo))
    assert estimate.sigma == pytest.approx(NOISE, rel=0.15)


@settings(deadline=None, max_examples=50)
@given(st.integers(1, 40), st.integers(1, 40), st.floats(0, 1), st.integers(0, 99))
def test_only_what_is_hidden_is_filled(height: int, width: int, share: float, seed: int) -> None:
    generator = np.random.default_rng(seed)
    picture = generator.random((height, width, 3), np.float32)
    hidden = generator.random((height, width)) < share
    smooth = filled(picture, hidden)
    assert np.array_equal(smooth[~hidden], picture[~hidden])
    if hidden.any() and not hidden.all():
        assert smooth[hidden].min() >= picture[~hidden].min() - 1e-6
        assert smooth[hidden].max() <= picture[~hidden].max() + 1e-6


def test_an_opaque_photo_is_not_copied() -> None:
    photo = photo_with_a_hole(0.0)
    assert photo.alpha is not None
    opaque = replace(photo, alpha=np.full_like(photo.alpha, 1))
    assert seen(opaque) is opaque.pixels
    assert hidden_pixels(replace(photo, alpha=None)) is None
