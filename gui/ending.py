"""Ctrl+C in the terminal, and what a system sends to programs that are to end."""

from __future__ import annotations

import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QWidget

from denoiser.cli.interrupts import WISHES


@contextmanager
def end_requests_heard(window: QWidget) -> Iterator[None]:
    """While this lasts, a request to end closes ``window`` as its cross does: what would be lost is
    asked about, and what was temporary goes.  A second one during such a question ends the program
    at once.
    """
    # Python hears a signal between two of its own steps, and while nothing happens Qt's loop takes
    # none of them: what Python writes at once has to wake it.
    woken, written = socket.socketpair()
    with woken, written:
        woken.setblocking(False)
        written.setblocking(False)
        notifier = QSocketNotifier(woken.fileno(), QSocketNotifier.Type.Read)

        def close() -> None:
            woken.recv(1024)  # however often it was asked for
            _answer_with(signal.SIG_DFL)
            window.close()
            _answer_with(_nothing)

        notifier.activated.connect(close)
        before = {wish: signal.getsignal(wish) for wish in WISHES}
        written_before = signal.set_wakeup_fd(written.fileno())
        _answer_with(_nothing)
        try:
            yield
        finally:
            for wish, handler in before.items():
                signal.signal(wish, handler)
            signal.set_wakeup_fd(written_before)
            notifier.setEnabled(False)


def _answer_with(handler: Any) -> None:
    for wish in WISHES:
        signal.signal(wish, handler)


def _nothing(_number: int, _frame: Any) -> None:
    """The signal has been written for `end_requests_heard` to read."""
