"""A system that cannot show a window is told what is missing, before Qt aborts."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from gui import system
from tests.conftest import QUIETGRAIN, ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="X11 and its libraries")


def quietgrain(**environment: str) -> subprocess.CompletedProcess[str]:
    clean = {
        key: value
        for key, value in os.environ.items()
        if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    return subprocess.run(
        QUIETGRAIN,
        cwd=ROOT,
        env={**clean, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_a_display_the_headless_command_is_named() -> None:
    done = quietgrain()
    assert done.returncode == 2
    assert done.stderr.startswith("There is no display")
    assert "quietgrain denoise" in done.stderr


def test_a_display_that_does_not_answer_is_named() -> None:
    done = quietgrain(DISPLAY=":987")
    assert done.returncode == 2
    assert "“:987” does not answer" in done.stderr


def test_missing_libraries_come_with_a_line_to_paste(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(system, "_missing_library", lambda _on_x11: "libxcb-cursor.so.0")
    problem = system.window_problem()
    assert "libxcb-cursor.so.0" in problem
    line = next(line for line in problem.splitlines() if line.startswith("sudo apt-get"))
    assert "libxcb-cursor0" in line
    assert line in (ROOT / "README.md").read_text(), "the README gives the same line"


def test_offscreen_needs_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.delenv("DISPLAY", raising=False)
    assert system.window_problem() == ""
