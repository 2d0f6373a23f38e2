"""The Look panel of the real window: plots, one selection, what is chosen, saving."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from denoiser.latent.projection import Method
from denoiser.latent.sources import Source
from gui.latent.look.outline import Tool
from gui.latent.look.panel import LookPanel
from gui.main_window import MainWindow
from tests.gui.conftest import PATIENCE

PICTURES = 120


@pytest.fixture
def look(window: MainWindow, qtbot: QtBot) -> LookPanel:
    """The panel, looking at a part of the digits."""
    panel = next(p for p in window.latent.panels if isinstance(p, LookPanel))
    window.latent.study.source = Source(limit=PICTURES)
    window.act.latent.trigger()
    window.latent.tabs.setCurrentWidget(panel)
    settle(qtbot, panel)
    return panel


def settle(qtbot: QtBot, panel: LookPanel) -> None:
    """Until all that was asked for is there."""

    def is_settled() -> bool:
        study = panel.study
        return study.encoded is not None and not study.is_busy and panel.is_idle

    qtbot.waitUntil(is_settled, timeout=PATIENCE)


def chosen(panel: LookPanel) -> list[int]:
    return panel.study.selection.tolist()


def click(panel: LookPanel, position: int, modifier: Qt.KeyboardModifier) -> None:
    view = panel.plots[0].view
    place = view.place_of(position).toPoint()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, modifier, place)


def lonely(panel: LookPanel, count: int) -> list[int]:
    """Points that have no other one near them, so that a click cannot mean that one."""
    view = panel.plots[0].view
    places = np.array([view.place_of(i).toTuple() for i in range(view.count)])
    distances = np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1))
    np.fill_diagonal(distances, np.inf)
    return np.argsort(-distances.min(axis=1))[:count].tolist()


def test_a_short_code_is_shown_as_it_is(look: LookPanel) -> None:
    (plot,) = look.shown_plots
    assert plot.method is Method.CODE
    assert plot.view.count == PICTURES
    assert plot.trust.text() == "The code itself: nothing is lost"
    assert look.colour_by.currentText() == "Label"
    assert "0 (" in look.legend.toolTip()


def test_two_plots_share_one_selection_and_say_how_far_to_trust_them(
    look: LookPanel, qtbot: QtBot
) -> None:
    look.counts.button(1).click()
    look.plots[1].choose(Method.PCA)
    settle(qtbot, look)
    assert [plot.method for plot in look.shown_plots] == [Method.CODE, Method.PCA]
    assert "Trustworthiness 1.000" in look.plots[1].trust.text()
    assert "variance" in look.plots[1].trust.text()
    first, second = lonely(look, 2)
    click(look, first, Qt.KeyboardModifier.NoModifier)
    assert chosen(look) == [first]
    click(look, second, Qt.KeyboardModifier.ControlModifier)
    assert chosen(look) == [first, second]
    for plot in look.shown_plots:
        assert plot.view.accessibleDescription() == f"{PICTURES} points, 2 chosen"
    click(look, first, Qt.KeyboardModifier.ControlModifier)
    assert chosen(look) == [second]


def test_the_chosen_are_shown_beside_their_reconstruction(look: LookPanel, qtbot: QtBot) -> None:
    look.study.select([3, 5, 8])
    settle(qtbot, look)
    assert len(look.strip.cards) == 3
    qtbot.waitUntil(lambda: all(card.is_complete for card in look.strip.cards))
    assert "3 chosen pictures" in look.strip.caption.text()
    assert look.strip.cards[0].accessibleName().startswith("digit")
    look.study.select(range(PICTURES))
    assert f"24 of {PICTURES} chosen pictures" in look.strip.caption.text()
    look.study.select([])
    assert not look.strip.cards


def drag(panel: LookPanel, corners: list[QPointF]) -> None:
    view = panel.plots[0].view
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=corners[0].toPoint())
    for corner in corners[1:]:
        QTest.mouseMove(view, corner.toPoint())
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=corners[-1].toPoint())


def test_a_frame_and_a_lasso_choose_what_is_inside(look: LookPanel) -> None:
    view = look.plots[0].view
    width, height = view.width(), view.height()
    drag(look, [QPointF(1, 1), QPointF(width / 3, height / 2), QPointF(width / 2, height - 1)])
    left = [i for i in range(view.count) if view.place_of(i).x() < width / 2]
    assert sorted(chosen(look)) == left
    look.tools.button(list(Tool).index(Tool.LASSO)).click()
    drag(look, [QPointF(1, 1), QPointF(width - 1, 1), QPointF(1, height - 1)])
    corner = [
        i
        for i in range(view.count)
        if view.place_of(i).x() / width + view.place_of(i).y() / height < 0.98
    ]
    assert set(corner) <= set(chosen(look))
    assert len(chosen(look)) < PICTURES


def test_pointing_shows_the_picture_in_all_plots(look: LookPanel) -> None:
    view = look.plots[0].view
    (position,) = lonely(look, 1)
    QTest.mouseMove(view, view.place_of(position).toPoint())
    assert look.preview.isVisible()
    assert look.study.encoded is not None
    assert look.preview.lines[0] == look.study.encoded.pictures.names[position]
    assert look.preview.lines[1].startswith("label ")
    QTest.mouseMove(view, QPoint(1, 1))
    assert not look.preview.isVisible()


def test_arrow_keys_step_from_picture_to_picture(look: LookPanel) -> None:
    view = look.plots[0].view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Right)
    (first,) = chosen(look)
    QTest.keyClick(view, Qt.Key.Key_Right)
    (second,) = chosen(look)
    assert view.place_of(second).x() > view.place_of(first).x()
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(chosen(look)) == PICTURES
    look.cancel()  # Esc, while nothing is computed
    assert chosen(look) == []


def test_the_cloud_can_be_turned_and_the_plane_moved(look: LookPanel, qtbot: QtBot) -> None:
    view = look.plots[0].view
    before = view.place_of(0)
    view.zoom(2, before)
    assert (view.place_of(0) - before).manhattanLength() < 1
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.place_of(0) == before
    look.study.choose_model("digits-variational")
    settle(qtbot, look)
    look.spaces.button(1).click()
    settle(qtbot, look)
    assert look.plots[0].method is Method.PCA
    assert view.framing.is_in_space
    start = view.place_of(0)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.place_of(0) != start


def test_tsne_runs_in_its_own_process_and_can_be_cancelled(look: LookPanel, qtbot: QtBot) -> None:
    plot = look.plots[0]
    shown = plot.projection
    plot.choose(Method.TSNE)
    assert plot.is_busy
    plot.stop.click()
    assert not plot.is_busy
    settle(qtbot, look)
    assert plot.projection is shown  # what was there is still shown
    plot.perplexity.setValue(20)
    qtbot.waitUntil(lambda: plot.is_busy)
    settle(qtbot, look)
    assert plot.projection is not None
    assert plot.projection.order.method is Method.TSNE
    assert plot.projection.order.perplexity == 20
    assert plot.trust.text().startswith("Trustworthiness 0.9")


def test_what_cannot_be_done_is_said_above_and_asked_only_once(
    look: LookPanel, qtbot: QtBot
) -> None:
    plot = look.plots[0]
    plot.perplexity.setValue(400)
    with qtbot.waitSignal(look.problem, timeout=PATIENCE) as heard:
        plot.choose(Method.TSNE)
    assert heard.args is not None
    assert "needs at least 401 pictures; there are 120" in heard.args[0]
    assert not plot.is_busy
    assert look.is_idle


def test_plot_and_table_are_saved(look: LookPanel, qtbot: QtBot, tmp_path: Path) -> None:
    plot = look.plots[0]
    for name in ("plot.png", "plot.svg", "table.csv"):
        with qtbot.waitSignal(look.notice, timeout=PATIENCE):
            look.save(plot, tmp_path / name)
    with Image.open(tmp_path / "plot.png") as picture:
        assert picture.width > 1000
    assert "number 1 of the code" in (tmp_path / "plot.svg").read_text()
    with (tmp_path / "table.csv").open(newline="") as stream:
        assert len(list(csv.DictReader(stream))) == PICTURES
    with qtbot.waitSignal(look.problem, timeout=PATIENCE) as heard:
        look.save(plot, tmp_path / "missing" / "plot.png")
    assert heard.args is not None
    assert "cannot be written" in heard.args[0]


def test_other_pictures_take_the_place_of_these(look: LookPanel, qtbot: QtBot) -> None:
    look.study.select([PICTURES - 1])
    look.study.choose_source(Source(limit=30))
    settle(qtbot, look)
    assert look.plots[0].view.count == 30
    assert chosen(look) == []
    look.colour_by.setCurrentIndex(look.colour_by.findText("Error of the reconstruction"))
    look.colour_by.activated.emit(look.colour_by.currentIndex())
    assert "bright" in look.legend.toolTip()
