"""Undo and redo of the settings of one photo."""

from __future__ import annotations

from denoiser.recipe import Settings

MERGE_SECONDS = 1.0
"""Changes of the same control in quicker succession are one step."""


class History:
    """The settings that a photo has had.  Each photo has a history of its own."""

    def __init__(self) -> None:
        self._past: list[Settings] = []
        self._future: list[Settings] = []
        self._last_kind: frozenset[str] = frozenset()
        self._last_time = 0.0
        self._held = False

    @property
    def can_undo(self) -> bool:
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        return bool(self._future)

    def hold(self, held: bool) -> None:
        """The user has grabbed a slider, or let go of it: what comes between is one step."""
        self._held = held
        if held:
            self._last_kind = frozenset()

    def record(self, before: Settings, after: Settings, now: float) -> None:
        """The user changed the settings, at ``now`` in seconds of any clock."""
        kind = _differences(before, after)
        goes_on = kind == self._last_kind and (self._held or now - self._last_time < MERGE_SECONDS)
        self._future.clear()
        self._last_kind, self._last_time = kind, now
        if not goes_on:
            self._past.append(before)
        elif self._past[-1] == after:  # dragged back to where it began
            self._past.pop()
            self._last_kind = frozenset()

    def undo(self, now: Settings) -> Settings | None:
        """The settings before the last step, where they are ``now`` what that led to."""
        return self._step(now, self._past, self._future)

    def redo(self, now: Settings) -> Settings | None:
        """What the last `undo` took back."""
        return self._step(now, self._future, self._past)

    def _step(
        self, now: Settings, source: list[Settings], target: list[Settings]
    ) -> Settings | None:
        self._last_kind = frozenset()
        if not source:
            return None
        target.append(now)
        return source.pop()


def _differences(before: Settings, after: Settings) -> frozenset[str]:
    """The names of the controls that were moved."""
    pairs = {
        "model": (before.model, after.model),
        "sigma": (before.sigma, after.sigma),
        "luma": (before.strength.luma, after.strength.luma),
        "colour": (before.strength.colour, after.strength.colour),
    }
    return frozenset(name for name, (one, other) in pairs.items() if one != other)
