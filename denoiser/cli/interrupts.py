"""Ctrl+C as a wish: the work ends at the next place where nothing is lost."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from denoiser.cli.usage import EXIT_GOOD, EXIT_INTERRUPTED

WISHES = (signal.SIGINT, signal.SIGTERM)
"""Ctrl+C, and what the system and those that run jobs on it send."""
AFTER_STEP = "Stopping after this step…"
"""What a training says then."""


@contextmanager
def interrupts_heard(
    sentence: str | None, then: Callable[[], None] = lambda: None
) -> Iterator[threading.Event]:
    """While this lasts, Ctrl+C does no more than say so; a second one ends the program as usual.

    Args:
        sentence: what is printed, such as “Stopping after this tile…”; none where another process
            says it.
        then: called as well.

    Yields:
        An event that is set once it was pressed.
    """
    interrupted = threading.Event()

    def interrupt(_number: int, _frame: Any) -> None:
        restore()
        if sentence:
            print(f"\n{sentence}", file=sys.stderr)
        interrupted.set()
        then()

    def restore() -> None:
        for wish, handler in before.items():
            signal.signal(wish, handler)

    before = {wish: signal.getsignal(wish) for wish in WISHES}
    for wish in WISHES:
        signal.signal(wish, interrupt)
    try:
        yield interrupted
    finally:
        restore()


def stopped_training(step: int, interrupted: threading.Event) -> int:
    """Say how to go on with a training that is not at its end; the exit status."""
    print(f"Stopped at step {step}; the same command goes on from there.")
    return EXIT_INTERRUPTED if interrupted.is_set() else EXIT_GOOD
