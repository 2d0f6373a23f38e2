"""The line at the bottom: facts of the photo, values under the pointer, progress and Cancel."""

from __future__ import annotations

import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from gui import theme

PROGRESS_WIDTH = 150
SETTLED_SECONDS = 0.5
"""How long a run must have gone on before the time that remains is guessed."""


class StatusLine(QStatusBar):
    """Composes the sentence of facts and keeps the clock of a run."""

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._facts = QLabel()
        self._facts.setContentsMargins(theme.MARGIN, 0, 0, 0)
        self._values = QLabel()
        self._bar = QProgressBar()
        self._bar.setFixedWidth(PROGRESS_WIDTH)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._progress = QLabel()
        self._cancel = QToolButton()
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setToolTip(self.tr("Stop cleaning after the tile at hand (Esc)"))
        self._cancel.setAccessibleName(self.tr("Cancel cleaning"))
        self._cancel.clicked.connect(self.cancel_asked)
        for label in (self._facts, self._values, self._progress):
            label.setMinimumWidth(1)  # long sentences must not widen the window
        self.addWidget(self._facts)
        self.addWidget(self._values, 1)
        for widget in (self._bar, self._progress, self._cancel):
            self.addPermanentWidget(widget)
        self._begun = 0.0
        self.end_progress()

    @property
    def facts(self) -> str:
        return self._facts.text()

    @property
    def values(self) -> str:
        return self._values.text()

    @property
    def progress_text(self) -> str:
        return self._progress.text()

    def set_facts(self, facts: list[str]) -> None:
        self._facts.setText(" · ".join(facts))

    def set_values(self, text: str) -> None:
        """Pixel values under the pointer."""
        self._values.setText(text)

    def show_progress(self, done: int, total: int) -> None:
        """``done`` of ``total`` tiles are cleaned."""
        if done == 0 or not self._bar.isVisibleTo(self):
            self._begun = time.monotonic()
        elapsed = time.monotonic() - self._begun
        self._bar.setMaximum(total)
        self._bar.setValue(done)
        text = self.tr("{done} of {total} tiles").format(done=done, total=total)
        if done and elapsed > SETTLED_SECONDS:
            left = elapsed / done * (total - done)
            text += " · " + self.tr("{elapsed:.0f} s, {left:.0f} s left").format(
                elapsed=elapsed, left=left
            )
        self._progress.setText(text)
        for widget in (self._bar, self._progress, self._cancel):
            widget.show()

    def end_progress(self) -> None:
        for widget in (self._bar, self._progress, self._cancel):
            widget.hide()
