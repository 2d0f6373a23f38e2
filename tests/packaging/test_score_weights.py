"""What weights score is measured, and gets into their model card, with one command."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from denoiser.weights import BUNDLED_WEIGHTS, ModelCard, user_weights
from tests.conftest import ROOT
from tests.denoiser.photo_parts import write_pair, write_scene


@pytest.fixture
def data(tmp_path: Path, night_photo: Path) -> Path:
    """One small picture in each of the folders."""
    for folder in ("CBSD68", "Kodak24", "PolyU"):
        (tmp_path / folder).mkdir()
    for folder in ("CBSD68", "Kodak24"):
        write_scene(night_photo, tmp_path / folder / "a.png")
    write_pair(night_photo, tmp_path / "PolyU", "Leica_1")
    return tmp_path


@pytest.fixture
def card() -> Path:
    """Of weights in the user's folder: those that ship stay as they are."""
    own = user_weights()
    own.mkdir(parents=True)
    for suffix in ("json", "safetensors"):
        shutil.copy(BUNDLED_WEIGHTS / f"gaussian.{suffix}", own / f"mine.{suffix}")
    return own / "mine.json"


def score(data: Path) -> subprocess.CompletedProcess[str]:
    program = [sys.executable, ROOT / "packaging" / "score_weights.py", data, "mine"]
    return subprocess.run(program, capture_output=True, text=True, check=False)


def test_the_card_gets_the_scores_and_keeps_everything_else(data: Path, card: Path) -> None:
    before = ModelCard.read(card)
    done = score(data)
    assert done.returncode == 0, done.stderr
    after = ModelCard.read(card)
    assert {**after.as_dict(), "scores": None} == {**before.as_dict(), "scores": None}
    colour, gray, kodak, clean, real = after.scores.values()
    assert list(colour) == ["15", "25", "35", "50", "75"]
    assert list(gray) == list(kodak) == ["15", "25", "50"]
    assert colour["15"] == kodak["15"]  # the same picture
    assert gray["15"] != colour["15"]
    assert clean["smallest psnr"] == clean["psnr"] > 40
    assert real["cleaned"]["psnr"] == real["by camera, dB"]["Leica"] > real["noisy"]["psnr"] + 2
    assert any("1 real photos" in title for title in after.scores)


def test_without_one_of_the_folders_the_card_stays_and_a_sentence_says_why(
    data: Path, card: Path
) -> None:
    before = card.read_bytes()
    shutil.rmtree(data / "PolyU")
    done = score(data)
    assert done.returncode == 2
    assert "PolyU” holds no pictures" in done.stderr
    assert "Traceback" not in done.stderr
    assert card.read_bytes() == before
