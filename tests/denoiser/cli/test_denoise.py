"""`quietgrain denoise` as a script would use it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from denoiser.opening import open_photo
from gui.launch import main


@pytest.fixture
def photo(tmp_path: Path, night_photo: Path) -> Path:
    path = tmp_path / "in" / "night photo #1.jpg"
    path.parent.mkdir()
    with Image.open(night_photo) as whole:
        whole.crop((1500, 900, 1900, 1200)).save(path, quality=95, exif=whole.info["exif"])
    return path


def test_a_photo_goes_into_the_folder(
    photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    original = photo.read_bytes()
    assert main(["denoise", str(photo), "-o", str(tmp_path / "out")]) == 0
    result = tmp_path / "out" / "night photo #1-clean.jpg"
    assert open_photo(result).exif
    assert photo.read_bytes() == original
    line = capsys.readouterr().out
    assert str(result) in line
    assert "sigma" in line


def test_a_single_photo_may_get_a_name(photo: Path, tmp_path: Path) -> None:
    target = tmp_path / "clean.png"
    assert main(["denoise", str(photo), "-o", str(target), "--sigma", "10"]) == 0
    assert open_photo(target).format == "PNG"


def test_an_existing_result_is_never_overwritten(
    photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "clean.png"
    target.write_bytes(b"precious")
    assert main(["denoise", str(photo), "-o", str(target), "--sigma", "10"]) == 1
    assert target.read_bytes() == b"precious"
    assert "clean.png" in capsys.readouterr().err
    for _ in range(2):
        assert main(["denoise", str(photo), "-o", str(tmp_path / "out"), "--sigma", "5"]) == 0
    assert len(list((tmp_path / "out").iterdir())) == 2


def test_format_and_json(photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["denoise", str(photo), "-o", str(tmp_path / "out"), "--json"]
    assert main([*command, "--format", "TIFF", "--sigma", "8", "--tile", "192"]) == 0
    line = json.loads(capsys.readouterr().out)
    assert line["result"].endswith("night photo #1-clean.tif")
    assert (line["width"], line["height"], line["sigma"]) == (400, 300, 8)
    assert line["removed_rms"] > 0


def test_strength_zero_keeps_every_value(photo: Path, tmp_path: Path) -> None:
    target = tmp_path / "same.png"
    assert main(["denoise", str(photo), "-o", str(target), "--strength", "0"]) == 0
    np.testing.assert_array_equal(open_photo(target).pixels, open_photo(photo).pixels)


def test_a_bad_file_fails_alone(
    photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = photo.with_name("bad.jpg")
    bad.write_bytes(b"no photo")
    last = photo.with_name("last.jpg")
    shutil.copy(photo, last)
    files = [str(photo), str(bad), str(photo.with_name("missing.jpg")), str(last)]
    assert main(["denoise", *files, "-o", str(tmp_path / "out"), "--sigma", "5"]) == 1
    captured = capsys.readouterr()
    assert captured.out.count("→") == 2
    assert [name in captured.err for name in ("bad.jpg", "missing.jpg")] == [True, True]
    assert "Traceback" not in captured.err
    assert len(list((tmp_path / "out").iterdir())) == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["denoise"],
        ["denoise", "a.jpg"],
        ["denoise", "a.jpg", "-o", "x", "--sigma", "80"],
        ["denoise", "a.jpg", "-o", "x", "--sigma", "loud"],
        ["denoise", "a.jpg", "-o", "x", "--strength", "2"],
        ["denoise", "a.jpg", "-o", "x", "--format", "GIF"],
    ],
)
def test_bad_usage_exits_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert capsys.readouterr().err


def test_several_photos_need_a_folder(photo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["denoise", str(photo), str(photo), "-o", "one.png"]) == 2
    assert "need a folder" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("option", "name", "words"),
    [("--device", "abacus", "Available: auto"), ("--model", "nonsense", "Available: photo")],
)
def test_unknown_names_are_answered_with_known_ones(
    photo: Path, tmp_path: Path, option: str, name: str, words: str, capsys
) -> None:
    assert main(["denoise", str(photo), "-o", str(tmp_path), option, name]) == 2
    assert words in capsys.readouterr().err


def test_headless_commands_never_import_qt(photo: Path, tmp_path: Path) -> None:
    program = (
        "import sys; from gui.launch import main; "
        f"status = main(['denoise', {str(photo)!r}, '-o', {str(tmp_path / 'out')!r}, "
        "'--sigma', '5']); "
        "assert not [m for m in sys.modules if m.startswith(('PySide6', 'torchvision'))]; "
        "sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
