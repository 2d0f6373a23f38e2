"""A picture that is changed more and more."""

from __future__ import annotations

import numpy as np
import pytest

from denoiser.latent.changes import LARGEST, Change
from denoiser.latent.digits import digits
from denoiser.latent.encoded import Encoded, encode_set
from denoiser.latent.model import LatentModel
from denoiser.latent.transformations import STEPS, changed, course, usual_distance


@pytest.fixture(scope="module")
def encoded() -> Encoded:
    model = LatentModel.load("digits-variational", "cpu")
    return encode_set(model, digits().select(range(200)))


@pytest.fixture
def picture(encoded: Encoded) -> np.ndarray:
    return encoded.pictures.pixels[4]


def test_half_a_turn_is_half_a_turn(picture: np.ndarray) -> None:
    np.testing.assert_array_equal(changed(picture, Change.ROTATE, 180), picture[::-1, ::-1])


def test_turned_over_it_is_the_mirror_image(picture: np.ndarray) -> None:
    np.testing.assert_array_equal(changed(picture, Change.MIRROR, 180), picture[:, ::-1])
    seen_from_the_side = changed(picture, Change.MIRROR, 90)
    assert np.ptp(seen_from_the_side) == 0


def test_what_comes_in_has_the_colour_of_the_edge(picture: np.ndarray) -> None:
    red = np.zeros((16, 16, 3), np.uint8)
    red[..., 0] = 200
    red[4:12, 4:12] = 90
    shifted = changed(red, Change.SHIFT, 0.5)
    np.testing.assert_array_equal(shifted[:, 8:], red[:, :8])
    assert (shifted[:, :8] == (200, 0, 0)).all()


def test_noise_is_drawn_with_a_seed(picture: np.ndarray) -> None:
    np.testing.assert_array_equal(
        changed(picture, Change.NOISE, 30), changed(picture, Change.NOISE, 30)
    )
    assert (changed(picture, Change.NOISE, 30, 1) != changed(picture, Change.NOISE, 30)).any()


def test_brightness_is_limited(picture: np.ndarray) -> None:
    bright = changed(picture, Change.BRIGHTEN, 100)
    np.testing.assert_array_equal(bright, np.minimum(picture.astype(int) + 100, 255))


@pytest.mark.parametrize("change", list(Change))
def test_the_code_starts_where_it_was_and_goes_away(encoded: Encoded, change: Change) -> None:
    way = course(encoded, 4, change)
    assert len(way.amounts) == STEPS
    first, last = way.amounts[0], way.amounts[-1]
    assert first.moved == pytest.approx(0, abs=1e-5)
    assert first.error == pytest.approx(encoded.errors[4], rel=1e-3)
    assert last.amount == LARGEST[change]
    assert last.moved > 0.1
    assert all(step.nearest != 4 for step in way.amounts)


def test_a_distance_of_1_is_that_of_two_pictures() -> None:
    square = np.array([[0, 0], [0, 2]], np.float32)
    assert usual_distance(square) == 2
    assert usual_distance(square[:1]) == 1
