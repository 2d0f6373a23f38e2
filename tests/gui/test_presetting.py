"""Presets, undo and redo in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QMessageBox
from pytestqt.qtbot import QtBot

from denoiser.presets import Preset, load_presets, save_preset, user_presets
from denoiser.products import Product
from denoiser.recipe import ExportOptions, Settings
from denoiser.strength import Strength
from denoiser.weights import DEFAULT_MODEL
from gui.document import State
from gui.export_memory import ExportMemory
from gui.main_window import MainWindow
from gui.preset_dialog import PresetDialog
from tests.gui.conftest import current, small, wait_for

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def photo(photo: Path) -> Path:
    return small(photo)


def choose(window: MainWindow, name: str) -> None:
    box = window.presets.box
    index = [box.itemData(row).name for row in range(box.count())].index(name)
    box.setCurrentIndex(index)
    box.activated.emit(index)


def undo(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)


def redo(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL | SHIFT)


# Presets.


def test_a_preset_sets_the_photo_and_shows_in_the_panel(cleaned: MainWindow) -> None:
    assert cleaned.presets.box.currentText() == "Smooth"  # what a photo begins with
    choose(cleaned, "Natural")
    assert current(cleaned).settings.strength == Strength(0.7, 1.0)
    assert cleaned.panel.luma.value == 70
    assert cleaned.looks.look.strength == Strength(0.7, 1.0)
    cleaned.panel.luma.slider.setValue(30)
    assert cleaned.presets.box.currentIndex() == -1
    assert cleaned.presets.box.placeholderText() == "Own settings"
    cleaned.panel.luma.slider.setValue(70)
    assert cleaned.presets.box.currentText() == "Natural"


def test_a_preset_with_a_level_cleans_again_and_sets_the_export(
    cleaned: MainWindow, qtbot: QtBot
) -> None:
    export = ExportOptions("TIFF", depth=16, products=tuple(Product))
    save_preset(Preset("Night", Settings(sigma=30.0), export))
    cleaned.presets.box.reload()
    choose(cleaned, "Night")
    wait_for(qtbot, cleaned, State.CLEANED)
    assert current(cleaned).cleaned_with == (DEFAULT_MODEL, 30.0)
    assert cleaned.panel.manual.isChecked()
    assert ExportMemory(cleaned.preferences).options == export


def test_a_preset_of_a_model_that_is_not_there_changes_nothing(cleaned: MainWindow) -> None:
    before = current(cleaned).settings
    save_preset(Preset("Lost", Settings("gone")))
    cleaned.presets.box.reload()
    choose(cleaned, "Lost")
    assert current(cleaned).settings == before
    assert "“Lost” asks for the model “gone”" in cleaned.notice.text
    assert cleaned.presets.box.currentText() == "Smooth"


def test_selected_and_all_photos_get_the_settings(
    window: MainWindow, photos: list[Path], qtbot: QtBot
) -> None:
    window.open_photos(photos)
    wait_for(qtbot, window, State.CLEANED)
    first, second, third = window.session.documents
    choose(window, "Colour only")
    window.strip.item(2).setSelected(True)
    window.presets.menu.aboutToShow.emit()
    assert window.presets.for_selected.text() == "Use these settings for the 2 selected photos"
    window.presets.for_selected.trigger()
    assert third.settings == first.settings
    assert second.settings.strength == Strength()
    window.presets.for_all.trigger()
    assert second.settings == first.settings
    assert third.settings.strength == Strength(0.0, 1.0)
    window.session.show(second)
    wait_for(qtbot, window, State.CLEANED)
    undo(window, qtbot)  # each photo has a history of its own
    assert second.settings.strength == Strength()
    assert third.settings.strength == Strength(0.0, 1.0)


def test_clicks_with_ctrl_select_and_a_plain_click_shows(
    window: MainWindow, photos: list[Path], qtbot: QtBot
) -> None:
    window.open_photos(photos)
    wait_for(qtbot, window, State.CLEANED)
    strip = window.strip
    first, second, third = window.session.documents
    middle = strip.visualItemRect(strip.item(1)).center()
    with qtbot.assertNotEmitted(strip.chosen):
        qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, CTRL, middle)
    assert strip.selected == [first, second]
    assert window.session.current is first
    window.session.show(second)
    assert strip.selected == [first, second]  # as it belongs to the selection
    window.session.show(third)
    assert strip.selected == [third]
    qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert window.session.current is second
    assert strip.selected == [second]
    qtbot.keyClick(window, Qt.Key.Key_A, CTRL)
    assert strip.selected == [first, second, third]
    wait_for(qtbot, window, State.CLEANED)


def test_settings_are_saved_under_a_name(cleaned: MainWindow, qtbot: QtBot) -> None:
    cleaned.panel.strength_chosen.emit(Strength(0.3, 0.6))
    options = ExportOptions("PNG", depth=16)
    dialog = PresetDialog(cleaned.session.settings, options, cleaned)
    qtbot.addWidget(dialog)
    assert not dialog.save_button.isEnabled()
    dialog.name.setText("Smooth")
    dialog.save_button.click()
    assert "came with Quietgrain" in dialog.problem.text()
    dialog.name.setText("  Misty  ")
    dialog.with_export.setChecked(True)
    dialog.save_button.click()
    assert dialog.result() == PresetDialog.DialogCode.Accepted
    saved = load_presets().find("Misty")
    assert saved.settings == current(cleaned).settings
    assert saved.export == options
    cleaned.presets.box.reload(dialog.chosen_name)
    assert cleaned.presets.box.currentText() == "Misty"


def test_a_preset_is_not_replaced_without_a_question(
    cleaned: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_preset(Preset("Misty", Settings(sigma=3.0)))
    asked: list[str] = []

    def refuse(_parent: object, _title: str, text: str) -> QMessageBox.StandardButton:
        asked.append(text)
        return QMessageBox.StandardButton.No

    monkeypatch.setattr(QMessageBox, "question", refuse)
    dialog = PresetDialog(cleaned.session.settings, ExportOptions(), cleaned)
    qtbot.addWidget(dialog)
    dialog.name.setText("misty")
    dialog.save_button.click()
    assert asked == ["There is a preset “misty” already. Replace it?"]
    assert load_presets().find("Misty").settings.sigma == 3.0


def test_rename_and_delete_are_for_the_users_own(
    cleaned: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    controls = cleaned.presets
    controls.menu.aboutToShow.emit()
    assert not controls.rename.isEnabled()
    assert not controls.delete.isEnabled()
    save_preset(Preset("Misty", Settings(strength=Strength(0.3, 0.6))))
    controls.box.reload()
    choose(cleaned, "Misty")
    controls.menu.aboutToShow.emit()
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args, **_options: ("Foggy", True))
    controls.rename.trigger()
    assert controls.box.currentText() == "Foggy"
    monkeypatch.setattr(QMessageBox, "question", lambda *_arguments: QMessageBox.StandardButton.Ok)
    controls.delete.trigger()
    assert [p.name for p in load_presets().all] == ["Natural", "Smooth", "Colour only"]
    assert current(cleaned).settings.strength == Strength(0.3, 0.6)


@pytest.mark.qt_log_ignore("does not support")  # popups, of the offscreen platform
def test_the_list_is_fresh_whenever_it_opens_and_says_what_is_damaged(cleaned: MainWindow) -> None:
    save_preset(Preset("By hand", Settings(sigma=4.0)))
    box = cleaned.presets.box
    box.showPopup()
    box.hidePopup()
    assert box.count() == 4
    user_presets().write_text("[broken", encoding="utf-8")
    box.showPopup()
    box.hidePopup()
    assert box.count() == 3
    assert box.currentText() == "Smooth"
    assert "presets.toml" in cleaned.notice.text
    assert cleaned.notice.isVisible()


# Undo and redo.


def test_settings_are_taken_back_and_made_again(cleaned: MainWindow, qtbot: QtBot) -> None:
    document = current(cleaned)
    assert not cleaned.act.undo.isEnabled()
    choose(cleaned, "Natural")
    cleaned.panel.sigma.spin.setValue(20)
    qtbot.waitUntil(lambda: document.settings.sigma == 20)
    wait_for(qtbot, cleaned, State.CLEANED)
    undo(cleaned, qtbot)
    wait_for(qtbot, cleaned, State.CLEANED)
    assert document.settings == Settings(strength=Strength(0.7, 1.0))
    assert cleaned.panel.auto.isChecked()
    undo(cleaned, qtbot)
    assert document.settings == Settings()
    assert cleaned.panel.luma.value == 100
    assert not cleaned.act.undo.isEnabled()
    redo(cleaned, qtbot)
    redo(cleaned, qtbot)
    wait_for(qtbot, cleaned, State.CLEANED)
    assert document.settings == Settings(sigma=20.0, strength=Strength(0.7, 1.0))
    assert document.cleaned_with == (DEFAULT_MODEL, 20.0)
    assert not cleaned.act.redo.isEnabled()


def test_a_drag_is_taken_back_in_one_step(cleaned: MainWindow, qtbot: QtBot) -> None:
    slider = cleaned.panel.luma.slider
    slider.setSliderDown(True)
    for position in (90, 60, 45):
        slider.setSliderPosition(position)
    slider.setSliderDown(False)
    assert current(cleaned).settings.strength.luma == 0.45
    undo(cleaned, qtbot)
    assert current(cleaned).settings.strength.luma == 1.0
    assert slider.value() == 100


def test_undo_takes_settings_back_even_from_within_a_spin_box(
    cleaned: MainWindow, qtbot: QtBot
) -> None:
    cleaned.activateWindow()
    spin = cleaned.panel.luma.spin
    spin.setFocus()
    spin.selectAll()
    qtbot.keyClicks(spin, "42")
    qtbot.keyClick(spin, Qt.Key.Key_Return)
    assert current(cleaned).settings.strength.luma == 0.42
    qtbot.keyClick(spin, Qt.Key.Key_Z, CTRL)
    assert current(cleaned).settings.strength.luma == 1.0


def test_undo_of_a_saved_photo_makes_it_unsaved(
    cleaned: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(cleaned, "Natural")
    cleaned.session.results.export(tmp_path / "x.png", ExportOptions("PNG"))
    wait_for(qtbot, cleaned, State.SAVED)
    undo(cleaned, qtbot)
    assert current(cleaned).state is State.CLEANED
    assert cleaned.isWindowModified()


# Nothing beside the originals.


def test_opening_cleaning_and_closing_leaves_the_folder_as_it_was(
    window: MainWindow, photos: list[Path], qtbot: QtBot
) -> None:
    folder = photos[0].parent

    def content() -> dict[str, tuple[bytes, int]]:
        return {p.name: (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.rglob("*")}

    before = content()
    window.open_photos(photos)
    wait_for(qtbot, window, State.CLEANED)
    choose(window, "Natural")
    window.presets.for_all.trigger()
    window.session.step(1)
    wait_for(qtbot, window, State.CLEANED)
    window.act.copy.trigger()
    wait_for(qtbot, window, State.CLEANED)
    window.close()
    assert content() == before
