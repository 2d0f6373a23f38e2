"""The keyboard map, as F1 shows it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from gui import theme


class KeyboardHelp(QDialog):
    """Lists actions with their shortcuts, and what the mouse does."""

    def __init__(self, actions: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard and mouse"))
        rows = [
            (
                action.text().removesuffix("…"),
                ", ".join(
                    key.toString(key.SequenceFormat.NativeText) for key in action.shortcuts()
                ),
            )
            for action in actions
            if action.shortcuts()
        ]
        rows += [
            (self.tr("Zoom to the pointer"), self.tr("Wheel")),
            (self.tr("Move the photo"), self.tr("Drag")),
            (self.tr("Whole photo or its pixels"), self.tr("Click")),
            (self.tr("Magnifier, more with the wheel"), self.tr("Hold the middle button")),
        ]
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * theme.MARGIN)
        half = -(-len(rows) // 2)
        for index, (what, keys) in enumerate(rows):
            column = 2 * (index // half)
            key_label = QLabel(keys)
            key_label.setAlignment(Qt.AlignmentFlag.AlignRight)
            font = key_label.font()
            font.setBold(True)
            key_label.setFont(font)
            grid.addWidget(key_label, index % half, column)
            grid.addWidget(QLabel(what), index % half, column + 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[2 * theme.MARGIN] * 4)
        layout.addLayout(grid)
        layout.addSpacing(theme.MARGIN)
        layout.addWidget(buttons)
