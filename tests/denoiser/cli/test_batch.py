"""`quietgrain batch` as a script would use it."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from denoiser.opening import open_photo
from gui.launch import main
from tests.denoiser.batch.conftest import make_photo, results

FAST = ["--sigma", "10", "--tile", "192", "--device", "cpu"]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Two photos, one of them in a folder of its own, and a file that is none."""
    folder = tmp_path / "in"
    make_photo(folder / "a.jpg")
    make_photo(folder / "b" / "c #1 ü.png", 1)
    (folder / "notes.txt").write_text("no photo")
    return folder


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "out"


def lines_of(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_folder_into_another(
    source: Path, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["batch", str(source), str(output), *FAST]) == 0
    assert results(output) == ["a.jpg", "b/c #1 ü.png"]
    said = capsys.readouterr()
    assert f"{source / 'a.jpg'} → {output / 'a.jpg'}  (sigma 10.00, removed" in said.out
    assert "2 done; 0:00:" in said.out
    assert f"Report: {output / 'quietgrain-report.html'}" in said.out
    assert said.err == "Left out as no photos (.txt): 1.\n"


def test_json_lines_and_going_on(
    source: Path, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (source / "bad.jpg").touch()
    command = ["batch", str(source), str(output), *FAST, "--json"]
    assert main(command) == 1
    first = lines_of(capsys)
    assert [line["state"] for line in first[:-1]].count("done") == 2
    bad = next(line for line in first if line.get("state") == "failed")
    assert bad["source"] == str(source / "bad.jpg")
    assert bad["error"] == "“bad.jpg” is empty. Use another copy of it."
    good = next(line for line in first if line.get("result") == str(output / "a.jpg"))
    assert good["sigma"] == 10
    assert good["removed_rms"] > 0
    assert first[-1]["summary"]["failed"] == 1
    make_photo(source / "bad.jpg", 2)
    assert main(command) == 0
    second = lines_of(capsys)
    states = {Path(line["source"]).name: line["state"] for line in second[:-1]}
    assert states == {"a.jpg": "skipped", "c #1 ü.png": "skipped", "bad.jpg": "done"}
    assert second[0]["reason"] == "Cleaned already with these settings."


def test_all_options_reach_the_files(source: Path, output: Path, night_photo: Path) -> None:
    with Image.open(night_photo) as whole:
        whole.crop((0, 0, 64, 48)).save(source / "e.jpg", exif=whole.info["exif"])
    options = ["--format", "PNG", "--depth", "16", "--strip-metadata"]
    options += ["--no-recursive", "--only", "JPEG"]
    command = ["batch", str(source), str(output), *FAST, *options]
    assert main([*command, "--template", "{counter}-{stem}-{model}"]) == 0
    assert results(output) == ["0001-a-photo.png", "0002-e-photo.png"]
    photo = open_photo(output / "0002-e-photo.png")
    assert (photo.depth, photo.exif) == (16, None)


def test_quality_makes_smaller_files(source: Path, output: Path) -> None:
    for quality in (95, 40):
        target = output / str(quality)
        assert main(["batch", str(source), str(target), *FAST, "--quality", str(quality)]) == 0
    assert (output / "40" / "a.jpg").stat().st_size < (output / "95" / "a.jpg").stat().st_size


@pytest.mark.parametrize(
    ("existing", "left"),
    [
        ("number", {"a-2.jpg", "a.jpg"}),
        ("skip", {"a.jpg"}),
        ("overwrite", {"a.jpg"}),
    ],
)
def test_what_exists_already(source: Path, output: Path, existing: str, left: set[str]) -> None:
    output.mkdir()
    (output / "a.jpg").write_bytes(b"precious")
    command = ["batch", str(source / "a.jpg"), str(output), *FAST, "--existing", existing]
    assert main(command) == 0
    assert set(results(output)) == left
    kept = (output / "a.jpg").read_bytes() == b"precious"
    assert kept is (existing != "overwrite")


@pytest.mark.parametrize(
    "options",
    [
        ["--quality", "70"],
        ["--format", "TIFF", "--strength", "0.6", "--colour-strength", "0.9"],
        ["--format", "PNG", "--depth", "16", "--strip-metadata"],
    ],
)
def test_denoise_writes_the_same_file(
    tmp_path: Path, output: Path, night_photo: Path, options: list[str]
) -> None:
    """Several tiles, and the automatic level."""
    source = tmp_path / "night.jpg"
    with Image.open(night_photo) as whole:
        part = whole.crop((1500, 900, 1800, 1120))
        part.save(source, quality=95, exif=whole.info["exif"])
    options = [*options, "--tile", "192", "--device", "cpu"]
    alone = tmp_path / "alone"
    assert main(["denoise", str(source), "-o", str(alone), *options]) == 0
    assert main(["batch", str(source), str(output), *options]) == 0
    (one,) = alone.iterdir()
    (other,) = (output / name for name in results(output))
    assert one.suffix == other.suffix
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["{in}", "{in}"], "among the originals"),
        (["{in}/gone", "{out}"], "does not exist"),
        (["{in}", "{in}/a.jpg"], "is a file"),
        (["{in}", "{out}", "--template", "{{date}}"], "unknown field"),
        (["{in}/a.jpg", "{in}", "--existing", "overwrite"], "could replace originals"),
        (["{in}", "{out}", "--only", "GIF"], "no photos to clean"),
        (["{in}", "{out}", "--model", "nonsense"], "Available: photo"),
        (["{in}", "{out}", "--device", "abacus"], "Available: auto"),
    ],
)
def test_what_cannot_work_exits_with_2(
    source: Path,
    output: Path,
    arguments: list[str],
    words: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    places = {"in": str(source), "out": str(output)}
    assert main(["batch", *(argument.format(**places) for argument in arguments)]) == 2
    assert words in capsys.readouterr().err
    assert not output.exists() or results(output) == []


@pytest.mark.parametrize(
    "options", [["--only", "DOC"], ["--existing", "ask"], ["--quality", "0"], ["--depth", "12"]]
)
def test_bad_usage_exits_with_2(
    source: Path, output: Path, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["batch", str(source), str(output), *options])
    assert stopped.value.code == 2
    assert capsys.readouterr().err


def test_a_name_that_is_no_text_is_printed_all_the_same(
    source: Path, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if sys.platform != "linux":
        pytest.skip("other systems have no such names")
    path = source / os.fsdecode(b"night \xff.png")
    make_photo(source / "x.png", 3).rename(path)
    assert main(["batch", str(path), str(output), *FAST, "--json"]) == 0
    assert (output / path.name).is_file()
    assert lines_of(capsys)[0]["source"] == str(path)
    assert main(["batch", str(path), str(output), *FAST]) == 0
    assert "1 skipped" in capsys.readouterr().out


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C is sent in another way")
def test_a_hot_folder_until_ctrl_c(
    source: Path, output: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("denoiser.batch.watch.watch.__defaults__", (0.05,))
    done = threading.Event()

    def user() -> None:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and not (output / "a.jpg").exists():
            time.sleep(0.05)
        make_photo(source / "new.png", 5)
        while time.monotonic() < deadline and not (output / "new.png").exists():
            time.sleep(0.05)
        os.kill(os.getpid(), signal.SIGINT)
        done.set()

    thread = threading.Thread(target=user)
    thread.start()
    try:
        assert main(["batch", str(source), str(output), *FAST, "--watch"]) == 0
    finally:
        thread.join()
    assert results(output) == ["a.jpg", "b/c #1 ü.png", "new.png"]
    said = capsys.readouterr()
    assert "3 done" in said.out
    assert "Stopping" in said.err


def test_the_benchmark_of_a_batch(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = source / "figures.json"
    command = ["bench", "--batch", str(source), "--device", "cpu", "--tile", "192"]
    assert main([*command, "--json", str(figures)]) == 0
    assert "× the throughput" in capsys.readouterr().out
    measured = json.loads(figures.read_text())["batch"]
    assert measured["photos"] == 2
    assert measured["ratio"] == pytest.approx(measured["one_by_one"] / measured["batch"])
    assert results(source) == ["a.jpg", "b/c #1 ü.png", "figures.json", "notes.txt"]
