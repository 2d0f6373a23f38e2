"""Training live: a real process trains a tiny network on digits, and the window shows it."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from denoiser.latent.architecture import Family, Layout
from denoiser.latent.live.messages import Pace, Stage
from denoiser.latent.model import LatentModel
from denoiser.latent.sources import Cut, Kind, Source
from denoiser.latent.training.config import read_latent_config
from denoiser.latent.weights import user_latent_weights
from gui.latent.study import Study
from gui.latent.train.form import TrainForm
from gui.latent.train.panel import TrainPanel
from gui.latent.train.runner import RunState
from gui.main_window import MainWindow

ENDLESS = 100_000
PATIENCE = 150_000
"""Milliseconds: the process that trains gives way to whatever else runs."""

pytestmark = pytest.mark.timeout(300)


def make_tiny(form: TrainForm, epochs: int) -> None:
    form.name.setText("tiny")
    form.side.setCurrentText("16×16")
    form.batch.setValue(512)
    form.epochs.setValue(epochs)


@pytest.fixture(autouse=True)
def _no_question_waits_for_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that fails closes the window while a training goes on."""
    close = QMessageBox.StandardButton.Close
    monkeypatch.setattr(QMessageBox, "question", lambda *_arguments: close)


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[TrainPanel]:
    """The panel alone, with its plots."""
    study = Study("cpu")
    panel = TrainPanel(study)
    qtbot.addWidget(panel)
    panel.resize(1000, 600)
    panel.show()
    qtbot.waitUntil(lambda: panel.view.plots.codes is not None, timeout=PATIENCE)
    make_tiny(panel.form, ENDLESS)
    yield panel
    panel.close_work()
    study.close()


@pytest.fixture
def problems(panel: TrainPanel) -> list[str]:
    said: list[str] = []
    panel.problem.connect(said.append)
    return said


def answers(monkeypatch: pytest.MonkeyPatch, *buttons: QMessageBox.StandardButton) -> list[str]:
    """Answer questions like that, one after the other; the list fills with their texts."""
    asked: list[str] = []

    def answer(_parent: object, _title: str, text: str, *_buttons: object) -> object:
        asked.append(text)
        return buttons[len(asked) - 1]

    monkeypatch.setattr(QMessageBox, "question", answer)
    return asked


