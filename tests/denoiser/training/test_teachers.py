"""Finished networks teach another one what they make of noisy pictures."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from denoiser.errors import TrainingError
from denoiser.training.config import TeachersConfig, TrainingConfig
from denoiser.training.draws import seeded
from denoiser.training.export import export_weights
from denoiser.training.losses import behind, psnr
from denoiser.training.teachers import (
    MOST,
    WHITE_SHARE,
    Teachers,
    strength_where_detail_is,
)
from tests.denoiser.training.tiny import CPU, run, run_in_two_parts, schedule, weights_of

LEVEL = torch.full((2, 1, 1, 1), 20 / 255)


@pytest.fixture
def weights(config: TrainingConfig, tmp_path: Path) -> TeachersConfig:
    """Two networks that have learned a little."""
    paths = []
    for seed, name in enumerate(("own", "white")):
        trainer, _ = run(replace(config, name=name, seed=seed), tmp_path / "teachers")
        paths.append(export_weights(trainer.state, 1, tmp_path / "teachers").values_path)
    return TeachersConfig(*paths)


@pytest.fixture
def crops() -> tuple[Tensor, Tensor]:
    """Clean and noisy."""
    clean = torch.rand(2, 3, 32, 32, generator=seeded((1,), CPU))
    return clean, clean + LEVEL * torch.randn(clean.shape, generator=seeded((2,), CPU))


def lessons(weights: TeachersConfig, clean: Tensor, noisy: Tensor, level: Tensor) -> list[Tensor]:
    teachers = Teachers(weights, CPU)
    return [teachers.lesson(clean, noisy, level, np.random.default_rng(seed)) for seed in range(60)]


def test_crops_are_shown_in_all_eight_orientations(
    weights: TeachersConfig, crops: tuple[Tensor, Tensor]
) -> None:
    alone = TeachersConfig(weights.own)

    def different(clean: Tensor, noisy: Tensor) -> Tensor:
        found = lessons(alone, clean, noisy, LEVEL)
        return torch.stack(list({one.numpy().tobytes(): one for one in found}.values()))

    clean, noisy = crops
    as_taken = different(clean, noisy)
    assert len(as_taken) == 8
    # So their mean turns with the picture, which the result of one pass does not.
    on_its_side = different(*(each.rot90(1, (-2, -1)).flip(-1) for each in crops))
    turned = as_taken.rot90(1, (-2, -1)).flip(-1)
    torch.testing.assert_close(on_its_side.mean(0), turned.mean(0), atol=1e-6, rtol=0)


def test_the_network_for_white_noise_corrects_brightness_alone_and_within_bounds(
    weights: TeachersConfig, crops: tuple[Tensor, Tensor]
) -> None:
    alone = lessons(TeachersConfig(weights.own), *crops, LEVEL)
    both = lessons(weights, *crops, LEVEL)
    corrections = torch.stack(both) - torch.stack(alone)
    assert corrections.abs().max() > 1e-3
    torch.testing.assert_close(corrections, corrections[:, :, :1].expand_as(corrections))
    little = LEVEL / 100
    bounded = torch.stack(lessons(weights, *crops, little)) - torch.stack(
        lessons(TeachersConfig(weights.own), *crops, little)
    )
    largest = float(bounded.abs().max())
    assert largest == pytest.approx(WHITE_SHARE * MOST * float(little[0]), rel=1e-3)


def test_noise_is_as_strong_as_the_white_noise_that_hides_as_much_detail() -> None:
    noise = torch.randn(4, 3, 96, 96, generator=seeded((3,), CPU)) * torch.tensor(
        [5.0, 10.0, 20.0, 0.0]
    ).view(4, 1, 1, 1)
    found = strength_where_detail_is(noise).flatten()
    torch.testing.assert_close(found, torch.tensor([5.0, 10.0, 20.0, 0.0]), rtol=0.05, atol=0)
    coarse = torch.nn.functional.interpolate(noise[:3, :, :32, :32], scale_factor=3)
    ratio = strength_where_detail_is(coarse).flatten() / coarse.std((1, 2, 3))
    torch.testing.assert_close(ratio, torch.full((3,), 3.0), rtol=0.05, atol=0)


def test_a_learner_is_behind_by_what_it_loses_against_the_clean_crops() -> None:
    draw = seeded((4,), CPU)
    error = 0.02 * torch.randn(3, 3, 256, 256, generator=draw)
    difference = 0.01 * torch.randn(error.shape, generator=draw)
    lost = psnr(error + difference) - psnr(error)
    assert float(behind(difference, error)) == pytest.approx(float(lost), abs=0.01)
    assert float(behind(torch.zeros_like(error), error)) == 0


def test_a_learner_comes_closer_to_its_teachers_and_goes_on_exactly(
    config: TrainingConfig, weights: TeachersConfig, tmp_path: Path
) -> None:
    taught = replace(config, seed=7, teachers=weights, schedule=schedule(120, loss="psnr"))
    whole, losses = run(taught, tmp_path / "whole")
    assert losses[-1] < 0.5 * losses[0]
    parts = run_in_two_parts(taught, tmp_path / "parts", 23)
    np.testing.assert_array_equal(weights_of(parts), weights_of(whole))


def test_weights_that_cannot_teach_are_named(
    config: TrainingConfig, weights: TeachersConfig, tmp_path: Path
) -> None:
    weights.own.write_bytes(b"nonsense")
    with pytest.raises(TrainingError, match=r"own\.safetensors” cannot be a teacher.*damaged"):
        run(replace(config, teachers=weights), tmp_path)
    with pytest.raises(TrainingError, match=r"nobody\.safetensors” cannot be a teacher"):
        run(replace(config, teachers=TeachersConfig(tmp_path / "nobody.safetensors")), tmp_path)
