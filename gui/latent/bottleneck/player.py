"""Lets a picture travel from step to step."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

FRAME_MILLISECONDS = 25
STEP_SECONDS = 1.4
"""From one step to the next, at normal speed."""
LATEST_SECONDS = 0.1
"""A frame that comes later than this delays the picture: no step is jumped over."""
STAY_SHARE = 0.6
"""Part of this time in which the picture stays, to be looked at."""


class Player(QObject):
    """Says how far the picture has come; whoever shows it listens."""

    travelled = Signal(float)
    """Steps: 2.5 is half-way from 2 to 3."""
    arrived = Signal(int)
    """The picture has come to this step."""
    playing_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.speed = 1.0
        self._steps = 0
        self._at = 0.0
        """In steps, the time to stay included."""
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MILLISECONDS)
        self._timer.timeout.connect(self._advance)

    @property
    def is_playing(self) -> bool:
        return self._timer.isActive()

    def play(self, start: int, steps: int) -> None:
        """Travel on from step ``start``; from the end, all the way anew."""
        self._steps = steps
        self._at = float(0 if start >= steps - 1 else start)
        self._clock.start()
        self._timer.start()
        self.playing_changed.emit(True)
        self.arrived.emit(int(self._at))
        self.travelled.emit(self._at)

    def pause(self) -> None:
        """Stop where it is."""
        if self.is_playing:
            self._timer.stop()
            self.playing_changed.emit(False)

    @Slot()
    def _advance(self) -> None:
        seconds = min(self._clock.restart() / 1000, LATEST_SECONDS)
        before = int(self._at)
        self._at += seconds * self.speed / STEP_SECONDS
        if self._at >= self._steps - 1:
            self.arrived.emit(self._steps - 1)
            self.pause()
            return
        if int(self._at) != before:
            self.arrived.emit(int(self._at))
        step, share = divmod(self._at, 1.0)
        self.travelled.emit(step + max(0.0, share - STAY_SHARE) / (1 - STAY_SHARE))
