"""`quietgrain latent interpolate` and `sample`."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gui.launch import main


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    Image.linear_gradient("L").convert("RGB").resize((120, 90)).save(folder / "a.jpg")
    Image.radial_gradient("L").resize((64, 99)).save(folder / "b.png")
    return folder


def size_of(path: Path) -> tuple[int, int]:
    with Image.open(path) as picture:
        return picture.size


def test_between_two_digits(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    strip = tmp_path / "strip.png"
    assert main(["latent", "interpolate", "0", "1", "-o", str(strip), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["through"] == ["digit 0", "digit 1"]
    assert (said["model"], said["pictures"], said["way"]) == ("digits", 11, "linear")
    assert size_of(strip) == (2 + 11 * 30, 32)
    # An existing one is kept unless told otherwise.
    assert main(["latent", "interpolate", "0", "1", "-o", str(strip)]) == 1
    assert "exists already" in capsys.readouterr().err
    assert main(["latent", "interpolate", "0", "1", "-o", str(strip), "--overwrite"]) == 0


def test_through_several_pictures_into_a_folder(tmp_path: Path) -> None:
    out = tmp_path / "way"
    command = ["latent", "interpolate", "digit 3", "5", "digit 3", "--of", "digits"]
    command += ["--steps", "4", "--spherical", "--model", "digits-variational", "-o", str(out)]
    assert main(command) == 0
    with (out / "samples.csv").open(newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["t"] for row in rows] == ["0", "0.333333", "0.666667"] * 2 + ["1"]
    assert [row["from"] for row in rows] == ["digit 3"] * 3 + ["digit 5"] * 4
    first, last = (np.asarray(Image.open(out / rows[i]["file"])) for i in (0, -1))
    np.testing.assert_array_equal(first, last)  # there and back


def test_between_photos_and_between_codes(
    photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a, b, by_file, by_code = (
        str(path)
        for path in (photos / "a.jpg", photos / "b.png", tmp_path / "1.png", tmp_path / "2.png")
    )
    model = ["--model", "digits"]  # the smallest
    assert main(["latent", "interpolate", a, b, *model, "-o", by_file]) == 0
    codes = str(tmp_path / "photos.codes")
    assert main(["latent", "encode", str(photos), *model, "-o", codes]) == 0
    capsys.readouterr()
    assert main(["latent", "interpolate", "a.jpg", "1", "--of", codes, "-o", by_code]) == 0
    assert "“a.jpg” → “b.png”" in capsys.readouterr().out
    np.testing.assert_array_equal(np.asarray(Image.open(by_file)), np.asarray(Image.open(by_code)))


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (["interpolate", "0"], 2, "2 PICTUREs or more"),
        (["interpolate", "0", "9999"], 1, "a position from 0 to 1796"),
        (["interpolate", "0", "1", "--steps", "1"], 1, "at least 2"),
        (["interpolate", "0", "1", "--of", "missing.codes"], 1, "does not exist"),
        (["interpolate", "0", "1", "--of", "a.codes", "--model", "digits"], 2, "one autoencoder"),
        (["sample", "--model", "digits"], 1, "Choose a variational autoencoder"),
        (["sample", "--count", "0"], 1, "at least 1"),
        (["sample", "--seed", "-1"], 2, "must not be negative"),
        (["sample", "--labelled", "digits", "--temperature", "2"], 2, "not for --labelled"),
    ],
)
def test_what_cannot_be_done_is_said(
    arguments: list[str],
    status: int,
    sentence: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["latent", *arguments, "-o", str(tmp_path / "out.png")]) == status
    said = capsys.readouterr().err
    assert sentence in said
    assert said.count("\n") == 1
    assert not list(tmp_path.iterdir())


def test_photos_without_labels_give_no_labelled_samples(
    photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["latent", "sample", "--labelled", str(photos), "--model", "digits"]
    assert main([*command, "-o", str(tmp_path / "new")]) == 1
    assert "have no labels. Put those of each label into a folder" in capsys.readouterr().err


def test_a_grid_of_samples_is_the_same_for_the_same_seed(tmp_path: Path) -> None:
    grids = []
    for name, seed in (("a", "7"), ("b", "7"), ("c", "8")):
        target = tmp_path / f"{name}.png"
        assert main(["latent", "sample", "--count", "9", "--seed", seed, "-o", str(target)]) == 0
        grids.append(target.read_bytes())
    assert size_of(tmp_path / "a.png") == (2 + 3 * 30, 2 + 3 * 30)
    assert grids[0] == grids[1] != grids[2]


def test_labelled_samples(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, grid = tmp_path / "new", tmp_path / "grid.png"
    command = ["latent", "sample", "--labelled", "digits", "--count", "3", "--limit", "300"]
    assert main([*command, "-o", str(out), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["pictures"] == 30
    assert said["labels"] == [str(digit) for digit in range(10)]
    assert len(list(out.glob("4/*.png"))) == 3
    assert main([*command, "-o", str(out)]) == 1
    assert "is there already" in capsys.readouterr().err
    assert main([*command, "-o", str(grid)]) == 0
    assert size_of(grid) == (2 + 3 * 30, 2 + 10 * 30)  # a row for each label
