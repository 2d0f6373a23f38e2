"""Pictures in columns with a line of text under each, to be compared along a row."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.latent.pictures import paint_picture

TITLE_WIDTH = 170.0
GAP = 12.0
MARGIN = 5.0
"""Room for the frame of a marked column."""
LARGEST_SIDE = 280.0
SMALLEST_SIDE = 40.0
HEADING_LINES = 2.6
TEXT_LINES = 1.4
"""Under a picture, in heights of a line."""


@dataclass(frozen=True)
class Cell:
    """One place of the table."""

    image: QImage | None
    text: str = ""
    """Under the picture, or instead of it."""


@dataclass(frozen=True)
class Column:
    """One below the other."""

    title: str
    subtitle: str
    cells: tuple[Cell, ...]
    is_marked: bool = False
    """Whether it is the one that the user has chosen."""


class PictureTable(QWidget):
    """Rows have titles at the left; all pictures have the same size, as large as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(480, 160)
        self._rows: tuple[str, ...] = ()
        self._columns: tuple[Column, ...] = ()

    def sizeHint(self) -> QSize:
        return QSize(1000, 480)

    def show_table(self, rows: tuple[str, ...], columns: tuple[Column, ...]) -> None:
        """A row that has no picture in any column is as high as its text."""
        self._rows, self._columns = rows, columns
        self.setAccessibleDescription("\n".join(_in_words(rows, column) for column in columns))
        self.update()

    @property
    def columns(self) -> tuple[Column, ...]:
        return self._columns

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._columns:
            return
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        line = QFontMetricsF(self.font()).height()
        with_picture = [
            any(column.cells[row].image is not None for column in self._columns)
            for row in range(len(self._rows))
        ]
        titles = TITLE_WIDTH if any(self._rows) else 0.0
        below = [
            TEXT_LINES * line
            if pictured
            else max(TEXT_LINES * line, self._title_height(title) + line * 0.3)
            for title, pictured in zip(self._rows, with_picture, strict=True)
        ]
        texts = sum(below) + HEADING_LINES * line
        side = min(
            (self.width() - titles - MARGIN) / len(self._columns) - GAP,
            (self.height() - texts) / max(1, sum(with_picture)) - GAP,
            LARGEST_SIDE,
        )
        side = max(side, SMALLEST_SIDE)
        # Where it is the height that limits the pictures, texts may be wider than these.
        most = (self.width() - titles - MARGIN) / len(self._columns) - GAP
        width = max(side, min(most, self._widest_text()))
        for place, column in enumerate(self._columns):
            left = titles + MARGIN + place * (width + GAP)
            self._paint_heading(painter, column, QRectF(left, 0, width, 2.2 * line))
        top = HEADING_LINES * line
        for row, title in enumerate(self._rows):
            height = side if with_picture[row] else 0.0
            self._paint_title(painter, title, QRectF(0, top, titles - GAP, height or below[row]))
            for place, column in enumerate(self._columns):
                left = titles + MARGIN + place * (width + GAP)
                cell = column.cells[row]
                if cell.image is not None:
                    paint_picture(painter, QRectF(left, top, width, side), cell.image)
                text_top = top + height + (line * 0.1 if height else 0)
                self._paint_text(painter, cell.text, QRectF(left, text_top, width, line))
            top += height + below[row] + (GAP if height else 0)
        for place, column in enumerate(self._columns):
            if column.is_marked:
                left = titles + MARGIN + place * (width + GAP)
                painter.setPen(QPen(theme.ACCENT, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                frame = QRectF(left, 0, width, top - line * 0.2).adjusted(-4, 1, 4, 0)
                painter.drawRoundedRect(frame, 3, 3)

    def _widest_text(self) -> float:
        plain, bold = QFontMetricsF(self.font()), QFontMetricsF(self._bold())
        return max(
            max(
                bold.horizontalAdvance(column.title),
                plain.horizontalAdvance(column.subtitle),
                *(plain.horizontalAdvance(cell.text) for cell in column.cells),
            )
            for column in self._columns
        )

    def _bold(self) -> QFont:
        bold = QFont(self.font())
        bold.setBold(True)
        return bold

    def _title_height(self, title: str) -> float:
        room = QRectF(0, 0, TITLE_WIDTH - GAP, 1000)
        metrics = QFontMetricsF(self.font())
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, title).height()

    def _paint_heading(self, painter: QPainter, column: Column, room: QRectF) -> None:
        half = room.height() / 2
        painter.setFont(self._bold())
        self._paint_text(painter, column.title, QRectF(room.left(), 2, room.width(), half))
        painter.setFont(self.font())
        place = QRectF(room.left(), half, room.width(), half)
        self._paint_text(painter, column.subtitle, place)

    def _paint_title(self, painter: QPainter, title: str, room: QRectF) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, title)

    def _paint_text(self, painter: QPainter, text: str, room: QRectF) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        metrics = QFontMetricsF(painter.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width() + GAP)
        wide = room.adjusted(-GAP / 2, 0, GAP / 2, 0)
        painter.drawText(wide, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, shown)


def _in_words(rows: tuple[str, ...], column: Column) -> str:
    cells = (
        f"{title}: {cell.text}" for title, cell in zip(rows, column.cells, strict=True) if cell.text
    )
    return f"{column.title}, {column.subtitle}. " + "; ".join(cells)
