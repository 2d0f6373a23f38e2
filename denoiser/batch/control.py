"""Pause, resume and cancel, from any thread."""

from __future__ import annotations

import threading
import time

from denoiser.errors import Cancelled


class Control:
    """What the user's buttons set, and what those who work look at between two tiles."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._paused = False
        self._cancelled = False
        self.waited = 0.0
        """Seconds that `check` has held up work in all."""

    @property
    def is_paused(self) -> bool:
        return self._paused

    @property
    def is_cancelled(self) -> bool:
        return self._cancelled

    def pause(self) -> None:
        """Let `check` wait from now on."""
        self._set(paused=True, cancelled=self._cancelled)

    def resume(self) -> None:
        """Let work go on."""
        self._set(paused=False, cancelled=self._cancelled)

    def cancel(self) -> None:
        """Let `check` raise from now on."""
        self._set(paused=False, cancelled=True)

    def reset(self) -> None:
        """Forget a cancel, before new work."""
        self._set(paused=False, cancelled=False)

    def _set(self, *, paused: bool, cancelled: bool) -> None:
        with self._changed:
            self._paused, self._cancelled = paused, cancelled
            self._changed.notify_all()

    def check(self) -> None:
        """Wait while work is paused.

        Raises:
            Cancelled: work was cancelled.
        """
        with self._changed:
            if self._paused and not self._cancelled:
                begun = time.perf_counter()
                self._changed.wait_for(lambda: not self._paused or self._cancelled)
                self.waited += time.perf_counter() - begun
            if self._cancelled:
                raise Cancelled
