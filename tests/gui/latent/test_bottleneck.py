"""The Bottleneck panel: a picture's way, and what the size of the code and changes do to it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from denoiser.latent.changes import Change
from denoiser.latent.journey.steps import Way
from denoiser.latent.trap import Evidence, Trap
from denoiser.latent.weights import find_latent_model
from gui.job import Jobs
from gui.latent.bottleneck.hourglass import Hourglass
from gui.latent.bottleneck.panel import BottleneckPanel
from gui.latent.bottleneck.player import Player
from gui.latent.bottleneck.section import Section
from gui.latent.bottleneck.verdicts import trap_in_words
from gui.latent.page import LatentPage
from gui.main_window import MainWindow
from tests.gui.conftest import PATIENCE, current
from tests.gui.test_accessibility import nameless

DENSE, CONVOLUTIONAL = "digits", "digits-variational"

Open = Callable[[str], BottleneckPanel]


def open_panel(window: MainWindow, qtbot: QtBot, model: str) -> BottleneckPanel:
    page, panel = window.findChild(LatentPage), window.findChild(BottleneckPanel)
    assert page is not None
    assert panel is not None
    if model != page.study.model_name:
        page.study.choose_model(model)
    window.act.latent.trigger()
    page.tabs.setCurrentWidget(panel)
    qtbot.waitUntil(lambda: page.study.encoded is not None, timeout=PATIENCE)
    settle(qtbot, panel)
    return panel


@pytest.fixture
def bottleneck(window: MainWindow, qtbot: QtBot) -> Open:
    """The panel, looking at the digits through an autoencoder."""
    return lambda model: open_panel(window, qtbot, model)


def settle(qtbot: QtBot, panel: BottleneckPanel) -> None:
    """Until all that was asked for is shown."""
    qtbot.waitUntil(
        lambda: panel.is_idle and not any(section.is_busy for section in panel.sections),
        timeout=PATIENCE,
    )


def show(qtbot: QtBot, panel: BottleneckPanel, section: Section) -> None:
    panel.show_section(section)
    settle(qtbot, panel)


def pixels(image: QImage) -> np.ndarray:
    shown = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(shown.constBits(), np.uint8).reshape(shown.height(), -1)
    return rows[:, : shown.width() * 3].copy()


def test_the_diagram_is_an_hourglass(bottleneck: Open) -> None:
    section = bottleneck(DENSE).journey
    journey, layout = section.journey, section.diagram.layout_of_boxes()
    assert journey is not None
    assert layout is not None
    heights = [box.height() for box in layout.boxes]
    code = journey.narrowest
    assert heights[code] == min(heights)
    assert heights[: code + 1] == sorted(heights[: code + 1], reverse=True)
    assert heights[code:] == sorted(heights[code:])
    rights = [box.right() for box in layout.boxes]
    assert all(box.left() > right for box, right in zip(layout.boxes[1:], rights, strict=False))
    assert rights[-1] <= section.diagram.width()


def test_screen_readers_hear_the_steps_one_by_one(bottleneck: Open) -> None:
    diagram = bottleneck(DENSE).journey.diagram
    lines = diagram.accessibleDescription().splitlines()
    assert (
        lines[0] == "Step 1 of 11: Picture, 28×28×1, 100\N{NO-BREAK SPACE}% of the picture's values"
    )
    assert lines[5].startswith("Step 6 of 11: Code, 2, 0.26\N{NO-BREAK SPACE}%")


def test_arrows_and_the_mouse_choose_a_step(bottleneck: Open, qtbot: QtBot) -> None:
    section = bottleneck(CONVOLUTIONAL).journey
    diagram = section.diagram
    diagram.setFocus()
    qtbot.keyClick(diagram, Qt.Key.Key_Right)
    assert section.name.text().startswith("2. Convolution 4×4, stride 2, ")
    assert "vary most" in section.caption.text()
    qtbot.keyClick(diagram, Qt.Key.Key_End)
    assert section.journey is not None
    assert diagram.step == len(section.journey.steps) - 1
    assert not section.forward.isEnabled()
    layout = diagram.layout_of_boxes()
    assert layout is not None
    code = section.journey.narrowest
    middle = layout.boxes[code].center().toPoint()
    qtbot.mouseClick(diagram, Qt.MouseButton.LeftButton, pos=QPoint(middle))
    assert section.journey.steps[diagram.step].way is Way.NARROWEST
    assert section.name.text().endswith("Code")


def test_it_plays_from_the_picture_to_the_reconstruction(bottleneck: Open, qtbot: QtBot) -> None:
    section = bottleneck(CONVOLUTIONAL).journey
    section.speed.setCurrentIndex(section.speed.count() - 1)
    before = pixels(section.diagram.grab().toImage())
    came_to: list[int] = []
    section.player.arrived.connect(came_to.append)
    section.diagram.setFocus()
    qtbot.keyClick(section.diagram, Qt.Key.Key_Space)
    assert section.play.text() == "Pause"
    qtbot.waitUntil(lambda: len(came_to) > 2, timeout=PATIENCE)
    assert (pixels(section.diagram.grab().toImage()) != before).any()
    qtbot.waitUntil(lambda: not section.player.is_playing, timeout=PATIENCE)
    assert section.journey is not None
    assert came_to == list(range(len(section.journey.steps)))
    assert section.play.text() == "Play"


def test_a_step_by_hand_pauses(bottleneck: Open) -> None:
    section = bottleneck(CONVOLUTIONAL).journey
    section.play_or_pause()
    section.choose(3)
    assert not section.player.is_playing
    assert section.diagram.step == 3


def test_a_player_that_is_at_the_end_starts_anew(qtbot: QtBot) -> None:
    player = Player()
    with qtbot.waitSignal(player.arrived) as first:
        player.play(4, 5)
    assert first.args == [0]
    player.pause()


def test_a_window_that_hangs_delays_the_picture_and_skips_no_step(qtbot: QtBot) -> None:
    player = Player()
    player.speed = 4.0
    came_to: list[int] = []
    player.arrived.connect(came_to.append)
    player.play(0, 5)
    qtbot.waitUntil(lambda: len(came_to) == 2)
    time.sleep(0.8)  # longer than two steps take
    qtbot.waitUntil(lambda: not player.is_playing, timeout=PATIENCE)
    assert came_to == [0, 1, 2, 3, 4]


def test_the_selection_of_other_panels_is_watched(bottleneck: Open, qtbot: QtBot) -> None:
    panel = bottleneck(CONVOLUTIONAL)
    first = panel.journey.journey
    panel.study.select([41, 3])
    settle(qtbot, panel)
    assert panel.index.value() == 42
    assert panel.picture_name.text() == "digit 41"
    assert panel.journey.journey is not first
    panel.index.setValue(8)
    assert panel.study.selection.tolist() == [7]
    settle(qtbot, panel)


@contextmanager
def held_up(panel: BottleneckPanel) -> Iterator[None]:
    """Something else is computed first."""
    goes_on = threading.Event()
    jobs = panel.findChild(Jobs)
    assert jobs is not None
    jobs.start(lambda _job: goes_on.wait(PATIENCE / 1000))
    yield
    goes_on.set()


def test_the_way_of_the_picture_before_is_marked_until_the_new_one_is_there(
    bottleneck: Open, qtbot: QtBot
) -> None:
    panel = bottleneck(DENSE)
    section = panel.journey
    section.play_or_pause()
    old, contrast = section.journey, pixels(section.body.grab().toImage()).std()
    with held_up(panel):
        panel.index.setValue(8)
        assert section.veil.isHidden()  # most pictures take no time that one would notice
        qtbot.waitUntil(section.veil.isVisible)
        assert section.journey is old
        assert section.veil.text() == "Out of date: “digit 7” is being computed…"
        assert pixels(section.body.grab().toImage()).std() < contrast / 2
        assert not section.player.is_playing
        assert not section.play.isEnabled()
        assert not section.about.isEnabled()
        panel.index.setValue(9)
        assert section.veil.text() == "Out of date: “digit 8” is being computed…"
    settle(qtbot, panel)
    assert section.veil.isHidden()
    assert section.journey is not old
    assert section.play.isEnabled()
    assert section.about.isEnabled()


def test_after_a_cancel_what_is_shown_stays_marked(bottleneck: Open, qtbot: QtBot) -> None:
    panel = bottleneck(DENSE)
    section = panel.journey
    with held_up(panel):
        panel.index.setValue(8)
        panel.cancel()  # Esc
        qtbot.waitUntil(section.veil.isVisible)
        assert section.veil.text() == "Out of date: “digit 7” was not computed."
    settle(qtbot, panel)
    assert section.veil.isVisible()
    panel.index.setValue(1)
    settle(qtbot, panel)
    assert section.veil.isHidden()


def test_the_denoising_network_says_what_goes_around(
    window: MainWindow, photo: Path, qtbot: QtBot
) -> None:
    window.open_photos([photo])
    qtbot.waitUntil(lambda: current(window).sigma is not None, timeout=PATIENCE)
    window.session.stop_cleaning()
    panel = open_panel(window, qtbot, DENSE)
    section = panel.journey
    section.denoising.setChecked(True)
    settle(qtbot, panel)
    assert section.journey is not None
    assert section.journey.steps[0].shape == (256, 256, 3)
    assert section.about.text().startswith("256×256 pixels of “night.jpg”, the part on screen.")
    assert "1,769,472 values go around the bottleneck of 262,144" in section.about.text()
    lines = section.diagram.accessibleDescription()
    assert "joined by what went around from step 3" in lines
    layout = section.diagram.layout_of_boxes()
    assert layout is not None
    assert len(layout.arcs) == 3


def test_each_size_has_picture_bytes_and_yardstick(bottleneck: Open, qtbot: QtBot) -> None:
    panel = bottleneck(CONVOLUTIONAL)
    show(qtbot, panel, panel.sizes)
    picture, *sizes = panel.sizes.table.columns
    assert picture.subtitle == "784 bytes"
    own = next(column for column in sizes if column.is_marked)
    code = find_latent_model(CONVOLUTIONAL).architecture.code
    assert own.title == f"{code} numbers"
    assert own.subtitle == f"{2 * code} bytes"
    assert own.cells[0].text.endswith("dB")
    assert own.cells[1].image is not None
    assert own.cells[2].text in {"too small", "just right"}


def test_a_change_moves_code_and_error(bottleneck: Open, qtbot: QtBot) -> None:
    panel = bottleneck(CONVOLUTIONAL)
    section = panel.change
    show(qtbot, panel, section)
    section.kind.setCurrentIndex(section.kind.findData(Change.NOISE))
    settle(qtbot, panel)
    assert section.course is not None
    assert section.course.change is Change.NOISE
    section.amount.setValue(section.amount.maximum())
    assert section.state.text().startswith("sigma 100: the code has moved")
    qtbot.mouseClick(section.distance, Qt.MouseButton.LeftButton, pos=QPoint(1, 60))
    assert section.amount.value() == 0
    assert section.pair.columns[0].subtitle == "sigma 0"


def test_the_trap_shows_evidence_beside_a_perfect_copy(bottleneck: Open, qtbot: QtBot) -> None:
    panel = bottleneck(CONVOLUTIONAL)
    show(qtbot, panel, panel.trap)
    *sizes, copy = panel.trap.table.columns
    assert copy.title == "A perfect copy"
    assert copy.cells[1].text == "100\N{NO-BREAK SPACE}%"
    own = next(column for column in sizes if column.is_marked)
    assert len(own.cells) == len(copy.cells) == 6
    assert panel.trap.sentence.text().endswith("Measured on 600 pictures of the set.")
    assert "Verdict" in panel.trap.table.accessibleDescription()


def test_where_the_measures_do_not_tell_a_copy_that_is_said() -> None:
    """As measured on photos: far too small to copy, and yet pieces are kept like pictures."""
    card = find_latent_model(DENSE)
    blank = np.zeros((3, 28, 28, 1), np.uint8)
    thumbnail = Evidence(card, 0.71, 0.65, 0.88, 0.81, None, blank)
    told = trap_in_words(Trap((thumbnail,), blank, None, 24))
    assert told.startswith("Here the measures do not tell a copy")
    assert "None of these sizes" not in told
    small = replace(thumbnail, kept_in_pieces=-0.5, double_exposure=0.3)
    assert trap_in_words(Trap((small,), blank, None, 24)).startswith("None of these sizes")


def test_nothing_is_computed_for_a_section_that_is_not_seen(bottleneck: Open) -> None:
    panel = bottleneck(DENSE)
    assert panel.change.course is None
    assert not panel.trap.table.columns


def test_every_control_has_a_name(bottleneck: Open) -> None:
    panel = bottleneck(DENSE)
    assert not nameless(panel)
    assert isinstance(panel.journey.diagram, Hourglass)
