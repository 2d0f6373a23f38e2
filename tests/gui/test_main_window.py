"""A photographer's way through the window."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from denoiser.preview import Layer, Region, ResidualPart
from denoiser.strength import Strength
from gui.canvas import Mode
from gui.document import State
from gui.main_window import MainWindow
from gui.preferences import Preferences
from gui.samples import SAMPLE_PHOTO
from tests.gui.conftest import current, wait_for


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    window.setFocus()
    qtbot.keyClick(window, key)


# Opening.


def test_an_empty_window_invites(window: MainWindow, qtbot: QtBot) -> None:
    assert window.pages.currentWidget() is window.welcome
    assert not window.act.export.isEnabled()
    assert SAMPLE_PHOTO.is_file()
    with qtbot.waitSignal(window.session.documents_changed):
        qtbot.mouseClick(window.welcome.sample_button, Qt.MouseButton.LeftButton)
    assert current(window).path == SAMPLE_PHOTO


def test_a_photo_is_shown_estimated_and_cleaned(cleaned: MainWindow) -> None:
    document = current(cleaned)
    assert document.opened is not None
    assert document.estimate is not None
    assert document.opened.preview.residual.any()
    assert cleaned.pages.currentWidget() is cleaned.canvas
    assert cleaned.isWindowModified()
    facts = cleaned.status.facts
    for fact in ("640×480", "CPU", "tile", "s/MP", "sigma", "100 %"):
        assert fact in facts


def test_several_photos_make_a_film_strip(
    window: MainWindow, photos: list[Path], qtbot: QtBot
) -> None:
    window.open_photos(photos)
    wait_for(qtbot, window, State.CLEANED)
    assert window.strip.isVisible()
    assert window.strip.count() == 3
    press(window, qtbot, Qt.Key.Key_Right)
    wait_for(qtbot, window, State.CLEANED)
    assert current(window).name == "gray.png"
    press(window, qtbot, Qt.Key.Key_Right)
    press(window, qtbot, Qt.Key.Key_Right)
    wait_for(qtbot, window, State.CLEANED)
    assert current(window).name == "tall.tif"
    press(window, qtbot, Qt.Key.Key_Left)
    wait_for(qtbot, window, State.CLEANED)
    assert current(window).name == "gray.png"


def test_a_folder_opens_the_photos_in_it(
    window: MainWindow, photos: list[Path], qtbot: QtBot
) -> None:
    (photos[0].parent / "notes.txt").write_text("not a photo")
    window.open_photos([photos[0].parent])
    wait_for(qtbot, window, State.CLEANED)
    assert sorted(d.name for d in window.session.documents) == sorted(p.name for p in photos)


def test_only_a_few_photos_stay_in_memory(window: MainWindow, photo: Path, qtbot: QtBot) -> None:
    paths = [photo.with_name(f"{n}.jpg") for n in range(5)]
    for path in paths:
        shutil.copy(photo, path)
    window.open_photos(paths)
    for _ in paths:
        wait_for(qtbot, window, State.CLEANED)
        window.session.step(1)
    assert sum(d.opened is not None for d in window.session.documents) == 3
    window.session.show(window.session.documents[0])
    wait_for(qtbot, window, State.CLEANED)


def test_dropping_and_pasting_open(window: MainWindow, photos: list[Path], qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photos[0]))])
    window.dropEvent(
        QDropEvent(
            QPointF(9, 9),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    wait_for(qtbot, window, State.CLEANED)
    assert current(window).path == photos[0]
    image = QImage(70, 50, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 100, 50))
    QGuiApplication.clipboard().setImage(image)
    window.act.paste.trigger()
    wait_for(qtbot, window, State.CLEANED)
    opened = current(window).opened
    assert opened is not None
    assert (opened.photo.width, opened.photo.height) == (70, 50)
    np.testing.assert_allclose(opened.preview.noisy[5, 5] * 255, (200, 100, 50), atol=1e-3)


def test_pasted_pictures_are_told_apart_and_go_with_the_window(
    window: MainWindow, qtbot: QtBot
) -> None:
    for colour in ("red", "blue"):
        image = QImage(40, 30, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        QGuiApplication.clipboard().setImage(image)
        window.act.paste.trigger()
        wait_for(qtbot, window, State.CLEANED)
    first, second = window.session.documents
    assert first.name != second.name
    assert window.preferences.recent == []
    window.close()
    assert not first.path.exists()


def test_an_empty_clipboard_is_said(window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    window.act.paste.trigger()
    assert "clipboard holds no picture" in window.notice.text


def test_recent_photos_are_remembered(
    cleaned: MainWindow, photo: Path, make_window: Callable[[], MainWindow]
) -> None:
    assert cleaned.preferences.recent == [photo]
    again = make_window()
    again.recent_menu.aboutToShow.emit()
    assert again.recent_menu.actions()[0].text() == photo.name


@pytest.mark.parametrize("content", [b"", b"not a photo at all", b"\xff\xd8\xff\xe0 cut off"])
def test_a_bad_file_gets_a_sentence_and_the_others_go_on(
    window: MainWindow, photo: Path, content: bytes, qtbot: QtBot
) -> None:
    bad = photo.with_name("bad.jpg")
    bad.write_bytes(content)
    window.open_photos([bad, photo])
    wait_for(qtbot, window, State.FAILED)
    assert "“bad.jpg”" in window.notice.text
    assert window.notice.isVisible()
    assert current(window).problem == window.notice.text
    press(window, qtbot, Qt.Key.Key_Right)
    wait_for(qtbot, window, State.CLEANED)
    assert not window.notice.isVisible()


def test_what_is_not_as_in_the_file_is_said(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    moving = tmp_path / "moving.gif"
    frames = [Image.new("L", (80, 60), shade) for shade in (40, 200)]
    frames[0].save(moving, save_all=True, append_images=frames[1:])
    window.open_photos([moving])
    wait_for(qtbot, window, State.CLEANED)
    assert "moving.gif" in window.notice.text
    assert "first" in window.notice.text


# Looking.


def test_all_panes_share_zoom_and_centre(cleaned: MainWindow, qtbot: QtBot) -> None:
    pane = cleaned.canvas.pane(Layer.NOISY)
    before = cleaned.view.zoom
    position = QPointF(30, 40)
    under = cleaned.view.to_photo(position, pane.device_size())
    pane.wheelEvent(
        QWheelEvent(
            position,
            pane.mapToGlobal(position),
            QPoint(),
            QPoint(0, 240),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
    )
    assert cleaned.view.zoom == pytest.approx(before * 2)
    assert (cleaned.view.to_photo(position, pane.device_size()) - under).manhattanLength() < 0.01
    centre = cleaned.view.centre
    qtbot.mousePress(pane, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    qtbot.mouseMove(pane, QPoint(120, 90))
    qtbot.mouseRelease(pane, Qt.MouseButton.LeftButton, pos=QPoint(120, 90))
    assert cleaned.view.centre == centre - QPointF(20, -10) / cleaned.view.zoom


def test_at_100_percent_the_screen_shows_the_pixels(cleaned: MainWindow) -> None:
    cleaned.act.full_size.trigger()
    opened = current(cleaned).opened
    assert opened is not None
    for layer in Layer:
        pane = cleaned.canvas.pane(layer)
        shown = pane.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        x, y = shown.width() // 2, shown.height() // 2
        point = cleaned.view.to_photo(QPointF(x + 0.5, y + 0.5), pane.device_size())
        column, row = int(point.x()), int(point.y())
        region = Region(0, row - 1, column - 1, row + 2, column + 2)
        expected = opened.preview.render(layer, region, cleaned.looks.look)
        pixel = shown.pixelColor(x, y)
        # The pane rounds its corner to whole pixels: the value is one of the 3×3 around.
        assert [pixel.red(), pixel.green(), pixel.blue()] in expected.reshape(-1, 3).tolist()


def test_modes_by_key(cleaned: MainWindow, qtbot: QtBot) -> None:
    press(cleaned, qtbot, Qt.Key.Key_W)
    assert cleaned.canvas.mode is Mode.WIPE
    press(cleaned, qtbot, Qt.Key.Key_3)
    assert cleaned.canvas.mode is Mode.SINGLE
    assert cleaned.canvas.single_pane.layer is Layer.RESIDUAL
    press(cleaned, qtbot, Qt.Key.Key_T)
    assert cleaned.canvas.mode is Mode.TRIO


def test_space_flips_noisy_and_cleaned_in_place(cleaned: MainWindow, qtbot: QtBot) -> None:
    pane = cleaned.canvas.pane(Layer.CLEANED)
    press(cleaned, qtbot, Qt.Key.Key_Space)
    assert pane.layer is Layer.NOISY
    assert pane.accessibleName() == "Noisy"
    press(cleaned, qtbot, Qt.Key.Key_Space)
    assert pane.layer is Layer.CLEANED


def test_the_wipe_divider_can_be_dragged(cleaned: MainWindow, qtbot: QtBot) -> None:
    press(cleaned, qtbot, Qt.Key.Key_W)
    pane = cleaned.canvas.wipe_pane
    centre = cleaned.view.centre
    qtbot.mousePress(pane, Qt.MouseButton.LeftButton, pos=QPoint(pane.width() // 2, 50))
    qtbot.mouseMove(pane, QPoint(pane.width() // 4, 60))
    qtbot.mouseRelease(pane, Qt.MouseButton.LeftButton)
    assert pane.divider == pytest.approx(0.25, abs=0.01)
    assert cleaned.view.centre == centre


def test_the_navigator_moves_the_view(cleaned: MainWindow, qtbot: QtBot) -> None:
    cleaned.act.full_size.trigger()
    navigator = cleaned.navigator
    qtbot.mouseClick(navigator, Qt.MouseButton.LeftButton, pos=navigator.rect().center())
    assert (cleaned.view.centre - QPointF(320, 240)).manhattanLength() < 8
    pane = cleaned.canvas.pane(Layer.CLEANED)
    assert cleaned.view.seen.size() == pane.device_size() / cleaned.view.zoom
    cleaned.modes.set_mode(Mode.WIPE)
    wide = cleaned.canvas.wipe_pane.device_size()
    assert cleaned.view.seen.size() == wide / cleaned.view.zoom


def test_values_under_the_pointer(cleaned: MainWindow) -> None:
    pane = cleaned.canvas.pane(Layer.RESIDUAL)
    pane.hovered.emit(QPointF(10.5, 20.5))
    text = cleaned.status.values
    assert "(10, 20)" in text
    for word in ("noisy", "cleaned", "residual"):
        assert word in text
    pane.hovered.emit(QPointF(-1, 5))
    assert cleaned.status.values == ""


def test_the_residual_prints_its_gain(cleaned: MainWindow, qtbot: QtBot) -> None:
    pane = cleaned.canvas.pane(Layer.RESIDUAL)
    cleaned.looks.set_gain(4)
    assert pane.accessibleName() == "Residual ×4"
    press(cleaned, qtbot, Qt.Key.Key_R)
    assert pane.accessibleName() == "Residual ×8"
    cleaned.looks.set_gain(None)
    assert cleaned.looks.look.gain in (1, 2, 4, 8, 16, 32)


# Adjusting.


def test_strength_changes_the_picture_without_running_the_network(cleaned: MainWindow) -> None:
    opened = current(cleaned).opened
    assert opened is not None
    residual = opened.preview.residual.copy()
    cleaned.panel.luma.slider.setValue(40)
    cleaned.panel.colour.slider.setValue(90)
    assert current(cleaned).settings.strength == Strength(0.4, 0.9)
    assert cleaned.looks.look.strength == Strength(0.4, 0.9)
    assert current(cleaned).state is State.CLEANED
    np.testing.assert_array_equal(opened.preview.residual, residual)


def test_a_level_by_hand_runs_the_network_again(cleaned: MainWindow, qtbot: QtBot) -> None:
    opened = current(cleaned).opened
    assert opened is not None
    before = np.abs(opened.preview.residual).mean()
    cleaned.panel.sigma.spin.setValue(40)
    qtbot.waitUntil(lambda: current(cleaned).settings.sigma == 40)
    wait_for(qtbot, cleaned, State.CLEANED)
    assert cleaned.panel.manual.isChecked()
    assert np.abs(opened.preview.residual).mean() > before
    qtbot.mouseClick(cleaned.panel.auto, Qt.MouseButton.LeftButton)
    wait_for(qtbot, cleaned, State.CLEANED)
    assert current(cleaned).settings.sigma is None


def test_part_of_the_residual(cleaned: MainWindow) -> None:
    cleaned.panel.part.setCurrentIndex(2)
    cleaned.panel.part.activated.emit(2)
    assert cleaned.looks.look.part is ResidualPart.COLOUR


def test_cancel_stops_and_clean_again_goes_on(
    window: MainWindow, night_photo: Path, qtbot: QtBot
) -> None:
    window.open_photos([night_photo])
    with qtbot.waitSignal(window.session.patched, timeout=60_000):
        pass
    assert window.status.progress_text
    press(window, qtbot, Qt.Key.Key_Escape)
    wait_for(qtbot, window, State.STOPPED)
    assert window.act.again.isVisible()
    assert not window.act.export.isEnabled()
    window.act.again.trigger()
    assert current(window).state is State.CLEANING
    window.session.stop_cleaning()
    wait_for(qtbot, window, State.STOPPED)


# Keyboard, screen readers, memory of yesterday.


def test_space_presses_a_button_that_tab_has_reached(cleaned: MainWindow, qtbot: QtBot) -> None:
    cleaned.activateWindow()
    cleaned.panel.manual.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(cleaned.panel.manual, Qt.Key.Key_Space)
    assert cleaned.panel.manual.isChecked()
    assert not cleaned.canvas.is_flipped
    wait_for(qtbot, cleaned, State.CLEANED)


def test_after_opening_the_keys_are_for_the_photo(cleaned: MainWindow, qtbot: QtBot) -> None:
    cleaned.activateWindow()
    focused = QApplication.focusWidget()
    assert focused is cleaned.canvas
    qtbot.keyClick(focused, Qt.Key.Key_Space)
    assert cleaned.canvas.is_flipped


def test_the_panel_hides_with_one_key(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_P)
    assert not window.panel.isVisible()


def test_settings_persist(
    cleaned: MainWindow, make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    cleaned.modes.set_mode(Mode.WIPE)
    cleaned.looks.set_gain(16)
    cleaned.looks.set_part(ResidualPart.LUMA)
    cleaned.act.panel.setChecked(False)
    cleaned.panel.strength_chosen.emit(Strength(0.5, 0.75))
    wait_for(qtbot, cleaned, State.CLEANED)
    cleaned.close()
    again = make_window()
    assert again.canvas.mode is Mode.WIPE
    assert again.looks.look.gain == 16
    assert again.looks.look.part is ResidualPart.LUMA
    assert not again.act.panel.isChecked()
    assert again.session.settings.strength == Strength(0.5, 0.75)


@pytest.mark.parametrize("value", ["", "nonsense", "-7", "1e99"])
def test_spoilt_settings_do_not_stop_the_window(
    store: Preferences, value: str, make_window: Callable[[], MainWindow]
) -> None:
    for key in ("view/gain", "view/mode", "view/part", "strength/luma", "window/geometry"):
        store.set(key, value)
    make_window()


# Closing.


def test_closing_while_running_fifty_times_leaves_no_thread(
    make_window: Callable[[], MainWindow], photo: Path, qtbot: QtBot
) -> None:
    for cycle in range(50):
        window = make_window()
        window.open_photos([photo])
        if cycle % 3 == 1:
            qtbot.waitUntil(lambda w=window: current(w).opened is not None, timeout=60_000)  # type: ignore[misc]
        elif cycle % 3 == 2:
            qtbot.waitUntil(lambda w=window: current(w).state is not State.OPENING, timeout=60_000)  # type: ignore[misc]
        window.close()
        assert window.session.is_idle
    QApplication.processEvents()
