"""What weights score is measured, and gets into their model card, with one command."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from denoiser.weights import BUNDLED_WEIGHTS, ModelCard
from tests.conftest import ROOT


@pytest.fixture
def data(tmp_path: Path, night_photo: Path) -> Path:
    """One small picture in each of the folders."""
    with Image.open(night_photo) as whole:
        clean = np.asarray(whole.crop((0, 800, 1600, 2000)).resize((160, 120)).convert("RGB"))
    noisy = clean + np.random.default_rng(0).normal(0, 10, clean.shape)
    for folder, name in (("CBSD68", "a"), ("Kodak24", "a"), ("PolyU", "Leica_1_mean")):
        (tmp_path / folder).mkdir()
        Image.fromarray(clean).save(tmp_path / folder / f"{name}.png")
    Image.fromarray(noisy.clip(0, 255).astype(np.uint8)).save(tmp_path / "PolyU/Leica_1_real.png")
    return tmp_path


def test_the_card_gets_the_scores_and_keeps_everything_else(data: Path, tmp_path: Path) -> None:
    """Of weights in the user's folder: those that ship stay as they are."""
    home = tmp_path / "home"
    own = home / "quietgrain" / "weights"
    own.mkdir(parents=True)
    for suffix in ("json", "safetensors"):
        shutil.copy(BUNDLED_WEIGHTS / f"gaussian.{suffix}", own / f"mine.{suffix}")
    before = ModelCard.read(own / "mine.json")
    subprocess.run(
        [sys.executable, ROOT / "packaging" / "score_weights.py", data, "mine"],
        env={**os.environ, "XDG_DATA_HOME": str(home)},
        check=True,
    )
    after = ModelCard.read(own / "mine.json")
    assert {**after.as_dict(), "scores": None} == {**before.as_dict(), "scores": None}
    colour, gray, kodak, clean, real = after.scores.values()
    assert list(colour) == ["15", "25", "35", "50", "75"]
    assert list(gray) == list(kodak) == ["15", "25", "50"]
    assert colour["15"] == kodak["15"]  # the same picture
    assert gray["15"] != colour["15"]
    assert clean["smallest psnr"] == clean["psnr"] > 40
    assert real["cleaned"]["psnr"] == real["by camera, dB"]["Leica"] > real["noisy"]["psnr"] + 2
    assert any("1 real photos" in title for title in after.scores)
