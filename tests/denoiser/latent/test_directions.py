"""A direction learned from two groups of pictures."""

from __future__ import annotations

import numpy as np
import pytest

from denoiser.errors import LatentError
from denoiser.latent.directions import learn_direction
from tests.denoiser.latent.shipped import VARIATIONAL, encoded_digits


def test_one_step_leads_from_group_to_group() -> None:
    random = np.random.default_rng(0)
    away = np.array([4, 0, 0, 2])
    first = random.standard_normal((40, 4)).astype(np.float32)
    second = (random.standard_normal((60, 4)) + away).astype(np.float32)
    direction = learn_direction(first, second)
    np.testing.assert_allclose(direction.step, second.mean(0) - first.mean(0), atol=1e-5)
    assert direction.told_apart > 0.95
    there, back = direction.along(first[0], np.array([1, -0.5]))
    np.testing.assert_allclose(there, first[0] + direction.step, atol=1e-5)
    np.testing.assert_allclose(back, first[0] - direction.step / 2, atol=1e-5)


def test_groups_without_a_difference_are_told_apart_by_chance() -> None:
    """Though with more numbers than pictures some plane always divides them."""
    random = np.random.default_rng(0)
    groups = random.standard_normal((2, 30, 200)).astype(np.float32)
    assert 0.3 < learn_direction(*groups).told_apart < 0.7


def test_zeros_turn_into_ones() -> None:
    """What the decoder paints at the end of the way is nearer to the other digit."""
    encoded = encoded_digits(VARIATIONAL)
    labels = encoded.pictures.labels
    assert labels is not None
    zeros, ones = (encoded.codes[labels == label] for label in (0, 1))
    direction = learn_direction(zeros, ones)
    assert direction.told_apart > 0.95
    painted = encoded.model.decode(direction.along(zeros[0], np.array([0, 1])))
    middles = [encoded.pictures.pixels[labels == label].mean(0) / 255 for label in (0, 1)]
    distances = [[np.square(p - m).mean() for m in middles] for p in painted]
    assert np.argmin(distances[0]) == 0
    assert np.argmin(distances[1]) == 1


def test_one_picture_is_no_group() -> None:
    codes = np.eye(4, dtype=np.float32)
    with pytest.raises(LatentError, match="at least 2 pictures of each group; one has 1"):
        learn_direction(codes, codes[:1])


def test_a_group_and_itself_have_no_direction() -> None:
    codes = np.eye(4, dtype=np.float32)
    with pytest.raises(LatentError, match="same code on average"):
        learn_direction(codes, codes)
