import json
from dataclasses import asdict
from pathlib import Path

import pytest

from denoiser.bench.noise_level import (
    added_noise_table,
    format_noise_level,
    noise_level_table,
    photo_table,
)
from denoiser.errors import QuietgrainError

from .conftest import Nothing


def test_added_noise_is_found(clean_folder: Path, nothing: Nothing) -> None:
    (row,) = added_noise_table(clean_folder, nothing, [10])
    assert row.pictures == 2
    assert row.mean_estimate == pytest.approx(10, abs=1)
    assert row.mean_absolute_error <= row.largest_error < 1


def test_photos_are_told_their_estimate(photo_folder: Path, nothing: Nothing) -> None:
    rows = photo_table(photo_folder, nothing)
    assert [row.name for row in rows] == ["scene0", "scene1"]
    assert nothing.told == [row.sigma for row in rows]
    for row in rows:
        assert row.true_rms == pytest.approx(8, abs=0.2)
        assert row.sigma == pytest.approx(8, abs=1)
        assert row.psnr == row.noisy_psnr == pytest.approx(30.1, abs=0.3)


def test_a_folder_without_pairs(clean_folder: Path, nothing: Nothing) -> None:
    with pytest.raises(QuietgrainError, match="no pairs"):
        photo_table(clean_folder, nothing)


def test_text_and_json(clean_folder: Path, photo_folder: Path, nothing: Nothing) -> None:
    result = noise_level_table(clean_folder, photo_folder, nothing, limit=1)
    stored = json.loads(json.dumps(asdict(result)))
    assert stored["photos"][0]["name"] == "scene0"
    text = format_noise_level(result)
    assert "added sigma" in text
    assert text.splitlines()[-1].startswith("mean")
