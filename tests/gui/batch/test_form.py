"""What the order form says, and what it keeps a photographer from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from denoiser.batch.items import Existing, ItemState
from denoiser.presets import Preset
from denoiser.products import Product
from denoiser.recipe import ExportOptions, Recipe, Settings
from denoiser.strength import Strength
from gui.batch.page import BatchPage
from gui.main_window import MainWindow
from gui.workspaces import Workspace
from tests.gui.batch.conftest import add, states, wait_for_end
from tests.gui.conftest import PATIENCE


def drop(page: BatchPage, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    page.dropEvent(
        QDropEvent(
            QPointF(9, 9),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_an_empty_batch_invites(page: BatchPage) -> None:
    assert page.photos.content.currentWidget() is page.photos.invitation
    assert not page.bar.start.isEnabled()
    assert not page.bar.cancel.isEnabled()


def test_a_preset_that_asks_for_more_than_a_batch_writes_is_used_in_part(page: BatchPage) -> None:
    export = ExportOptions("PNG", products=(Product.CLEANED, Product.RESIDUAL))
    page.form.presets.chosen.emit(Preset("Everything", Settings(sigma=7.0), export))
    assert page.form.recipe == Recipe(Settings(sigma=7.0), ExportOptions("PNG"))
    assert "“Everything” asks for more" in page.notice.text
    page.notice.hide()
    page.form.presets.chosen.emit(Preset("Modest", Settings(sigma=8.0), ExportOptions("PNG")))
    assert not page.notice.isVisible()


def test_dropped_folders_are_looked_through(
    page: BatchPage, folder: Path, many: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.runner.found, timeout=PATIENCE):
        drop(page, folder, many)
    assert page.form.sources.inputs == (folder, many)
    assert len(page.model.rows) == 13
    assert {str(row.item.folder.parts[0]) for row in page.model.rows} == {"trip", "many"}
    drop(page, folder)
    assert page.form.sources.inputs == (folder, many)
    page.form.sources.list.setCurrentRow(1)
    with qtbot.waitSignal(page.runner.found, timeout=PATIENCE):
        qtbot.keyClick(page.form.sources.list, Qt.Key.Key_Delete)
    assert len(page.model.rows) == 5


def test_only_some_formats_and_only_this_folder(
    page: BatchPage, folder: Path, qtbot: QtBot
) -> None:
    add(qtbot, page, folder)
    formats = page.form.sources.formats
    with qtbot.waitSignal(page.runner.found, timeout=PATIENCE):
        formats.choices["TIFF"].trigger()
        formats.choices["PNG"].trigger()
    assert formats.text() == "PNG, TIFF"
    assert set(states(page)) == {"b.tif", "gray.png"}
    with qtbot.waitSignal(page.runner.found, timeout=PATIENCE):
        formats.set_formats(())
        page.form.sources.recursive.setChecked(False)
    assert set(states(page)) == {"a.jpg", "broken.jpg"}


def test_an_output_inside_the_input_is_said(page: BatchPage, folder: Path, qtbot: QtBot) -> None:
    add(qtbot, page, folder)
    results = page.form.results
    assert results.output == folder.with_name("trip-clean")
    assert results.place.isHidden()
    results.set_output(folder / "clean")
    assert "lies inside the input folder “trip”" in results.place.text()
    assert results.place.isVisible()
    assert page.bar.start.isEnabled()


def test_an_output_among_the_originals_is_refused(
    page: BatchPage, folder: Path, qtbot: QtBot
) -> None:
    add(qtbot, page, folder)
    with qtbot.waitSignal(page.runner.not_found, timeout=PATIENCE):
        page.form.results.set_output(folder)
    assert "among the originals" in page.notice.text
    assert not page.bar.start.isEnabled()
    with qtbot.waitSignal(page.runner.found, timeout=PATIENCE):
        page.form.results.set_output(folder.with_name("out"))
    assert page.bar.start.isEnabled()
    assert not page.notice.isVisible()


def test_the_name_is_shown_by_example(page: BatchPage, folder: Path, qtbot: QtBot) -> None:
    add(qtbot, page, folder / "day 1" / "gray.png")
    results = page.form.results
    assert results.example.text() == "gray.png becomes gray.png"
    results.template.setText("{counter} {stem}, sigma {sigma}")
    page.form.export.set_options(ExportOptions(format="TIFF"))
    assert results.example.text() == "gray.png becomes 0001 gray, sigma 7.3.tif"
    for bad in ("{nonsense}", "a/b", "{", ""):
        results.template.setText(bad)
        assert "becomes" not in results.example.text()
        assert not page.bar.start.isEnabled()
    results.template.setText("{stem}")
    assert page.bar.start.isEnabled()


def test_a_preset_fills_the_form(page: BatchPage) -> None:
    box = page.form.presets
    names = [box.itemData(n).name for n in range(box.count())]
    assert names
    for n in range(box.count()):
        box.setCurrentIndex(n)
        box.activated.emit(n)
        assert page.form.recipe.settings == box.itemData(n).settings
    page.form.settings.set_settings(Settings(sigma=33.3))
    assert box.currentIndex() == -1


def test_the_form_is_remembered(
    page: BatchPage,
    window: MainWindow,
    folder: Path,
    make_window: Callable[[], MainWindow],
    qtbot: QtBot,
) -> None:
    recipe = Recipe(
        Settings(sigma=12.5, strength=Strength(0.7, 0.4)),
        ExportOptions(format="TIFF", depth=16, keep_metadata=False),
    )
    page.form.set_recipe(recipe)
    add(qtbot, page, folder)
    page.form.sources.formats.set_formats(("JPEG", "RAW"))
    results = page.form.results
    results.set_output(folder.with_name("elsewhere"))
    results.template.setText("{stem} {model}")
    results.existing.setCurrentIndex(results.existing.findData(Existing.SKIP))
    order = page.form.order
    window.close()
    assert make_window().batch.form.order == order


def test_what_overwrites_is_chosen_anew_each_time(
    page: BatchPage, window: MainWindow, make_window: Callable[[], MainWindow]
) -> None:
    existing = page.form.results.existing
    existing.setCurrentIndex(existing.findData(Existing.OVERWRITE))
    window.close()
    assert make_window().batch.form.results.existing.currentData() is Existing.NUMBER


def test_a_folder_that_is_gone_says_so(page: BatchPage, folder: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.runner.not_found, timeout=PATIENCE):
        page.add_inputs([folder / "nowhere"])
    assert "does not exist" in page.notice.text


@pytest.mark.usefixtures("page")
def test_photo_keys_and_buttons_rest_in_the_batch(window: MainWindow, qtbot: QtBot) -> None:
    assert not window.act.export.isVisible()
    assert not window.act.flip.isEnabled()
    assert not window.status.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_B)
    assert window.workspaces.current is Workspace.PHOTOS
    assert window.act.export.isVisible()
    assert window.status.isVisible()


def test_a_batch_by_keyboard_alone(
    window: MainWindow, page: BatchPage, many: Path, qtbot: QtBot
) -> None:
    add(qtbot, page, many)
    reached = set()
    for _ in range(60):
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    wanted = [
        widget
        for kind in (QAbstractButton, QComboBox, QLineEdit)
        for widget in page.findChildren(kind)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.objectName() != "qt_spinbox_lineedit"
    ]
    unreached = [widget.accessibleName() for widget in wanted if widget not in reached]
    # of radio buttons the chosen one is reached, and arrows lead to the other
    assert set(unreached) <= {"Noise level: by hand"}
    assert page.photos.table in reached
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.model.counts[ItemState.DONE] > 0, timeout=PATIENCE)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    wait_for_end(qtbot, page)
    assert page.model.counts[ItemState.WAITING] > 0