def test_a_training_is_watched_saved_and_found_in_the_list(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.act.latent.trigger()
    page, panel = window.latent, window.latent.train
    page.tabs.setCurrentWidget(panel)
    qtbot.waitUntil(lambda: panel.view.plots.codes is not None, timeout=PATIENCE)
    make_tiny(panel.form, 4)
    titles: list[str] = []
    page.progressed.connect(lambda _progress: titles.append(window.act.latent.text()))
    qtbot.mouseClick(panel.bar.start, Qt.MouseButton.LeftButton)
    assert not panel.form.epochs.isEnabled()
    qtbot.waitUntil(lambda: panel.runner.state is RunState.RUNNING, timeout=PATIENCE)
    window.act.latent.trigger()  # it goes on behind the photos
    qtbot.waitUntil(lambda: not panel.runner.is_busy, timeout=PATIENCE)
    assert titles[0] == "Latent 0 %"
    assert titles[-1] == "Latent"
    assert panel.view.plots.loss is not None
    assert [loss.epoch for loss in panel.view.plots.loss.losses] == [1, 2, 3, 4]
    assert len(panel.view.pairs.made) == 10
    assert panel.view.plots.codes is not None
    assert np.isfinite(panel.view.plots.codes.points).all()
    assert "complete" in panel.view.sentence.text()

    window.act.latent.trigger()
    qtbot.mouseClick(panel.bar.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "tiny" in page.notice.text, timeout=PATIENCE)
    assert page.bar.models.findData("tiny") >= 0
    assert LatentModel.load("tiny", "cpu").architecture.side == 16

    asked = answers(monkeypatch, QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes)
    written = (user_latent_weights() / "tiny.json").stat().st_mtime_ns
    panel.saving.save()
    assert asked == ["There is an autoencoder “tiny” of your own already. Replace it?"]
    panel.saving.save()
    with qtbot.waitSignal(panel.kept, timeout=PATIENCE):
        pass
    assert (user_latent_weights() / "tiny.json").stat().st_mtime_ns > written


def test_each_stage_can_be_read_and_a_killed_process_loses_nothing_that_was_saved(
    panel: TrainPanel, problems: list[str], qtbot: QtBot
) -> None:
    panel.bar.pace.setCurrentIndex(panel.bar.pace.findData(Pace.STEPS))
    panel.start()
    qtbot.waitUntil(lambda: panel.view.cycle.lit is Stage.FORWARD, timeout=PATIENCE)
    assert "512 pictures go through the encoder" in panel.view.sentence.text()
    words = {
        Stage.LOSS: "mean squared error",
        Stage.BACKWARD: "gradient",
        Stage.UPDATE: "learning rate",
        Stage.FORWARD: "encoder",
    }
    for stage, word in words.items():
        qtbot.mouseClick(panel.bar.next, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda stage=stage: panel.view.cycle.lit is stage, timeout=PATIENCE)  # type: ignore[misc]
        assert word in panel.view.sentence.text()
        assert any(letter.isdigit() for letter in panel.view.sentence.text())
    assert panel.view.plots.loss is not None
    assert len(panel.view.plots.loss.batch_losses) == 1

    panel.cancel()  # Esc
    assert panel.runner.state is RunState.PAUSED
    panel.bar.press_start()
    panel.bar.pace.setCurrentIndex(panel.bar.pace.findData(Pace.FULL))
    qtbot.waitUntil(lambda: bool(panel.view.plots.loss.losses), timeout=PATIENCE)
    with qtbot.waitSignal(panel.kept, timeout=PATIENCE):
        panel.saving.save()
    (process,) = multiprocessing.active_children()
    assert process.pid is not None
    os.kill(process.pid, signal.SIGTERM)
    qtbot.waitUntil(lambda: not panel.runner.is_busy, timeout=PATIENCE)
    assert len(problems) == 1
    assert "can still be saved" in problems[0]
    assert panel.bar.save.isEnabled()
    assert LatentModel.load("tiny", "cpu").architecture.side == 16


def test_stopping_gives_what_it_has_learned_and_closing_asks_once(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = window.latent.train
    make_tiny(panel.form, ENDLESS)
    panel.start()
    qtbot.waitUntil(lambda: panel.runner.state is RunState.RUNNING, timeout=PATIENCE)
    assert panel.runner.snapshot is None
    qtbot.mouseClick(panel.bar.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not panel.runner.is_busy, timeout=PATIENCE)
    assert panel.runner.snapshot is not None
    assert "Stopped in epoch" in panel.view.sentence.text()
    assert panel.form.epochs.isEnabled()
    assert window.latent.may_close()  # made again in a second: not worth a question

    panel.start()
    qtbot.waitUntil(lambda: panel.runner.state is RunState.RUNNING, timeout=PATIENCE)
    asked = answers(
        monkeypatch, QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Close
    )
    assert not window.close()
    assert panel.runner.state is RunState.RUNNING
    assert window.close()
    assert len(asked) == 2
    assert not multiprocessing.active_children()


def test_what_cannot_be_trained_is_said_before_a_process_starts(
    panel: TrainPanel, problems: list[str]
) -> None:
    panel.form.side.setCurrentText("128×128")
    panel.form.channels.setCurrentText("Colour")
    panel.start()
    panel.form.name.setText("digits")
    panel.saving.save()
    assert ["can be trained here" in problems[0], "came with Quietgrain" in problems[1]] == [
        True,
        True,
    ]
    assert not panel.runner.is_busy


def test_the_recipe_holds_what_the_form_says(
    panel: TrainPanel, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = panel.form
    form.family.setCurrentText("Variational")
    form.weight.setValue(0.5)
    form.code.setValue(7)
    form.seed.setValue(3)
    form.sigma.setValue(25)
    target = tmp_path / "recipe.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(target), ""))
    with qtbot.waitSignal(panel.notice, timeout=PATIENCE) as said:
        form.recipe.click()
    assert said.args is not None
    assert "quietgrain train recipe.toml" in said.args[0]
    config = read_latent_config(target)
    assert (config.name, config.seed, config.noise.sigma) == ("tiny", 3, (25, 25))
    assert config.architecture.family is Family.VARIATIONAL
    assert (config.architecture.code, config.architecture.side) == (7, 16)
    assert (config.objective.reconstruction, config.objective.weight) == ("bce", 0.5)
    assert (config.schedule.epochs, config.schedule.batch) == (ENDLESS, 512)


def test_the_form_follows_the_pictures_that_are_looked_at_until_others_are_chosen(
    panel: TrainPanel,
) -> None:
    form = panel.form
    photos = Source(Kind.PHOTOS, Path("/photos"), cut=Cut.TILES)
    form.show_source(photos, "photos")
    assert form.order.source == photos
    assert form.order.architecture.picture_shape == (64, 64, 3)
    assert form.order.architecture.layout is Layout.CONVOLUTIONAL
    form.source.setCurrentIndex(form.source.findText("Digits"))
    form.source.activated.emit(form.source.currentIndex())
    assert form.order.architecture.picture_shape == (28, 28, 1)
    form.show_source(Source(Kind.PHOTOS, Path("/others")), "others")
    assert form.order.source == Source()
