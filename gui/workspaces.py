"""The workspaces of the window: which one is shown, and what goes between them.

All keep their state, and their work goes on, while another one is shown.
"""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from denoiser.batch.items import Event, Order
from gui.actions import Actions
from gui.batch.page import BatchPage
from gui.canvas import Canvas
from gui.latent.page import LatentPage
from gui.session import Session
from gui.status_line import StatusLine


class Workspace(IntEnum):
    """Their places in the stack."""

    PHOTOS = 0
    BATCH = 1
    LATENT = 2


class Workspaces(QStackedWidget):
    """Shows one of them."""

    leaving = Signal()
    """Another one is about to be shown."""
    renamed = Signal()
    """The title of the window is to say something else."""
    photo_asked = Signal(object)
    """The path of a photo to open."""

    def __init__(
        self,
        photos: QWidget,
        batch: BatchPage,
        latent: LatentPage,
        canvas: Canvas,
        act: Actions,
        session: Session,
        status: StatusLine,
    ) -> None:
        """``canvas`` is in ``photos``; ``status`` tells of them, and is shown with them."""
        super().__init__()
        self._batch = batch
        self._latent = latent
        self._act = act
        self._session = session
        self._status = status
        self._focus: dict[Workspace, QWidget | None] = {
            Workspace.PHOTOS: canvas,
            Workspace.BATCH: batch.form.sources.add_folder,
            Workspace.LATENT: latent.bar.models,
        }
        for page in (photos, batch, latent):
            self.addWidget(page)
        self._buttons = {Workspace.BATCH: act.batch, Workspace.LATENT: act.latent}
        for button in self._buttons.values():
            button.toggled.connect(self._switch)
        act.start_batch.triggered.connect(batch.press_start)
        batch.take_asked.connect(self._take_settings)
        batch.result_chosen.connect(self._show_result)
        batch.progressed.connect(self._show_progress)
        latent.progressed.connect(self._show_training)
        latent.photo_asked.connect(self._open_photo)
        act.start_batch.setVisible(False)

    @property
    def current(self) -> Workspace:
        """The one that is shown."""
        return Workspace(self.currentIndex())

    @property
    def name(self) -> str:
        """What the button says that leads to it; photos have none."""
        button = self._buttons.get(self.current)
        return button.text() if button else ""

    def show_photos(self) -> None:
        """Back to the photos."""
        for button in self._buttons.values():
            button.setChecked(False)

    @Slot()
    def _switch(self) -> None:
        """Show the workspace whose button is pressed, of two the one pressed last."""
        pressed = [place for place, button in self._buttons.items() if button.isChecked()]
        others = [place for place in pressed if place is not self.current]
        self._show((others or pressed or [Workspace.PHOTOS])[0])

    def _show(self, workspace: Workspace) -> None:
        if workspace is not self.current:
            self._focus[self.current] = self.window().focusWidget()
            self.leaving.emit()
        if workspace is Workspace.LATENT:
            self._latent.set_open_photos([each.itself.path for each in self._session.documents])
        self.setCurrentIndex(workspace)
        for place, button in self._buttons.items():
            if place is not workspace:
                button.setChecked(False)
        for group in self._act.for_photos:
            group.setVisible(workspace is Workspace.PHOTOS)
        self._act.start_batch.setVisible(workspace is Workspace.BATCH)
        self._status.setVisible(workspace is Workspace.PHOTOS)
        self.renamed.emit()
        focus = self._focus[workspace]
        if focus is not None:
            focus.setFocus()

    @Slot()
    def _take_settings(self) -> None:
        self._batch.form.settings.set_settings(self._session.settings)

    @Slot(str)
    def _show_progress(self, progress: str) -> None:
        name = self.tr("Batch")  # lupdate does not look into f-strings
        self._act.batch.setText(f"{name} {progress}".strip())
        self.renamed.emit()

    @Slot(str)
    def _show_training(self, progress: str) -> None:
        name = self.tr("Latent")
        self._act.latent.setText(f"{name} {progress}".strip())
        self.renamed.emit()

    @Slot(object)
    def _open_photo(self, path: Path) -> None:
        self.show_photos()
        self.photo_asked.emit(path)

    @Slot(object, object)
    def _show_result(self, order: Order, event: Event) -> None:
        assert event.target is not None
        self.show_photos()
        self._session.compare(event.item.source, order.recipe.settings, event.target)
