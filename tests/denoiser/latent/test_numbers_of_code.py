"""The single numbers of a code."""

from __future__ import annotations

import numpy as np
import pytest

from denoiser.errors import LatentError
from denoiser.latent.numbers_of_code import latent_numbers


def test_those_that_vary_most_come_first_with_their_ranges() -> None:
    spread = np.linspace(-1, 1, 201, dtype=np.float32)
    codes = np.stack([spread + 5, 10 * spread, 3 * spread], axis=1)
    numbers = latent_numbers(codes, variational=False)
    assert [number.index for number in numbers] == [1, 2, 0]
    assert numbers[0].low == pytest.approx(-9.8)
    assert numbers[0].high == pytest.approx(9.8)
    assert numbers[2].mean == pytest.approx(5)
    assert not any(number.is_dead for number in numbers)


def test_a_number_that_never_varies_is_dead() -> None:
    codes = np.random.default_rng(0).standard_normal((50, 3)).astype(np.float32)
    codes[:, 1] = 4
    dead = {n.index: n.is_dead for n in latent_numbers(codes, variational=False)}
    assert dead == {0: False, 1: True, 2: False}


def test_codes_that_are_all_the_same_are_all_dead() -> None:
    assert all(n.is_dead for n in latent_numbers(np.ones((5, 3), np.float32), variational=False))


def test_a_collapsed_posterior_still_varies_a_little() -> None:
    codes = np.random.default_rng(0).standard_normal((500, 2)).astype(np.float32)
    codes[:, 0] *= 0.05
    dead = {n.index: n.is_dead for n in latent_numbers(codes, variational=True)}
    assert dead == {0: True, 1: False}
    assert not any(n.is_dead for n in latent_numbers(codes, variational=False))


def test_one_picture_has_no_range() -> None:
    with pytest.raises(LatentError, match="at least 2 pictures; there is 1"):
        latent_numbers(np.ones((1, 3), np.float32), variational=False)
