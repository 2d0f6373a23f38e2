"""Profiles: those that can be used are followed, and the others told."""

from __future__ import annotations

import imagecodecs
import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st
from numpy.typing import NDArray

from denoiser.icc import (
    PROFILE_UNUSABLE,
    MatrixTransform,
    Parametric,
    TableTransform,
    UnusableProfileError,
    profile_problem,
    transform_of,
)

SRGB: bytes = imagecodecs.cms_profile("srgb")
ADOBE: bytes = imagecodecs.cms_profile("adobergb")
GRAY_22: bytes = imagecodecs.cms_profile("gray", gamma=2.2)


def random_pixels() -> NDArray[np.float32]:
    return np.random.default_rng(0).random((37, 41, 3), dtype=np.float32)


def test_a_gray_profile_does_not_fit_colour() -> None:
    assert profile_problem(GRAY_22, 3) == PROFILE_UNUSABLE
    assert profile_problem(GRAY_22, 1) is None
    assert profile_problem(ADOBE, 1) is None


@given(st.integers(0, 587), st.integers(0, 255), st.sampled_from([SRGB, ADOBE]))
@example(540, 128, SRGB)  # the curve would begin below zero
def test_a_damaged_profile_never_breaks_anything(at: int, value: int, icc: bytes) -> None:
    damaged = icc[:at] + bytes((value,)) + icc[at + 1 :]
    try:
        transform = transform_of(damaged, 3)
    except UnusableProfileError:
        return
    if transform:
        assert np.isfinite(transform.to_srgb(random_pixels())).all()


def test_tables_and_matrices_give_the_same_colours() -> None:
    matrix = transform_of(ADOBE, 3)
    assert isinstance(matrix, MatrixTransform)
    pixels = random_pixels() * 0.2 + 0.4
    table = TableTransform(ADOBE, SRGB)
    srgb = table.to_srgb(pixels)
    assert np.abs(srgb - matrix.to_srgb(pixels)).max() < 0.25 / 255
    assert np.abs(table.from_srgb(srgb) - pixels).max() < 1e-3


@given(st.floats(0.5, 3), st.floats(0.5, 1.5), st.floats(0, 0.3), st.floats(-0.1, 1.5))
def test_curves_are_odd_and_invert(gamma: float, a: float, b: float, value: float) -> None:
    curve = Parametric(gamma, a, b)
    encoded = np.array([value], np.float32)
    linear = curve.decode(encoded)
    assert np.array_equal(curve.decode(-encoded), -linear)
    assert np.abs(curve.encode(linear) - encoded).max() < 1e-4
