import math

import numpy as np
import pytest
from skimage.metrics import peak_signal_noise_ratio, structural_similarity

from denoiser.metrics import SSIM_TILE, SSIM_WINDOW, psnr, ssim

Pair = tuple[np.ndarray, np.ndarray]


@pytest.fixture
def pair() -> Pair:
    """A smooth 8-bit picture, and the same with noise."""
    rows, columns, channels = np.mgrid[:61, :47, :3]
    clean = 128 + 60 * np.sin(rows / 9) * np.cos(columns / (5 + 2 * channels))
    noisy = clean + np.random.default_rng(0).normal(0, 12, clean.shape)
    return clean.astype(np.uint8), np.clip(noisy, 0, 255).astype(np.uint8)


def test_psnr_is_the_usual_one(pair: Pair) -> None:
    assert psnr(*pair) == pytest.approx(peak_signal_noise_ratio(*pair))


def test_one_step_of_8_bits_everywhere_is_48_decibel() -> None:
    assert psnr(np.zeros((4, 4), np.uint8), np.ones((4, 4), np.uint8)) == pytest.approx(48.13, 1e-3)


def test_equal_pictures(pair: Pair) -> None:
    assert psnr(pair[0], pair[0]) == math.inf
    assert ssim(pair[0], pair[0]) == pytest.approx(1)


def test_ssim_is_that_of_the_paper(pair: Pair) -> None:
    theirs = structural_similarity(
        *pair, channel_axis=-1, gaussian_weights=True, sigma=1.5, use_sample_covariance=False
    )
    assert ssim(*pair) == pytest.approx(theirs, abs=1e-9)


def test_float_pictures_are_scored_like_8_bit_ones(pair: Pair) -> None:
    floats = [one.astype(np.float32) / 255 for one in pair]
    assert psnr(*floats) == pytest.approx(psnr(*pair), abs=1e-4)
    assert ssim(*floats) == pytest.approx(ssim(*pair), abs=1e-5)


def test_gray_without_a_channel_axis(pair: Pair) -> None:
    gray = [one[..., 0] for one in pair]
    assert ssim(*gray) == pytest.approx(ssim(*(one[..., None] for one in gray)))


@pytest.mark.parametrize("metric", [psnr, ssim])
def test_what_cannot_be_compared_is_refused(metric: object, pair: Pair) -> None:
    assert callable(metric)
    with pytest.raises(ValueError, match="shapes"):
        metric(pair[0], pair[1][1:])
    with pytest.raises(ValueError, match="kinds"):
        metric(pair[0], pair[1] / 255)


def test_ssim_needs_one_whole_window() -> None:
    with pytest.raises(ValueError, match="11"):
        ssim(np.zeros((10, 30)), np.zeros((10, 30)))


def test_pictures_larger_than_a_tile() -> None:
    generator = np.random.default_rng(1)
    shape = (2 * SSIM_TILE + 30, SSIM_TILE + SSIM_WINDOW - 1, 1)
    clean = generator.integers(0, 256, shape).astype(np.uint8)
    noisy = np.clip(clean + generator.normal(0, 30, shape), 0, 255).astype(np.uint8)
    theirs = structural_similarity(
        *(one[..., 0] for one in (clean, noisy)),
        gaussian_weights=True,
        sigma=1.5,
        use_sample_covariance=False,
    )
    steps: list[tuple[int, int]] = []
    assert ssim(clean, noisy, lambda *step: steps.append(step)) == pytest.approx(theirs, abs=1e-9)
    assert steps == [(1, 3), (2, 3), (3, 3)]
