"""Pictures of a set, one beside the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from gui.latent.pictures import image_of
from gui.latent.use.section import thumbnail
from gui.latent.walk.set_strip import name_of
from gui.plain_text import tool_tip

if TYPE_CHECKING:
    from denoiser.latent.pictures import PictureSet

SIDE = 72
"""Logical pixels."""


class _Model(QAbstractListModel):
    """Makes thumbnails as they come into sight."""

    def __init__(self, ratio: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ratio = ratio
        self.pictures: PictureSet | None = None
        self.positions: NDArray[np.intp] = np.empty(0, np.intp)
        self._icons: dict[int, QIcon] = {}

    def show(self, pictures: PictureSet | None, positions: NDArray[np.intp]) -> None:
        self.beginResetModel()
        self.pictures, self.positions = pictures, positions
        self._icons.clear()
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.positions)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid() or self.pictures is None:
            return None
        position = int(self.positions[index.row()])
        if role == Qt.ItemDataRole.DecorationRole:
            if position not in self._icons:
                image = image_of(self.pictures.pixels[position])
                self._icons[position] = thumbnail(image, SIDE, self._ratio)
            return self._icons[position]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(name_of(self.pictures, position))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return name_of(self.pictures, position)
        return None


class PictureGrid(QListView):
    """Pictures to be selected."""

    positions_selected = Signal(object)
    """Positions in the set."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model(self.devicePixelRatioF(), self)
        self.setModel(self._model)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(SIDE, SIDE))
        self.setGridSize(QSize(SIDE + 8, SIDE + 8))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.selectionModel().selectionChanged.connect(self._on_selection)

    def show_pictures(self, pictures: PictureSet | None, positions: NDArray[np.intp]) -> None:
        """Those at ``positions`` of a set."""
        self._model.show(pictures, positions)

    @property
    def positions(self) -> NDArray[np.intp]:
        """Of the pictures that are shown."""
        return self._model.positions

    @Slot()
    def _on_selection(self) -> None:
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        if rows:
            self.positions_selected.emit(self._model.positions[rows])
