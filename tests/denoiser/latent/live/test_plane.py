"""The plane in which codes are watched stays where it is while they move."""

from __future__ import annotations

import numpy as np
import pytest

from denoiser.latent.live.plane import REFIT_FRAMES, SteadyPlane


def cloud(code: int) -> np.ndarray:
    draw = np.random.default_rng(0)
    return (draw.normal(size=(300, code)) * np.linspace(3, 1, code)).astype(np.float32)


def test_codes_of_two_numbers_are_shown_as_they_are() -> None:
    plane, codes = SteadyPlane(), cloud(2)
    assert np.array_equal(plane.place(codes), codes)
    assert plane.explained is None


def test_codes_of_one_number_lie_along_a_strip_that_does_not_change() -> None:
    plane, codes = SteadyPlane(), cloud(1)
    first, second = plane.place(codes), plane.place(codes * 2)
    assert np.array_equal(second[:, 0], 2 * first[:, 0])
    assert np.array_equal(second[:, 1], first[:, 1])


def test_longer_codes_do_not_flip_when_the_plane_is_fitted_anew() -> None:
    """The same codes with axes exchanged and mirrored: their components are exchanged too."""
    plane, codes = SteadyPlane(), cloud(6)
    for _frame in range(REFIT_FRAMES):
        before = plane.place(codes)
    turned = codes[:, ::-1] * np.array([1, -1, 1, -1, -1, 1], np.float32)
    after = plane.place(turned)
    assert np.abs(after - before).max() < 0.01 * np.abs(before).max()
    assert plane.explained == pytest.approx(np.square(before).sum() / np.square(codes).sum(), 0.05)


@pytest.mark.parametrize("code", [1, 2, 6])
@pytest.mark.parametrize("value", [np.inf, np.nan, 1e38])
def test_codes_that_are_not_finite_leave_the_points_where_they_were(
    code: int, value: float
) -> None:
    plane, codes = SteadyPlane(), cloud(code)
    wild = codes.copy()
    wild[7] = value
    assert not plane.place(wild).any()
    before = plane.place(codes)
    for _frame in range(REFIT_FRAMES):
        assert np.array_equal(plane.place(wild), before)


def test_codes_that_are_all_alike_are_no_problem() -> None:
    plane = SteadyPlane()
    points = plane.place(np.ones((20, 5), np.float32))
    assert not points.any()
    assert plane.explained is None
