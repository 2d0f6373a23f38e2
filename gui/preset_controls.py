"""Presets beside the picture: choose, save, rename, delete, and use for more photos."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from gui import theme
from gui.preset_box import PresetBox


class PresetControls(QWidget):
    """The list of presets with a menu beside it; `gui.presetting` does what they say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = PresetBox()
        self.box.setMinimumContentsLength(1)
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        add = self._add
        self.save = add(self.tr("Save as preset…"), self.tr("Give these settings a name"))
        self.rename = add(self.tr("Rename preset…"), self.tr("Only your own can be renamed"))
        self.delete = add(self.tr("Delete preset…"), self.tr("Only your own can be deleted"))
        self.menu.addSeparator()
        self.for_selected = add("", self.tr("Ctrl or Shift and click selects photos in the strip"))
        self.for_all = add(
            self.tr("Use these settings for all photos"), self.tr("All photos of the strip")
        )
        self.button = QToolButton()
        self.button.setText("⋯")
        self.button.setToolTip(
            self.tr("Save, rename or delete presets, or use them for more photos")
        )
        self.button.setAccessibleName(self.tr("More about presets"))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setMenu(self.menu)
        self.button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addWidget(self.box, 1)
        layout.addWidget(self.button)

    def _add(self, text: str, tip: str) -> QAction:
        action = self.menu.addAction(text)
        action.setToolTip(tip)
        return action
