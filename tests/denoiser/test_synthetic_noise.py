"""Synthetic noise is of the level it says, and the same wherever and whenever it is made."""

from __future__ import annotations

import io

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from denoiser.quantise import dequantise, quantise
from denoiser.synthetic_noise import (
    JPEG_SIGMA_AT_50,
    NoiseKind,
    SyntheticNoise,
    add_gaussian,
    jpeg_quality,
)
from denoiser.training.jpeg import quantisation_tables

ADDED = [kind for kind in NoiseKind if kind is not NoiseKind.JPEG]
EVERY_KIND = pytest.mark.parametrize("kind", NoiseKind, ids=lambda kind: kind.value)


def even(value: float, channels: int = 3) -> NDArray[np.float32]:
    return np.full((300, 250, channels), value, np.float32)


def colourful(height: int, width: int, channels: int = 3) -> NDArray[np.float32]:
    rows, columns = np.mgrid[:height, :width] / 20
    waves = [0.5 + 0.4 * np.sin(rows + k) * np.cos(columns - k) for k in range(channels)]
    return np.stack(waves, axis=2).astype(np.float32)


@pytest.mark.parametrize("sigma", [10, 25, 75])
@pytest.mark.parametrize("kind", ADDED, ids=lambda kind: kind.value)
def test_sigma_is_the_standard_deviation_at_mid_grey(kind: NoiseKind, sigma: float) -> None:
    noise = SyntheticNoise(kind, sigma, seed=3, clip=False).add(even(0.5)) - 0.5
    assert 255 * noise.std() == pytest.approx(sigma, rel=0.03)
    assert 255 * noise.mean() == pytest.approx(0, abs=sigma * 0.02)


def test_gaussian_noise_is_white_and_the_same_everywhere() -> None:
    for value in (0.0, 0.9):
        noise = SyntheticNoise(sigma=20, clip=False).add(even(value)) - value
        assert 255 * noise.std() == pytest.approx(20, rel=0.01)
        assert neighbours(noise) == pytest.approx(0, abs=0.01)
        assert np.corrcoef(noise[..., 0].ravel(), noise[..., 1].ravel())[0, 1] < 0.02


def test_a_camera_has_most_noise_in_the_shadows() -> None:
    noise = SyntheticNoise(NoiseKind.POISSON_GAUSSIAN, 10, clip=False)
    dark, middle, bright = (255 * noise.add(even(value)).std() for value in (0.1, 0.5, 1.0))
    assert dark > 1.4 * middle
    assert middle > bright > 0.7 * middle


def test_photon_noise_has_its_variance_in_proportion_to_light() -> None:
    noise = SyntheticNoise(NoiseKind.POISSON_GAUSSIAN, 2, clip=False)
    variances = []
    for value in (0.4, 0.7, 1.0):  # bright enough for reading to matter little
        noisy = noise.add(even(value))
        light = ((noisy + 0.055) / 1.055) ** 2.4
        variances.append(light.var() / light.mean())
    assert max(variances) < 1.15 * min(variances)


def test_speckle_is_in_proportion_to_the_picture() -> None:
    noise = SyntheticNoise(NoiseKind.SPECKLE, 10, clip=False)
    assert not noise.add(even(0)).any()
    assert 255 * noise.add(even(1)).std() == pytest.approx(20, rel=0.02)


def test_salt_and_pepper_are_white_and_black_pixels() -> None:
    noisy = SyntheticNoise(NoiseKind.SALT_AND_PEPPER, 51).add(even(0.5))
    assert set(np.unique(noisy)) == {0, 0.5, 1}
    assert (noisy == noisy[..., :1]).all()
    for end in (0, 1):
        assert (noisy == end).mean() == pytest.approx(0.4**2 / 2, rel=0.05)


def test_more_salt_and_pepper_keeps_what_was_lost() -> None:
    little, much = (
        SyntheticNoise(NoiseKind.SALT_AND_PEPPER, sigma).add(even(0.5)) for sigma in (20, 50)
    )
    assert (much[little != 0.5] == little[little != 0.5]).all()


def neighbours(noise: NDArray[np.float32]) -> float:
    """Correlation of neighbours, the mean of down and across."""
    down = np.corrcoef(noise[1:].ravel(), noise[:-1].ravel())[0, 1]
    across = np.corrcoef(noise[:, 1:].ravel(), noise[:, :-1].ravel())[0, 1]
    return float(down + across) / 2


def test_grain_is_coarser_than_a_pixel() -> None:
    noise = SyntheticNoise(NoiseKind.GRAIN, 20, clip=False).add(even(0.5)) - 0.5
    assert neighbours(noise) == pytest.approx(0.78, abs=0.02)


@pytest.mark.parametrize("channels", [1, 3])
def test_jpeg_is_what_a_jpeg_file_holds(channels: int) -> None:
    clean = colourful(75, 90, channels)
    noise = SyntheticNoise(NoiseKind.JPEG, 30)
    stored = io.BytesIO()
    samples = quantise(clean, 8)
    image = Image.fromarray(samples if channels == 3 else samples[..., 0])
    image.save(stored, "JPEG", quality=jpeg_quality(30), subsampling="4:2:0")
    expected = dequantise(np.asarray(Image.open(stored))).reshape(clean.shape)
    np.testing.assert_array_equal(noise.add(clean), expected)
    parts = [noise.rows(clean, start, min(start + 7, 75)) for start in range(0, 75, 7)]
    np.testing.assert_array_equal(np.concatenate(parts), expected)


