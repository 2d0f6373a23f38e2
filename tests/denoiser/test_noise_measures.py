import numpy as np
import pytest
from scipy.fft import dctn

from denoiser.noise_measures import NO_GRAIN, cosine_transform, grain, white_sigma


@pytest.fixture
def noise() -> np.ndarray:
    """Spectra of windows of white noise of level 10."""
    rng = np.random.default_rng(0)
    return cosine_transform(rng.normal(0.5, 10 / 255, (12_000, 3, 8, 8)).astype(np.float32))


def test_the_cosine_transform_is_the_usual_one() -> None:
    windows = np.random.default_rng(0).random((3, 2, 8, 8), dtype=np.float32)
    expected = dctn(windows, axes=(2, 3), norm="ortho")
    np.testing.assert_allclose(cosine_transform(windows), expected, atol=1e-5)


def test_both_measures_of_white_noise(noise: np.ndarray) -> None:
    assert white_sigma(noise) == pytest.approx(10, abs=0.3)
    found = grain(noise)
    assert found.sigma == pytest.approx(10, abs=0.3)
    assert found.kurtosis == pytest.approx(3, abs=0.3)


def test_texture_of_few_directions_is_not_white_noise(noise: np.ndarray) -> None:
    rng = np.random.default_rng(1)
    patterns = cosine_transform(rng.random((5, 3, 8, 8), dtype=np.float32))
    strengths = rng.random((len(noise), 5), dtype=np.float32)
    textured = noise + np.einsum("np,pcij->ncij", strengths, patterns)
    assert white_sigma(textured.astype(np.float32)) == pytest.approx(10, abs=0.3)


def test_texture_shows_by_its_kurtosis(noise: np.ndarray) -> None:
    strengths = np.random.default_rng(1).lognormal(0, 1, (len(noise), 1, 1, 1))
    assert grain((noise * strengths).astype(np.float32)).kurtosis > 4


def test_nothing_is_measured_where_there_is_nothing(noise: np.ndarray) -> None:
    assert white_sigma(noise[:0]) == 0
    assert grain(noise * np.float32(0.01)) == NO_GRAIN
    assert grain(np.repeat(noise[:1], 1000, axis=0)) == NO_GRAIN
