"""`quietgrain latent encode`, `decode` and `train`, and how the commands name pictures."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from denoiser.cli import latent
from denoiser.cli.latent.source_arguments import add_source_arguments, source_of
from denoiser.cli.usage import UsageError
from denoiser.latent.code_file import read_codes
from denoiser.latent.sources import Cut, Kind, Source, Split
from gui.launch import main


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    Image.linear_gradient("L").convert("RGB").resize((120, 90)).save(folder / "a.jpg")
    Image.radial_gradient("L").resize((64, 99)).save(folder / "a.png")
    return folder


def test_help_lists_the_commands_without_loading_a_network() -> None:
    program = "import sys; from gui.launch import main\ntry: main(['latent', '--help'])\n" + (
        "except SystemExit: pass\nassert 'torch' not in sys.modules"
    )
    said = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    for command in latent.COMMANDS:
        assert command in said.stdout


def test_every_command_has_its_help(capsys: pytest.CaptureFixture[str]) -> None:
    for command in latent.COMMANDS:
        with pytest.raises(SystemExit) as left:
            main(["latent", command, "--help"])
        assert left.value.code == 0
        assert f"usage: quietgrain latent {command}" in capsys.readouterr().out


def source(*arguments: str) -> Source:
    parser = argparse.ArgumentParser()
    add_source_arguments(parser)
    return source_of(parser.parse_args(arguments))


def test_pictures_are_named_in_one_way(photos: Path) -> None:
    one, two = str(photos / "a.jpg"), str(photos / "a.png")
    assert source() == source("digits") == Source()
    assert source(str(photos)) == Source(Kind.PHOTOS, photos)
    assert source(str(photos), "--as", "tiles").cut is Cut.TILES
    assert source(one, two) == Source(Kind.PHOTOS, photos=(Path(one), Path(two)))
    assert source("data", "--dataset", "KMNIST", "--split", "test", "--limit", "9") == Source(
        Kind.TORCHVISION, Path("data"), dataset="KMNIST", split=Split.TEST, limit=9
    )
    assert source(one, str(photos)) == Source(Kind.PHOTOS, photos=(Path(one), photos))
    with pytest.raises(UsageError, match="--dataset MNIST needs one SOURCE"):
        source("--dataset", "MNIST")


def test_digits_become_codes_and_a_sheet_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    codes, sheet = tmp_path / "digits.codes", tmp_path / "sheet.png"
    assert main(["latent", "encode", "--limit", "12", "-o", str(codes), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["model"], said["pictures"], said["code"]) == ("digits", 12, 2)
    assert 0 < said["mean_squared_error"] < 0.1
    assert "Of 1797 pictures 12 are taken" in said["notes"][0]
    assert len(read_codes(codes)) == 12
    assert main(["latent", "decode", str(codes), "-o", str(sheet)]) == 0
    with Image.open(sheet) as picture:
        assert np.asarray(picture).max() > 200
        assert picture.width > 4 * 28


def test_photos_become_codes_and_pictures_with_their_names(
    photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    codes, folder = tmp_path / "photos.codes", tmp_path / "again"
    encode = ["latent", "encode", str(photos), "--model", "digits", "-o", str(codes)]
    assert main(encode) == 0
    decode = ["latent", "decode", str(codes), "-o", str(folder)]
    assert main(decode) == 0
    assert sorted(path.name for path in folder.iterdir()) == ["a.jpg.png", "a.png.png"]
    capsys.readouterr()
    for again in (encode, decode):
        assert main(again) == 1
        assert "exists already" in capsys.readouterr().err
        assert main([*again, "--overwrite"]) == 0


def test_a_name_with_csv_makes_a_table(photos: Path, tmp_path: Path) -> None:
    table = tmp_path / "codes.csv"
    tiles = ["latent", "encode", str(photos), "--as", "tiles", "--model", "digits-denoising"]
    assert main([*tiles, "-o", str(table)]) == 0
    lines = table.read_text().splitlines()
    assert lines[0].startswith("name,file,left,top,width,height,Megapixels,File size (MB),error,z1")
    assert len(lines) == 1 + 4 * 3 + 2 * 3


def test_bad_input_is_one_sentence(
    photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = ["-o", str(tmp_path / "out")]
    (photos / "broken.jpg").write_bytes(b"")
    tries = {
        ("encode", str(tmp_path / "nowhere"), *out): "There is no folder",
        ("encode", "--dataset", "MNIST", str(tmp_path), *out): "“MNIST” needs these files",
        ("encode", str(photos), "--model", "nonsense", *out): "no autoencoder “nonsense”",
        ("encode", str(photos / "broken.jpg"), *out): "“broken.jpg” is empty",
        ("decode", str(photos / "a.jpg"), *out): "is not a file of codes",
        ("decode", str(tmp_path / "gone.codes"), *out): "does not exist",
    }
    for arguments, words in tries.items():
        assert main(["latent", *arguments]) in {1, 2}
        said = capsys.readouterr().err.splitlines()
        assert len(said) == 1
        assert words in said[0]
    assert not (tmp_path / "out").exists()


def test_a_photo_that_cannot_be_read_is_told_and_the_others_go_on(
    photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (photos / "broken.jpg").write_bytes(b"")
    codes = tmp_path / "codes"
    assert main(["latent", "encode", str(photos), "--model", "digits", "-o", str(codes)]) == 0
    assert "Left out: “broken.jpg” is empty" in capsys.readouterr().err
    assert len(read_codes(codes)) == 2
