"""What the sections of the Use panel have in common."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton

from gui import theme
from gui.latent.latest import Latest
from gui.latent.pictures import paint_picture
from gui.latent.section import Section

BAR_WIDTH = 160


class UseSection(Section):
    """A section that may ask for a selection, or for a photo to be opened."""

    select_asked = Signal(object)
    """Positions in the set."""
    photo_asked = Signal(object)
    """The `Path` of a photo."""


class WorkRow(QHBoxLayout):
    """Controls, and how far the work is that they asked for."""

    def __init__(self, work: Latest) -> None:
        super().__init__()
        self.setSpacing(theme.GAP)
        self.bar = QProgressBar()
        self.bar.setFixedWidth(BAR_WIDTH)
        self.bar.setTextVisible(False)
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.stop = QPushButton()
        self.stop.clicked.connect(work.cancel)
        work.progressed.connect(self._show_progress)
        work.stopped.connect(self._end)
        self._end()

    def name(self, progress: str, stop: str, tip: str) -> None:
        """What screen readers call the bar, and what stands on the button."""
        self.bar.setAccessibleName(progress)
        self.stop.setText(stop)
        self.stop.setToolTip(tip)

    def add_state(self) -> None:
        """The bar, the button and the words, after what is there already."""
        self.addWidget(self.words, 1)
        self.addWidget(self.bar)
        self.addWidget(self.stop)

    def begin(self) -> None:
        """Work has begun."""
        self.bar.setRange(0, 0)
        self.bar.show()
        self.stop.show()

    def _show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _end(self) -> None:
        self.bar.hide()
        self.stop.hide()


def thumbnail(image: QImage, side: int, ratio: float) -> QIcon:
    """``image`` on a square of neutral grey; it looks the same where it is selected."""
    pixmap = QPixmap(QSize(side, side) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(theme.CANVAS)
    with QPainter(pixmap) as painter:
        paint_picture(painter, QRectF(0, 0, side, side), image)
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon
