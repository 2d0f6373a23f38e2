"""The pictures of a set, ranked by how odd they are, as a table."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from gui.language import number
from gui.latent.pictures import image_of
from gui.latent.use.section import thumbnail
from gui.latent.use.words import trait_explained, trait_name
from gui.plain_text import tool_tip
from gui.row_table import RowTable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from denoiser.latent.anomalies import Judged
    from denoiser.latent.pictures import PictureSet

THUMBNAIL = 44
"""Logical pixels."""

AnyIndex = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """From left to right."""

    PICTURE = 0
    SCORE = 1
    TRAIT = 2
    VERDICT = 3


WIDTHS: dict[int, int] = {Column.SCORE: 64, Column.TRAIT: 150, Column.VERDICT: 80}
"""To begin with; the picture and its name take what is left."""


class OddTableModel(QAbstractTableModel):
    """Ranked once; a new threshold changes nothing but the verdicts."""

    def __init__(self, ratio: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ratio = ratio
        self._judged: Judged | None = None
        self._ranking: list[int] = []
        self._pictures: PictureSet | None = None
        self._first: list[int] = []
        self._thumbnails: dict[int, QIcon] = {}

    def show_judged(self, judged: Judged, pictures: PictureSet, first: list[int]) -> None:
        """Show this.

        Args:
            first: of each judged one a picture of the set that stands for it.
        """
        self.beginResetModel()
        self._judged, self._pictures, self._first = judged, pictures, first
        self._ranking = judged.ranking.tolist()
        self._thumbnails.clear()
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._judged, self._ranking = None, []
        self.endResetModel()

    def show_verdicts(self, judged: Judged) -> None:
        """The same ones with another threshold."""
        self._judged = judged
        if self._ranking:
            self.dataChanged.emit(
                self.index(0, Column.VERDICT), self.index(len(self._ranking) - 1, Column.VERDICT)
            )

    def judged_at(self, row: int) -> int:
        """Which of the judged ones is in a row."""
        return self._ranking[row]

    def row_of(self, one: int) -> int:
        """The row of one of the judged ones."""
        return self._ranking.index(one)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ranking)

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
                Column.PICTURE: self.tr("Picture"),
                Column.SCORE: self.tr("Score"),
                Column.TRAIT: self.tr("In which way"),
                Column.VERDICT: self.tr("Verdict"),
            }[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return {
                Column.PICTURE: self.tr("The oddest first"),
                Column.SCORE: self.tr("Standard deviations from what is usual here"),
                Column.TRAIT: self.tr("The trait in which it differs most"),
                Column.VERDICT: self.tr("Whether its score is beyond the threshold"),
            }[column]
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        judged = self._judged
        if not index.isValid() or judged is None:
            return None
        one, column = self._ranking[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(judged, one, column)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.PICTURE:
            return self._picture(one)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._hint(judged, one, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column is Column.SCORE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _hint(self, judged: Judged, one: int, column: Column) -> str:
        if column is Column.TRAIT:
            return trait_explained(judged.reasons[one])
        return tool_tip(str(judged.paths[one]) if judged.paths else judged.names[one])

    def _text(self, judged: Judged, one: int, column: Column) -> str:
        if column is Column.PICTURE:
            return judged.names[one]
        if column is Column.SCORE:
            return number(float(judged.scores[one]), 1)
        if column is Column.TRAIT:
            return trait_name(judged.reasons[one])
        return self.tr("odd") if judged.scores[one] > judged.threshold else ""

    def _picture(self, one: int) -> QIcon | None:
        if one not in self._thumbnails and self._pictures is not None:
            pixels: NDArray[np.uint8] = self._pictures.pixels[self._first[one]]
            self._thumbnails[one] = thumbnail(image_of(pixels), THUMBNAIL, self._ratio)
        return self._thumbnails.get(one)


class OddTable(RowTable):
    """A row for each picture; Enter or a double click asks for the photo."""

    row_asked = Signal(int)

    def __init__(self, model: OddTableModel, parent: QWidget | None = None) -> None:
        super().__init__(
            model, QSize(THUMBNAIL, THUMBNAIL), WIDTHS, stretched=Column.PICTURE, parent=parent
        )
        self.setAccessibleName(self.tr("Pictures, the oddest first"))
        self.activated.connect(lambda index: self.row_asked.emit(index.row()))
