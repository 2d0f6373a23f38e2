"""Which formats a batch takes: all, or some."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from denoiser.formats.suffixes import FORMATS


class _LastingMenu(QMenu):
    """Stays open while one choice after the other is made."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        action.trigger() if action else super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        action = self.activeAction()
        if event.key() in keys and action is not None:
            action.trigger()
        else:
            super().keyPressEvent(event)


class FormatFilter(QToolButton):
    """A button that says what is taken, with a menu to change it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(self.tr("Take only photos whose names promise these formats"))
        menu = _LastingMenu(self)
        self._all = menu.addAction(self.tr("All formats"))
        self._all.setCheckable(True)
        self._all.triggered.connect(self._on_all)
        menu.addSeparator()
        self.choices = {}
        """The action of each format."""
        for name in FORMATS:
            action = self.choices[name] = menu.addAction(name)
            action.setCheckable(True)
            action.triggered.connect(self._on_choice)
        self.setMenu(menu)
        self._say()

    @property
    def formats(self) -> tuple[str, ...]:
        """Those chosen; none means all."""
        return tuple(name for name, action in self.choices.items() if action.isChecked())

    def set_formats(self, formats: tuple[str, ...]) -> None:
        """Show this choice; names that nobody knows are passed over."""
        for name, action in self.choices.items():
            action.setChecked(name in formats)
        self._say()
        self.changed.emit()

    @Slot()
    def _on_all(self) -> None:
        self.set_formats(())

    @Slot()
    def _on_choice(self) -> None:
        self.set_formats(() if len(self.formats) == len(self.choices) else self.formats)

    def _say(self) -> None:
        self._all.setChecked(not self.formats)
        text = ", ".join(self.formats) or self.tr("All formats")
        self.setText(text)
        self.setAccessibleName(self.tr("Formats: {formats}").format(formats=text))
