"""The film strip: a thumbnail for each open photo, with its state."""

from __future__ import annotations

import math

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui import theme
from gui.document import Document, State
from gui.plain_text import tool_tip
from gui.thumbnails import Thumbnails

THUMBNAIL = 96
"""Longest side, in pixels."""
DOT = 9
DOCUMENT_ROLE = Qt.ItemDataRole.UserRole

SELECTING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

translate = QCoreApplication.translate

COLOURS = {
    State.OPENING: theme.BUSY,
    State.CLEANING: theme.BUSY,
    State.CLEANED: theme.GOOD,
    State.SAVED: theme.GOOD,
    State.STOPPED: theme.QUIET,
    State.FAILED: theme.BAD,
}


def in_words(document: Document) -> str:
    """The state of a photo, for those who do not see colours."""
    return {
        State.WAITING: translate("FilmStrip", "waiting"),
        State.OPENING: translate("FilmStrip", "opening"),
        State.CLEANING: translate("FilmStrip", "cleaning"),
        State.CLEANED: translate("FilmStrip", "cleaned, not saved"),
        State.SAVED: translate("FilmStrip", "saved"),
        State.STOPPED: translate("FilmStrip", "stopped"),
        State.FAILED: translate("FilmStrip", "failed"),
    }[document.state]


def _icon(picture: QPixmap) -> QIcon:
    """Without Qt's tint on what is selected: tone and colour are to be judged."""
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon


class _Marks(QStyledItemDelegate):
    """Draws a dot on each thumbnail, hollow while a result is not saved, and a frame around the
    photo that is shown."""

    shown: Document | None = None

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        document = index.data(DOCUMENT_ROLE)
        if document is self.shown:
            painter.save()
            painter.setPen(QPen(theme.CANVAS_TEXT, 2))
            painter.drawRect(option.rect.adjusted(2, 2, -3, -3))
            painter.restore()
        colour = COLOURS.get(document.state)
        if colour is None:
            return
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 3))
        filled = document.state is not State.CLEANED
        painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
        corner = rect.topRight() + QPoint(-DOT - 8, 8)
        painter.drawEllipse(QRect(corner, QSize(DOT, DOT)))
        painter.restore()


class FilmStrip(QListWidget):
    """Shows the open photos; thumbnails load in the background."""

    chosen = Signal(object)
    """A `Document`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setWrapping(False)
        self.setIconSize(QSize(THUMBNAIL, THUMBNAIL))
        self.setFixedHeight(THUMBNAIL + 34)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self._marks = _Marks(self)
        self.setItemDelegate(self._marks)
        self.setAccessibleName(self.tr("Film strip"))
        # Letters are the window's shortcuts, not a search in the strip.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._known: dict[Document, QListWidgetItem] = {}
        # A photo that cannot be read stays grey here.
        self._thumbnails = Thumbnails(2 * THUMBNAIL, self._nearest, self)
        self._thumbnails.loaded.connect(self._on_thumbnail)
        self.itemClicked.connect(self._on_clicked)

    def show_documents(self, documents: list[Document], current: Document | None) -> None:
        """Show these photos; thumbnails that are there stay."""
        self.setVisible(len(documents) > 1)
        wanted = documents if len(documents) > 1 else []  # a single photo needs no thumbnail
        for document in self._known.keys() - set(wanted):
            self._thumbnails.discard(document)
            self.takeItem(self.row(self._known.pop(document)))
        new = [document for document in wanted if document not in self._known]
        for document in new:
            self._add(document)
        self.set_current(current)
        self._thumbnails.add(new)

    def _items(self) -> list[tuple[Document, QListWidgetItem]]:
        items = [self.item(row) for row in range(self.count())]
        return [(item.data(DOCUMENT_ROLE), item) for item in items]

    def _item(self, document: Document) -> QListWidgetItem | None:
        return self._known.get(document)

    def _nearest(self, waiting: set[Document]) -> Document:
        """The first of these in sight, else the next to the right, else to the left."""
        first = max(0, self.indexAt(QPoint(1, self.viewport().height() // 2)).row())
        rows = (*range(first, self.count()), *range(first - 1, -1, -1))
        documents = (self.item(row).data(DOCUMENT_ROLE) for row in rows)
        return next(document for document in documents if document in waiting)

    def _add(self, document: Document) -> None:
        item = QListWidgetItem()
        item.setData(DOCUMENT_ROLE, document)
        item.setSizeHint(QSize(THUMBNAIL + 12, THUMBNAIL + 12))
        blank = QPixmap(THUMBNAIL, THUMBNAIL)
        blank.fill(theme.CANVAS)
        item.setIcon(_icon(blank))
        self.addItem(item)
        self._known[document] = item
        self.update_state(document)

    @Slot(object, QImage)
    def _on_thumbnail(self, document: Document, image: QImage) -> None:
        item = self._item(document)
        if item is not None:
            # A long strip is drawn at least a pixel wide; it would vanish otherwise.
            width, height = image.width(), image.height()
            least = math.ceil(max(width, height) / THUMBNAIL)
            image = image.scaled(max(width, least), max(height, least))
            item.setIcon(_icon(QPixmap.fromImage(image)))

    @Slot(object, object)
    def exchange(self, old: Document, new: Document) -> None:
        """Let ``new``, of the same photo, have the place of ``old``."""
        item = self._known.pop(old, None)
        if item is not None:
            self._known[new] = item
            item.setData(DOCUMENT_ROLE, new)
            self._thumbnails.discard(old)
            self._thumbnails.add([new])  # that of the old one may not have come yet
            self.set_current(new)

    def update_state(self, document: Document) -> None:
        item = self._item(document)
        if item is None:
            return
        text = f"{document.name} – {document.problem or in_words(document)}"
        item.setToolTip(tool_tip(text))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
        self.viewport().update()

    def set_current(self, document: Document | None) -> None:
        """Frame the photo that is shown; a selection that it belongs to stays."""
        self._marks.shown = document
        item = self._item(document) if document else None
        if item is None:
            self.clearSelection()
        elif item.isSelected():
            self.setCurrentItem(item, QItemSelectionModel.SelectionFlag.NoUpdate)
        else:
            self.setCurrentItem(item, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.viewport().update()

    @property
    def selected(self) -> list[Document]:
        """The photos that are selected, in the order of the strip."""
        return [document for document, item in self._items() if item.isSelected()]

    @Slot(QListWidgetItem)
    def _on_clicked(self, item: QListWidgetItem) -> None:
        if QGuiApplication.keyboardModifiers() & SELECTING:
            return  # that was about the selection
        self.chosen.emit(item.data(DOCUMENT_ROLE))

    def close_jobs(self) -> None:
        """Stop loading thumbnails."""
        self._thumbnails.close()
