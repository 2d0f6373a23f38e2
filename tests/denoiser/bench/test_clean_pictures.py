import json
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from denoiser.bench.clean_pictures import clean_result, format_clean
from denoiser.errors import QuietgrainError

from .conftest import Nothing


class OneStepOfTheSecond(Nothing):
    """Takes one 8-bit step from every value of all pictures but the first."""

    def residual(self, noisy: NDArray[np.float32], sigma: float) -> NDArray[np.float32]:
        nothing = super().residual(noisy, sigma)
        return nothing if len(self.told) == 1 else nothing + np.float32(1 / 255)


def test_a_picture_that_goes_through_untouched_has_no_psnr(
    clean_folder: Path, nothing: Nothing
) -> None:
    result = clean_result(clean_folder, nothing)
    assert (result.unchanged, result.psnr, result.smallest_psnr) == (2, None, None)
    assert [row.psnr for row in result.pictures] == [None, None]
    assert format_clean(result).count("unchanged") == 3


def test_what_is_taken_is_counted_at_the_level_found_in_each(clean_folder: Path) -> None:
    denoiser = OneStepOfTheSecond()
    result = clean_result(clean_folder, denoiser)
    assert denoiser.told == [row.sigma for row in result.pictures]
    assert result.mean_sigma == pytest.approx(np.mean(denoiser.told))
    assert [row.name for row in result.pictures] == ["0", "1"]
    assert result.unchanged == 1
    # A step of 1 everywhere: 20 log 255.
    assert result.psnr == result.smallest_psnr == pytest.approx(48.13, abs=0.01)


def test_text_and_json(clean_folder: Path, nothing: Nothing) -> None:
    result = clean_result(clean_folder, nothing, limit=1)
    assert json.loads(json.dumps(asdict(result), allow_nan=False))["unchanged"] == 1
    heads, first, mean = format_clean(result).splitlines()
    assert heads.startswith("picture")
    assert first.startswith("0 ")
    assert mean.startswith("mean")


def test_a_folder_without_pictures(tmp_path: Path, nothing: Nothing) -> None:
    with pytest.raises(QuietgrainError, match="no pictures"):
        clean_result(tmp_path, nothing)
