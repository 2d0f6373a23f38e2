"""Ctrl+C in the terminal, and a system that ends programs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from denoiser.cli.interrupts import WISHES
from gui.document import State
from gui.ending import end_requests_heard
from gui.main_window import MainWindow
from tests.gui.conftest import PATIENCE, current, wait_for

QUESTION_ASKED = """
import signal, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from gui.app import make_application
from gui.ending import end_requests_heard

class Asking(QWidget):
    def closeEvent(self, event):
        print("asking", flush=True)
        while True:
            app.processEvents()

app = make_application()
window = Asking()
window.show()
QTimer.singleShot(0, lambda: print("open", flush=True))
with end_requests_heard(window):
    sys.exit(app.exec())
"""


@pytest.mark.parametrize("wish", WISHES, ids=lambda wish: wish.name)
def test_the_window_closes_and_takes_what_was_temporary_with_it(
    cleaned: MainWindow, wish: signal.Signals, qtbot: QtBot
) -> None:
    clipboard = QMimeData()
    clipboard.setImageData(QImage(8, 8, QImage.Format.Format_RGB32))
    (pasted,) = cleaned.opening.pasted.paths(clipboard)
    assert pasted.is_file()
    with end_requests_heard(cleaned):
        signal.raise_signal(wish)
        qtbot.waitUntil(lambda: not cleaned.isVisible())
    assert not pasted.parent.exists()


def test_work_by_hand_is_asked_about_each_time(
    cleaned: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[str] = []

    def question(_window: MainWindow, _title: str, text: str, *_buttons: object) -> object:
        asked.append(text)
        return QMessageBox.StandardButton.Cancel

    monkeypatch.setattr(QMessageBox, "question", question)
    cleaned.panel.sigma_chosen.emit(20.0)
    wait_for(qtbot, cleaned, State.CLEANED)
    with end_requests_heard(cleaned):
        for times in (1, 2):
            signal.raise_signal(signal.SIGINT)
            qtbot.waitUntil(lambda times=times: len(asked) == times)
    assert cleaned.isVisible()
    assert current(cleaned).name in asked[0]


def test_others_hear_ctrl_c_again_afterwards(window: MainWindow) -> None:
    before = [signal.getsignal(wish) for wish in WISHES]
    with end_requests_heard(window):
        assert [signal.getsignal(wish) for wish in WISHES] != before
    assert [signal.getsignal(wish) for wish in WISHES] == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends a process no SIGTERM")
def test_a_second_request_ends_a_program_that_still_asks() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", QUESTION_ASKED],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        for line in ("open\n", "asking\n"):
            assert program.stdout.readline() == line
            program.terminate()
        assert program.wait(PATIENCE / 1000) == -signal.SIGTERM
