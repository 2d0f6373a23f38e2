"""A cloud seen from all sides, and which of its points are meant."""

from __future__ import annotations

import numpy as np
import pytest

from denoiser.latent.picking import inside, nearest, next_towards
from denoiser.latent.turning import Viewpoint, centred

FRONT = Viewpoint(np.eye(3))


def test_pulling_to_the_right_brings_the_front_to_the_right() -> None:
    front = np.array([[0, 0, 1]], np.float32)
    np.testing.assert_allclose(FRONT.turned(90, 0).seen(front), [[1, 0, 0]], atol=1e-12)
    np.testing.assert_allclose(FRONT.turned(0, 90).seen(front), [[0, 1, 0]], atol=1e-12)


def test_turning_keeps_all_distances() -> None:
    points = np.random.default_rng(0).normal(size=(50, 3)).astype(np.float32)
    view = Viewpoint()
    for _ in range(500):
        view = view.turned(7, -3)
    lengths = np.linalg.norm(points, axis=1)
    np.testing.assert_allclose(np.linalg.norm(view.seen(points), axis=1), lengths, rtol=1e-6)


def test_a_centred_cloud_fits_from_every_side() -> None:
    points = np.random.default_rng(0).normal(5, 2, size=(50, 3)).astype(np.float32)
    assert np.linalg.norm(centred(points), axis=1).max() == pytest.approx(1)
    same = np.ones((4, 3), np.float32)
    np.testing.assert_array_equal(centred(same), 0)


GRID = np.array([[x, y] for y in range(4) for x in range(5)], float)


def test_the_nearest_point_within_reach() -> None:
    assert nearest(GRID, (2.2, 1.1), 0.5) == 7
    assert nearest(GRID, (9, 9), 0.5) is None
    assert nearest(GRID[:0], (0, 0), 1) is None


def test_points_inside_an_outline() -> None:
    square = np.array([[0.5, 0.5], [2.5, 0.5], [2.5, 2.5], [0.5, 2.5]])
    assert inside(GRID, square).tolist() == [6, 7, 11, 12]
    notched = np.insert(square, 1, [1, 1.5], axis=0)
    assert inside(GRID, notched).tolist() == [7, 11, 12]
    assert inside(GRID, square[:1]).tolist() == []


@pytest.mark.parametrize(
    ("direction", "reached"), [((1, 0), 8), ((-1, 0), 6), ((0, 1), 12), ((0, -1), 2)]
)
def test_arrows_step_to_the_next_point_that_way(direction: tuple[int, int], reached: int) -> None:
    assert next_towards(GRID, 7, direction) == reached


def test_beyond_the_last_point_there_is_none() -> None:
    assert next_towards(GRID, 19, (1, 0)) is None
