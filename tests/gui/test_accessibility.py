"""Screen readers get the name and the state of everything, in the window and in its dialogs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMenu,
    QWidget,
    QWidgetAction,
)
from pytestqt.qtbot import QtBot

from denoiser.preview import Layer
from denoiser.recipe import ExportOptions, Settings
from gui.document import State
from gui.export_dialog import ExportDialog
from gui.export_memory import ExportMemory
from gui.film_strip import FilmStrip
from gui.help import KeyboardHelp
from gui.magnifier import Magnifier
from gui.main_window import MainWindow
from gui.navigator import Navigator
from gui.pane import Pane
from gui.preset_dialog import PresetDialog
from tests.gui.conftest import current, wait_for

PICTURES = (Pane, Navigator, FilmStrip, Magnifier)
"""Painted by us: nothing but their names tells a screen reader what they are."""


def is_qts_own(widget: QWidget) -> bool:
    """Parts that Qt makes inside its widgets, which speak for them."""
    inside_a_list = any(type(parent).__name__ == "QFrame" for parent in parents(widget))
    return widget.objectName().startswith("qt_") or (
        inside_a_list and any(isinstance(parent, QComboBox) for parent in parents(widget))
    )


def parents(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()


def heard(widget: QWidget, what: QAccessible.Text) -> str:
    """What a screen reader gets to read."""
    return QAccessible.queryAccessibleInterface(widget).text(what).strip()


def name_of(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):  # what is chosen hides the name, where there is no label
        return widget.accessibleName()
    return heard(widget, QAccessible.Text.Name)


def nameless(root: QWidget) -> list[str]:
    """Controls and pictures without a name, and controls that no tooltip explains."""
    found = []
    for widget in root.findChildren(QWidget):
        is_control = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if is_qts_own(widget) or not (is_control or isinstance(widget, PICTURES)):
            continue
        if isinstance(widget, QLabel) and not widget.text():
            continue
        where = f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        if not name_of(widget):
            found.append(f"{where} has no name")
        explained = isinstance(widget, (QLabel, QAbstractScrollArea)) or isinstance(
            widget.parentWidget(), QDialogButtonBox
        )
        if is_control and not explained and not heard(widget, QAccessible.Text.Description):
            found.append(f"{where} ({name_of(widget)}) has no tooltip")
    menus = root.findChildren(QMenu)
    for menu in menus:
        menu.aboutToShow.emit()  # some are filled then
    ways_in = [menu.menuAction() for menu in menus]  # shown as a button's arrow
    for action in root.findChildren(QAction):
        silent = action.isSeparator() or isinstance(action, QWidgetAction) or action in ways_in
        if not silent:
            if not action.text():
                found.append(f"an action ({action.toolTip()}) has no text")
            if not action.toolTip():
                found.append(f"the action {action.text()} has no tooltip")
    return found


def test_everything_in_the_window_has_a_name_and_a_tooltip(cleaned: MainWindow) -> None:
    assert not nameless(cleaned)


@pytest.mark.parametrize("kind", [ExportDialog, KeyboardHelp, PresetDialog])
def test_everything_in_a_dialog_has_a_name_and_a_tooltip(
    cleaned: MainWindow, kind: type[QDialog], qtbot: QtBot
) -> None:
    document = current(cleaned)
    assert document.opened is not None
    dialog: QDialog
    if kind is ExportDialog:
        folder = document.path.parent
        dialog = ExportDialog(
            document.path,
            document.opened.photo,
            folder,
            ExportMemory(cleaned.preferences),
            cleaned,
        )
    elif kind is PresetDialog:
        dialog = PresetDialog(Settings(), ExportOptions(), cleaned)
    else:
        dialog = KeyboardHelp(cleaned.actions(), cleaned)
    qtbot.addWidget(dialog)
    assert not nameless(dialog)


def test_the_photo_says_what_it_is_and_how_it_stands(cleaned: MainWindow, qtbot: QtBot) -> None:
    canvas = cleaned.canvas
    assert heard(canvas, QAccessible.Text.Name) == "night.jpg"
    assert heard(canvas, QAccessible.Text.Description) == (
        "cleaned, not saved, Noisy, Cleaned, Residual ×4, 100 %"
    )
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    assert "Noisy, Noisy, Residual ×4" in heard(canvas, QAccessible.Text.Description)
    qtbot.keyClick(canvas, Qt.Key.Key_2)
    assert ", Cleaned, 100 %" in heard(canvas, QAccessible.Text.Description)
    cleaned.act.double_size.trigger()
    assert heard(canvas, QAccessible.Text.Description).endswith("200 %")


def test_states_are_words_and_not_only_colours(
    window: MainWindow, photos: list[str], qtbot: QtBot
) -> None:
    window.open_photos(photos)
    wait_for(qtbot, window, State.CLEANED)
    texts = [
        window.strip.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(window.strip.count())
    ]
    assert texts == [
        "night.jpg – cleaned, not saved",
        "gray.png – waiting",
        "tall.tif – waiting",
    ]
    window.panel.sigma.set_value(5.8)
    assert heard(window.panel.sigma.slider, QAccessible.Text.Description) == "5.8"
    assert heard(window.canvas.pane(Layer.NOISY), QAccessible.Text.Name) == "Noisy"
