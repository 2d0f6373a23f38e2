"""The Walk panel: any place among the codes is decoded."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from gui.latent.page import LatentPage
from gui.latent.refusal import Refusal
from gui.latent.section import Section
from gui.latent.walk.between import FRAMES, Between
from gui.latent.walk.direction import DirectionSection
from gui.latent.walk.draws import DrawsSection
from gui.latent.walk.numbers import Numbers
from gui.latent.walk.panel import WalkPanel
from gui.latent.walk.picture_slot import PictureSlot
from gui.latent.walk.picture_view import PictureView
from gui.latent.walk.plane_section import PlaneSection
from gui.latent.walk.plane_view import PlaneView
from gui.latent.walk.samples import Samples
from gui.latent.walk.tiles import Tiles
from gui.main_window import MainWindow
from tests.gui.conftest import PATIENCE
from tests.gui.test_accessibility import nameless

PLAIN, VARIATIONAL = "digits", "digits-variational"

S = TypeVar("S", bound=Section)
Walk = Callable[..., WalkPanel]


@pytest.fixture
def walk(window: MainWindow, qtbot: QtBot) -> Walk:
    """The panel, looking at the digits through an autoencoder."""

    def through(model: str) -> WalkPanel:
        page = window.findChild(LatentPage)
        panel = window.findChild(WalkPanel)
        assert page is not None
        assert panel is not None
        if model != page.study.model_name:
            page.study.choose_model(model)
        page.tabs.setCurrentWidget(panel)
        window.act.latent.trigger()
        qtbot.waitUntil(lambda: page.study.encoded is not None, timeout=PATIENCE)
        settle(qtbot, panel)
        return panel

    return through


def settle(qtbot: QtBot, panel: WalkPanel) -> None:
    """Until all that was asked for is painted."""
    qtbot.waitUntil(lambda: panel.is_idle, timeout=PATIENCE)


def show(qtbot: QtBot, panel: WalkPanel, kind: type[S]) -> S:
    panel.choose(kind)
    settle(qtbot, panel)
    section = panel.section
    assert isinstance(section, kind)
    return section


def shown(image: QImage | None) -> np.ndarray:
    """Gray levels, H×W."""
    assert image is not None
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    lines = np.frombuffer(gray.constBits(), np.uint8).reshape(gray.height(), gray.bytesPerLine())
    return lines[:, : gray.width()].astype(int)


def test_between_two_pictures(walk: Walk, qtbot: QtBot, tmp_path: Path) -> None:
    panel = walk(PLAIN)
    between = show(qtbot, panel, Between)
    encoded = between.encoded
    assert encoded is not None
    assert between.straight.isChecked()
    assert len(between.strip.images) == FRAMES
    # The strip goes from the reconstruction of A to that of B.
    for frame, position in ((0, between.positions[0]), (-1, between.positions[1])):
        expected = encoded.model.decode(encoded.codes[[position]])[0, ..., 0] * 255
        np.testing.assert_allclose(shown(between.strip.images[frame]), expected, atol=1)
    # The slider paints the same way.
    between.share.move_to(0.3)
    settle(qtbot, panel)
    np.testing.assert_allclose(shown(between.view.image), shown(between.strip.images[3]), atol=1)
    assert between.view.caption == "Decoded · t = 0.30"
    assert between.strip.marked == 3
    # And is written.
    between.save(tmp_path / "strip.png")
    settle(qtbot, panel)
    with Image.open(tmp_path / "strip.png") as written:
        assert written.width == 2 + FRAMES * 30


def test_pictures_are_picked_one_after_the_other(walk: Walk, qtbot: QtBot) -> None:
    panel = walk(PLAIN)
    between = show(qtbot, panel, Between)
    assert panel.strip.hint.text() == "Pick picture A"
    panel.strip.picked.emit(7)
    assert panel.strip.hint.text() == "Pick picture B"
    panel.strip.picked.emit(9)
    assert between.positions == [7, 9]
    assert between.marks == {7: "A", 9: "B"}
    # What is selected in another panel is taken too.
    panel.study.select([30, 20])
    assert between.positions == [30, 20]
    settle(qtbot, panel)


def test_the_row_of_pictures_can_be_filtered_and_clicked(walk: Walk, qtbot: QtBot) -> None:
    panel = walk(PLAIN)
    between = show(qtbot, panel, Between)
    box = panel.strip.label
    box.setCurrentIndex(box.findText("3"))
    box.activated.emit(box.currentIndex())
    row = panel.strip.row
    second = row.place_of(1).center().toPoint()
    qtbot.mouseClick(row.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert between.encoded is not None
    labels = between.encoded.pictures.labels
    assert labels is not None
    threes = np.flatnonzero(labels == 3)
    assert between.positions[0] == threes[1]
    # The keyboard does the same, for B by now.
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(row, key)
    assert between.positions == [threes[1], threes[3]]
    qtbot.keyClick(row, Qt.Key.Key_End)
    assert row.viewport().rect().toRectF().contains(row.place_of(len(threes) - 1))
    settle(qtbot, panel)


def test_a_variational_autoencoder_is_walked_on_a_sphere(walk: Walk, qtbot: QtBot) -> None:
    panel = walk(VARIATIONAL)
    between = show(qtbot, panel, Between)
    assert between.sphere.isChecked()
    before = shown(between.strip.images[5])
    between.straight.setChecked(True)
    settle(qtbot, panel)
    assert np.abs(shown(between.strip.images[5]) - before).max() > 5


def test_a_point_is_dragged_over_the_plane(walk: Walk, qtbot: QtBot) -> None:
    panel = walk(PLAIN)
    section = show(qtbot, panel, PlaneSection)
    encoded = section.encoded
    assert encoded is not None
    assert not section.axes.isVisible()  # there is but one plane
    view = section.view
    for position in (5, 6):  # to the places of two pictures, which are decoded there
        code = encoded.codes[position]
        place = view.position_of((float(code[0]), float(code[1]))).toPoint()
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=place)
        settle(qtbot, panel)
        np.testing.assert_allclose(view.point, code, atol=0.1)
        expected = encoded.model.decode(np.array([view.point], np.float32))[0, ..., 0] * 255
        np.testing.assert_allclose(shown(section.decoded.image), expected, atol=1)
    before = view.point
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.point[0] > before[0]
    assert view.point[1] == before[1]
    # A drag beyond the border stays on it.
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert view.plane is not None
    assert view.point == (view.plane.left, view.plane.top)
    settle(qtbot, panel)


def test_a_longer_code_has_many_planes(walk: Walk, qtbot: QtBot) -> None:
    panel = walk(VARIATIONAL)
    section = show(qtbot, panel, PlaneSection)
    assert section.axes.isVisible()
    assert "% of what varies" in section.facts.text()
    # It goes through the picture that is picked, and back through the mean.
    encoded = section.encoded
    assert encoded is not None
    panel.strip.picked.emit(8)
    settle(qtbot, panel)
    own = encoded.model.decode(encoded.codes[[8]])[0, ..., 0] * 255
    np.testing.assert_allclose(shown(section.decoded.image), own, atol=1)
    assert section.marks == {8: "•"}
    section.mean.click()
    settle(qtbot, panel)
    assert np.abs(shown(section.decoded.image) - own).max() > 5
    section.axes.setCurrentIndex(1)
    section.axes.activated.emit(1)
    section.numbers[1].setValue(5)
    settle(qtbot, panel)
    plane = section.view.plane
    assert plane is not None
    np.testing.assert_array_equal(np.flatnonzero(plane.axes.any(axis=0)), [0, 4])
    section.numbers[0].setValue(5)
    assert section.facts.text() == "A plane needs two different numbers"


def test_numbers_are_moved_and_put_back(walk: Walk, qtbot: QtBot) -> None:
    panel = walk(VARIATIONAL)
    section = show(qtbot, panel, Numbers)
    panel.strip.picked.emit(11)
    settle(qtbot, panel)
    encoded = section.encoded
    assert encoded is not None
    assert len(section.sliders) == encoded.model.architecture.code
    before = shown(section.view.image)
    section.sliders[2].move_to(3)
    settle(qtbot, panel)
    code = encoded.codes[11].copy()
    code[2] = 3
    expected = encoded.model.decode(code[None])[0, ..., 0] * 255
    np.testing.assert_allclose(shown(section.view.image), expected, atol=1)
    assert section.view.caption == "Decoded · 1 changed"
    section.reset.click()
    settle(qtbot, panel)
    np.testing.assert_array_equal(shown(section.view.image), before)


def test_of_many_numbers_the_first_are_shown(walk: Walk, qtbot: QtBot) -> None:
    panel = walk("digits-denoising")
    section = show(qtbot, panel, Numbers)
    assert section.encoded is not None
    spread = section.encoded.codes.std(axis=0)
    assert len(section.sliders) == 16
    assert set(section.sliders) == set(np.argsort(-spread)[:16])
    section.more.click()
    assert len(section.sliders) == 32
    assert not section.more.isVisible()


def test_a_direction_between_two_labels(walk: Walk, qtbot: QtBot) -> None:
    panel = walk(VARIATIONAL)
    section = show(qtbot, panel, DirectionSection)
    encoded, direction = section.encoded, section.direction
    assert encoded is not None
    assert direction is not None
    assert section.facts.text().startswith("Tells ")
    assert len(section.strip.images) == 9
    section.amount.move_to(1)
    settle(qtbot, panel)
    code = encoded.codes[0] + direction.step
    expected = encoded.model.decode(code[None].astype(np.float32))[0, ..., 0] * 255
    np.testing.assert_allclose(shown(section.view.image), expected, atol=1)


def test_a_direction_between_a_selection_and_all_others(walk: Walk, qtbot: QtBot) -> None:
    panel = walk(VARIATIONAL)
    section = show(qtbot, panel, DirectionSection)
    first, second = section.groups
    panel.study.select([4, 14, 24])
    second.choose_selection()
    settle(qtbot, panel)
    assert second.currentText() == "Selection (3)"
    panel.study.select([])  # it was taken as it was
    first.setCurrentIndex(first.findText("All others"))
    first.activated.emit(first.currentIndex())
    settle(qtbot, panel)
    encoded, direction = section.encoded, section.direction
    assert encoded is not None
    assert direction is not None
    rest = np.delete(encoded.codes, [4, 14, 24], axis=0).mean(axis=0)
    np.testing.assert_allclose(
        direction.step, encoded.codes[[4, 14, 24]].mean(axis=0) - rest, atol=1e-4
    )


def test_too_small_a_group_is_said_and_can_be_changed(walk: Walk, qtbot: QtBot) -> None:
    panel = walk(VARIATIONAL)
    section = show(qtbot, panel, DirectionSection)
    panel.study.select([4])
    section.groups[0].choose_selection()
    settle(qtbot, panel)
    assert "at least 2 pictures of each group; one has 1" in section.facts.text()
    assert not section.amount.isEnabled()
    section.groups[0].setCurrentIndex(5)
    section.groups[0].activated.emit(5)
    settle(qtbot, panel)
    assert section.amount.isEnabled()


def test_samples_of_the_prior(walk: Walk, qtbot: QtBot, tmp_path: Path) -> None:
    panel = walk(VARIATIONAL)
    section = show(qtbot, panel, Samples)
    assert not panel.strip.isVisible()
    first = [shown(image) for image in section.grid.images]
    assert len(first) == 100
    section.again.click()
    settle(qtbot, panel)
    assert section.seed.value() == 1
    assert not np.array_equal(shown(section.grid.images[0]), first[0])
    section.seed.setValue(0)
    settle(qtbot, panel)
    np.testing.assert_array_equal(shown(section.grid.images[0]), first[0])
    section.save_grid(tmp_path / "grid.png")
    settle(qtbot, panel)
    with Image.open(tmp_path / "grid.png") as grid:
        written = np.asarray(grid)[2:30, 2:30].astype(int)
    np.testing.assert_allclose(written, first[0], atol=1)


def test_samples_of_each_label_become_a_folder(walk: Walk, qtbot: QtBot, tmp_path: Path) -> None:
    panel = walk(PLAIN)  # which has no prior
    section = show(qtbot, panel, Samples)
    assert section.of.currentText() == "Of each label"
    assert not section.temperature.isEnabled()
    section.count.setValue(3)
    with qtbot.waitSignal(panel.notice, timeout=PATIENCE) as said:
        section.save_folder(tmp_path / "new")
    assert said.args is not None
    assert said.args[0].startswith("30 pictures saved in ")
    assert len(list((tmp_path / "new").glob("7/*.png"))) == 3
    settle(qtbot, panel)
    with qtbot.waitSignal(panel.problem, timeout=PATIENCE) as refused:
        section.save_folder(tmp_path / "new")
    assert refused.args is not None
    assert "is there already" in refused.args[0]
    settle(qtbot, panel)


def test_draws_of_one_picture(walk: Walk, qtbot: QtBot) -> None:
    panel = walk(VARIATIONAL)
    section = show(qtbot, panel, DrawsSection)
    assert len(section.draws.images) == 25
    mean = np.mean([shown(image) for image in section.draws.images], axis=0)
    np.testing.assert_allclose(shown(section.mean.image), mean, atol=1.5)
    assert section.spread.caption.startswith("Spread · ×")
    assert shown(section.spread.image).max() > 100
    section.count.setValue(9)
    settle(qtbot, panel)
    assert len(section.draws.images) == 9


def test_draws_need_a_variational_autoencoder(walk: Walk, qtbot: QtBot) -> None:
    panel = walk(PLAIN)
    section = show(qtbot, panel, DrawsSection)
    assert "Choose a variational autoencoder" in section.refusal
    assert not panel.strip.isVisible()
    # One is a click away.
    remedy = section.findChild(Refusal).remedy
    assert remedy.text() == "Use “Digits, variational”"
    remedy.click()
    qtbot.waitUntil(
        lambda: not section.refusal and len(section.draws.images) == 25, timeout=PATIENCE
    )
    settle(qtbot, panel)


def test_only_the_last_of_many_moves_counts(walk: Walk, qtbot: QtBot) -> None:
    panel = walk(PLAIN)
    between = show(qtbot, panel, Between)
    for step in range(100):
        between.share.move_to(step / 100)
    settle(qtbot, panel)
    assert between.view.caption == "Decoded · t = 0.99"


def test_playing_goes_to_and_fro(walk: Walk, qtbot: QtBot) -> None:
    panel = walk(PLAIN)
    between = show(qtbot, panel, Between)
    between.share.move_to(0.98)
    between.play.click()
    qtbot.waitUntil(lambda: between.share.value == 1, timeout=PATIENCE)
    qtbot.waitUntil(lambda: between.share.value < 1, timeout=PATIENCE)
    between.play.click()
    still = between.share.value
    settle(qtbot, panel)
    assert between.share.value == still


def test_all_sections_speak_to_screen_readers(walk: Walk, qtbot: QtBot) -> None:
    panel = walk(VARIATIONAL)
    for kind in (Between, PlaneSection, Numbers, DirectionSection, Samples, DrawsSection):
        show(qtbot, panel, kind)
    assert not nameless(panel)
    painted = [
        view
        for kind in (PictureView, PictureSlot, Tiles, PlaneView)
        for view in panel.findChildren(kind)
    ]
    assert painted
    assert all(view.accessibleName() for view in painted)
