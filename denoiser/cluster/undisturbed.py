"""Preloaded by the workers of this computer, for whom Ctrl+C is not meant.

A terminal sends it to all processes; the batch then cancels its jobs and ends its workers itself.
"""

from __future__ import annotations

import signal

from distributed import Worker


def dask_setup(_worker: Worker) -> None:
    """Called by Dask when a worker starts."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
