"""Night skies among the training pictures."""

from __future__ import annotations

import pytest
import torch
from scipy import ndimage

from denoiser.training.draws import seeded
from denoiser.training.noise import KINDS, STAR_SHARE, NoiseConfig
from denoiser.training.stars import DENSITY, PEAK, SKY, with_stars

CPU = torch.device("cpu")


LIGHT = 0.4


def skies() -> torch.Tensor:
    """What becomes of a grey wall."""
    return with_stars(torch.full((32, 3, 96, 80), LIGHT), seeded((0,), CPU))


def test_the_sky_is_dark_and_the_stars_are_points() -> None:
    stars = skies()
    medians = stars.flatten(2).median(dim=2).values / LIGHT
    assert SKY[0] * 0.99 <= float(medians.min()) <= float(medians.max()) <= SKY[1] * 1.05
    assert float(stars.max()) > 0.4
    assert float(stars.min()) >= 0
    above = (stars - stars.flatten(2).median(dim=2).values[..., None, None]).mean(dim=1)
    counts = [ndimage.label((field > PEAK[0]).numpy())[1] for field in above]
    area = 96 * 80
    assert 0.3 * DENSITY[0] * area < sum(counts) / len(counts) < DENSITY[1] * area
    sizes = [(field > field.max() / 2).sum() for field in above]
    assert max(sizes) < 60  # pixels, of all that are half as bright as the brightest


def test_the_same_draws_make_the_same_stars() -> None:
    assert torch.equal(skies(), skies())


def test_stars_belong_to_the_clean_picture_of_some_crops() -> None:
    plain = torch.full((200, 3, 32, 32), LIGHT)
    clean, _, _ = KINDS["camera"](plain, NoiseConfig("camera"), seeded((1,), CPU))
    starry = clean.flatten(1).amax(1) > 1.5 * clean.flatten(1).median(dim=1).values
    assert float(starry.float().mean()) == pytest.approx(STAR_SHARE, abs=0.08)
