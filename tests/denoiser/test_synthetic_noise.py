import numpy as np
import pytest

from denoiser.synthetic_noise import add_gaussian


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
