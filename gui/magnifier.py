"""A loupe beside the pointer: one spot of the photo, noisy, cleaned and its residual, magnified."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from denoiser.glimpse import Glimpse
from denoiser.preview import Layer, Look, Preview
from gui.pane import Pane
from gui.screen_profile import ScreenProfile
from gui.view_state import ViewState

SIDE = 240
"""Pixels of each of the three pictures, where there is room."""
GAP = 28
"""Pixels between pointer and loupe: the spot itself stays in sight."""
ZOOMS = (2.0, 4.0, 8.0)
TAP_SECONDS = 0.3
"""A key that is let go sooner was tapped: the loupe stays until the next tap."""


class Magnifier(QFrame):
    """Shown while its key or the middle button is held over a pane; the wheel magnifies more.

    It lies above the panes and lets the mouse through.  As the event filter of the panes and of the
    window it follows the pointer and the key.
    """

    def __init__(self, screen: ScreenProfile, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Magnifier"))
        self.setToolTip(self.tr("The spot under the pointer, magnified"))
        self._view = ViewState(self)
        self._zoom = ZOOMS[0]
        self._panes = {layer: Pane(self._view, screen, layer) for layer in Layer}
        self._titles: dict[Layer, str] = {}
        self._preview: Preview | Glimpse | None = None
        self._over: Pane | None = None
        self._position = QPointF()
        self._pressed_at = 0.0
        self._keys: list[QKeySequence] = []
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(2)
        for pane in self._panes.values():
            pane.setMinimumSize(1, 1)
            layout.addWidget(pane)
        self.hide()

    # What it shows.

    @property
    def zoom(self) -> float:
        """Device pixels of the screen for each pixel of the photo."""
        return self._zoom

    @property
    def spot(self) -> QPointF:
        """The point of the photo in its middle."""
        return self._view.centre

    def pane(self, layer: Layer) -> Pane:
        return self._panes[layer]

    def set_preview(self, preview: Preview | Glimpse | None) -> None:
        self._preview = preview
        self.hide()
        for pane in self._panes.values():
            pane.set_preview(preview)
        if preview is not None:
            self._view.set_photo(preview.width, preview.height)

    def set_look(self, look: Look) -> None:
        for pane in self._panes.values():
            pane.set_look(look)

    def set_titles(self, titles: dict[Layer, str]) -> None:
        self._titles = titles
        for layer, pane in self._panes.items():
            pane.set_titles(f"{titles[layer]} · {self._zoom * 100:.0f} %")

    def refresh(self, *, noisy: bool = False) -> None:
        """Residual pixels have changed, and maybe ``noisy`` ones too."""
        for pane in self._panes.values():
            pane.refresh(noisy=noisy)

    # When it is shown.

    def follow(self, action: QAction, window: QWidget, panes: list[Pane]) -> None:
        """Open with ``action``, close when its key is let go in ``window``; watch ``panes``."""
        action.setAutoRepeat(False)
        action.triggered.connect(self._on_key)
        self._keys = action.shortcuts()
        for watched in (window, *panes):
            watched.installEventFilter(self)

    @Slot()
    def _on_key(self) -> None:
        if self.isVisible():
            self.hide()
        elif self._preview is not None:
            self._pressed_at = time.monotonic()
            self._open()

    def _open(self) -> None:
        if self._over is None or not self._over.isVisible():
            # The pointer is elsewhere: the middle of what is seen.
            panes = [pane for pane in self._canvas.findChildren(Pane) if pane.isVisible()]
            if not panes:
                return
            self._over = panes[len(panes) // 2]
            self._position = QPointF(self._over.rect().center())
        self.raise_()
        self.show()
        self._place()

    def _place(self) -> None:
        assert self._over is not None
        canvas = self._canvas
        at = self._over.mapTo(canvas, self._position.toPoint())
        room = max(at.y(), canvas.height() - at.y()) - GAP - 4
        side = min(SIDE, (canvas.width() - 8) // len(self._panes), room)
        self.resize(len(self._panes) * (side + 2) + 2, side + 4)
        self._row.activate()
        x = min(max(at.x() - self.width() // 2, 0), canvas.width() - self.width())
        above = at.y() - GAP - self.height()
        self.move(QPoint(x, above if above >= 0 else at.y() + GAP))
        self._view.set_pane(next(iter(self._panes.values())).device_size())
        self._view.set_zoom(self._zoom)
        self._view.set_centre(self._over.photo_point(self._position))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, Pane):
            return self._on_pane(watched, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyRelease:
            held = time.monotonic() - self._pressed_at > TAP_SECONDS
            if held and not event.isAutoRepeat() and QKeySequence(event.key()) in self._keys:
                self.hide()
        elif event.type() == QEvent.Type.WindowDeactivate:
            self.hide()
        return False

    def _on_pane(self, pane: Pane, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QWheelEvent) and self.isVisible():
            self._step(1 if event.angleDelta().y() > 0 else -1)
            return True
        if isinstance(event, QMouseEvent):
            self._over, self._position = pane, event.position()
            middle = event.button() == Qt.MouseButton.MiddleButton
            if kind == QEvent.Type.MouseButtonPress and middle and self._preview is not None:
                self._open()
            elif kind == QEvent.Type.MouseButtonRelease and middle:
                self.hide()
            elif self.isVisible():
                self._place()
        elif kind == QEvent.Type.Leave:
            self._over = None
        return False

    def _step(self, by: int) -> None:
        index = ZOOMS.index(self._zoom) + by
        self._zoom = ZOOMS[min(max(index, 0), len(ZOOMS) - 1)]
        self.set_titles(self._titles)
        self._view.set_zoom(self._zoom)
