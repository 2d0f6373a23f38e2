"""A photographer's batch, from the folder to the last result."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from denoiser.batch.items import Existing, ItemState
from denoiser.color import to_srgb
from denoiser.opening import open_photo
from denoiser.recipe import ExportOptions, Recipe, Settings
from denoiser.strength import Strength
from gui.batch.page import BatchPage
from gui.batch.runner import RunState
from gui.document import State
from gui.main_window import MainWindow
from gui.workspaces import Workspace
from tests.gui.batch.conftest import add, row, run, start, states, wait_for_end
from tests.gui.conftest import PATIENCE, current, wait_for


def some_are_done(page: BatchPage) -> bool:
    return page.model.counts[ItemState.DONE] > 0


def test_a_folder_is_cleaned_and_what_is_bad_fails_alone(
    page: BatchPage, folder: Path, qtbot: QtBot
) -> None:
    add(qtbot, page, folder)
    assert "Photos found: 5." in page.form.sources.found.text()
    assert set(states(page).values()) == {ItemState.WAITING}
    run(qtbot, page)
    assert states(page) == {
        "a.jpg": ItemState.DONE,
        "broken.jpg": ItemState.FAILED,
        "b.tif": ItemState.DONE,
        "dot.webp": ItemState.DONE,
        "gray.png": ItemState.DONE,
    }
    output = folder.with_name("trip-clean")
    for name in ("a.jpg", "day 1/b.tif", "day 1/dot.webp", "day 1/gray.png"):
        assert open_photo(output / name).width == open_photo(folder / name).width
    assert "“broken.jpg”" in row(page, "broken.jpg").event.sentence
    assert page.notice.text.startswith("4 cleaned, 1 failed in ")
    assert "5 of 5 · 1 failed · " in page.bar.progress.text()
    assert row(page, "a.jpg").event.sigma is not None
    assert row(page, "a.jpg").event.seconds > 0


def test_window_and_batch_write_the_same_file(
    window: MainWindow, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    settings = Settings(strength=Strength(0.8, 0.6))
    options = ExportOptions(format="PNG", depth=16)
    window.open_photos([folder / "a.jpg"])
    window.session.change(settings)
    wait_for(qtbot, window, State.CLEANED)
    with qtbot.waitSignal(window.session.results.exported, timeout=PATIENCE):
        window.session.results.export(tmp_path / "window.png", options)
    window.act.batch.trigger()
    page = window.batch
    page.form.take.click()  # the settings of the photo
    page.form.export.set_options(options)
    assert page.form.recipe == Recipe(settings, options)
    add(qtbot, page, folder / "a.jpg")
    run(qtbot, page)
    target = row(page, "a.jpg").event.target
    assert target is not None
    assert target.read_bytes() == (tmp_path / "window.png").read_bytes()


def test_failed_photos_are_tried_again(page: BatchPage, folder: Path, qtbot: QtBot) -> None:
    add(qtbot, page, folder)
    assert not page.bar.retry.isVisible()
    run(qtbot, page)
    assert page.bar.retry.text() == "Retry failed (1)"
    shutil.copy(folder / "a.jpg", folder / "broken.jpg")
    page.bar.retry.click()
    wait_for_end(qtbot, page)
    assert set(states(page).values()) == {ItemState.DONE}
    assert not page.bar.retry.isVisible()


def test_a_run_pauses_and_goes_on(page: BatchPage, many: Path, qtbot: QtBot) -> None:
    add(qtbot, page, many)
    start(qtbot, page)
    qtbot.waitUntil(lambda: some_are_done(page), timeout=PATIENCE)
    page.bar.start.click()
    assert page.runner.state is RunState.PAUSED
    assert page.bar.start.text() == "Resume"
    assert "paused" in page.bar.progress.text()
    qtbot.wait(500)  # what was being written has been written
    done = page.model.ended
    qtbot.wait(500)
    assert page.model.ended == done < 8
    page.bar.start.click()
    wait_for_end(qtbot, page)
    assert set(states(page).values()) == {ItemState.DONE}


def test_a_cancelled_run_goes_on_where_it_stopped(
    page: BatchPage, many: Path, qtbot: QtBot
) -> None:
    add(qtbot, page, many)
    start(qtbot, page)
    qtbot.waitUntil(lambda: some_are_done(page), timeout=PATIENCE)
    page.bar.cancel.click()
    wait_for_end(qtbot, page)
    done = page.model.counts[ItemState.DONE]
    assert done + page.model.counts[ItemState.WAITING] == 8
    assert done < 8
    assert "Start goes on where it stopped" in page.notice.text
    run(qtbot, page)
    assert page.model.counts[ItemState.SKIPPED] == done
    assert page.model.counts[ItemState.DONE] == 8 - done
    assert len(list((many.with_name("many-clean")).glob("*.jpg"))) == 8


def test_settings_freeze_when_the_run_begins(page: BatchPage, many: Path, qtbot: QtBot) -> None:
    add(qtbot, page, many)
    page.form.results.template.setText("{stem}-{counter}")
    start(qtbot, page)
    said = page.photos.caption.text()
    page.form.settings.set_settings(Settings(sigma=60))
    page.form.results.template.setText("other")
    page.form.results.set_output(many.with_name("elsewhere"))
    wait_for_end(qtbot, page)
    assert page.photos.caption.text() == said
    assert {r.event.sigma == 60 for r in page.model.rows} == {False}
    written = sorted(path.name for path in many.with_name("many-clean").glob("*.jpg"))
    assert written == [f"{n}-{n + 1:04d}.jpg" for n in range(8)]
    assert not many.with_name("elsewhere").exists()


def test_photos_can_be_looked_at_while_a_batch_runs(
    window: MainWindow, page: BatchPage, many: Path, photo: Path, qtbot: QtBot
) -> None:
    add(qtbot, page, many)
    start(qtbot, page)
    window.open_photos([photo])
    assert window.workspaces.current is Workspace.PHOTOS
    wait_for(qtbot, window, State.CLEANED)
    qtbot.waitUntil(lambda: not page.runner.is_busy, timeout=PATIENCE)
    window.act.batch.trigger()
    assert set(states(page).values()) == {ItemState.DONE}


def test_a_result_is_shown_beside_its_source(
    window: MainWindow, page: BatchPage, folder: Path, qtbot: QtBot
) -> None:
    page.form.settings.set_settings(Settings(sigma=20, strength=Strength(0.5, 0.5)))
    add(qtbot, page, folder)
    run(qtbot, page)
    page.photos.table.setFocus()
    page.photos.table.setCurrentIndex(page.photos.table.shown.index(0, 0))
    qtbot.keyClick(page.photos.table, Qt.Key.Key_Return)
    assert window.workspaces.current is Workspace.PHOTOS
    wait_for(qtbot, window, State.SAVED)
    document = current(window)
    assert document.path == folder / "a.jpg"
    target = row(page, "a.jpg").event.target
    assert target is not None
    assert target.name in window.notice.text
    assert document.opened is not None
    preview = document.opened.preview
    shown = preview.noisy - preview.residual
    np.testing.assert_allclose(shown, to_srgb(open_photo(target)), atol=1e-6)
    assert window.looks.look.strength == Strength()  # the file holds the strength already
    window.session.change(Settings(sigma=30))
    wait_for(qtbot, window, State.CLEANED)
    assert abs(preview.noisy - preview.residual - shown).max() > 0.01


def test_a_photo_without_a_result_says_why(page: BatchPage, folder: Path, qtbot: QtBot) -> None:
    add(qtbot, page, folder)
    run(qtbot, page)
    page.photos.table.row_chosen.emit(row(page, "broken.jpg"))
    assert "“broken.jpg”" in page.notice.text


class Opened(QObject):
    """What the desktop is asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.paths.append(Path(url.toLocalFile()))


