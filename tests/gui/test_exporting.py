"""From the window to files and to the clipboard."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from denoiser.opening import open_photo
from denoiser.preview import Layer, Region
from denoiser.products import Product
from denoiser.recipe import ExportOptions
from denoiser.strength import Strength
from gui.document import State
from gui.export_dialog import ExportDialog
from gui.export_memory import ExportMemory
from gui.main_window import MainWindow
from gui.preferences import Preferences
from tests.gui.conftest import current, small, wait_for

WHOLE = Region(0, 0, 0, 120, 160)


@pytest.fixture
def photo(photo: Path) -> Path:
    return small(photo)


def dialog_of(window: MainWindow, qtbot: QtBot) -> ExportDialog:
    document = current(window)
    assert document.opened is not None
    memory = ExportMemory(window.preferences)
    folder = document.path.parent
    dialog = ExportDialog(document.path, document.opened.photo, folder, memory, window)
    qtbot.addWidget(dialog)
    return dialog


def shown(window: MainWindow, layer: Layer) -> np.ndarray:
    """What the panes show of the whole photo at 100 %: uint8 H×W×3."""
    opened = current(window).opened
    assert opened is not None
    return opened.preview.render(layer, WHOLE, window.looks.look)


def pixels_of(path: Path) -> np.ndarray:
    return np.rint(open_photo(path).pixels * 255).astype(np.uint8)


@pytest.mark.parametrize("options", [ExportOptions("PNG", depth=8), ExportOptions("TIFF", depth=8)])
def test_what_is_shown_is_what_is_saved(
    cleaned: MainWindow, tmp_path: Path, options: ExportOptions, qtbot: QtBot
) -> None:
    cleaned.panel.strength_chosen.emit(Strength(0.6, 0.8))
    target = tmp_path / "result.file"
    with qtbot.waitSignal(cleaned.session.results.exported, timeout=30_000):
        cleaned.session.results.export(target, options)
    wait_for(qtbot, cleaned, State.SAVED)
    assert not cleaned.isWindowModified()
    np.testing.assert_array_equal(pixels_of(target), shown(cleaned, Layer.CLEANED))


def test_settings_that_change_during_an_export_do_not_reach_the_file(
    cleaned: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    expected = shown(cleaned, Layer.CLEANED)
    disk = threading.Event()
    cleaned.session._files.start(lambda _job: disk.wait(60))  # a slow disk
    cleaned.session.results.export(tmp_path / "result.png", ExportOptions("PNG"))
    cleaned.panel.sigma_chosen.emit(60.0)
    qtbot.wait(300)
    disk.set()
    wait_for(qtbot, cleaned, State.CLEANED)
    np.testing.assert_array_equal(pixels_of(tmp_path / "result.png"), expected)
    assert (shown(cleaned, Layer.CLEANED) != expected).any()


def test_a_window_that_closes_does_not_wait_for_an_export_that_never_began(
    cleaned: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = threading.Event()
    cleaned.session._files.start(lambda _job: disk.wait(1))
    cleaned.session.results.export(tmp_path / "result.png", ExportOptions("PNG"))
    cleaned.panel.sigma_chosen.emit(60.0)  # the cleaning waits for the export
    monkeypatch.setattr("gui.main_window.may_lose", lambda _window, _documents: True)
    cleaned.close()
    assert cleaned.session.is_idle


def test_all_three_at_once(cleaned: MainWindow, photo: Path, qtbot: QtBot) -> None:
    dialog = dialog_of(cleaned, qtbot)
    for box in dialog.form.products.values():
        box.setChecked(True)
    assert dialog.names.text() == "Writes night-clean.jpg, night-residual.tif, night-sheet.jpg"
    dialog.form.residual_bits.setCurrentIndex(1)
    dialog.export_button.click()
    decided = dialog.decision
    assert decided is not None
    assert decided.options.residual_depth == 16
    with qtbot.waitSignal(cleaned.session.results.exported, timeout=30_000):
        cleaned.session.results.export(
            decided.target, decided.options, gain=cleaned.looks.look.gain
        )
    names = {path.name for path in photo.parent.iterdir()} - {photo.name}
    assert names == {"night-clean.jpg", "night-residual.tif", "night-sheet.jpg"}
    for name in names:
        assert name in cleaned.notice.text
    again = dialog_of(cleaned, qtbot)  # all that was chosen comes back, under new names
    assert again.form.options == decided.options
    assert again.names.text().startswith("Writes night-clean-2.jpg, night-residual-2.tif")


def test_a_sheet_alone_does_not_count_as_saved(
    cleaned: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    options = ExportOptions(products=(Product.SHEET,))
    with qtbot.waitSignal(cleaned.session.results.exported, timeout=30_000):
        cleaned.session.results.export(tmp_path / "x.png", options)
    assert current(cleaned).state is State.CLEANED
    assert [path.name for path in tmp_path.glob("x*")] == ["x-sheet.jpg"]


def test_one_key_exports_as_last_time_to_a_new_name(
    cleaned: MainWindow, photo: Path, qtbot: QtBot
) -> None:
    dialog = dialog_of(cleaned, qtbot)
    dialog.form.format.setCurrentText("PNG")
    dialog.form.products[Product.SHEET].setChecked(True)
    dialog.export_button.click()
    for number in ("", "-2"):
        with qtbot.waitSignal(cleaned.session.results.exported, timeout=30_000):
            key = Qt.Key.Key_E
            modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
            qtbot.keyClick(cleaned, key, modifiers)
        assert photo.with_name(f"night-clean{number}.png").is_file()
        assert photo.with_name(f"night-sheet{number}.jpg").is_file()


def test_as_last_time_asks_the_first_time(
    cleaned: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    monkeypatch.setattr(QDialog, "exec", lambda dialog: asked.append(dialog.windowTitle()))
    cleaned.act.export_again.trigger()
    assert asked == ["Export night.jpg"]


def test_a_folder_is_kept_until_another_one_is_chosen(
    cleaned: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    dialog = dialog_of(cleaned, qtbot)
    dialog.target.setText(str(elsewhere / "x.jpg"))
    dialog.export_button.click()
    dialog = dialog_of(cleaned, qtbot)
    assert Path(dialog.target.text()).parent == elsewhere
    beside = current(cleaned).path.with_name("y.jpg")
    dialog.target.setText(str(beside))
    dialog.export_button.click()
    assert Path(dialog_of(cleaned, qtbot).target.text()).parent == beside.parent


def test_the_original_is_never_overwritten(cleaned: MainWindow, photo: Path, qtbot: QtBot) -> None:
    before = photo.read_bytes()
    dialog = dialog_of(cleaned, qtbot)
    assert Path(dialog.target.text()).name == "night-clean.jpg"
    dialog.target.setText(str(photo))
    dialog.export_button.click()
    assert dialog.decision is None
    assert "original" in dialog.problem.text()
    dialog.target.setText(str(photo.parent / "nowhere" / "x.jpg"))
    dialog.export_button.click()
    assert "does not exist" in dialog.problem.text()
    with qtbot.waitSignal(cleaned.session.problem):
        cleaned.session.results.export(photo, ExportOptions("JPEG"))
    assert photo.read_bytes() == before
    assert "night.jpg" in cleaned.notice.text


def test_the_dialog_offers_what_a_format_can_hold(cleaned: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(cleaned, qtbot)
    dialog.form.format.setCurrentText("TIFF")
    depths = [dialog.form.bits.itemData(i) for i in range(dialog.form.bits.count())]
    assert depths == [8, 16, 32]
    assert dialog.form.bits.currentData() == 8
    assert dialog.target.text().endswith("night-clean.tif")
    assert not dialog.form.quality.isEnabled()
    dialog.export_button.click()
    assert dialog.decision is not None
    assert dialog.decision.options.format == "TIFF"


def test_without_any_file_there_is_nothing_to_export(cleaned: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(cleaned, qtbot)
    dialog.form.products[Product.CLEANED].setChecked(False)
    assert not dialog.export_button.isEnabled()
    assert "at least one" in dialog.names.text()


def test_a_photo_with_transparency_is_not_offered_jpeg(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "clear.png"
    Image.new("RGBA", (40, 30), (200, 100, 50, 120)).save(path)
    window.open_photos([path])
    wait_for(qtbot, window, State.CLEANED)
    window.preferences.set("export/format", "JPEG")
    dialog = dialog_of(window, qtbot)
    assert dialog.form.format.findText("JPEG") < 0
    assert dialog.form.format.currentText() == "TIFF"


def test_the_depth_of_one_photo_is_not_forced_on_the_next(
    cleaned: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    """8 bits were right for a JPEG; a photo of 16 bits exported as TIFF keeps them."""
    dialog = dialog_of(cleaned, qtbot)
    dialog.form.format.setCurrentText("TIFF")
    dialog.export_button.click()
    assert ExportMemory(cleaned.preferences).options == ExportOptions("TIFF")


@pytest.mark.parametrize("value", ["nonsense", "-7", "1e99", "nan"])
def test_spoilt_settings_leave_an_export_that_works(store: Preferences, value: str) -> None:
    for key in ("format", "quality", "depth", "metadata", "products", "residual-depth"):
        store.set(f"export/{key}", value)
    options = ExportMemory(store).options
    assert 1 <= options.quality <= 100
    assert options.products
    assert options.residual_depth in (16, 32)


# Clipboard.


def copied() -> np.ndarray:
    image = QGuiApplication.clipboard().image().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3)


def test_copy_takes_the_cleaned_photo_in_full_size(cleaned: MainWindow, qtbot: QtBot) -> None:
    cleaned.setFocus()
    qtbot.keyClick(cleaned, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    wait_for(qtbot, cleaned, State.CLEANED)
    np.testing.assert_array_equal(copied(), shown(cleaned, Layer.CLEANED))
    assert "Copied the cleaned photo, 160 × 120" in cleaned.notice.text


def test_copy_takes_the_layer_that_is_shown_alone(cleaned: MainWindow, qtbot: QtBot) -> None:
    cleaned.modes.show_single(Layer.RESIDUAL)
    cleaned.act.copy.trigger()
    wait_for(qtbot, cleaned, State.CLEANED)
    np.testing.assert_array_equal(copied(), shown(cleaned, Layer.RESIDUAL))
    assert "residual ×4" in cleaned.notice.text


def test_a_pasted_picture_is_exported_to_a_folder_that_exists(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    proposed: list[Path] = []
    monkeypatch.setattr(
        ExportDialog, "exec", lambda dialog: proposed.append(Path(dialog.target.text()))
    )
    picture = QImage(64, 48, QImage.Format.Format_RGB32)
    picture.fill(0xFF808080)
    QGuiApplication.clipboard().setImage(picture)
    window.opening.paste()
    wait_for(qtbot, window, State.CLEANED)
    window.act.export.trigger()
    (tmp_path / "Pictures").mkdir()
    window.act.export.trigger()
    assert [path.parent for path in proposed] == [tmp_path, tmp_path / "Pictures"]
