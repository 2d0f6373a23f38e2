"""A picture's way through the denoising network of the app, much of which goes around."""

from __future__ import annotations

import numpy as np
import pytest

from denoiser.latent.journey.denoising import journey_of_denoising
from denoiser.latent.journey.steps import Journey
from denoiser.network_values import load_network
from denoiser.weights import find_model

SIDE, SIGMA = 64, 20.0


@pytest.fixture(scope="module")
def noisy() -> np.ndarray:
    ramp = np.linspace(0.2, 0.8, SIDE, dtype=np.float32)
    clean = np.broadcast_to(ramp[:, None, None], (SIDE, SIDE, 3))
    noise = np.random.default_rng(0).standard_normal(clean.shape, np.float32)
    return np.asarray(clean + noise * (SIGMA / 255), np.float32)


@pytest.fixture(scope="module")
def way(noisy: np.ndarray) -> Journey:
    card = find_model("gaussian")
    return journey_of_denoising(load_network(card), card.title, noisy, SIGMA)


def test_the_skips_are_shown_with_all_that_goes_around(way: Journey) -> None:
    sums = [step for step in way.steps if step.skip is not None]
    assert len(sums) == 3  # two in the network, and the noisy picture itself
    for step in sums:
        assert step.skip is not None
        assert way.steps[step.skip].shape == step.shape
    # Half the size with 64 maps, a quarter of it with 128, and the picture.
    assert way.bypassing == 32 * 32 * 64 + 16 * 16 * 128 + SIDE * SIDE * 3
    assert way.bypassing > way.steps[way.narrowest].values


def test_its_latent_is_coarse_but_has_more_numbers_than_the_picture(way: Journey) -> None:
    latent = way.steps[way.narrowest]
    assert latent.shape == (8, 8, 256)
    assert way.share(latent) == pytest.approx(4 / 3)


def test_it_ends_with_the_residual_and_the_cleaned_picture(way: Journey, noisy: np.ndarray) -> None:
    residual, cleaned = way.steps[-2], way.steps[-1]
    assert residual.scale.black == -residual.scale.white
    assert cleaned.picture is not None
    ramp = np.linspace(0.2, 0.8, SIDE)[:, None, None] * 255
    assert np.std(cleaned.picture - ramp) < SIGMA / 3


def test_gray_pictures_go_through_as_three_equal_planes(noisy: np.ndarray) -> None:
    card = find_model("gaussian")
    way = journey_of_denoising(load_network(card), card.title, noisy[..., :1], SIGMA)
    assert way.steps[0].shape == (SIDE, SIDE, 3)
