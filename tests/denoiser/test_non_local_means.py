"""The classic is a fair one: it cleans well, and the strips it works in cannot be seen."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from denoiser.errors import Cancelled
from denoiser.metrics import psnr
from denoiser.non_local_means import PATCH, SEARCH, STRIP, non_local_means
from denoiser.quantise import dequantise, quantise
from denoiser.synthetic_noise import SyntheticNoise


def waves(height: int, width: int, channels: int) -> np.ndarray:
    rows, columns = np.mgrid[:height, :width] / 12
    planes = [0.5 + 0.3 * np.sin(rows + k) * np.cos(columns) for k in range(channels)]
    return np.stack(planes, axis=2).astype(np.float32)


@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("sigma", [10, 40])
def test_it_cleans(channels: int, sigma: float) -> None:
    clean = waves(STRIP + 20, 80, channels)
    noisy = SyntheticNoise(sigma=sigma).add(clean)
    assert psnr(non_local_means(noisy, sigma), clean) > psnr(noisy, clean) + 4


@pytest.mark.parametrize("channels", [1, 3])
def test_strips_cannot_be_seen(channels: int) -> None:
    noisy = SyntheticNoise(sigma=15).add(waves(2 * STRIP + 30, 40, channels))
    whole = cv2.fastNlMeansDenoising(quantise(noisy, 8), None, 15.0, PATCH[channels], SEARCH)
    expected = dequantise(whole).reshape(noisy.shape)
    np.testing.assert_array_equal(non_local_means(noisy, 15), expected)


@settings(deadline=None, max_examples=20)
@given(st.integers(1, 30), st.integers(1, 30), st.sampled_from([1, 3]), st.floats(0.1, 75))
def test_any_shape(height: int, width: int, channels: int, sigma: float) -> None:
    picture = waves(height, width, channels)
    result = non_local_means(picture, sigma)
    assert result.shape == picture.shape
    assert result.dtype == np.float32


def test_it_can_be_stopped_between_strips() -> None:
    def stop(done: int, _total: int) -> None:
        assert done == STRIP
        raise Cancelled

    with pytest.raises(Cancelled):
        non_local_means(waves(2 * STRIP, 20, 1), 10, stop)
