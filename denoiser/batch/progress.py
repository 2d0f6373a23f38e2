"""How far a batch is, and how long it will still take."""

from __future__ import annotations

import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Progress:
    """A moment of a batch."""

    over: int
    """Photos that are done, skipped or failed, since the run began."""
    total: int
    """Photos of this run."""
    elapsed: float
    """Seconds of work, pauses left out."""
    remaining: float | None
    """Seconds, as far as the photos so far can tell."""


class Pace:
    """Counts photos and time.  Skipped ones cost next to none, so only cleaned ones tell the pace.

    Args:
        total: photos of the run.
    """

    def __init__(self, total: int) -> None:
        self._total = total
        self._begun = time.monotonic()
        self._over = 0
        self._cleaned = 0
        self._lost: float | None = None
        """Seconds before the first photo was being cleaned: weights were loaded, others skipped."""
        self._latest = 0.0
        """When the last photo was cleaned, in seconds of work."""

    def begin(self, paused: float) -> None:
        """The network begins a photo, after ``paused`` seconds of pauses in all."""
        if self._lost is None:
            self._lost = self._elapsed(paused)

    def end(self, paused: float, *, cleaned: bool) -> None:
        """A photo is over."""
        self._over += 1
        if cleaned:
            self._cleaned += 1
            self._latest = self._elapsed(paused)

    def now(self, paused: float) -> Progress:
        """The present moment."""
        elapsed, remaining = self._elapsed(paused), None
        if self._over == self._total:
            remaining = 0.0
        elif self._cleaned:
            each = (self._latest - (self._lost or 0.0)) / self._cleaned
            # A photo that takes longer than the others says nothing about those after it.
            since = min(elapsed - self._latest, each)
            remaining = each * (self._total - self._over) - since
        return Progress(self._over, self._total, elapsed, remaining)

    def _elapsed(self, paused: float) -> float:
        return time.monotonic() - self._begun - paused
