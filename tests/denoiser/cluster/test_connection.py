"""`quietgrain batch` on a cluster, as it is called."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from PIL import Image

from denoiser.cluster import connection
from gui.launch import main


@pytest.fixture
def photo(tmp_path: Path, night_photo: Path) -> Path:
    path = tmp_path / "in" / "night.png"
    path.parent.mkdir()
    with Image.open(night_photo) as whole:
        whole.crop((1500, 900, 1700, 1050)).save(path)
    return path


def test_processes_of_this_computer_make_the_same_files(
    photo: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    assert main(["batch", str(photo), str(here), "--threads", "1"]) == 0
    capfd.readouterr()
    command = ["batch", str(photo), str(there), "--workers", "1", "--threads", "1", "--json"]
    assert main(command) == 0
    captured = capfd.readouterr()
    assert not captured.err
    lines = [json.loads(line) for line in captured.out.splitlines()]
    assert [line.get("state") for line in lines] == ["done", None]
    assert (there / photo.name).read_bytes() == (here / photo.name).read_bytes()


def test_a_scheduler_that_does_not_answer_is_said_in_one_line(
    photo: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "CONNECT_SECONDS", 1)
    command = ["batch", str(photo), str(tmp_path / "out"), "--scheduler", "tcp://127.0.0.1:1"]
    assert main(command) == 2
    (line,) = capfd.readouterr().err.splitlines()
    assert "No scheduler answers at “tcp://127.0.0.1:1”" in line
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("address", ["garbage", "tcp://host", "tcp://host:many", ""])
def test_what_is_no_address_is_said(
    photo: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], address: str
) -> None:
    assert main(["batch", str(photo), str(tmp_path / "out"), "--scheduler", address]) == 2
    (line,) = capfd.readouterr().err.splitlines()
    assert f"“{address}” is not the address of a scheduler" in line
    assert "tcp://host:8786" in line


def test_an_unknown_kind_of_address_is_said(
    photo: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["batch", str(photo), str(tmp_path / "out"), "--scheduler", "http://host:80"]) == 2
    (line,) = capfd.readouterr().err.splitlines()
    assert "http" in line


def test_without_dask_it_is_said_how_to_install_it(
    photo: Path,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("denoiser.cluster.connection", "denoiser.cluster.crew", "distributed"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setattr(sys, "meta_path", [NoDask(), *sys.meta_path])
    assert main(["batch", str(photo), str(tmp_path / "out"), "--workers", "2"]) == 2
    (line,) = capfd.readouterr().err.splitlines()
    assert "uv sync --extra cluster" in line
    assert "pip install 'quietgrain[cluster]'" in line


class NoDask:
    """An installation without the extra."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name.partition(".")[0] in ("dask", "distributed"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


@pytest.mark.parametrize(
    "options",
    [["--workers", "0"], ["--threads", "x"], ["--workers", "2", "--scheduler", "tcp://a:1"]],
)
def test_bad_usage_exits_with_2(photo: Path, tmp_path: Path, options: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["batch", str(photo), str(tmp_path / "out"), *options])
    assert stopped.value.code == 2
