"""Colour: the way to sRGB is right, and the way back exact."""

from __future__ import annotations

import imagecodecs
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from denoiser.color import from_srgb, to_srgb
from denoiser.icc import (
    PROFILE_UNUSABLE,
    profile_problem,
)
from denoiser.photo import Photo

SRGB: bytes = imagecodecs.cms_profile("srgb")
ADOBE: bytes = imagecodecs.cms_profile("adobergb")
GRAY_22: bytes = imagecodecs.cms_profile("gray", gamma=2.2)
LINEAR_TABLE = np.linspace(0, 65535, 1024).astype(np.uint16)
P3_PRIMARIES = [0.68, 0.32, 1, 0.265, 0.69, 1, 0.15, 0.06, 1]
PROPHOTO_PRIMARIES = [0.7347, 0.2653, 1, 0.1596, 0.8404, 1, 0.0366, 0.0001, 1]


def rgb_profile(primaries: list[float], gamma: float) -> bytes:
    """A profile of a pure power."""
    profile: bytes = imagecodecs.cms_profile(
        "rgb", whitepoint=(0.3127, 0.3290, 1), primaries=primaries, gamma=gamma
    )
    return profile


WIDE = {
    "adobe": ADOBE,
    "p3": rgb_profile(P3_PRIMARIES, 2.2),
    "prophoto": rgb_profile(PROPHOTO_PRIMARIES, 1.8),
}


def photo_of(pixels: NDArray[np.float32], icc: bytes | None, *, linear: bool = False) -> Photo:
    return Photo(pixels, None, 16, "rgb", "TIFF", icc=icc, linear=linear)


def random_pixels(channels: int, seed: int = 0) -> NDArray[np.float32]:
    return np.random.default_rng(seed).random((37, 41, channels), dtype=np.float32)


@pytest.mark.parametrize("icc", [None, SRGB])
@pytest.mark.parametrize("channels", [1, 3])
def test_srgb_costs_nothing(icc: bytes | None, channels: int) -> None:
    photo = photo_of(random_pixels(channels), icc)
    assert to_srgb(photo) is photo.pixels
    after = photo.pixels * np.float32(0.5)
    assert from_srgb(photo, photo.pixels, after) is after


@pytest.mark.parametrize("icc", WIDE.values(), ids=WIDE.keys())
def test_agrees_with_lcms_where_srgb_has_the_colour(icc: bytes) -> None:
    pixels = random_pixels(3)
    theirs = imagecodecs.cms_transform(
        pixels,
        icc,
        SRGB,
        colorspace="rgb",
        outcolorspace="rgb",
        outdtype=np.float32,
        intent=imagecodecs.CMS.INTENT.RELATIVE_COLORIMETRIC,
    )
    ours = to_srgb(photo_of(pixels, icc))
    inside = (theirs > 0.02).all(axis=2)
    assert inside.mean() > 0.2
    assert np.abs(theirs - ours)[inside].max() < 0.5 / 255


def test_colours_outside_srgb_stay_in_proportion() -> None:
    green = np.array([[[0, 1, 0]]], np.float32)
    red, *_ = to_srgb(photo_of(green, ADOBE)).ravel()
    assert red == pytest.approx(-0.66, abs=0.01)


@given(
    st.sampled_from([*WIDE.values(), None, SRGB, b"no profile"]),
    st.booleans(),
    st.integers(0, 99),
)
def test_nothing_changed_means_not_one_bit_changed(
    icc: bytes | None, linear: bool, seed: int
) -> None:
    photo = photo_of(random_pixels(3, seed) * 4 - 1, icc, linear=linear)
    before = to_srgb(photo)
    assert np.array_equal(from_srgb(photo, before, before.copy()), photo.pixels)


@pytest.mark.parametrize("icc", WIDE.values(), ids=WIDE.keys())
def test_a_change_comes_back_in_the_photos_own_encoding(icc: bytes) -> None:
    photo = photo_of(random_pixels(3) * 0.8 + 0.1, icc)
    wanted = photo.pixels * np.float32(0.9) + np.float32(0.02)
    after = to_srgb(photo_of(wanted, icc))
    back = from_srgb(photo, to_srgb(photo), after)
    assert np.abs(back - wanted).max() < 2e-4


def test_gray_of_gamma_22_stays_gray() -> None:
    photo = photo_of(np.linspace(0, 1, 64, dtype=np.float32).reshape(8, 8, 1), GRAY_22)
    srgb = to_srgb(photo)
    assert srgb.shape == (8, 8, 1)
    linear = photo.pixels**2.2
    expected = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
    assert np.abs(srgb - expected).max() < 2e-3
    assert np.array_equal(from_srgb(photo, srgb, srgb.copy()), photo.pixels)


def test_linear_light_beyond_white_survives() -> None:
    photo = photo_of(np.array([[[0.214, 1.0, 8.0]]], np.float32), None, linear=True)
    srgb = to_srgb(photo)
    assert srgb[0, 0, 0] == pytest.approx(0.5, abs=1e-3)
    assert srgb[0, 0, 1] == pytest.approx(1, abs=1e-4)
    assert srgb[0, 0, 2] > 2
    halved = from_srgb(photo, srgb, srgb / 2)
    assert 1 < halved[0, 0, 2] < 8


@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("icc", [b"", b"\0" * 500, SRGB[:150], SRGB[:400], ADOBE[:-200]])
def test_a_broken_profile_means_srgb_and_a_note(icc: bytes, channels: int) -> None:
    if icc:
        assert profile_problem(icc, channels) == PROFILE_UNUSABLE
    photo = photo_of(random_pixels(channels), icc)
    assert to_srgb(photo) is photo.pixels


def test_a_table_curve_in_a_profile() -> None:
    icc = imagecodecs.cms_profile("gray", transferfunction=LINEAR_TABLE)
    srgb = to_srgb(photo_of(np.full((1, 1, 1), 0.214, np.float32), icc))
    assert srgb.item() == pytest.approx(0.5, abs=1e-3)
