"""The table of the batch: sorted and narrowed down as the user likes."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from denoiser.batch.items import ItemState
from gui.batch.table_model import SORT_ROLE, BatchTableModel, Column, Row
from gui.batch.thumbnails import BOX
from gui.row_table import RowTable

WIDTHS: dict[int, int] = {
    Column.PHOTO: 280,
    Column.FOLDER: 150,
    Column.SIGMA: 70,
    Column.TIME: 80,
    Column.ODD: 120,
}
"""To begin with; the state takes what is left."""


class InState(QSortFilterProxyModel):
    """Only the rows in one state, or all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state: ItemState | None = None
        self.setSortRole(SORT_ROLE)

    def show_only(self, state: ItemState | None) -> None:
        """None shows all."""
        self._state = state
        self.invalidate()

    def filterAcceptsRow(
        self, source_row: int, _parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        model = self.sourceModel()
        assert isinstance(model, BatchTableModel)
        return self._state is None or model.rows[source_row].state is self._state


class BatchTable(RowTable):
    """A row for each photo; Enter or a double click shows its result beside it."""

    row_chosen = Signal(object)
    """A `Row` whose result is to be shown."""

    def __init__(self, model: BatchTableModel, parent: QWidget | None = None) -> None:
        shown = InState()
        shown.setSourceModel(model)
        super().__init__(shown, BOX, WIDTHS, stretched=Column.STATE, parent=parent)
        shown.setParent(self)
        self.shown = shown
        self._batch = model
        self.setAccessibleName(self.tr("Photos of the batch"))
        self.setToolTip(self.tr("Enter or a double click shows a result beside its source"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setColumnHidden(Column.ODD, True)
        columns = self.horizontalHeader()
        columns.setSortIndicatorClearable(True)
        columns.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)  # as they are worked on
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.row_chosen.emit(self._row(index))

    def _row(self, index: QModelIndex) -> Row:
        return self._batch.rows[self.shown.mapToSource(index).row()]

    def show_odd(self, shown: bool) -> None:
        """Whether there is a column for how odd each photo is."""
        self.setColumnHidden(Column.ODD, not shown)

    def follow(self) -> None:
        """Keep the photo in work in sight, unless the user reads elsewhere in the table."""
        if self.hasFocus() or self.selectionModel().hasSelection():
            return
        index = self.shown.mapFromSource(self._batch.in_work)
        if index.isValid():
            self.scrollTo(index)