def test_report_and_folder_are_opened(page: BatchPage, folder: Path, qtbot: QtBot) -> None:
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "open")
    add(qtbot, page, folder)
    page.bar.report.click()
    assert "There is no report yet" in page.notice.text
    run(qtbot, page)
    page.bar.report.click()
    page.bar.folder.click()
    QDesktopServices.unsetUrlHandler("file")
    report, output = opened.paths
    assert output == folder.with_name("trip-clean")
    assert report.parent == output
    assert "broken.jpg" in report.read_text(encoding="utf-8")


@pytest.mark.parametrize("answer", ["Yes", "No"])
def test_overwriting_asks_first(
    page: BatchPage, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    target = folder.with_name("trip-clean") / "a.jpg"
    target.parent.mkdir()
    target.write_text("precious")
    results = page.form.results
    results.existing.setCurrentIndex(results.existing.findData(Existing.OVERWRITE))
    add(qtbot, page, folder / "a.jpg")
    results.set_output(target.parent)
    button = getattr(QMessageBox.StandardButton, answer)
    monkeypatch.setattr(QMessageBox, "question", lambda *_args: button)
    if answer == "Yes":
        run(qtbot, page)
        assert open_photo(target).width == 96
    else:
        page.bar.start.click()
        assert not page.runner.is_busy
        assert target.read_text() == "precious"


def answering(button: QMessageBox.StandardButton, asked: list[str]) -> Callable[..., object]:
    def question(_parent: object, _title: str, text: str, *_buttons: object) -> object:
        asked.append(text)
        return button

    return question


def test_closing_during_a_run_asks_once_and_the_next_run_goes_on(
    page: BatchPage,
    window: MainWindow,
    make_window: Callable[[], MainWindow],
    many: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add(qtbot, page, many)
    start(qtbot, page)
    qtbot.waitUntil(lambda: some_are_done(page), timeout=PATIENCE)
    page.bar.start.click()  # a paused run is a run
    asked: list[str] = []
    cancel, close = QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Close
    monkeypatch.setattr(QMessageBox, "question", answering(cancel, asked))
    window.close()
    assert window.isVisible()
    assert page.runner.state is RunState.PAUSED
    monkeypatch.setattr(QMessageBox, "question", answering(close, asked))
    window.close()
    assert not window.isVisible()
    assert len(asked) == 2
    done = len(list(many.with_name("many-clean").glob("*.jpg")))
    assert 0 < done < 8

    again = make_window().batch
    with qtbot.waitSignal(again.runner.found, timeout=PATIENCE):
        pass
    assert f"{done} of 8 are done already" in again.notice.text
    assert f"the other {8 - done}" in again.notice.text
    run(qtbot, again)
    assert again.model.counts[ItemState.SKIPPED] == done
    assert len(list(many.with_name("many-clean").glob("*.jpg"))) == 8
