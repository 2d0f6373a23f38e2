"""All pictures of the set in a row, to pick one from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.latent.pictures import image_of, paint_picture

if TYPE_CHECKING:
    from denoiser.latent.pictures import PictureSet

CELL = 62
"""Side in pixels."""
SPACE = 3
POSITION_ROLE = Qt.ItemDataRole.UserRole
BADGE = 18


def name_of(pictures: PictureSet, position: int) -> str:
    """Of a picture, with its label."""
    name = pictures.names[position]
    if pictures.labels is None or pictures.labels[position] < 0:
        return name
    return f"{name} ({pictures.label_names[pictures.labels[position]]})"


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures: PictureSet | None = None
        self._positions: NDArray[np.intp] = np.empty(0, np.intp)

    def show_pictures(self, pictures: PictureSet | None, label: int | None) -> None:
        self.beginResetModel()
        self._pictures = pictures
        if pictures is None:
            self._positions = np.empty(0, np.intp)
        elif label is None or pictures.labels is None:
            self._positions = np.arange(len(pictures))
        else:
            self._positions = np.flatnonzero(pictures.labels == label)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._positions)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if self._pictures is None:
            return None
        position = int(self._positions[index.row()])
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return name_of(self._pictures, position)
        if role == Qt.ItemDataRole.DecorationRole:
            return image_of(self._pictures.pixels[position])
        return position if role == POSITION_ROLE else None


class _Delegate(QStyledItemDelegate):
    """Paints the picture, and the letter of its place."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.marks: dict[int, str] = {}

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(CELL, CELL)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        image: QImage = index.data(Qt.ItemDataRole.DecorationRole)
        cell = QRectF(option.rect)
        painter.save()
        room = cell.adjusted(SPACE, SPACE, -SPACE, -SPACE)
        place = paint_picture(painter, room, image, crisp=False)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.CANVAS_TEXT)
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
        if letter := self.marks.get(index.data(POSITION_ROLE)):
            badge = QRectF(place.topLeft(), QSize(BADGE * max(1, len(letter)), BADGE))
            painter.fillRect(badge, theme.ACCENT)
            painter.setPen(QColor(255, 255, 255))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, letter)
        painter.restore()


class _List(QListView):
    """Enter and the space bar click; `activated` would come after a double click as well."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            if self.currentIndex().isValid():
                self.clicked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class SetStrip(QWidget):
    """Picks one with a click, or with the arrow keys and Enter."""

    picked = Signal(int)
    """The position of a picture in the set."""

    def __init__(self) -> None:
        super().__init__()
        self.label = QComboBox()
        self.label.setAccessibleName(self.tr("Label"))
        self.label.setToolTip(self.tr("Show only the pictures of one label"))
        self.label.activated.connect(self._filter)
        self.hint = QLabel()
        self.list = _List()
        self.list.setAccessibleName(self.tr("Pictures of the set"))
        self.list.setFlow(QListView.Flow.LeftToRight)
        self.list.setUniformItemSizes(True)
        self.list.setWrapping(False)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.list.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.list.setStyleSheet(f"QListView {{ background: {theme.CANVAS.name()}; }}")
        bar = self.list.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        self.list.setFixedHeight(CELL + bar + 2)
        self._model = _Model(self)
        self._delegate = _Delegate(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.clicked.connect(self._on_clicked)
        self._pictures: PictureSet | None = None
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addWidget(self.hint, 1)
        row.addWidget(self.label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP // 2)
        layout.addLayout(row)
        layout.addWidget(self.list)

    def show_pictures(self, pictures: PictureSet | None) -> None:
        """Another set."""
        self._pictures = pictures
        self.label.clear()
        self.label.addItem(self.tr("All labels"), None)
        if pictures is not None and pictures.labels is not None:
            for label in np.unique(pictures.labels[pictures.labels >= 0]):
                self.label.addItem(pictures.label_names[label], int(label))
        self.label.setVisible(self.label.count() > 2)
        self._delegate.marks = {}
        self._model.show_pictures(pictures, None)

    def mark(self, marks: dict[int, str]) -> None:
        """Letters on pictures, by their positions in the set."""
        self._delegate.marks = marks
        self.list.viewport().update()

    @Slot()
    def _filter(self) -> None:
        self._model.show_pictures(self._pictures, self.label.currentData())

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.picked.emit(index.data(POSITION_ROLE))
