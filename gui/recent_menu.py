"""The photos that were opened lately, and the sample."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from gui.plain_text import menu_text, tool_tip
from gui.preferences import Preferences
from gui.samples import SAMPLE_PHOTO


class RecentMenu(QMenu):
    """Filled anew each time it opens."""

    chosen = Signal(object)
    """A path."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)
        self.triggered.connect(self._on_triggered)

    @Slot()
    def _fill(self) -> None:
        self.clear()
        for path in self._preferences.recent:
            action = self.addAction(menu_text(path.name))
            action.setToolTip(tool_tip(str(path)))
            action.setData(path)
        if self.isEmpty():
            self.addAction(self.tr("No photos yet")).setEnabled(False)
        else:
            self.addSeparator()
            self.addAction(self.tr("Clear list")).triggered.connect(self._preferences.clear_recent)
        self.addAction(self.tr("Sample photo")).setData(SAMPLE_PHOTO)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        if action.data() is not None:
            self.chosen.emit(action.data())
