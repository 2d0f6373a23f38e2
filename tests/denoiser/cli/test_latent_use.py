"""`quietgrain latent anomalies` and `compress`."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gui.launch import main

SIDE = 256


@pytest.fixture
def folder(tmp_path: Path, night_photo: Path) -> Path:
    """Parts of the phone photo, made smaller, and one of noise."""
    folder = tmp_path / "photos"
    folder.mkdir()
    rng = np.random.default_rng(0)
    with Image.open(night_photo) as photo:
        photo.draft("RGB", (2000, 1500))
        for number in range(14):
            left, top = rng.integers(0, 700, 2)
            part = photo.crop((left, top, left + 2 * SIDE, top + 2 * SIDE)).resize((SIDE, SIDE))
            part.save(folder / f"{number:02}.png")
    noise = rng.integers(0, 256, (SIDE, SIDE, 3), dtype=np.uint8)
    Image.fromarray(noise).save(folder / "noise.png")
    return folder


def test_the_odd_one_comes_first_and_its_map_is_written(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    maps = tmp_path / "maps"
    assert main(["latent", "anomalies", str(folder), "--json", "--heatmaps", str(maps)]) == 0
    result = json.loads(capsys.readouterr().out)
    first = result["photos"][0]
    assert (first["rank"], first["name"], first["odd"]) == (1, "noise.png", True)
    assert first["score"] > result["threshold"]
    assert [photo["rank"] for photo in result["photos"]] == list(range(1, 16))
    assert len(list(maps.iterdir())) == result["odd"]
    assert main(["latent", "anomalies", str(folder), "--heatmaps", str(maps)]) == 2
    assert "is there already" in capsys.readouterr().err


def test_too_few_photos_are_refused_with_the_number_that_is_needed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in sorted(folder.iterdir())[2:]:
        path.unlink()
    assert main(["latent", "anomalies", str(folder)]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert any(character.isdigit() for character in said)


def test_a_photo_becomes_its_code_and_a_picture_again(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stored, restored = tmp_path / "photo.latent", tmp_path / "photo.png"
    photo = folder / "03.png"
    assert main(["latent", "compress", str(photo), "-o", str(stored), "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert stored.stat().st_size in facts.values()
    assert main(["latent", "compress", "--restore", str(stored), "-o", str(restored)]) == 0
    with Image.open(restored) as picture:
        assert picture.size == (SIDE, SIDE)
    before = stored.read_bytes()
    assert main(["latent", "compress", str(photo), "-o", str(stored)]) != 0
    assert stored.read_bytes() == before


def test_what_was_not_stored_here_is_not_restored(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "never.png"
    photo = str(folder / "00.png")
    assert main(["latent", "compress", "--restore", photo, "-o", str(target)]) == 1
    assert "“00.png”" in capsys.readouterr().err
    assert not target.exists()
