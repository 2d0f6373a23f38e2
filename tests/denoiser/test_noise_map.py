"""The network that finds the noise level."""

from __future__ import annotations

import math

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from denoiser.noise_map import CELL, NoiseMap, variance_loss


@settings(max_examples=15, deadline=None)
@given(st.integers(1, 3), st.integers(1, 9), st.integers(1, 9))
def test_each_cell_gets_one_variance(count: int, rows: int, columns: int) -> None:
    found = NoiseMap()(torch.rand(count, 3, rows * CELL, columns * CELL))
    assert found.shape == (count, 1, rows, columns)
    assert found.dtype == torch.float32
    assert torch.isfinite(found).all()


@pytest.mark.parametrize("sigma", [2.0, 30.0])
def test_the_loss_is_smallest_at_the_true_variance(sigma: float) -> None:
    noise = sigma / 255 * torch.randn(4, 3, 64, 64, generator=torch.Generator().manual_seed(0))
    factors = torch.linspace(0.5, 2, 31)
    losses = [
        variance_loss(torch.full((4, 1, 8, 8), 2 * math.log(sigma * factor)), noise)
        for factor in factors.tolist()
    ]
    best = int(torch.stack(losses).argmin())
    assert float(factors[best]) == pytest.approx(1, abs=0.06)


def test_it_learns_to_tell_much_noise_from_little() -> None:
    generator = torch.Generator().manual_seed(0)
    torch.manual_seed(0)
    network = NoiseMap()
    optimizer = torch.optim.AdamW(network.parameters(), 2e-3)

    def draw() -> tuple[torch.Tensor, torch.Tensor]:
        ramp = torch.linspace(0.2, 0.8, 32).expand(8, 3, 32, 32)
        sigmas = 2 + 30 * torch.rand(8, 1, 1, 1, generator=generator)
        noise = sigmas / 255 * torch.randn(ramp.shape, generator=generator)
        return ramp + noise, noise

    for _ in range(120):
        noisy, noise = draw()
        loss = variance_loss(network(noisy), noise)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    noisy, noise = draw()
    true = noise.square().mean(dim=(1, 2, 3)).sqrt() * 255
    with torch.no_grad():
        found = network(noisy).exp().mean(dim=(1, 2, 3)).sqrt()
    assert (found.log() - true.log()).abs().max() < 0.6  # of a range of 2.8
