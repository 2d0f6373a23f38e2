"""A plane through the codes."""

from __future__ import annotations

import numpy as np
import pytest

from denoiser.errors import LatentError
from denoiser.latent.plane import plane_of_components, plane_of_numbers, plane_of_set
from tests.denoiser.latent.shipped import VARIATIONAL, encoded_digits


@pytest.fixture
def codes() -> np.ndarray:
    """100 codes of 6 numbers; the third and fifth go far."""
    scale = np.array([0.1, 0.1, 5, 0.1, 3, 0.1])
    return (np.random.default_rng(1).standard_normal((100, 6)) * scale + 7).astype(np.float32)


def test_a_code_of_two_numbers_is_its_own_plane() -> None:
    codes = encoded_digits().codes
    plane = plane_of_set(codes)
    np.testing.assert_allclose(plane.points(codes), codes, atol=1e-5)
    assert plane.share == pytest.approx(1)


def test_points_become_codes_and_codes_points(codes: np.ndarray) -> None:
    for plane in (plane_of_components(codes), plane_of_numbers(codes, 1, 4)):
        points = np.array([[1.0, -2.0], [0.5, 8.0]])
        np.testing.assert_allclose(plane.points(plane.codes(points)), points, atol=1e-4)


def test_chosen_numbers_are_the_coordinates(codes: np.ndarray) -> None:
    plane = plane_of_numbers(codes, 4, 1)
    (code,) = plane.codes(np.array([[3.0, -2.0]]))
    assert code[4] == pytest.approx(3)
    assert code[1] == pytest.approx(-2)
    np.testing.assert_allclose(np.delete(code, [1, 4]), np.delete(codes.mean(0), [1, 4]), rtol=1e-5)


def test_a_plane_can_be_laid_through_a_code(codes: np.ndarray) -> None:
    plane = plane_of_components(codes)
    moved = plane.through(codes[7])
    np.testing.assert_allclose(moved.points(codes), plane.points(codes), atol=1e-5)
    np.testing.assert_allclose(moved.codes(moved.points(codes[7:8]))[0], codes[7], atol=1e-5)


def test_components_hold_what_varies_most(codes: np.ndarray) -> None:
    plane = plane_of_components(codes)
    assert plane.share > 0.99
    assert set(np.abs(plane.axes).argmax(axis=1)) == {2, 4}
    np.testing.assert_allclose(plane.axes @ plane.axes.T, np.eye(2), atol=1e-9)


def test_nearly_all_codes_lie_within_the_frame_and_an_odd_one_does_not_widen_it() -> None:
    codes = encoded_digits(VARIATIONAL).codes.copy()
    before = plane_of_numbers(codes)
    x, y = before.points(codes).T
    inside = (x > before.left) & (x < before.right) & (y > before.bottom) & (y < before.top)
    assert inside.mean() > 0.98
    codes[0, 0] = 1e4
    assert plane_of_numbers(codes).right < 2 * before.right


def test_a_number_that_never_varies_still_has_a_width() -> None:
    codes = np.zeros((10, 2), np.float32)
    plane = plane_of_numbers(codes)
    assert plane.right > plane.left
    assert plane.top > plane.bottom


def test_the_grid_reads_from_the_top_left(codes: np.ndarray) -> None:
    plane = plane_of_numbers(codes, 2, 4)
    grid = plane.grid(3, 2)
    assert grid.shape == (6, 2)
    assert np.all(np.diff(grid[:3, 0]) > 0)
    assert grid[0, 1] > grid[3, 1]
    assert plane.left < grid[0, 0] < grid[2, 0] < plane.right


@pytest.mark.parametrize(
    ("codes", "sentence"),
    [
        (np.ones((9, 1), np.float32), "at least 2 numbers, and this autoencoder has 1"),
        (np.eye(4, dtype=np.float32)[:2], "at least 3 pictures; there are 2"),
        (np.ones((9, 4), np.float32), "All 9 pictures have the same code"),
    ],
)
def test_codes_that_span_no_plane(codes: np.ndarray, sentence: str) -> None:
    with pytest.raises(LatentError, match=sentence):
        plane_of_set(codes)


@pytest.mark.parametrize(("first", "second"), [(0, 0), (0, 6), (-1, 2)])
def test_numbers_that_the_code_has_not(codes: np.ndarray, first: int, second: int) -> None:
    with pytest.raises(LatentError, match="from 1 to 6"):
        plane_of_numbers(codes, first, second)
