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
        self._paused_at = 0.0
        self._paused_before = 0.0

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

    def paused_seconds(self) -> float:
        """How long work was held up in all, to the present moment."""
        with self._changed:
            now = time.monotonic() - self._paused_at if self._paused else 0.0
            return self._paused_before + now

    def _set(self, *, paused: bool, cancelled: bool) -> None:
        with self._changed:
            now = time.monotonic()
            if self._paused:
                self._paused_before += now - self._paused_at
            self._paused, self._cancelled, self._paused_at = paused, cancelled, now
            self._changed.notify_all()

    def check(self) -> None:
        """Wait while work is paused.

        Raises:
            Cancelled: work was cancelled.
        """
        with self._changed:
            self._changed.wait_for(lambda: not self._paused or self._cancelled)
            if self._cancelled:
                raise Cancelled
