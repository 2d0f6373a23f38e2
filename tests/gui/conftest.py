"""The real main window, offscreen, on small real photos."""

from __future__ import annotations

import logging
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from pytestqt.qtbot import QtBot

from gui.app import make_application
from gui.document import Document, State
from gui.main_window import MainWindow
from gui.preferences import Preferences

PATIENCE = 60_000
"""Milliseconds that a test waits for the network; other processes may be busy."""


@pytest.fixture(scope="session")
def qapp() -> object:
    return make_application()


@pytest.fixture(scope="session")
def night_part(night_photo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A part of the phone photo, 640×480, with its EXIF; for copies."""
    path = tmp_path_factory.mktemp("night") / "night.jpg"
    with Image.open(night_photo) as whole:
        part = whole.crop((1500, 900, 2140, 1380))
        part.save(path, quality=95, exif=whole.info["exif"])
    return path


@pytest.fixture
def photo(tmp_path: Path, night_part: Path) -> Path:
    """A part of the phone photo, 640×480, with its EXIF."""
    path = tmp_path / "photos" / "night.jpg"
    path.parent.mkdir()
    shutil.copy(night_part, path)
    return path


def small(photo: Path) -> Path:
    """Make ``photo`` 160×120, for tests that need no more."""
    with Image.open(photo) as picture:
        exif = picture.info["exif"]
        picture.crop((0, 0, 160, 120)).save(photo, quality=95, exif=exif)
    return photo


@pytest.fixture
def photos(photo: Path) -> list[Path]:
    """Three photos of different sizes and formats."""
    with Image.open(photo) as picture:
        picture.convert("L").resize((300, 200)).save(photo.with_name("gray.png"))
        picture.resize((200, 333)).save(photo.with_name("tall.tif"))
    return [photo, photo.with_name("gray.png"), photo.with_name("tall.tif")]


@pytest.fixture
def store(tmp_path: Path) -> Preferences:
    return Preferences(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def make_window(qtbot: QtBot, store: Preferences) -> Iterator[Callable[[], MainWindow]]:
    """Windows on the processor, closed at the end without a question."""
    windows: list[MainWindow] = []

    def make() -> MainWindow:
        window = MainWindow(store, device="cpu")
        window.resize(1200, 700)
        window.show()
        qtbot.waitExposed(window)
        windows.append(window)
        return window

    yield make
    for window in windows:
        for document in window.session.documents:
            document.state = State.SAVED
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(make_window: Callable[[], MainWindow]) -> MainWindow:
    return make_window()


@pytest.fixture
def cleaned(window: MainWindow, photo: Path, qtbot: QtBot) -> MainWindow:
    """The window with a cleaned photo in it."""
    window.open_photos([photo])
    wait_for(qtbot, window, State.CLEANED)
    return window


def current(window: MainWindow) -> Document:
    document = window.session.current
    assert document is not None
    return document


def wait_for(qtbot: QtBot, window: MainWindow, *states: State) -> None:
    """Until the current photo has come to one of these states, and all its jobs are over."""
    qtbot.waitUntil(
        lambda: current(window).state in states and window.session.is_idle, timeout=PATIENCE
    )


@pytest.fixture(autouse=True)
def _nothing_is_left_behind(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """No error in the log, no thread that goes on."""
    before = {thread.ident for thread in threading.enumerate()}
    yield
    errors = [r for r in caplog.get_records("call") if r.levelno >= logging.ERROR]
    assert not errors, errors
    after = {t.ident for t in threading.enumerate() if not isinstance(t, threading._DummyThread)}
    assert after <= before
