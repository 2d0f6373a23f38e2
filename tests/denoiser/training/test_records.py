"""The folder of a training and its curve: what cannot be written is said, and leaves no halves."""

from __future__ import annotations

from pathlib import Path

import pytest

from denoiser.errors import TrainingError, UnwritablePhoto
from denoiser.training.records import add_to_curve, make_run_folder
from tests.denoiser.file_limit import no_file_above

FIRST, SECOND = {"step": 1000, "loss": 0.25}, {"step": 2000, "loss": 0.125}


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    taken = tmp_path / "runs"
    taken.write_text("not a folder")
    with pytest.raises(TrainingError, match="cannot take checkpoints: File exists"):
        make_run_folder(taken)
    assert taken.read_text() == "not a folder"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="only Linux has a folder like that")
def test_a_folder_that_takes_no_files_is_said_before_time_is_spent() -> None:
    with pytest.raises(TrainingError, match=r"“/proc/self” cannot take checkpoints: .*--runs"):
        make_run_folder(Path("/proc/self"))


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
