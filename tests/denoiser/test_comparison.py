"""What the test with synthetic noise measures."""

from __future__ import annotations

import math

import numpy as np
import pytest

from denoiser.comparison import agreement, compare, likeness
from denoiser.errors import Cancelled
from denoiser.metrics import psnr, ssim
from denoiser.quantise import quantise
from denoiser.strength import Strength, apply_strength
from denoiser.synthetic_noise import SyntheticNoise

ROWS, COLUMNS = np.mgrid[:90, :70] / 15
CLEAN = np.stack([0.5 + 0.3 * np.sin(ROWS + k) * np.cos(COLUMNS) for k in range(3)], axis=2)
CLEAN = CLEAN.astype(np.float32)
NOISY = SyntheticNoise(sigma=20, clip=False).add(CLEAN)


def test_the_scores_are_those_of_the_8_bit_files() -> None:
    strength = Strength(0.8, 0.5)
    residual = 0.7 * (NOISY - CLEAN)
    found = compare(CLEAN, NOISY, residual, strength)
    stored = quantise(CLEAN, 8)
    cleaned = quantise(apply_strength(NOISY, residual, strength), 8)
    assert found.noisy.psnr == psnr(quantise(NOISY, 8), stored)
    assert found.cleaned.psnr == psnr(cleaned, stored)
    assert found.cleaned.ssim == ssim(cleaned, stored)
    assert found.cleaned.psnr > found.noisy.psnr


def test_a_perfect_residual_agrees() -> None:
    found = agreement(CLEAN, NOISY, NOISY - CLEAN, Strength())
    assert found.true_rms == pytest.approx(20, rel=0.02)
    assert found.found_rms == pytest.approx(found.true_rms)
    assert found.difference_rms == pytest.approx(0, abs=1e-3)
    assert found.correlation == pytest.approx(1)


def test_a_residual_of_something_else_does_not() -> None:
    other = SyntheticNoise(sigma=20, seed=9, clip=False).add(CLEAN) - CLEAN
    found = agreement(CLEAN, NOISY, other, Strength())
    assert found.correlation == pytest.approx(0, abs=0.03)
    assert found.difference_rms == pytest.approx(20 * math.sqrt(2), rel=0.03)
    nothing = agreement(CLEAN, NOISY, np.zeros_like(CLEAN), Strength())
    assert (nothing.found_rms, nothing.correlation) == (0, 0)


def test_pictures_smaller_than_a_window_have_no_ssim() -> None:
    small = CLEAN[:5, :30]
    assert likeness(small, small).ssim is None
    assert likeness(small, small).psnr == math.inf


def test_it_can_be_stopped() -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        compare(CLEAN, NOISY, NOISY - CLEAN, Strength(), stop)
