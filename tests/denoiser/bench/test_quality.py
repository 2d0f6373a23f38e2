import json
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from denoiser.bench.common import pictures_in, read_8bit, to_8bit
from denoiser.bench.quality import format_quality, quality_table
from denoiser.metrics import psnr
from denoiser.synthetic_noise import add_gaussian

from .conftest import Nothing


class Oracle:
    """Knows the pictures."""

    def __init__(self, folder: Path) -> None:
        self.clean = [read_8bit(path) / np.float32(255) for path in pictures_in(folder)]

    def residual(self, noisy: NDArray[np.float32], _sigma: float) -> NDArray[np.float32]:
        return min((noisy - clean for clean in self.clean), key=lambda rest: float(rest.std()))


def test_nothing_removed_scores_like_the_noisy_picture(
    clean_folder: Path, nothing: Nothing
) -> None:
    rows = quality_table(clean_folder, [15, 25], nothing)
    assert [row.sigma for row in rows] == [15, 25]
    assert nothing.told == [15, 15, 25, 25]
    for row in rows:
        assert row.pictures == 2
        assert (row.psnr, row.ssim) == (row.noisy_psnr, row.noisy_ssim)
    assert rows[0].psnr > rows[1].psnr


def test_the_recipe_is_that_of_papers(clean_folder: Path, nothing: Nothing) -> None:
    clean = read_8bit(clean_folder / "0.png")
    expected = psnr(to_8bit(add_gaussian(clean, 25, 0)), clean)
    assert quality_table(clean_folder, [25], nothing, limit=1)[0].psnr == pytest.approx(expected)


def test_gray_pictures_get_one_noise_in_one_plane(clean_folder: Path, nothing: Nothing) -> None:
    clean = read_8bit(clean_folder / "0.png", gray=True)
    assert clean.shape[-1] == 1
    expected = psnr(to_8bit(add_gaussian(clean, 25, 0)), clean)
    rows = quality_table(clean_folder, [25], nothing, limit=1, gray=True)
    assert rows[0].psnr == pytest.approx(expected)


def test_a_perfect_result(clean_folder: Path) -> None:
    row = quality_table(clean_folder, [50], Oracle(clean_folder))[0]
    assert row.psnr == np.inf
    assert row.ssim == pytest.approx(1)


def test_progress_ends_at_the_total(clean_folder: Path, nothing: Nothing) -> None:
    reports: list[tuple[int, int]] = []
    quality_table(
        clean_folder, [5, 10], nothing, report=lambda done, total: reports.append((done, total))
    )
    assert reports == [(done, 4) for done in range(5)]


def test_text_and_json(clean_folder: Path, nothing: Nothing) -> None:
    rows = quality_table(clean_folder, [15], nothing, limit=1)
    assert json.loads(json.dumps([asdict(row) for row in rows]))[0]["sigma"] == 15
    heads, line = format_quality(rows).splitlines()
    assert heads.startswith("sigma")
    assert line.startswith("15")
