"""The three ways through which every specimen goes: `denoise`, `batch`, and the window."""

from __future__ import annotations

import contextlib
import io
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtTest import QTest

from gui.document import State
from gui.export_dialog import ExportDialog
from gui.export_memory import ExportMemory
from gui.launch import main
from gui.main_window import MainWindow
from gui.preferences import Preferences

PATIENCE = 60.0
"""Seconds; other processes may be busy."""


@dataclass(frozen=True)
class Outcome:
    """What became of one file, as the user is told."""

    result: Path | None = None
    sentence: str = ""
    notes: tuple[str, ...] = ()
    mark: str = ""
    """In the window: what the film strip says about the photo."""


def run(*arguments: object) -> tuple[int, list[dict[str, Any]], str]:
    """The command line in this process: exit status, JSON lines, and what went to stderr."""
    lines, errors = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(lines), contextlib.redirect_stderr(errors):
        status = main([str(argument) for argument in arguments])
    return status, [json.loads(line) for line in lines.getvalue().splitlines()], errors.getvalue()


def denoised(files: list[Path], output: Path, *options: object) -> dict[str, Outcome]:
    """By name, what ``quietgrain denoise`` makes of these files."""
    _, lines, _ = run("denoise", *files, "-o", output, "--json", *options)
    return {Path(line["source"]).name: _outcome(line) for line in lines}


def batched(inputs: Path | list[Path], output: Path, *options: object) -> dict[str, Outcome]:
    """By name, what ``quietgrain batch`` makes of these photos, or of those in a folder."""
    inputs = [inputs] if isinstance(inputs, Path) else inputs
    _, lines, _ = run("batch", *inputs, output, "--json", *options)
    return {Path(line["source"]).name: _outcome(line) for line in lines if "source" in line}


def _outcome(line: dict[str, Any]) -> Outcome:
    result = Path(line["result"]) if "result" in line else None
    return Outcome(result, line.get("error", ""), tuple(line.get("notes", ())))


class WindowUser:
    """Somebody who opens photos in the window, waits, looks, and exports what there is."""

    def __init__(self, folder: Path) -> None:
        """``folder`` holds the settings of the window."""
        store = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        self.store = store
        self.window = MainWindow(Preferences(store), device="cpu")
        self.window.show()

    def wait_until(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, "the window does not get ready"
            QTest.qWait(2)

    def wait(self) -> None:
        """Until the photo is cleaned, or it is said why not."""
        session = self.window.session
        self.wait_until(
            lambda: (
                session.is_idle
                and session.current is not None
                and session.current.state in (State.CLEANED, State.SAVED, State.FAILED)
            )
        )

    def open(self, *paths: Path) -> None:
        self.window.open_photos(list(paths))
        self.wait()

    def export(self, folder: Path, format_name: str | None = None) -> Path | None:
        """Accept what the export dialog proposes, but into ``folder`` and with this format."""
        session = self.window.session
        document = session.current
        assert document is not None
        assert document.opened is not None
        self.store.clear()  # each export begins as the first one ever
        memory = ExportMemory(self.window.preferences)
        dialog = ExportDialog(document.path, document.opened.photo, folder, memory)
        if format_name is not None:
            dialog.form.format.setCurrentIndex(dialog.form.format.findData(format_name))
        dialog.accept()
        assert dialog.decision is not None, dialog.problem.text()
        decided = dialog.decision
        session.results.export(decided.target, decided.options, overwrite=decided.overwrite)
        self.wait()
        return decided.target if document.state is State.SAVED else None

    def look(self, folder: Path) -> Outcome:
        """The photo that is shown: what is said about it, and its export into ``folder``."""
        document = self.window.session.current
        assert document is not None
        said = self.window.notice.text if self.window.notice.isVisible() else ""
        result = None
        if document.state is not State.FAILED:
            result = self.export(folder)
            said += "\n" + self.window.notice.text
        return Outcome(result, "" if result else said, (said,), self.mark_of(document.path))

    def mark_of(self, path: Path) -> str:
        """What the film strip says about a photo to those who cannot see its dot."""
        strip = self.window.strip
        role = Qt.ItemDataRole.AccessibleTextRole
        says = [str(strip.item(row).data(role)) for row in range(strip.count())]
        return next((text for text in says if text.startswith(f"{path.name} – ")), "")

    def leave(self) -> None:
        for document in self.window.session.documents:
            document.state = State.SAVED
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)


def seen(files: list[Path], output: Path, folder: Path) -> dict[str, Outcome]:
    """By name, what the window says about these files, and exports of them into ``output``."""
    user = WindowUser(folder)
    try:
        user.open(*files)
        outcomes = {}
        for number, path in enumerate(files, 1):
            outcomes[path.name] = user.look(output)
            if number < len(files):
                user.window.session.step(1)
                user.wait()
        return outcomes
    finally:
        user.leave()
