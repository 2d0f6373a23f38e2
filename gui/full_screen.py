"""Full screen: nothing but the picture."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QWidget


class FullScreen(QObject):
    """Puts the bars away while the window fills the screen, however it came to do so."""

    def __init__(self, window: QMainWindow, panel: QAction, bars: list[QWidget]) -> None:
        """``panel`` shows the controls; in full screen it brings them back without the rest."""
        super().__init__(window)
        self._window = window
        self._panel = panel
        self._bars = bars
        self._put_away: list[QWidget] = []
        self._panel_was_shown = False
        self._is_on = False
        window.installEventFilter(self)

    def toggle(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def leave(self) -> bool:
        """Go back to a window; False if it is one."""
        was_on = self._window.isFullScreen()
        if was_on:
            self.toggle()
        return was_on

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowStateChange:
            is_on = self._window.isFullScreen()
            if is_on and not self._is_on:
                self._enter()
            elif self._is_on and not is_on:
                self._restore()
            self._is_on = is_on
        return False

    def _enter(self) -> None:
        self._panel_was_shown = self._panel.isChecked()
        self._panel.setChecked(False)
        self._put_away = [bar for bar in self._bars if bar.isVisibleTo(self._window)]
        for bar in self._put_away:
            bar.hide()

    def _restore(self) -> None:
        for bar in self._put_away:
            bar.show()
        self._panel.setChecked(self._panel_was_shown)
