"""A hot folder: photos are cleaned as they come in."""

from __future__ import annotations

import threading
from pathlib import Path

from denoiser.batch.items import Item, ItemState
from denoiser.batch.run import Batch, Summary
from denoiser.batch.sources import Sources

POLL_SECONDS = 2.0
"""Between two looks.  Polling sees network folders too, which tell nobody of their changes."""


class Arrivals:
    """Tells files that are there from files that are still being written."""

    def __init__(self) -> None:
        self._before: dict[Path, tuple[int, int]] = {}

    def is_settled(self, path: Path) -> bool:
        """Whether ``path`` is as it was when this was last asked, a look ago."""
        now = _state_of(path)
        before = self._before.get(path)
        if now is None:
            self._before.pop(path, None)
            return False
        self._before[path] = now
        return now == before

    def has_changed(self, path: Path) -> bool:
        """Whether ``path`` is there, and not as it was when `is_settled` was last asked."""
        return _state_of(path) not in (self._before.get(path), None)


def _state_of(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:  # gone again
        return None
    return status.st_size, status.st_mtime_ns


def watch(
    batch: Batch, sources: Sources, stop: threading.Event, poll: float = POLL_SECONDS
) -> Summary:
    """Clean what is in the folders of ``sources``, and what comes in, until ``stop`` is set.

    A file that failed is tried again once it has changed: it may have come in slowly.

    Returns:
        The state at the end; of a full disk or a read-only folder, that is at once.

    Raises:
        OutputBusy, WeightsError, DeviceError: see `Batch.run`.
    """
    arrivals = Arrivals()
    failed: set[Item] = set()
    unsettled: set[Item] = set()
    """Those of them that are changing."""
    summary = batch.run()
    while not (stop.is_set() or summary.stopped or summary.cancelled):
        items = list(sources.look(arrivals.is_settled).items)
        changed = {item for item in failed if arrivals.has_changed(item.source)}
        items += [item for item in unsettled | changed if arrivals.is_settled(item.source)]
        unsettled = (unsettled | changed) - set(items)
        if items:
            summary = batch.retry(items)
            failed -= set(items)
            over = {i for i in items if i in batch.outcomes}
            failed |= {i for i in over if batch.outcomes[i].state is ItemState.FAILED}
        else:
            stop.wait(poll)
    return summary
