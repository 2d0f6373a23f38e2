"""The other commands, and how the command line tells them from photos."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from denoiser import cli
from denoiser.weights import DEFAULT_MODEL
from gui.launch import main
from gui.samples import SAMPLE_PHOTO
from tests.denoiser.photo_parts import write_pair, write_scene

FIGURES = {"launch": 1.5, "longest_stall_ms": 40.0}


def window(opened: list[tuple[list[Path], str, str]]) -> cli.Window:
    def open_window(photos: list[Path], model: str, device: str) -> int:
        opened.append((photos, model, device))
        return 0

    return cli.Window(
        open_window,
        lambda _file, _model, _device: 0,
        lambda _photo: FIGURES,
        lambda: FIGURES,
        SAMPLE_PHOTO,
    )


def test_without_a_command_the_window_opens() -> None:
    opened: list[tuple[list[Path], str, str]] = []
    assert cli.main([], window(opened)) == 0
    assert cli.main(["a.jpg", "b.png", "--device", "cpu"], window(opened)) == 0
    assert opened == [
        ([], DEFAULT_MODEL, "auto"),
        ([Path("a.jpg"), Path("b.png")], DEFAULT_MODEL, "cpu"),
    ]


def test_help_lists_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    text = capsys.readouterr().out
    for command in cli.COMMANDS:
        assert command in text


def test_models_lists_the_weights(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models"]) == 0
    text = capsys.readouterr().out
    assert f"{DEFAULT_MODEL} (default)" in text
    assert "12.7 G multiply-adds" in text
    assert "dense, plain, pictures of 28×28×1, codes of 2" in text
    assert main(["models", "--json"]) == 0
    cards = json.loads(capsys.readouterr().out)
    assert cards[DEFAULT_MODEL]["scores"]
    assert cards["latent/digits"]["architecture"]["code"] == 2


@pytest.fixture
def clean_folder(tmp_path: Path, night_photo: Path) -> Path:
    """One small picture, with its noise scaled away."""
    folder = tmp_path / "clean"
    folder.mkdir()
    write_scene(night_photo, folder / "a.png")
    return folder


def test_bench_quality_prints_a_table_and_writes_json(
    tmp_path: Path, clean_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "figures.json"
    command = ["bench", "--quality", str(clean_folder), "--sigma", "15,25", "--json", str(target)]
    assert main([*command, "--device", "cpu"]) == 0
    rows = json.loads(target.read_text())["quality"]
    assert [row["sigma"] for row in rows] == [15, 25]
    for row in rows:
        assert row["psnr"] > row["noisy_psnr"] + 4
        assert f"{row['psnr']:.2f}" in capsys.readouterr().out or row is rows[1]


def test_bench_real_lets_all_methods_clean_the_same_photos(
    tmp_path: Path, night_photo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "pairs"
    folder.mkdir()
    write_pair(night_photo, folder, "Leica_1")
    target = tmp_path / "figures.json"
    assert main(["bench", "--real", str(folder), "--json", str(target), "--device", "cpu"]) == 0
    before, *after = json.loads(target.read_text())["real"]
    assert [row["method"] for row in after[:2]] == ["Quietgrain, photo", "Quietgrain, gaussian"]
    assert {"OpenCV non-local means"} < {row["method"] for row in after}
    for row in after:
        assert row["by_camera"]["Leica"] > before["by_camera"]["Leica"] + 2
    assert "Leica" in capsys.readouterr().out


def test_bench_clean_tells_what_is_taken_where_there_is_no_noise(
    tmp_path: Path, clean_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "figures.json"
    command = ["bench", "--clean", str(clean_folder), "--json", str(target), "--device", "cpu"]
    assert main(command) == 0
    clean = json.loads(target.read_text())["clean"]
    assert clean["psnr"] > 40
    assert f"{clean['psnr']:.2f}" in capsys.readouterr().out


def test_bench_halo_compares_tiles_with_the_whole(
    tmp_path: Path, clean_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "figures.json"
    command = ["bench", "--halo", str(clean_folder), "--sigma", "5", "--json", str(target)]
    assert main([*command, "--device", "cpu"]) == 0
    halo = json.loads(target.read_text())["halo"]
    assert {(row["sigma"], row["difference"]) for row in halo} == {(5, 0)}
    assert "halo 48" in capsys.readouterr().out


def test_bench_window_prints_what_the_window_measured(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "window.json"
    command = ["bench", "--window", str(SAMPLE_PHOTO), "--json", str(target)]
    assert cli.main(command, window([])) == 0
    assert "longest_stall_ms" in capsys.readouterr().out
    assert json.loads(target.read_text()) == {"window": FIGURES}


def test_a_folder_without_pictures_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bench", "--quality", str(tmp_path)]) == 1
    assert "holds no pictures" in capsys.readouterr().err
