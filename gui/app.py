"""The application: one window, and the way in for errors that nobody foresaw."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from types import TracebackType

from platformdirs import user_log_path
from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QIcon, QSurfaceFormat
from PySide6.QtWidgets import QApplication

from denoiser.editing import EditedFile
from gui import theme
from gui.editing import Editing
from gui.ending import end_requests_heard
from gui.focus_ring import KeyboardFocus
from gui.job import unforeseen
from gui.language import preferred_language, use_language
from gui.main_window import MainWindow
from gui.preferences import Preferences
from gui.samples import SAMPLE_PHOTO
from gui.screen_icc import screen_icc
from gui.screen_profile import SRGB

log = logging.getLogger(__name__)

SWITCH_SECONDS = 0.0005
"""How soon a thread that computes in Python lets the interface run.  Python's own 5 ms would be
paid at each of the dozens of places where one event gives its turn away: while torch was imported,
drawing took a tenth of a second."""
ICON = Path(__file__).resolve().parent / "resources" / "quietgrain.svg"


def make_application() -> QApplication:
    """The `QApplication`, dressed, whose thread comes first."""
    sys.setswitchinterval(SWITCH_SECONDS)
    surface = QSurfaceFormat.defaultFormat()
    surface.setColorSpace(SRGB)  # macOS and Wayland convert from it to the screen
    QSurfaceFormat.setDefaultFormat(surface)
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("quietgrain")
    app.setApplicationDisplayName("Quietgrain")
    app.setDesktopFileName("quietgrain")
    app.setWindowIcon(QIcon(str(ICON)))
    if app is not existing:
        theme.dress(app)
        KeyboardFocus(app)
        use_language(app, preferred_language(QLocale.system().uiLanguages()))
    return app


def start_log() -> None:
    """Write warnings and errors to a file that a bug report can include."""
    folder = user_log_path("quietgrain", appauthor=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handlers: list[logging.Handler] = [
            logging.FileHandler(folder / "quietgrain.log", encoding="utf-8")
        ]
    except OSError:  # a read-only home: the terminal still hears
        handlers = []
    handlers.append(logging.StreamHandler())
    logging.basicConfig(
        level=logging.WARNING, format="%(asctime)s %(name)s: %(message)s", handlers=handlers
    )


def run(photos: list[Path], *, model: str, device: str) -> int:
    """Open the window on ``photos``; without any on the last one, at first on the sample."""
    app, window = _start(model, device)
    last = [path for path in window.preferences.recent if os.path.isfile(path)][:1]
    start = photos or last or [SAMPLE_PHOTO]
    QTimer.singleShot(0, window, lambda: window.open_photos(start))
    with end_requests_heard(window):
        return app.exec()


def edit(edited: EditedFile, *, model: str, device: str) -> int:
    """Open the window on a file that another program hands over; see `denoiser.cli.edit`."""
    app, window = _start(model, device)
    editing = Editing(window, edited)
    QTimer.singleShot(0, window, editing.begin)
    with end_requests_heard(window):
        return app.exec() or editing.exit_status


def _start(model: str, device: str) -> tuple[QApplication, MainWindow]:
    start_log()
    app = make_application()
    window = MainWindow(Preferences(), model=model, device=device)
    if not window.screen_profile.use(screen_icc()):
        log.warning("the screen's profile cannot be used; the screen is taken as sRGB")

    def report(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        log.error("unexpected", exc_info=(kind, error, trace))
        window.notice.show_problem(unforeseen(error))

    sys.excepthook = report
    window.show()
    return app, window
