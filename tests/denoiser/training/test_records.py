"""The curve of a training: whole rows, whatever the disk does."""

from __future__ import annotations

from pathlib import Path

import pytest

from denoiser.errors import UnwritablePhoto
from denoiser.training.records import add_to_curve
from tests.denoiser.small_disk import no_file_above

FIRST, SECOND = {"step": 1000, "loss": 0.25}, {"step": 2000, "loss": 0.125}


def test_a_row_that_finds_no_room_leaves_no_half_of_it(tmp_path: Path) -> None:
    curve = tmp_path / "mine.csv"
    add_to_curve(curve, FIRST)
    before = curve.read_bytes()
    with (
        no_file_above(len(before) + 5),
        pytest.raises(UnwritablePhoto, match=r"“mine\.csv” cannot be written"),
    ):
        add_to_curve(curve, SECOND)
    assert curve.read_bytes() == before
    add_to_curve(curve, SECOND)
    assert curve.read_text().splitlines() == ["step,loss", "1000,0.25", "2000,0.125"]


def test_a_curve_that_could_not_be_begun_gets_its_names_later(tmp_path: Path) -> None:
    curve = tmp_path / "mine.csv"
    with no_file_above(3), pytest.raises(UnwritablePhoto):
        add_to_curve(curve, FIRST)
    add_to_curve(curve, FIRST)
    assert curve.read_text().splitlines() == ["step,loss", "1000,0.25"]
