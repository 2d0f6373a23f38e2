"""Benchmarks of odd ones out, on a few small pictures."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from denoiser.bench.latent_anomalies import (
    DigitAnomalies,
    anomalies_of_digits,
    foreign_photos,
    format_anomalies,
)
from denoiser.latent.model import LatentModel

SIDE = 256


@pytest.fixture
def folders(tmp_path: Path, night_photo: Path) -> tuple[Path, Path]:
    """Parts of one photo, made smaller; and noise, which is something else."""
    rng = np.random.default_rng(0)
    own, others = tmp_path / "own", tmp_path / "others"
    own.mkdir()
    others.mkdir()
    with Image.open(night_photo) as photo:
        photo.draft("RGB", (2000, 1500))
        for number in range(14):
            left, top = rng.integers(0, 700, 2)
            part = photo.crop((left, top, left + 2 * SIDE, top + 2 * SIDE)).resize((SIDE, SIDE))
            part.save(own / f"{number:02}.png")
    for number in range(2):
        noise = rng.integers(0, 256, (SIDE, SIDE, 3), dtype=np.uint8)
        Image.fromarray(noise).save(others / f"noise {number}.png")
    return own, others


def test_what_is_plainly_foreign_is_ranked_above_all_others(folders: tuple[Path, Path]) -> None:
    own, others = folders
    result = foreign_photos([own], others, LatentModel.load("photos", "cpu"), draws=2)
    assert (result.photos, result.foreign, result.draws) == (16, 2, 2)
    assert result.area == 1
    text = format_anomalies(DigitAnomalies(8, (0.9,), (0.8,), (0.7,)), None, result)
    assert "2 foreign photos among 16" in text


def test_a_class_that_was_not_trained_on_is_told_from_the_others() -> None:
    result = anomalies_of_digits(epochs=2, classes=1)
    assert len(result.score) == 1
    assert result.means["score"] > 0.5
