"""White noise for training: which levels are drawn, and what the network is told."""

from __future__ import annotations

import pytest
import torch

from denoiser.training.draws import seeded
from denoiser.training.noise import OFTEN_SHARE, NoiseConfig, corrupt, levels

CPU = torch.device("cpu")


def drawn(config: NoiseConfig) -> torch.Tensor:
    return levels(20_000, config, seeded((0,), CPU)).flatten() * 255


def test_all_levels_are_drawn_alike() -> None:
    counts = torch.histc(drawn(NoiseConfig(sigma=(0, 75))), bins=5, min=0, max=75) / 20_000
    torch.testing.assert_close(counts, torch.full((5,), 0.2), atol=0.015, rtol=0)


def test_a_part_of_the_range_can_be_met_more_often() -> None:
    found = drawn(NoiseConfig(sigma=(0, 75), often=(5, 55)))
    assert 0 <= found.min() < 0.1
    assert 74.9 < found.max() < 75
    within = float(((found >= 5) & (found < 55)).float().mean())
    assert within == pytest.approx(OFTEN_SHARE + (1 - OFTEN_SHARE) * 50 / 75, abs=0.01)
    # As many above the part as there is room, compared with below.
    assert float((found >= 55).sum() / (found < 5).sum()) == pytest.approx(4, rel=0.15)


def test_the_level_told_is_that_of_the_noise() -> None:
    config = NoiseConfig(sigma=(0, 75), often=(5, 55), gray=0.25)
    clean = torch.rand(64, 3, 48, 48, generator=seeded((1,), CPU))
    target, noisy, level = corrupt(clean, config, seeded((2,), CPU))
    rms = (noisy - target).square().mean((1, 2, 3)).sqrt()
    torch.testing.assert_close(rms, level.flatten(), rtol=0.05, atol=0)


def test_gray_crops_have_one_noise_in_all_channels() -> None:
    clean = torch.rand(400, 3, 8, 8, generator=seeded((1,), CPU))
    target, noisy, _ = corrupt(clean, NoiseConfig(gray=0.25), seeded((2,), CPU))
    is_gray = (target == target[:, :1]).flatten(1).all(1)
    assert float(is_gray.float().mean()) == pytest.approx(0.25, abs=0.06)
    assert torch.equal(noisy[is_gray], noisy[is_gray][:, :1].expand_as(noisy[is_gray]))
