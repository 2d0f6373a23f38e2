"""Dims what is out of date, and says so."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

OPACITY = 0.8
PATIENCE_MILLISECONDS = 150
"""So long the old stays as it is: mostly the new is there by then, and nothing flickers."""


class Veil(QLabel):
    """Lies on all of another widget, which can be used all the same; says why it is there."""

    fallen = Signal()

    def __init__(self, covered: QWidget) -> None:
        super().__init__(covered)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.2)
        font.setBold(True)
        self.setFont(font)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self._fall)
        covered.installEventFilter(self)
        self.hide()

    @property
    def is_awaited(self) -> bool:
        """Whether it lies there, or is about to."""
        return self._patience.isActive() or not self.isHidden()

    def fall_soon(self) -> None:
        """What is covered is out of date."""
        if not self.is_awaited:
            self._patience.start()

    def lift(self) -> None:
        """It is up to date again."""
        self._patience.stop()
        self.hide()

    @Slot()
    def _fall(self) -> None:
        self.raise_()
        self.show()
        self.fallen.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.resize(watched.size())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self.palette().color(QPalette.ColorRole.Window)
        colour.setAlphaF(OPACITY)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colour)
        super().paintEvent(event)
