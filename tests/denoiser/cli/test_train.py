"""`quietgrain train`: a model from a folder, and nothing lost where it is stopped."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch

from denoiser.latent.training.loop import LatentTrainer
from denoiser.training.loop import Trainer
from denoiser.training.processes import Processes
from gui.launch import main
from tests.denoiser.photo_parts import write_parts

DENOISING = """
[network]
widths = [8, 8]
blocks = 1
[[pictures]]
folder = "photos"
[schedule]
gigapixels = 2e-5
crop = 32
batch = 4
warmup_steps = 1
"""
LATENT = """
[latent]
side = 28
widths = [4]
code = 2
[[pictures]]
kind = "digits"
[schedule]
epochs = 1
batch = 256
"""


both_kinds = pytest.mark.parametrize(
    ("content", "trainer", "a_step"),
    [(DENOISING, Trainer, "_step"), (LATENT, LatentTrainer, "_one_step")],
    ids=["denoising", "latent"],
)
ctrl_c = pytest.mark.skipif(os.name == "nt", reason="Ctrl+C is sent in another way")


@pytest.fixture
def folder(tmp_path: Path, night_photo: Path) -> Path:
    write_parts(night_photo, tmp_path / "photos", 2, (200, 200))
    return tmp_path


def train(folder: Path, content: str, *more: str) -> int:
    config = folder / "mine.toml"
    config.write_text(content)
    return main(["train", str(config), "--runs", str(folder / "runs"), "--device", "cpu", *more])


def test_a_training_file_that_is_missing_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["train", str(tmp_path / "none.toml")]) == 1
    assert "none.toml" in capsys.readouterr().err


def test_a_name_that_is_taken_is_refused_before_time_is_spent(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "gaussian.toml"
    config.write_text('[[pictures]]\nfolder = "none"\n')
    assert main(["train", str(config), "--runs", str(tmp_path / "runs")]) == 1
    assert "belongs to weights that came with Quietgrain" in capsys.readouterr().err
    assert not (tmp_path / "runs").exists()


def test_training_from_the_command_line_gives_a_model(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert train(folder, DENOISING) == 0
    assert "sha256" in capsys.readouterr().out
    assert main(["models"]) == 0
    assert "mine: Trained with mine.toml." in capsys.readouterr().out


def interrupted_in_the_third_step(
    monkeypatch: pytest.MonkeyPatch, trainer: type, a_step: str, wish: signal.Signals
) -> list[int]:
    """The numbers of the steps that have begun."""
    begun: list[int] = []
    step: Callable[[Any], Any] = getattr(trainer, a_step)

    def one_step(self: Any) -> Any:
        begun.append(len(begun) + 1)
        if begun[-1] == 3:
            os.kill(os.getpid(), wish)
        return step(self)

    monkeypatch.setattr(trainer, a_step, one_step)
    return begun


@both_kinds
def test_a_device_that_is_too_small_is_said(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    content: str,
    trainer: type,
    a_step: str,
) -> None:
    def no_room(_self: Any) -> Any:
        raise torch.OutOfMemoryError("Tried to allocate 2.00 GiB.")

    monkeypatch.setattr(trainer, a_step, no_room)
    assert train(folder, content) == 1
    said = capsys.readouterr().err
    assert "The memory of “cpu” does not suffice. Choose a smaller batch" in said


@ctrl_c
@pytest.mark.parametrize("wish", [signal.SIGINT, signal.SIGTERM])
@both_kinds
def test_ctrl_c_ends_after_a_step_and_loses_none(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    wish: signal.Signals,
    content: str,
    trainer: type,
    a_step: str,
) -> None:
    heard_before = signal.getsignal(wish)
    begun = interrupted_in_the_third_step(monkeypatch, trainer, a_step, wish)
    assert train(folder, content) == 130
    said = capsys.readouterr()
    assert "Stopping after this step" in said.err
    assert "Stopped at step 3; the same command goes on from there." in said.out
    checkpoint = torch.load(folder / "runs" / "mine.checkpoint.pt", weights_only=True)
    assert checkpoint["step"] == 3
    assert signal.getsignal(wish) == heard_before

    finished = folder / "finished"
    assert train(folder, content, "-o", str(finished)) == 0
    assert begun[2:4] == [3, 4]
    assert (finished / "mine.safetensors").exists()


@ctrl_c
def test_of_several_processes_the_first_alone_says_that_they_stop(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = interrupted_in_the_third_step(monkeypatch, Trainer, "_step", signal.SIGINT)
    monkeypatch.setattr(Processes, "is_first", False)
    assert train(folder, DENOISING) == 0
    assert begun == [1, 2, 3]
    said = capsys.readouterr()
    assert "Stopping" not in said.err
    assert not said.out
