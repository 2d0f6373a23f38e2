"""The level that a network is told."""

from __future__ import annotations

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from torch import Tensor

from denoiser.architecture import MAX_SIGMA, Architecture
from denoiser.learned_level import level_for
from denoiser.network import DenoisingAutoencoder
from denoiser.noise_level import Confidence, estimate_noise
from denoiser.noise_map import CELL, NoiseMap
from denoiser.synthetic_noise import add_gaussian


class Brightness(NoiseMap):
    """Takes the brightness of a cell, in 8-bit units, for the noise in it."""

    def forward(self, noisy: Tensor) -> Tensor:
        mean = F.avg_pool2d(noisy.mean(dim=1, keepdim=True), CELL)
        return (2 * torch.log(mean.clamp(min=1e-3) * 255)).float()


@pytest.fixture(scope="module")
def network() -> DenoisingAutoencoder:
    built = DenoisingAutoencoder(Architecture((8, 8), 1, finds_level=True)).eval()
    built.noise_map = Brightness()
    return built


def grain(height: int, width: int, channels: int = 3) -> NDArray[np.float32]:
    """Dark, with noise that neighbours share."""
    draw = np.random.default_rng(0)
    coarse = draw.normal(10, 1, (-(-height // 3), -(-width // 3), channels))
    return coarse.repeat(3, 0).repeat(3, 1)[:height, :width].astype(np.float32) / 255


def test_a_network_without_a_map_is_told_what_is_measured() -> None:
    alone = DenoisingAutoencoder(Architecture((8, 8), 1))
    assert level_for(alone, grain(128, 128)) == estimate_noise(grain(128, 128))


def test_white_noise_is_measured_exactly(network: DenoisingAutoencoder) -> None:
    noisy = add_gaussian(np.full((256, 256, 3), 0.5, np.float32), 10, seed=0)
    found = level_for(network, noisy)
    assert found.confidence is Confidence.HIGH
    assert found.sigma == pytest.approx(10, rel=0.05)


def test_other_noise_is_found_by_the_map(network: DenoisingAutoencoder) -> None:
    found = level_for(network, grain(1300, 1100))
    assert found.sigma == pytest.approx(10, rel=0.02)
    assert "network" in found.explanation


def test_hidden_pixels_do_not_count(network: DenoisingAutoencoder) -> None:
    picture = grain(160, 320)
    picture[:, 160:] += 0.4
    hidden = np.zeros((160, 320), np.bool_)
    hidden[:, 160:] = True
    assert level_for(network, picture).sigma > 50
    assert level_for(network, picture, hidden).sigma == pytest.approx(10, rel=0.02)
    assert level_for(network, picture, np.ones_like(hidden)).sigma == 0


def test_more_than_networks_know_is_the_most_they_know(network: DenoisingAutoencoder) -> None:
    assert level_for(network, grain(96, 96) + np.float32(0.5)).sigma == MAX_SIGMA


@settings(max_examples=25)
@given(st.integers(1, 150), st.integers(1, 150), st.sampled_from([1, 3]), st.booleans())
def test_any_picture_has_a_level(
    network: DenoisingAutoencoder, height: int, width: int, channels: int, broken: bool
) -> None:
    picture = grain(height, width, channels)
    if broken:
        picture[0, 0] = np.nan
    assert 0 <= level_for(network, picture).sigma <= MAX_SIGMA
