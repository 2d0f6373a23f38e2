"""The table under load, without a window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from denoiser.batch.items import Event, Item, ItemState
from gui.batch.table import BatchTable
from gui.batch.table_model import BatchTableModel, Column
from gui.batch.thumbnails import MOST_WANTED

COUNT = 5000


@pytest.fixture
def items(tmp_path: Path) -> tuple[Item, ...]:
    """Photos that are not there: they cost the disk nothing, and have no thumbnails."""
    return tuple(Item(n, tmp_path / f"{n:04}.jpg", Path(f"day {n % 7}")) for n in range(COUNT))


@pytest.fixture
def table(qtbot: QtBot, items: tuple[Item, ...]) -> Iterator[BatchTable]:
    model = BatchTableModel(1.0)
    table = BatchTable(model)
    qtbot.addWidget(table)
    table.resize(900, 500)
    table.show()
    model.show_items(items)
    yield table
    model.close()


def model_of(table: BatchTable) -> BatchTableModel:
    model = table.shown.sourceModel()
    assert isinstance(model, BatchTableModel)
    return model


def text(table: BatchTable, row: int, column: Column) -> str:
    return str(table.shown.index(row, column).data())


def test_the_model_keeps_qts_rules(
    items: tuple[Item, ...], qtmodeltester: ModelTester, table: BatchTable
) -> None:
    model_of(table).show_items(items[:20])
    qtmodeltester.check(model_of(table))


def test_only_rows_in_sight_want_thumbnails(table: BatchTable, qtbot: QtBot) -> None:
    table.scrollToBottom()
    qtbot.wait(50)
    thumbnails = model_of(table).thumbnails
    assert len(thumbnails._wanted) <= MOST_WANTED


def test_news_by_the_thousand_end_up_in_the_table(
    table: BatchTable, items: tuple[Item, ...], qtbot: QtBot
) -> None:
    model = model_of(table)
    with qtbot.waitSignal(model.counted):
        for item in items:
            model.take(Event(item, ItemState.RUNNING, share=0.25))
            if item.index % 10:
                model.take(Event(item, ItemState.DONE, sigma=item.index / 100, seconds=0.5))
            else:
                model.take(Event(item, ItemState.FAILED, sentence="“x” is empty."))
    assert model.counts[ItemState.DONE] == COUNT * 9 // 10
    assert model.ended == COUNT
    assert text(table, 0, Column.STATE) == "failed: “x” is empty."
    assert text(table, 1, Column.STATE) == "done"
    assert text(table, 250, Column.SIGMA) == ""
    assert text(table, 251, Column.SIGMA) == "2.5"
    table.shown.show_only(ItemState.FAILED)
    assert table.shown.rowCount() == COUNT // 10
    table.shown.show_only(None)
    table.sortByColumn(Column.SIGMA, Qt.SortOrder.DescendingOrder)
    assert text(table, 0, Column.PHOTO) == "4999.jpg"
    table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert text(table, 0, Column.PHOTO) == "0000.jpg"


def test_what_runs_says_how_far_it_is(table: BatchTable, items: tuple[Item, ...]) -> None:
    model = model_of(table)
    model.take(Event(items[3], ItemState.RUNNING, share=0.5))
    assert text(table, 3, Column.STATE) == "running, 50%"
    assert model.share == 0.5
    assert model.in_work.row() == 3


def test_screen_readers_get_names_and_states(table: BatchTable, items: tuple[Item, ...]) -> None:
    model_of(table).take(Event(items[0], ItemState.SKIPPED, sentence="It exists."))
    spoken = table.shown.index(0, Column.STATE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "State: skipped: It exists."
