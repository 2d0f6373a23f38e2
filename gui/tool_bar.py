"""The bar at the top: open, ways of looking, export."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from gui.actions import Actions


class ToolBar(QToolBar):
    """Buttons for the actions that a photographer looks for."""

    def __init__(self, actions: Actions, recent: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tools"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._add_with_menu(actions.open, recent)
        self.addActions([actions.batch, actions.latent])
        self._add_space()
        self.addActions([actions.trio, actions.wipe, actions.single])
        of_photos = actions.for_photos[-1]
        of_photos.addAction(self.addSeparator())
        self.addActions([actions.fit, actions.full_size, actions.double_size])
        self._add_space()
        self.addAction(actions.again)
        ways_out = QMenu(self)
        ways_out.setToolTipsVisible(True)
        ways_out.addActions([actions.export, actions.export_again, actions.copy])
        of_photos.addAction(self._add_with_menu(actions.export, ways_out))
        self.addAction(actions.panel)
        more = self.findChild(QToolButton, "qt_toolbar_ext_button")
        assert more is not None, "Qt makes it"
        more.setAccessibleName(self.tr("More tools"))
        more.setToolTip(self.tr("Tools that the window is too narrow for"))

    def _add_with_menu(self, action: QAction, menu: QMenu) -> QAction:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        button.setMenu(menu)
        return self.addWidget(button)

    def _add_space(self) -> None:
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
