"""Strength takes shares of luma and colour away, apart."""

from __future__ import annotations

import numpy as np
import pytest

from denoiser.strength import Strength, apply_strength, luma_of, removed

RNG = np.random.default_rng(0)
NOISY = RNG.random((7, 5, 3), dtype=np.float32)
RESIDUAL = (RNG.random((7, 5, 3), dtype=np.float32) - 0.5) / 5


def test_full_strength_subtracts_the_residual() -> None:
    np.testing.assert_array_equal(apply_strength(NOISY, RESIDUAL, Strength()), NOISY - RESIDUAL)


def test_no_strength_leaves_the_photo_bit_for_bit() -> None:
    np.testing.assert_array_equal(apply_strength(NOISY, RESIDUAL, Strength(0, 0)), NOISY)


def test_colour_strength_leaves_luma_alone() -> None:
    taken = removed(RESIDUAL, Strength(luma=0, colour=1))
    np.testing.assert_allclose(luma_of(taken), 0, atol=1e-7)
    np.testing.assert_allclose(taken, RESIDUAL - luma_of(RESIDUAL), atol=1e-7)


def test_luma_strength_leaves_colour_alone() -> None:
    taken = removed(RESIDUAL, Strength(luma=1, colour=0))
    np.testing.assert_allclose(taken, np.repeat(luma_of(RESIDUAL), 3, axis=2), atol=1e-7)


def test_gray_has_no_colour() -> None:
    gray = RESIDUAL[..., :1]
    np.testing.assert_array_equal(removed(gray, Strength(0.5, 0)), gray * np.float32(0.5))


@pytest.mark.parametrize("values", [(-0.1, 1), (1, 1.1)])
def test_strength_outside_its_range_is_refused(values: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        Strength(*values)
