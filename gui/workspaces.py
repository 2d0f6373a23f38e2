"""The workspaces of the window, photos and batch: which one is shown, and what goes between them.

Both keep their state, and their work goes on, while the other one is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from denoiser.batch.items import Event, Order
from gui.batch.page import BatchPage

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class Workspaces(QStackedWidget):
    """Shows one of the two."""

    def __init__(self, photos: QWidget, batch: BatchPage, window: MainWindow) -> None:
        super().__init__()
        self._batch = batch
        self._window = window
        self._focus: list[QWidget | None] = [window.canvas, batch.form.sources.add_folder]
        self.addWidget(photos)
        self.addWidget(batch)
        act = window.act
        act.batch.toggled.connect(self._switch)
        act.start_batch.triggered.connect(batch.press_start)
        batch.take_asked.connect(self._take_settings)
        batch.result_chosen.connect(self._show_result)
        batch.progressed.connect(self._show_progress)
        act.start_batch.setVisible(False)

    @property
    def in_batch(self) -> bool:
        """Whether the batch is shown."""
        return self.currentWidget() is self._batch

    @Slot(bool)
    def _switch(self, to_batch: bool) -> None:
        window = self._window
        if to_batch != self.in_batch:
            self._focus[not to_batch] = window.focusWidget()
            window.full_screen.leave()
        for group in window.act.for_photos:
            group.setVisible(not to_batch)
        window.act.start_batch.setVisible(to_batch)
        window.status.setVisible(not to_batch)
        self.setCurrentIndex(int(to_batch))
        window.show_title()
        focus = self._focus[to_batch]
        if focus is not None:
            focus.setFocus()

    @Slot()
    def _take_settings(self) -> None:
        self._batch.form.settings.set_settings(self._window.session.settings)

    @Slot(str)
    def _show_progress(self, progress: str) -> None:
        name = self.tr("Batch")  # lupdate does not look into f-strings
        self._window.act.batch.setText(f"{name} {progress}".strip())
        self._window.show_title()

    @Slot(object, object)
    def _show_result(self, order: Order, event: Event) -> None:
        assert event.target is not None
        self._window.act.batch.setChecked(False)
        session = self._window.session
        session.compare(event.item.source, order.recipe.settings, event.target)
