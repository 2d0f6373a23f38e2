"""The photos of a batch as rows of a table."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QPainter, QPixmap

from denoiser.batch.items import Event, Item, ItemState
from gui import theme
from gui.batch.clock import clock_text
from gui.batch.thumbnails import Thumbnails
from gui.language import number, translated
from gui.latent.use.words import trait_name
from gui.plain_text import tool_tip

GATHER_MILLISECONDS = 50
"""News that arrive within this time are drawn together."""
DOT = 9
COLOURS = {
    ItemState.WAITING: None,
    ItemState.RUNNING: theme.BUSY,
    ItemState.DONE: theme.GOOD,
    ItemState.SKIPPED: theme.QUIET,
    ItemState.FAILED: theme.BAD,
}
SORT_ROLE = Qt.ItemDataRole.UserRole
"""What a column is sorted by."""

AnyIndex = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """From left to right."""

    PHOTO = 0
    FOLDER = 1
    STATE = 2
    SIGMA = 3
    TIME = 4
    ODD = 5


@dataclass
class Row:
    """One photo of the batch and the latest that is known about it."""

    item: Item
    event: Event

    @property
    def state(self) -> ItemState:
        return self.event.state


def state_dot(colour: QColor | None, ratio: float) -> QPixmap:
    """A filled dot, or a hollow grey one for what has not begun."""
    pixmap = QPixmap(QSize(DOT, DOT) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(colour or theme.QUIET)
    painter.setBrush(colour or Qt.BrushStyle.NoBrush)
    painter.drawEllipse(1, 1, DOT - 2, DOT - 2)
    painter.end()
    return pixmap


class BatchTableModel(QAbstractTableModel):
    """Takes the events of a batch; thousands of rows and bursts of news are no burden."""

    counted = Signal()
    """Some row is in another state, or the rows are others."""

    def __init__(self, pixel_ratio: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.counts = dict.fromkeys(ItemState, 0)
        """How many rows are in each state."""
        self._row_of: dict[int, int] = {}
        self._running: set[int] = set()
        self._fresh: set[int] = set()
        self.thumbnails = Thumbnails(pixel_ratio, self)
        self.thumbnails.loaded.connect(self._on_thumbnail)
        self._dots = {state: state_dot(colour, pixel_ratio) for state, colour in COLOURS.items()}
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(GATHER_MILLISECONDS)
        self._gather.timeout.connect(self._tell)

    # What is known.

    def show_items(self, items: tuple[Item, ...]) -> None:
        """These photos, all waiting."""
        self.beginResetModel()
        self.thumbnails.forget()
        self.rows = [Row(item, Event(item, ItemState.WAITING)) for item in items]
        self._row_of = {item.index: row for row, item in enumerate(items)}
        self._running.clear()
        self._fresh.clear()
        self.counts = dict.fromkeys(ItemState, 0)
        self.counts[ItemState.WAITING] = len(items)
        self.endResetModel()
        self.counted.emit()

    def take(self, event: Event) -> None:
        """The latest news of a photo."""
        number = self._row_of.get(event.item.index)
        if number is None:
            return  # of a batch that is not shown any more
        row = self.rows[number]
        self.counts[row.state] -= 1
        self.counts[event.state] += 1
        row.event = event
        (self._running.add if event.state is ItemState.RUNNING else self._running.discard)(number)
        self._fresh.add(number)
        if not self._gather.isActive():
            self._gather.start()

    def await_again(self, *states: ItemState) -> None:
        """What is in one of ``states`` is waiting from now on."""
        for row in self.rows:
            if row.state in states:
                self.take(Event(row.item, ItemState.WAITING))

    def in_state(self, state: ItemState) -> tuple[Item, ...]:
        """The photos in this state."""
        return tuple(row.item for row in self.rows if row.state is state)

    @property
    def ended(self) -> int:
        """How many photos have come to an end, good or bad."""
        return len(self.rows) - self.counts[ItemState.WAITING] - self.counts[ItemState.RUNNING]

    @property
    def share(self) -> float:
        """How much of the photos in work is cleaned, in photos."""
        return sum(self.rows[number].event.share for number in self._running)

    @property
    def in_work(self) -> QModelIndex:
        """The first row that is being worked on; not valid if there is none."""
        return self.index(min(self._running), 0) if self._running else QModelIndex()

    @Slot()
    def _tell(self) -> None:
        if self._fresh:
            first, last = min(self._fresh), max(self._fresh)
            self._fresh.clear()
            self.dataChanged.emit(self.index(first, 0), self.index(last, Column.ODD))
            self.counted.emit()

    @Slot(object)
    def _on_thumbnail(self, path: Path) -> None:
        for place, row in enumerate(self.rows):
            if row.item.source == path:
                index = self.index(place, Column.PHOTO)
                self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])
                return

    def close(self) -> None:
        """Stop the work in the background."""
        self.thumbnails.close()

    # What Qt asks.

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, _parent: AnyIndex | None = None) -> int:
        return len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = Column(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return {
                Column.PHOTO: self.tr("Photo"),
                Column.FOLDER: self.tr("Folder"),
                Column.STATE: self.tr("State"),
                Column.SIGMA: self.tr("Sigma"),
                Column.TIME: self.tr("Time"),
                Column.ODD: self.tr("Odd"),
            }[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return {
                Column.PHOTO: self.tr("The file that is read"),
                Column.FOLDER: self.tr("Where it lies below the input folder"),
                Column.STATE: self.tr("How far it is, and why it was skipped or failed"),
                Column.SIGMA: self.tr("The noise level it was cleaned with, in 8-bit units"),
                Column.TIME: self.tr(
                    "Reading, cleaning and writing, without waiting for each other"
                ),
                Column.ODD: self.tr(
                    "How much it is unlike the others, in standard deviations; and in which way, "
                    "if it is odd"
                ),
            }[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], Column(index.column())
        answers: dict[int, Callable[[Row, Column], Any]] = {
            Qt.ItemDataRole.DisplayRole: self._text,
            Qt.ItemDataRole.DecorationRole: self._picture,
            Qt.ItemDataRole.ToolTipRole: self._hint,
            Qt.ItemDataRole.TextAlignmentRole: lambda _row, column: _alignment(column),
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            SORT_ROLE: self._sort_key,
        }
        answer = answers.get(role)
        return answer(row, column) if answer else None

    def state_text(self, state: ItemState) -> str:
        """The state in a word."""
        return {
            ItemState.WAITING: self.tr("waiting"),
            ItemState.RUNNING: self.tr("running"),
            ItemState.DONE: self.tr("done"),
            ItemState.SKIPPED: self.tr("skipped"),
            ItemState.FAILED: self.tr("failed"),
        }[state]

    def _text(self, row: Row, column: Column) -> str:
        return {
            Column.PHOTO: self._name,
            Column.FOLDER: self._folder,
            Column.STATE: self._progress,
            Column.SIGMA: self._sigma,
            Column.TIME: self._time,
            Column.ODD: self._odd,
        }[column](row)

    def _name(self, row: Row) -> str:
        return row.item.source.name

    def _folder(self, row: Row) -> str:
        folder = row.item.folder
        return "" if folder == Path() else folder.as_posix()

    def _progress(self, row: Row) -> str:
        event = row.event
        if event.state is ItemState.RUNNING and event.share:
            share = self.tr("running, {share:.0%}").format(share=event.share)
            return share if event.share < 1 else self.tr("writing")
        said = " ".join(translated(text) for text in (event.sentence, *event.notes) if text)
        state = self.state_text(event.state)
        return f"{state}: {said}" if said else state

    def _sigma(self, row: Row) -> str:
        return "" if row.event.sigma is None else number(row.event.sigma, 1)

    def _time(self, row: Row) -> str:
        seconds = row.event.seconds
        if seconds >= 60:
            return clock_text(seconds)
        return self.tr("{seconds} s").format(seconds=number(seconds, 1)) if seconds else ""

    def _odd(self, row: Row) -> str:
        odd = row.event.odd
        if odd is None:
            return ""
        score = number(odd.score, 1)
        return f"{trait_name(odd.trait)} {score}" if odd.is_odd else score

    def _picture(self, row: Row, column: Column) -> QPixmap | None:
        if column is Column.PHOTO:
            return self.thumbnails.of(row.item.source)
        return self._dots[row.state] if column is Column.STATE else None

    def _spoken(self, row: Row, column: Column) -> str:
        title = self.headerData(column, Qt.Orientation.Horizontal)
        return f"{title}: {self._text(row, column)}"

    def _hint(self, row: Row, column: Column) -> str:
        if column is not Column.STATE:
            return tool_tip(str(row.item.source))
        written = row.event.target if row.state is ItemState.DONE else None
        text = self._text(row, column)
        return tool_tip(f"{text} – {written}" if written else text)

    def _sort_key(self, row: Row, column: Column) -> Any:
        if column is Column.STATE:
            return list(ItemState).index(row.state)
        if column is Column.SIGMA:
            return -1.0 if row.event.sigma is None else row.event.sigma
        if column is Column.TIME:
            return row.event.seconds
        if column is Column.ODD:
            return -math.inf if row.event.odd is None else row.event.odd.score
        return self._text(row, column).casefold()


def _alignment(column: Column) -> Qt.AlignmentFlag:
    numbers = column in (Column.SIGMA, Column.TIME, Column.ODD)
    side = Qt.AlignmentFlag.AlignRight if numbers else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
