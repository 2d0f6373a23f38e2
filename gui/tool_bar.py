"""The bar at the top: open, ways of looking, export."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from gui.actions import Actions


class ToolBar(QToolBar):
    """Buttons for the actions that a photographer looks for."""

    def __init__(self, actions: Actions, recent: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tools"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        open_button = QToolButton()
        open_button.setDefaultAction(actions.open)
        open_button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        open_button.setMenu(recent)
        self.addWidget(open_button)
        self._add_space()
        self.addActions([actions.trio, actions.wipe, actions.single])
        self.addSeparator()
        self.addActions([actions.fit, actions.full_size, actions.double_size])
        self._add_space()
        self.addActions([actions.again, actions.export, actions.panel])
        for button in self.findChildren(QToolButton):
            if button.defaultAction() is not None:
                button.setAccessibleName(button.defaultAction().toolTip())

    def _add_space(self) -> None:
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
