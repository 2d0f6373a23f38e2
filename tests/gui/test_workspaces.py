"""The workspaces: photos, batch and latent."""

from __future__ import annotations

from gui.main_window import MainWindow
from gui.workspaces import Workspace


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
