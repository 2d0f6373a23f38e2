from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from PIL import Image

from denoiser.bench.common import read_8bit
from denoiser.bench.photo_sheet import photo_sheet

from .conftest import Nothing


def test_noisy_cleaned_residual_and_reference_stand_side_by_side(
    photo_folder: Path, nothing: Nothing
) -> None:
    picture = np.asarray(Image.open(io.BytesIO(photo_sheet(photo_folder, nothing))))
    noisy = read_8bit(photo_folder / "scene0_real.png")
    reference = read_8bit(photo_folder / "scene0_mean.png")
    side = min(noisy.shape[:2])
    left = (noisy.shape[1] - side) // 2
    top = (noisy.shape[0] - side) // 2
    first = picture[:side]
    columns = [first[:, begin : begin + side] for begin in range(0, first.shape[1], side + 4)]
    assert len(columns) == 4
    part = np.s_[top : top + side, left : left + side]
    np.testing.assert_array_equal(columns[0], noisy[part])
    np.testing.assert_array_equal(columns[1], noisy[part])  # nothing is removed
    assert np.unique(columns[2]).tolist() == [128]
    np.testing.assert_array_equal(columns[3], reference[part])
