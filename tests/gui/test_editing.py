"""`quietgrain edit`: the window as the external editor of another program."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from denoiser.editing import EditedFile
from denoiser.opening import open_photo
from denoiser.preview import Layer, Region
from gui.document import State
from gui.editing import Editing
from gui.launch import main
from gui.main_window import MainWindow
from tests.conftest import ROOT
from tests.gui.conftest import PATIENCE, current, small, wait_for

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def photo(photo: Path) -> Path:
    return small(photo)


@pytest.fixture
def handed_over(photo: Path) -> Path:
    """A TIFF such as Lightroom makes."""
    path = photo.with_name("night-Edit.tif")
    with Image.open(photo) as picture:
        picture.save(path)
    photo.unlink()
    return path


@pytest.fixture
def edit(make_window: Callable[[], MainWindow]) -> Callable[[Path], Editing]:
    def begin(path: Path) -> Editing:
        editing = Editing(make_window(), EditedFile(path))
        editing.begin()
        return editing

    return begin


def window_of(editing: Editing) -> MainWindow:
    window = editing.parent()
    assert isinstance(window, MainWindow)
    return window


def test_saving_puts_the_cleaned_photo_in_the_place_of_the_file(
    edit: Callable[[Path], Editing], handed_over: Path, qtbot: QtBot
) -> None:
    editing = edit(handed_over)
    window = window_of(editing)
    wait_for(qtbot, window, State.CLEANED)
    assert "“night-Edit.tif” was handed over" in editing.bar.text
    opened = current(window).opened
    assert opened is not None
    expected = opened.preview.render(Layer.CLEANED, Region(0, 0, 0, 120, 160), window.looks.look)
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE)
    np.testing.assert_array_equal(np.rint(open_photo(handed_over).pixels * 255), expected)
    assert [path.name for path in handed_over.parent.iterdir()] == ["night-Edit.tif"]
    assert editing.exit_status == 0
    assert window.preferences.recent == []  # it is the other program's file


def test_saving_may_be_asked_for_before_the_photo_is_clean(
    edit: Callable[[Path], Editing], handed_over: Path, qtbot: QtBot
) -> None:
    editing = edit(handed_over)
    window = window_of(editing)
    before = handed_over.read_bytes()
    qtbot.mouseClick(editing.bar.save_button, Qt.MouseButton.LeftButton)
    assert "as soon as" in editing.bar.text
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE)
    assert handed_over.read_bytes() != before


@pytest.mark.parametrize("way", ["button", "keys"])
def test_closing_without_saving_leaves_the_file_untouched(
    edit: Callable[[Path], Editing], handed_over: Path, way: str, qtbot: QtBot
) -> None:
    editing = edit(handed_over)
    window = window_of(editing)
    before = handed_over.read_bytes(), handed_over.stat().st_mtime_ns
    wait_for(qtbot, window, State.CLEANED)
    if way == "button":
        qtbot.mouseClick(editing.bar.close_button, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(window, Qt.Key.Key_W, CTRL)
    assert not window.isVisible()
    assert (handed_over.read_bytes(), handed_over.stat().st_mtime_ns) == before
    assert editing.exit_status == 0  # darktable takes anything else for a failure to start


def test_work_by_hand_is_not_lost_without_a_question(
    edit: Callable[[Path], Editing],
    handed_over: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    editing = edit(handed_over)
    window = window_of(editing)
    wait_for(qtbot, window, State.CLEANED)
    window.panel.sigma_chosen.emit(20.0)
    wait_for(qtbot, window, State.CLEANED)
    monkeypatch.setattr(
        QMessageBox, "question", lambda *_arguments: QMessageBox.StandardButton.Cancel
    )
    editing.bar.close_button.click()
    assert window.isVisible()


def test_nothing_else_can_be_opened_meanwhile(
    edit: Callable[[Path], Editing], handed_over: Path, qtbot: QtBot
) -> None:
    window = window_of(edit(handed_over))
    wait_for(qtbot, window, State.CLEANED)
    assert not window.act.open.isEnabled()
    assert not window.act.paste.isEnabled()
    assert not window.act.batch.isEnabled()
    assert not window.acceptDrops()
    assert not window.recent_menu.isEnabled()


def test_synthetic_noise_never_goes_into_the_file(
    edit: Callable[[Path], Editing], handed_over: Path, qtbot: QtBot
) -> None:
    editing = edit(handed_over)
    window = window_of(editing)
    wait_for(qtbot, window, State.CLEANED)
    before = handed_over.read_bytes()
    window.noise_section.on.click()
    qtbot.waitUntil(lambda: current(window).itself is not current(window), timeout=PATIENCE)
    wait_for(qtbot, window, State.CLEANED)
    assert "synthetic noise" in editing.bar.text
    assert not editing.bar.save_button.isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL)
    wait_for(qtbot, window, State.CLEANED)
    assert handed_over.read_bytes() == before
    window.noise_section.on.click()
    qtbot.waitUntil(lambda: current(window).itself is current(window), timeout=PATIENCE)
    assert editing.bar.save_button.isEnabled()
    assert "was handed over" in editing.bar.text


def test_a_file_that_changed_meanwhile_is_said_and_left(
    edit: Callable[[Path], Editing], handed_over: Path, qtbot: QtBot
) -> None:
    editing = edit(handed_over)
    window = window_of(editing)
    wait_for(qtbot, window, State.CLEANED)
    handed_over.write_bytes(b"newer")
    editing.bar.save_button.click()
    qtbot.waitUntil(lambda: "changed by another program" in window.notice.text, timeout=PATIENCE)
    assert window.isVisible()
    assert handed_over.read_bytes() == b"newer"
    assert current(window).state is State.CLEANED


def test_what_cannot_be_put_back_is_said_and_not_saved(
    edit: Callable[[Path], Editing], tmp_path: Path, qtbot: QtBot
) -> None:
    pages = tmp_path / "pages.tif"
    tifffile.imwrite(pages, np.full((2, 40, 30, 3), 90, np.uint8), photometric="rgb")
    editing = edit(pages)
    window = window_of(editing)
    wait_for(qtbot, window, State.CLEANED)
    assert "more than one picture" in editing.bar.text
    assert not editing.bar.save_button.isEnabled()
    before = pages.read_bytes()
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL)
    wait_for(qtbot, window, State.CLEANED)
    assert pages.read_bytes() == before
    assert editing.exit_status == 1


def test_a_damaged_file_ends_in_a_sentence(
    edit: Callable[[Path], Editing], handed_over: Path, qtbot: QtBot
) -> None:
    content = handed_over.read_bytes()[:2000]
    handed_over.write_bytes(content)
    editing = edit(handed_over)
    window = window_of(editing)
    wait_for(qtbot, window, State.FAILED)
    assert "night-Edit.tif" in window.notice.text
    editing.bar.save_button.click()
    assert handed_over.read_bytes() == content
    assert editing.exit_status == 1


def test_kinds_that_are_not_written_are_refused_before_a_window_opens(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "old.bmp"
    Image.new("RGB", (20, 10)).save(path)
    assert main(["edit", str(path)]) == 2
    assert "“old.bmp” is of a kind that is read but not written" in capsys.readouterr().err
    assert main(["edit", str(tmp_path / "missing.tif")]) == 2
    assert "“missing.tif” does not exist" in capsys.readouterr().err


def test_the_command_opens_a_window_that_ends_with_a_status(handed_over: Path) -> None:
    program = (
        "import sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from gui import app, editing\n"
        "begin = editing.Editing.begin\n"
        "def begin_and_save(self):\n"
        "    begin(self)\n"
        "    QTimer.singleShot(0, self, self.save)\n"
        "editing.Editing.begin = begin_and_save\n"
        "from gui.launch import main\n"
        f"sys.exit(main(['edit', {str(handed_over)!r}, '--device', 'cpu']))\n"
    )
    before = handed_over.read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert handed_over.read_bytes() != before


def test_no_synthetic_noise_can_get_into_the_file(
    edit: Callable[[Path], Editing], handed_over: Path, qtbot: QtBot
) -> None:
    window = window_of(edit(handed_over))
    wait_for(qtbot, window, State.CLEANED)
    assert window.panel.isVisible()
    assert not window.noise_section.isVisible()
