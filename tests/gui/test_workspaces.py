"""The workspaces: photos, batch and latent."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.document import State
from gui.main_window import MainWindow
from gui.workspaces import Workspace
from tests.gui.conftest import current, wait_for


def test_the_button_of_a_workspace_leads_there_and_back(window: MainWindow) -> None:
    for button, workspace in (
        (window.act.batch, Workspace.BATCH),
        (window.act.latent, Workspace.LATENT),
    ):
        button.trigger()
        assert window.workspaces.current is workspace
        button.trigger()
        assert window.workspaces.current is Workspace.PHOTOS


def test_one_leads_straight_to_the_other(window: MainWindow) -> None:
    window.act.batch.trigger()
    window.act.latent.trigger()
    assert window.workspaces.current is Workspace.LATENT
    assert not window.act.batch.isChecked()
    window.act.batch.trigger()
    assert window.workspaces.current is Workspace.BATCH
    assert not window.act.latent.isChecked()
    assert window.windowTitle().startswith("Batch")


def test_full_screen_is_for_photos_alone(window: MainWindow, qtbot: QtBot) -> None:
    window.act.full_screen.trigger()
    qtbot.waitUntil(window.isFullScreen)
    window.act.batch.trigger()
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert not window.status.isVisible()


def test_a_photo_among_the_odd_ones_is_opened_among_the_photos(
    window: MainWindow, photo: Path, qtbot: QtBot
) -> None:
    window.act.latent.trigger()
    window.latent.photo_asked.emit(photo)
    assert window.workspaces.current is Workspace.PHOTOS
    wait_for(qtbot, window, State.CLEANED)
    assert current(window).path == photo
    assert window.windowTitle().startswith(photo.name)
