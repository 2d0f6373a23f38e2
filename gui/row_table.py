"""A table whose rows are things, each with its picture: chosen whole, and never edited."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractItemModel, QSize
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

ROOM = 6
"""Pixels between the pictures of two rows."""


class RowTable(QTableView):
    """Looks and selects as all tables of the window do."""

    def __init__(
        self,
        model: QAbstractItemModel,
        picture: QSize,
        widths: Mapping[int, int],
        stretched: int,
        parent: QWidget | None = None,
    ) -> None:
        """``picture`` is its size in each row; ``widths`` are those of the columns to begin with,
        and the column ``stretched`` takes what is left."""
        super().__init__(parent)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)  # Tab leaves the table
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setIconSize(picture)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(picture.height() + ROOM)
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        for column, width in widths.items():
            self.setColumnWidth(column, width)
