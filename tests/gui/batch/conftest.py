"""The batch workspace of the real main window, and folders of small real photos."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from denoiser.batch.items import ItemState
from gui.batch.page import BatchPage
from gui.batch.table_model import Row
from gui.main_window import MainWindow
from gui.workspaces import Workspace
from tests.gui.conftest import PATIENCE


@pytest.fixture
def crop(night_photo: Path) -> Callable[[int, int, int], Image.Image]:
    """Parts of the phone photo, with its real noise: number, width, height."""
    whole = Image.open(night_photo).convert("RGB")
    return lambda n, width, height: whole.crop(
        (1200 + 97 * n, 900 + 61 * n, 1200 + 97 * n + width, 900 + 61 * n + height)
    )


@pytest.fixture
def folder(tmp_path: Path, crop: Callable[[int, int, int], Image.Image]) -> Path:
    """Good and odd photos in folders, a broken one, and what is no photo."""
    folder = tmp_path / "trip"
    (folder / "day 1").mkdir(parents=True)
    crop(0, 96, 64).save(folder / "a.jpg", quality=95)
    crop(1, 64, 80).convert("L").save(folder / "day 1" / "gray.png")
    crop(2, 61, 37).save(folder / "day 1" / "b.tif")
    crop(3, 1, 1).save(folder / "day 1" / "dot.webp", lossless=True)
    (folder / "broken.jpg").write_bytes((folder / "a.jpg").read_bytes()[:700])
    (folder / "notes.txt").write_text("no photo")
    return folder


@pytest.fixture
def many(tmp_path: Path, crop: Callable[[int, int, int], Image.Image]) -> Path:
    """Enough photos for a run that can be stopped on its way."""
    folder = tmp_path / "many"
    folder.mkdir()
    for n in range(8):
        crop(n, 256, 192).save(folder / f"{n}.jpg", quality=95)
    return folder


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> BatchPage:
    """The batch workspace, reached by its key."""
    with qtbot.waitActive(window):
        window.activateWindow()
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_B)
    assert window.workspaces.current is Workspace.BATCH
    return window.batch


def add(qtbot: QtBot, page: BatchPage, *paths: Path) -> None:
    """Add folders or photos, and wait until they were looked through."""
    with qtbot.waitSignals([page.runner.found], timeout=PATIENCE):
        page.add_inputs(list(paths))


def start(qtbot: QtBot, page: BatchPage) -> None:
    """Begin a run."""
    with qtbot.waitSignal(page.runner.began, timeout=PATIENCE):
        page.bar.start.click()


def wait_for_end(qtbot: QtBot, page: BatchPage) -> None:
    """Until the run is over and the table says so."""
    qtbot.waitUntil(
        lambda: not page.runner.is_busy and page.model.counts[ItemState.RUNNING] == 0,
        timeout=PATIENCE,
    )


def run(qtbot: QtBot, page: BatchPage) -> None:
    """A whole run."""
    start(qtbot, page)
    wait_for_end(qtbot, page)


def row(page: BatchPage, name: str) -> Row:
    """The row of the photo with this file name."""
    return next(row for row in page.model.rows if row.item.source.name == name)


def states(page: BatchPage) -> dict[str, ItemState]:
    """State by file name."""
    return {row.item.source.name: row.state for row in page.model.rows}