def test_jpeg_takes_pictures_longer_than_a_jpeg_can_be() -> None:
    clean = np.tile(colourful(2, 1000), (1, 70, 1))
    noisy = SyntheticNoise(NoiseKind.JPEG, 5).add(clean)
    assert np.abs(noisy - clean).max() < 0.1


def test_the_quality_of_jpeg_follows_from_the_tables_of_the_standard() -> None:
    table = quantisation_tables(torch.full((1, 1, 1, 1), 50.0))[0, 0]
    assert float(table.square().mean() / 12) ** 0.5 == pytest.approx(JPEG_SIGMA_AT_50, abs=0.01)
    qualities = [jpeg_quality(sigma) for sigma in (0.1, 1, 5, JPEG_SIGMA_AT_50, 48.4, 75)]
    assert qualities == [100, 97, 87, 50, 20, 13]


def test_jpeg_damages_more_the_higher_sigma_is() -> None:
    clean = np.random.default_rng(0).random((64, 64, 1), np.float32)
    errors = [
        float((SyntheticNoise(NoiseKind.JPEG, sigma).add(clean) - clean).std()) * 255
        for sigma in (5, 25, 50)
    ]
    assert errors == sorted(errors)
    assert errors[0] == pytest.approx(5, rel=0.15)


@EVERY_KIND
def test_only_kind_sigma_and_seed_decide(kind: NoiseKind) -> None:
    clean = colourful(40, 30)
    first = SyntheticNoise(kind, 25, seed=1).add(clean)
    np.testing.assert_array_equal(SyntheticNoise(kind, 25, seed=1).add(clean), first)
    others = [SyntheticNoise(kind, 40, seed=1), SyntheticNoise(kind, 25, seed=2)]
    for other in others[: 2 if kind.is_random else 1]:
        assert not np.array_equal(other.add(clean), first)
    assert first.dtype == np.float32


@EVERY_KIND
def test_no_noise_changes_nothing(kind: NoiseKind) -> None:
    clean = colourful(20, 30) * 2 - 0.5
    np.testing.assert_array_equal(SyntheticNoise(kind, 0).add(clean), clean)


@settings(deadline=None, max_examples=60)
@given(
    kind=st.sampled_from(NoiseKind),
    height=st.integers(1, 40),
    width=st.integers(1, 40),
    channels=st.sampled_from([1, 3]),
    sigma=st.floats(0.5, 75),
    clip=st.booleans(),
    cut=st.integers(0, 40),
)
def test_any_part_has_the_noise_of_the_whole(
    *, kind: NoiseKind, height: int, width: int, channels: int, sigma: float, clip: bool, cut: int
) -> None:
    clean = colourful(height, width, channels)
    before = clean.copy()
    noise = SyntheticNoise(kind, sigma, seed=7, clip=clip)
    whole = noise.add(clean)
    assert whole.shape == clean.shape
    assert np.isfinite(whole).all()
    if clip or not kind.leaves_range:
        assert whole.min() >= 0
        assert whole.max() <= 1
    cut = min(cut, height - 1)
    np.testing.assert_array_equal(noise.rows(clean, cut, height), whole[cut:])
    np.testing.assert_array_equal(clean, before)


def test_values_beyond_white_are_taken() -> None:
    bright = even(30.0)
    for kind in ADDED:
        assert np.isfinite(SyntheticNoise(kind, 25, clip=False).add(bright)).all()


@pytest.mark.parametrize(("sigma", "seed"), [(-1, 0), (75.5, 0), (float("nan"), 0), (5, -1)])
def test_what_is_no_noise_is_refused(sigma: float, seed: int) -> None:
    with pytest.raises(ValueError, match="not a noise"):
        SyntheticNoise(sigma=sigma, seed=seed)


def test_a_noise_says_how_to_make_it_again() -> None:
    noise = SyntheticNoise(NoiseKind.GRAIN, 12.5, seed=4, clip=False)
    assert noise.name == "grain-12.5"
    assert noise.sentence == "synthetic noise: grain, sigma 12.5, seed 4, not clipped"
    assert SyntheticNoise(NoiseKind.JPEG, 25).sentence == "synthetic noise: jpeg, sigma 25"


# The recipe of papers, on which the published figures rest.


def test_level_and_kind() -> None:
    noisy = add_gaussian(np.full((200, 200, 3), 128, np.uint8), 20, seed=1)
    assert noisy.dtype == np.float32
    assert 255 * (noisy - 128 / 255).std() == pytest.approx(20, abs=0.1)


def test_the_seed_decides() -> None:
    clean = np.full((8, 8, 1), 0.5, np.float32)
    assert np.array_equal(add_gaussian(clean, 5, 3), add_gaussian(clean, 5, 3))
    assert not np.array_equal(add_gaussian(clean, 5, 3), add_gaussian(clean, 5, 4))


def test_clipping_is_asked_for() -> None:
    clean = np.zeros((50, 50, 3), np.uint8)
    assert add_gaussian(clean, 50, 0).min() < 0
    clipped = add_gaussian(clean, 50, 0, clip=True)
    assert clipped.min() == 0
    assert clipped.max() <= 1


def test_the_recipe_of_papers() -> None:
    clean = np.full((5, 4, 3), 77, np.uint8)
    expected = clean / 255 + 25 / 255 * np.random.default_rng(0).standard_normal(clean.shape)
    np.testing.assert_allclose(add_gaussian(clean, 25, 0), expected, atol=1e-7)
