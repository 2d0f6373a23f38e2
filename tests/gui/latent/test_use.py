"""The Use panel: odd ones out, groups, compression, on the real window."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from denoiser.latent.sources import Cut, Kind, Source
from gui.latent.use.compress import CompressSection
from gui.latent.use.groups import GroupsSection
from gui.latent.use.odd_ones import OddOnesSection
from gui.latent.use.panel import UsePanel
from gui.main_window import MainWindow
from tests.gui.conftest import PATIENCE


@pytest.fixture
def panel(window: MainWindow, qtbot: QtBot) -> UsePanel:
    """The panel, with 200 digits in it."""
    window.act.latent.trigger()
    page = window.latent
    page.study.choose("digits", Source(limit=200))
    shown = next(panel for panel in page.panels if isinstance(panel, UsePanel))
    page.tabs.setCurrentWidget(shown)
    settle(qtbot, shown)
    return shown


def settle(qtbot: QtBot, panel: UsePanel) -> None:
    """Wait until the study and the panel have done everything."""
    qtbot.waitUntil(
        lambda: panel.study.encoded is not None and not panel.study.is_busy and panel.is_idle,
        timeout=PATIENCE,
    )


def odd_ones(panel: UsePanel) -> OddOnesSection:
    section = panel.section
    assert isinstance(section, OddOnesSection)
    return section


def test_the_oddest_digit_is_shown_with_its_heat_map(panel: UsePanel, qtbot: QtBot) -> None:
    section = odd_ones(panel)
    judged = section.judged
    assert judged is not None
    assert section.model.rowCount() == len(judged) == 200
    first, last = (float(section.model.index(row, 1).data()) for row in (0, 199))
    assert first > last
    assert section.heat.image is not None
    assert "hard to reconstruct" in section.why.text()
    assert not section.open.isVisible()  # digits are no photos


def test_the_threshold_can_be_moved(panel: UsePanel, qtbot: QtBot) -> None:
    section = odd_ones(panel)
    before = section.judged
    assert before is not None
    qtbot.keyClick(section.histogram, Qt.Key.Key_Left)
    after = section.judged
    assert after is not None
    assert after.threshold == pytest.approx(before.threshold - 0.1)
    odd = [row for row in range(200) if section.model.index(row, 3).data() == "odd"]
    assert odd == list(range(int(after.is_odd.sum())))


def test_selections_are_linked(panel: UsePanel, qtbot: QtBot) -> None:
    section = odd_ones(panel)
    section.table.selectRow(5)
    assert panel.study.selection.tolist() == [section.model.judged_at(5)]
    panel.study.select([17])
    assert section.current == 17
    settle(qtbot, panel)


def test_the_ranking_is_saved(panel: UsePanel, qtbot: QtBot, tmp_path: Path) -> None:
    odd_ones(panel).save_table(tmp_path / "odd.csv")
    settle(qtbot, panel)
    with (tmp_path / "odd.csv").open(newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == 200
    assert float(rows[0]["score"]) >= float(rows[1]["score"])


def test_groups_are_found_named_and_exported(panel: UsePanel, qtbot: QtBot, tmp_path: Path) -> None:
    panel.choose(GroupsSection)
    section = panel.section
    assert isinstance(section, GroupsSection)
    section.count.setValue(6)
    settle(qtbot, panel)
    assert section.grouping is not None
    assert section.list.count() == len(section.grouping) == 6
    section.list.setCurrentRow(2)
    assert set(section.grid.positions) == set(np.flatnonzero(section.grouping.numbers == 2))
    assert set(panel.study.selection) == set(section.grid.positions)
    section.list.item(2).setText("Mine")
    assert section.grouping.names[2] == "Mine"
    section.list.item(3).setText("Mine")
    assert section.list.item(3).text() != "Mine"  # taken already
    section.save_table(tmp_path / "groups.csv")
    section.save_folders(tmp_path / "groups", links=False)
    settle(qtbot, panel)
    assert "Mine" in (tmp_path / "groups.csv").read_text()
    assert len(list((tmp_path / "groups" / "Mine").iterdir())) == len(section.grid.positions)


def test_too_few_pictures_for_so_many_groups(panel: UsePanel, qtbot: QtBot) -> None:
    panel.choose(GroupsSection)
    section = panel.section
    assert isinstance(section, GroupsSection)
    panel.study.choose("digits", Source(limit=4))
    section.count.setValue(20)
    settle(qtbot, panel)
    assert "at least 20 pictures are needed, and there are 4" in section.state.words.text()


def test_a_digit_is_stored_and_restored(panel: UsePanel, qtbot: QtBot, tmp_path: Path) -> None:
    panel.choose(CompressSection)
    settle(qtbot, panel)
    section = panel.section
    assert isinstance(section, CompressSection)
    panel.study.select([3])
    settle(qtbot, panel)
    shown = section.shown
    assert shown is not None
    assert shown.name == panel.study.encoded.pictures.names[3]  # type: ignore[union-attr]
    assert shown.jpeg_is_larger
    assert "the smallest possible one" in section.verdict.text()
    section.store_as(tmp_path / "three.latent")
    settle(qtbot, panel)
    assert (tmp_path / "three.latent").stat().st_size == shown.facts["code bytes"]
    section.restore_from(tmp_path / "three.latent")
    settle(qtbot, panel)
    section.save_as(tmp_path / "three.png")
    settle(qtbot, panel)
    with Image.open(tmp_path / "three.png") as image:
        assert image.size == (28, 28)


def test_an_odd_photo_is_opened(
    panel: UsePanel, window: MainWindow, qtbot: QtBot, night_part: Path, tmp_path: Path
) -> None:
    with Image.open(night_part) as whole:
        for number in range(12):
            part = whole.crop((40 * number, 100, 40 * number + 60, 160))
            part.save(tmp_path / f"{number}.png")
    photos = Source(Kind.PHOTOS, folder=tmp_path, cut=Cut.THUMBNAILS)
    panel.study.choose("digits", photos)
    settle(qtbot, panel)
    section = odd_ones(panel)
    assert section.judged is not None
    assert len(section.judged) == 12
    asked = section.judged.paths[section.model.judged_at(0)]  # type: ignore[index]
    section.open.click()
    qtbot.waitUntil(lambda: window.session.current is not None, timeout=PATIENCE)
    assert window.session.current.itself.path == asked  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: window.session.is_idle, timeout=PATIENCE)
