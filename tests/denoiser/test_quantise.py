"""Rounding: what is shown is what is saved, and whole numbers survive the way there and back."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from denoiser.quantise import STRIP_SAMPLES, change_depth, dequantise, quantise, row_strips


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_every_whole_number_comes_back(dtype: type) -> None:
    samples = np.arange(np.iinfo(dtype).max + 1, dtype=dtype).reshape(-1, 16, 1)
    pixels = dequantise(samples)
    assert pixels.dtype == np.float32
    assert pixels.min() == 0
    assert pixels.max() == 1
    assert np.array_equal(quantise(pixels, samples.itemsize * 8), samples)


def test_halves_round_up_and_the_rest_to_the_nearest() -> None:
    steps = np.array([0.49, 0.5, 0.51, 1.499, 1.5, 254.49, 254.51], np.float32)
    assert quantise((steps / 255)[:, None, None], 8).ravel().tolist() == [0, 1, 1, 1, 2, 254, 255]


def test_beyond_the_range_is_clipped() -> None:
    pixels = np.array([-np.inf, -0.3, 1.0001, 7, np.inf], np.float32)[:, None, None]
    assert quantise(pixels, 8).ravel().tolist() == [0, 0, 255, 255, 255]
    assert quantise(pixels, 16).ravel().tolist() == [0, 0, 65535, 65535, 65535]


def test_floats_pass_untouched() -> None:
    pixels = np.array([[[-1.0], [3.0]]], np.float32)
    assert quantise(pixels, 32) is pixels
    assert change_depth(pixels, 32) is pixels


def test_a_change_of_depth_keeps_8_bits_exact() -> None:
    samples = np.arange(256, dtype=np.uint8).reshape(16, 16)
    assert np.array_equal(change_depth(samples, 16), samples * np.uint16(257))
    assert np.array_equal(change_depth(change_depth(samples, 16), 8), samples)
    assert np.array_equal(change_depth(change_depth(samples, 32), 8), samples)


@given(st.integers(0, 5000), st.integers(1, 5000), st.integers(1, 3))
def test_strips_cover_every_row_once(height: int, width: int, channels: int) -> None:
    strips = list(row_strips((height, width, channels)))
    rows = [row for strip in strips for row in range(strip.start, strip.stop)]
    assert rows == list(range(height))
    assert all(
        strip.stop - strip.start == 1
        or (strip.stop - strip.start) * width * channels <= STRIP_SAMPLES
        for strip in strips
    )
