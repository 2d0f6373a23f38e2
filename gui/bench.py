"""Measures the real window on a real photo."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QElapsedTimer,
    QEvent,
    QEventLoop,
    QObject,
    QPointF,
    QSettings,
    Qt,
    QTimer,
)
from PySide6.QtGui import QMouseEvent

from denoiser.errors import QuietgrainError
from denoiser.strength import Strength
from gui.app import make_application
from gui.document import State
from gui.main_window import MainWindow
from gui.pane import Pane
from gui.preferences import Preferences
from gui.session import Session

TICK_MILLISECONDS = 5
PATIENCE_SECONDS = 600.0
GESTURES = 40
"""Pans, zooms and strength changes made while the network runs."""


class StallClock(QObject):
    """Ticks in the interface thread and keeps the longest silence between two ticks."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        """Milliseconds beyond the tick itself."""
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MILLISECONDS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self._since.start()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _tick(self) -> None:
        silence = self._since.nsecsElapsed() / 1e6 - TICK_MILLISECONDS
        self.longest = max(self.longest, silence)
        self._since.start()


class PaintWatch(QObject):
    """Notes which of some widgets have been painted since it began."""

    def __init__(self, widgets: list[Pane]) -> None:
        super().__init__()
        self._missing: set[QObject] = set(widgets)
        for widget in widgets:
            widget.installEventFilter(self)

    @property
    def all_painted(self) -> bool:
        return not self._missing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._missing.discard(watched)
        return False


def wait_until(condition: Callable[[], bool], what: str) -> None:
    loop = QEventLoop()
    # The thread sleeps between events, or it would take a core from what it waits for.
    alarm = QTimer()
    alarm.start(TICK_MILLISECONDS)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > deadline:
            raise QuietgrainError(f"The window did not come to “{what}” in time.")


def _age_of_process() -> float:
    import psutil

    return float(time.time() - psutil.Process().create_time())


def _peak_megabytes() -> float:
    if sys.platform == "win32":
        import psutil

        return float(psutil.Process().memory_info().peak_wset / 2**20)
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 2**10)


def measure_window(photo: Path) -> dict[str, float]:
    """Open the window on ``photo``, use it while it cleans, cancel a second run.

    Returns:
        Seconds but for ``longest_stall_ms`` and ``peak_megabytes``; ``first_patch`` and the like
        count from the moment the photo was handed to the window.
    """
    make_application()
    with tempfile.TemporaryDirectory() as folder:
        store = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        window = MainWindow(Preferences(store))
        window.show()
        wait_until(window.isVisible, "shown")
        launch = _age_of_process()
        try:
            return {"launch": launch, **_use(window, photo)}
        finally:
            for document in window.session.documents:
                document.state = State.SAVED  # nothing to ask about
            window.close()
            # Now, and not whenever the interpreter finds the time.
            window.deleteLater()
            QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def _click(window: MainWindow) -> float:
    """Seconds from a click on the fitted photo until all panes show its pixels at 100 %."""
    window.view.fit()
    panes = [pane for pane in window.canvas.panes if pane.isVisible()]
    fitted = PaintWatch(panes)
    wait_until(lambda: fitted.all_painted, "fitted")
    pane = panes[0]
    middle = QPointF(pane.rect().center())
    clicked = PaintWatch(panes)
    begun = time.perf_counter()
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        button = Qt.MouseButton.LeftButton
        event = QMouseEvent(
            kind,
            middle,
            pane.mapToGlobal(middle),
            button,
            button,
            Qt.KeyboardModifier.NoModifier,
        )
        QCoreApplication.sendEvent(pane, event)
    wait_until(lambda: clicked.all_painted and window.view.zoom == 1, "100 %")
    return time.perf_counter() - begun


def _set(session: Session, **changes: Any) -> None:
    session.change(replace(session.settings, **changes))


def _use(window: MainWindow, photo: Path) -> dict[str, float]:
    session = window.session
    problems: list[str] = []
    session.problem.connect(problems.append)
    clock = StallClock()
    clock.start()
    begun = time.perf_counter()
    window.open_photos([photo])
    document = session.current
    assert document is not None

    def reached(*states: State) -> Callable[[], bool]:
        def check() -> bool:
            if problems:
                raise QuietgrainError(problems[0])
            return document.state in states

        return check

    wait_until(lambda: reached()() or not window.canvas.is_empty, "glimpse")
    glimpse = time.perf_counter() - begun
    wait_until(lambda: reached()() or document.opened is not None, "picture shown")
    shown = time.perf_counter() - begun
    patches: list[float] = []
    session.patched.connect(lambda _patch: patches.append(time.perf_counter() - begun))
    wait_until(lambda: reached()() or bool(patches), "first cleaned patch")
    first_patch = patches[0]
    full_size = _click(window)
    for gesture in range(GESTURES):
        if gesture % 4 == 0:
            _set(session, strength=Strength(1 - gesture / (2 * GESTURES), 1.0))
        elif gesture % 4 == 1:
            window.view.zoom_in(-0.5 if gesture < GESTURES / 2 else 0.5)
        else:
            window.view.pan(QPointF(9, -7))
        pause = time.perf_counter() + 0.03
        wait_until(lambda pause=pause: time.perf_counter() > pause, "gesture")  # type: ignore[misc]
    _set(session, strength=Strength())
    wait_until(reached(State.CLEANED), "cleaned")
    finish = time.perf_counter() - begun

    patches.clear()
    _set(session, sigma=(document.sigma or 0) + 5)
    wait_until(lambda: reached()() or bool(patches), "second run")
    asked = time.perf_counter()
    session.stop_cleaning()
    wait_until(lambda: session.is_idle, "cancelled")
    cancel = time.perf_counter() - asked
    clock.stop()
    return {
        "glimpse": glimpse,
        "picture_shown": shown,
        "first_patch": first_patch,
        "click_to_full_size": full_size,
        "finish": finish,
        "longest_stall_ms": clock.longest,
        "cancel": cancel,
        "peak_megabytes": _peak_megabytes(),
    }
