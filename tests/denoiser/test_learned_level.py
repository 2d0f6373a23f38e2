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
from denoiser.learned_level import GRAIN_FACTOR, MAP_SHARE, TEXTURE_LIMIT, level_for
from denoiser.network import DenoisingAutoencoder
from denoiser.noise_level import Confidence, estimate_noise
from denoiser.noise_map import CELL, NoiseMap
from denoiser.synthetic_noise import add_gaussian


class Brightness(NoiseMap):
    """Takes the brightness of a cell, in 8-bit units, for the noise in it."""

    def forward(self, noisy: Tensor) -> Tensor:
        mean = F.avg_pool2d(noisy.mean(dim=1, keepdim=True), CELL)
        return (2 * torch.log(mean.clamp(min=1e-3) * 255)).float()


class Witness(NoiseMap):
    """Keeps what it was shown."""

    def forward(self, noisy: Tensor) -> Tensor:
        self.seen = noisy
        return super().forward(noisy)


@pytest.fixture(scope="module")
def network() -> DenoisingAutoencoder:
    built = DenoisingAutoencoder(Architecture((8, 8), 1, finds_level=True)).eval()
    built.noise_map = Brightness()
    return built


def grain(
    height: int, width: int, channels: int = 3, brightness: float = 5, sigma: float = 6
) -> NDArray[np.float32]:
    """One colour, with noise that each three neighbours share."""
    draw = np.random.default_rng(0)
    coarse = draw.normal(brightness, sigma, (-(-height // 3), -(-width // 3), channels))
    return coarse.repeat(3, 0).repeat(3, 1)[:height, :width].astype(np.float32) / 255


def test_a_network_without_a_map_is_told_what_is_measured() -> None:
    alone = DenoisingAutoencoder(Architecture((8, 8), 1))
    assert level_for(alone, grain(128, 128)) == estimate_noise(grain(128, 128))


def test_white_noise_is_measured_exactly(network: DenoisingAutoencoder) -> None:
    noisy = add_gaussian(np.full((256, 256, 3), 0.5, np.float32), 10, seed=0)
    found = level_for(network, noisy)
    assert found.confidence is Confidence.HIGH
    assert found.sigma == pytest.approx(10, rel=0.05)


def test_other_noise_is_told_a_mean_of_what_both_measures_find(
    network: DenoisingAutoencoder,
) -> None:
    noisy = grain(1300, 1100)
    found = 5  # by the map
    believed = estimate_noise(noisy).sigma
    expected = GRAIN_FACTOR * found**MAP_SHARE * believed ** (1 - MAP_SHARE)
    assert level_for(network, noisy).sigma == pytest.approx(expected, rel=0.03)


@pytest.mark.parametrize("brightness", [50, 100])
def test_what_may_be_texture_is_not_believed(
    network: DenoisingAutoencoder, brightness: float
) -> None:
    noisy = grain(1300, 1100, brightness=brightness)
    limit = TEXTURE_LIMIT * estimate_noise(noisy).sigma
    assert limit < brightness
    assert level_for(network, noisy).sigma == pytest.approx(limit)


def test_from_texture_to_grain_there_is_no_step(network: DenoisingAutoencoder) -> None:
    believed = estimate_noise(grain(400, 400)).sigma
    noisy = grain(400, 400, brightness=0.8 * believed)
    expected = TEXTURE_LIMIT * believed / 0.8
    assert level_for(network, noisy).sigma == pytest.approx(expected, rel=0.05)


def test_the_map_sees_whole_cells_of_the_photo_and_nothing_made_up() -> None:
    alone = DenoisingAutoencoder(Architecture((8, 8), 1, finds_level=True)).eval()
    alone.noise_map = witness = Witness()
    picture = grain(70, 85)
    level_for(alone, picture)
    assert torch.equal(witness.seen, torch.from_numpy(picture[:64, :80]).permute(2, 0, 1)[None])


def test_hidden_pixels_do_not_count(network: DenoisingAutoencoder) -> None:
    picture = grain(256, 512)
    picture[:, 256:] += 0.04
    hidden = np.zeros((256, 512), np.bool_)
    hidden[:, 256:] = True
    alone = level_for(network, picture[:, :256]).sigma
    assert level_for(network, picture, hidden).sigma == pytest.approx(alone, rel=0.05)
    assert level_for(network, picture).sigma > 1.2 * alone
    assert level_for(network, picture, np.ones_like(hidden)).sigma == 0


def test_more_than_networks_know_is_the_most_they_know(network: DenoisingAutoencoder) -> None:
    noisy = add_gaussian(np.full((256, 256, 3), 0.5, np.float32), 120, seed=0)
    assert level_for(network, noisy).sigma == MAX_SIGMA


@settings(max_examples=15, deadline=None)
@given(st.integers(1, 150), st.integers(1, 150), st.sampled_from([1, 3]), st.booleans())
def test_any_picture_has_a_level(
    network: DenoisingAutoencoder, height: int, width: int, channels: int, broken: bool
) -> None:
    picture = grain(height, width, channels)
    if broken:
        picture[0, 0] = np.nan
    assert 0 <= level_for(network, picture).sigma <= MAX_SIGMA
