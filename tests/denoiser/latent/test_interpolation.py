"""The way from one code to another."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from denoiser.errors import LatentError
from denoiser.latent.interpolation import Way, between, evenly, through

codes = arrays(np.float32, 5, elements=st.floats(-50, 50, width=32))


@given(codes, codes, st.sampled_from(Way))
def test_every_way_begins_and_ends_at_the_two_codes(
    first: np.ndarray, second: np.ndarray, way: Way
) -> None:
    ends = between(first, second, np.array([0, 1]), way)
    np.testing.assert_allclose(ends, [first, second], atol=1e-4)


@given(codes, codes)
def test_the_straight_way_is_a_weighted_mean(first: np.ndarray, second: np.ndarray) -> None:
    quarter = between(first, second, np.array([0.25]))[0]
    np.testing.assert_allclose(quarter, 0.75 * first + 0.25 * second, atol=1e-4)


@given(codes, codes)
def test_the_way_on_a_sphere_changes_length_evenly(first: np.ndarray, second: np.ndarray) -> None:
    """Even between opposite codes, where the usual formula runs off to infinity."""
    lengths = np.linalg.norm([first, second], axis=1)
    if lengths.min() < 1e-3:
        return  # a zero code has no direction to turn from
    middle = between(first, second, np.array([0.5]), Way.SPHERICAL)[0]
    assert np.linalg.norm(middle) == pytest.approx(lengths.mean(), rel=1e-4)


def test_a_quarter_turn_is_halved() -> None:
    middle = between(
        np.array([1, 0], np.float32), np.array([0, 1], np.float32), np.array([0.5]), Way.SPHERICAL
    )
    np.testing.assert_allclose(middle, [[0.5**0.5, 0.5**0.5]], rtol=1e-6)


@pytest.mark.parametrize(
    ("first", "second", "middle"),
    [
        ([2.0, 0.0], [2.0, 0.0], [2.0, 0.0]),  # equal
        ([2.0, 0.0], [4.0, 0.0], [3.0, 0.0]),  # one behind the other
        ([0.0, 0.0], [4.0, 0.0], [2.0, 0.0]),  # from nowhere
        ([0.0, 0.0], [0.0, 0.0], [0.0, 0.0]),
        ([3.0], [-3.0], [0.0]),  # on a line there is no way around zero
    ],
)
def test_codes_without_an_angle_between_them(
    first: list[float], second: list[float], middle: list[float]
) -> None:
    found = between(
        np.array(first, np.float32), np.array(second, np.float32), np.array([0.5]), Way.SPHERICAL
    )
    np.testing.assert_allclose(found[0], middle, atol=1e-6)


def test_codes_of_two_networks_are_refused() -> None:
    with pytest.raises(LatentError, match="not from 2 numbers to 8"):
        between(np.zeros(2, np.float32), np.zeros(8, np.float32), evenly(3))


def test_one_step_is_refused() -> None:
    with pytest.raises(LatentError, match="at least 2"):
        evenly(1)


def test_a_way_through_several_codes_meets_each_once() -> None:
    codes = np.array([[0, 0], [2, 0], [2, 4]], np.float32)
    np.testing.assert_allclose(through(codes, 3), [[0, 0], [1, 0], [2, 0], [2, 2], [2, 4]])


def test_a_way_needs_two_ends() -> None:
    with pytest.raises(LatentError, match="between 2 pictures; there is 1"):
        through(np.zeros((1, 2), np.float32), 3)
