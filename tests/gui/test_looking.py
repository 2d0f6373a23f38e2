"""Looking closely: magnifier, click to 100 %, wipe by key, full screen, where the keyboard is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from denoiser.preview import Layer
from gui.canvas import Mode
from gui.document import State
from gui.focus_ring import FocusRing
from gui.magnifier import TAP_SECONDS
from gui.main_window import MainWindow
from gui.pane import Pane
from tests.gui.conftest import current, wait_for


def turn_wheel(pane: Pane, position: QPoint, steps: int) -> None:
    event = QWheelEvent(
        QPointF(position),
        pane.mapToGlobal(QPointF(position)),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane, event)


def test_the_magnifier_shows_the_spot_under_the_pointer(cleaned: MainWindow, qtbot: QtBot) -> None:
    cleaned.view.fit()
    fitted = cleaned.view.zoom
    pane, loupe = cleaned.canvas.pane(Layer.NOISY), cleaned.canvas.magnifier
    first, second = QPoint(100, 300), QPoint(140, 310)
    qtbot.mouseMove(pane, first)
    qtbot.keyPress(cleaned.canvas, Qt.Key.Key_M)
    assert loupe.isVisible()
    assert loupe.zoom == 2
    assert (loupe.spot - pane.photo_point(QPointF(first))).manhattanLength() < 0.01
    assert [loupe.pane(layer).accessibleName() for layer in Layer] == [
        "Noisy · 200 %",
        "Cleaned · 200 %",
        "Residual ×4 · 200 %",
    ]
    qtbot.mouseMove(pane, second)
    assert (loupe.spot - pane.photo_point(QPointF(second))).manhattanLength() < 0.01
    assert not loupe.geometry().contains(pane.mapTo(cleaned.canvas, second))
    for corner in (QPoint(2, 2), QPoint(pane.width() - 2, pane.height() // 2)):
        qtbot.mouseMove(pane, corner)
        assert cleaned.canvas.rect().contains(loupe.geometry())
        assert not loupe.geometry().contains(pane.mapTo(cleaned.canvas, corner))
    qtbot.mouseMove(pane, second)
    turn_wheel(pane, second, 1)
    assert (loupe.zoom, cleaned.view.zoom) == (4, fitted)
    assert loupe.pane(Layer.CLEANED).accessibleName() == "Cleaned · 400 %"
    qtbot.wait(int(TAP_SECONDS * 1000) + 50)
    qtbot.keyRelease(cleaned.canvas, Qt.Key.Key_M)
    assert not loupe.isVisible()


def test_something_is_seen_while_the_photo_is_still_being_read(
    window: MainWindow, night_photo: Path, qtbot: QtBot
) -> None:
    window.open_photos([night_photo])
    qtbot.waitUntil(lambda: not window.canvas.is_empty)
    assert current(window).opened is None
    assert window.view.seen.contains(QPointF(2016, 1512)), "the middle of the photo"
    window.view.pan(QPointF(-100, 0))
    where = window.view.centre
    shown = window.canvas.pane(Layer.NOISY).grab().toImage()
    qtbot.waitUntil(lambda: current(window).opened is not None, timeout=60_000)
    window.session.stop_cleaning()
    assert window.view.centre == where, "the view stays where it was moved to"
    then = window.canvas.pane(Layer.NOISY).grab().toImage()
    for x, y in ((40, 120), (150, 300), (250, 500)):
        before, after = shown.pixelColor(x, y), then.pixelColor(x, y)
        assert abs(before.lightness() - after.lightness()) < 60


def test_a_tap_keeps_the_magnifier_and_the_middle_button_holds_it(
    cleaned: MainWindow, qtbot: QtBot
) -> None:
    loupe, pane = cleaned.canvas.magnifier, cleaned.canvas.pane(Layer.CLEANED)
    qtbot.keyClick(cleaned.canvas, Qt.Key.Key_M)
    assert loupe.isVisible()
    qtbot.keyClick(cleaned.canvas, Qt.Key.Key_M)
    assert not loupe.isVisible()
    qtbot.mousePress(pane, Qt.MouseButton.MiddleButton, pos=QPoint(60, 60))
    assert loupe.isVisible()
    assert cleaned.canvas.rect().contains(loupe.geometry())
    qtbot.mouseRelease(pane, Qt.MouseButton.MiddleButton, pos=QPoint(60, 60))
    assert not loupe.isVisible()


def test_a_click_goes_to_the_pixels_and_back(cleaned: MainWindow, qtbot: QtBot) -> None:
    cleaned.view.fit()
    fitted, pane, position = cleaned.view.zoom, cleaned.canvas.pane(Layer.CLEANED), QPoint(90, 250)
    under = pane.photo_point(QPointF(position))
    qtbot.mouseClick(pane, Qt.MouseButton.LeftButton, pos=position)
    assert cleaned.view.zoom == 1
    assert (pane.photo_point(QPointF(position)) - under).manhattanLength() < 0.01
    qtbot.mouseClick(pane, Qt.MouseButton.LeftButton, pos=position)
    assert cleaned.view.zoom == fitted
    qtbot.mouseClick(pane, Qt.MouseButton.LeftButton, pos=position)
    qtbot.mouseDClick(pane, Qt.MouseButton.LeftButton, pos=position)
    assert cleaned.view.zoom == 1, "who clicks twice means one click"
    qtbot.mousePress(pane, Qt.MouseButton.LeftButton, pos=position)
    qtbot.mouseMove(pane, position + QPoint(40, 0))
    qtbot.mouseRelease(pane, Qt.MouseButton.LeftButton, pos=position + QPoint(40, 0))
    assert cleaned.view.zoom == 1, "a drag is no click"


def test_keys_move_the_photo_and_the_divider(cleaned: MainWindow, qtbot: QtBot) -> None:
    cleaned.act.full_size.trigger()
    centre, size = cleaned.view.centre, cleaned.view.seen.size()
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(cleaned.canvas, Qt.Key.Key_Right, control)
    assert cleaned.view.centre.x() == pytest.approx(centre.x() + size.width() / 5)
    qtbot.keyClick(cleaned.canvas, Qt.Key.Key_Up, control)
    assert cleaned.view.centre.y() < centre.y()
    qtbot.keyClick(cleaned.canvas, Qt.Key.Key_W)
    assert cleaned.canvas.mode is Mode.WIPE
    for _ in range(5):
        qtbot.keyClick(cleaned.canvas, Qt.Key.Key_Left, shift)
    assert cleaned.canvas.wipe_pane.divider == pytest.approx(0.4)


def test_full_screen_is_the_picture_alone(
    window: MainWindow, photos: list[Path], qtbot: QtBot
) -> None:
    window.open_photos(photos)
    wait_for(qtbot, window, State.CLEANED)
    bars: list[QWidget] = [window.tools, window.strip, window.status, window.panel]
    assert all(bar.isVisible() for bar in bars)
    qtbot.keyClick(window.canvas, Qt.Key.Key_F)
    qtbot.waitUntil(window.isFullScreen)
    assert not any(bar.isVisible() for bar in bars)
    qtbot.keyClick(window.canvas, Qt.Key.Key_P)
    assert window.panel.isVisible()
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert all(bar.isVisible() for bar in bars)
    assert current(window).state is State.CLEANED


def test_tab_reaches_everything_and_shows_where_it_is(cleaned: MainWindow, qtbot: QtBot) -> None:
    cleaned.activateWindow()
    cleaned.canvas.setFocus()
    reached: list[QWidget] = []
    for _ in range(60):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        reached.append(focused)
        QApplication.processEvents()
        rings = [ring for ring in cleaned.findChildren(FocusRing) if ring.isVisible()]
        assert [ring.geometry() for ring in rings] == [focused.geometry()]
        if focused is cleaned.canvas:
            break
    assert reached[-1] is cleaned.canvas, "Tab comes back to the photo"
    panel = cleaned.panel
    for control in (panel.model, panel.auto, panel.sigma.slider, panel.luma.spin, panel.gain):
        assert control in reached
    named = {getattr(widget, "text", str)() for widget in reached}
    assert {"Open", "Trio", "Export", "Panel"} <= named
    qtbot.mouseClick(cleaned.canvas.pane(Layer.NOISY), Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is cleaned.canvas
