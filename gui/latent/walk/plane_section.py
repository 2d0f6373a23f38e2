"""The plane of a code of two numbers, or one through a longer code."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
)

from gui import theme
from gui.job import Job
from gui.language import number
from gui.latent.pictures import CRISP_UP_TO, image_of
from gui.latent.section import Section
from gui.latent.walk import work
from gui.latent.walk.picture_view import PictureView
from gui.latent.walk.plane_view import PlaneView
from gui.latent.walk.set_strip import name_of

if TYPE_CHECKING:
    from denoiser.latent.encoded import Encoded
    from denoiser.latent.plane import Plane

MOST_COLUMNS = 20
MOST_IN_LEGEND = 12
COLUMNS_OF_PHOTOS = 10
"""Pictures side by side on the plane; large ones take the decoder longer."""


class PlaneSection(Section):
    """A point on the plane is dragged, and the decoder paints what is there."""

    def __init__(self) -> None:
        super().__init__()
        self._found: work.PlaneOfSet | None = None
        self._find = self._latest()
        self._paint_all = self._latest()
        self._paint_one = self._latest()
        self._find.failed.connect(self.refuse)
        for latest in (self._paint_all, self._paint_one):
            latest.failed.connect(self.problem)
        self._build()

    def _build(self) -> None:
        self.axes = QComboBox()
        self.axes.setAccessibleName(self.tr("Axes of the plane"))
        self.axes.setToolTip(self.tr("Which plane through the codes is shown"))
        self.axes.addItem(self.tr("First two principal components"), False)
        self.axes.addItem(self.tr("Two numbers of the code"), True)
        self.axes.activated.connect(self._on_axes)
        self.numbers = (QSpinBox(), QSpinBox())
        for box, name in zip(self.numbers, (self.tr("Across"), self.tr("Up")), strict=True):
            box.setAccessibleName(name)
            box.setToolTip(self.tr("A number of the code, counted from 1"))
            box.setKeyboardTracking(False)
            box.setPrefix(f"{name} ")
            box.valueChanged.connect(self._on_axes)
        self.mean = QPushButton(self.tr("Through the mean"))
        self.mean.setToolTip(
            self.tr("Lay the plane through the mean of all codes, not through one picture's")
        )
        self.mean.clicked.connect(self._on_mean)
        self.pictures = QCheckBox(self.tr("Pictures"))
        self.pictures.setToolTip(self.tr("What the decoder paints all over the plane"))
        self.dots = QCheckBox(self.tr("Dots"))
        self.dots.setToolTip(self.tr("Where the pictures of the set lie, coloured by label"))
        for layer in (self.pictures, self.dots):
            layer.setChecked(True)
            layer.toggled.connect(self._on_layers)
        self.facts = QLabel()
        self.legend = QLabel()
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self.view = PlaneView()
        self.view.moved.connect(self._paint)
        self.decoded = PictureView(self.tr("Decoded"), usual=360)
        self.nearest = PictureView(self.tr("Nearest of the set"), usual=220)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addWidget(self.axes)
        for number_box in self.numbers:
            row.addWidget(number_box)
        row.addWidget(self.facts)
        row.addSpacing(theme.MARGIN)
        row.addWidget(self.legend, 1)
        row.addWidget(self.mean)
        row.addWidget(self.pictures)
        row.addWidget(self.dots)
        side = QVBoxLayout()
        side.setSpacing(0)
        side.addWidget(self.decoded, 3)
        side.addWidget(self.nearest, 2)
        main = QHBoxLayout()
        main.setSpacing(theme.GAP)
        main.addWidget(self.view, 3)
        main.addLayout(side, 2)
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addLayout(row)
        layout.addLayout(main, 1)

    def _begin(self, encoded: Encoded) -> None:
        length = encoded.model.architecture.code
        self.hint = (
            self.tr("Pick a picture to lay the plane through its code")
            if length > 2
            else self.tr("Pick a picture to go to its place on the plane")
        )
        self._found = None
        self.mean.hide()
        self.axes.setCurrentIndex(0)
        self.axes.setVisible(length > 2)
        for value, box in enumerate(self.numbers, start=1):
            box.blockSignals(True)
            box.setRange(1, length)
            box.setValue(value)
            box.blockSignals(False)
        self._find_plane()

    def _find_plane(self) -> None:
        encoded = self.encoded
        if encoded is None:
            return
        by_number = bool(self.axes.currentData())
        for box in self.numbers:
            box.setVisible(by_number)
        chosen = (self.numbers[0].value() - 1, self.numbers[1].value() - 1) if by_number else None
        self._find.ask_instead(lambda _job: work.find_plane(encoded, chosen), self._show)

    def _show(self, found: work.PlaneOfSet) -> None:
        encoded, plane = self.encoded, found.plane
        if encoded is None:
            return
        self._found = found
        self.mean.hide()
        few = found.classes if len(found.classes) <= MOST_IN_LEGEND else {}
        self.legend.setText(
            "&nbsp; ".join(
                f'<span style="color: {colour.name()}">●</span>&nbsp;{escape(name)}'
                for name, colour in few.items()
            )
        )
        share = number(100 * plane.share, 0)
        self.facts.setText(
            self.tr("All of the code")
            if encoded.model.architecture.code == 2
            else self.tr("{share} % of what varies in the codes").format(share=share)
        )
        self._lay(plane, 0)

    def _lay(self, plane: Plane, position: int) -> None:
        """Show ``plane`` with the point where a picture of the set is."""
        encoded, found = self.encoded, self._found
        if encoded is None or found is None:
            return
        self.view.show_plane(plane, found.dots, found.colours)
        self._paint_tiles(encoded, plane)
        x, y = found.dots[position].tolist()
        self.view.move_point((x, y))

    def _paint_tiles(self, encoded: Encoded, plane: Plane) -> None:
        side = encoded.model.architecture.side
        columns = MOST_COLUMNS if side <= CRISP_UP_TO else COLUMNS_OF_PHOTOS

        def paint(job: Job) -> list[QImage]:
            return work.decoded(job, encoded.model, plane.codes(plane.grid(columns, columns)))

        self._paint_all.ask_instead(paint, lambda tiles: self.view.show_tiles(tiles, columns))

    def take_picture(self, position: int) -> None:
        """The plane goes through its code: what the point shows there is the picture's own."""
        if self.encoded is None or self._found is None:
            return
        if self.encoded.model.architecture.code == 2:  # of which there is one plane
            x, y = self._found.dots[position].tolist()
            self.view.move_point((x, y))
            return
        self._lay(self._found.plane.through(self.encoded.codes[position]), position)
        self.mean.show()

    @Slot()
    def _on_mean(self) -> None:
        if self._found is not None:
            point = self.view.point
            self._lay(self._found.plane, 0)
            self.view.move_point(point)
        self.mean.hide()

    @Slot()
    def _on_axes(self) -> None:
        if self.numbers[0].value() == self.numbers[1].value() and self.axes.currentData():
            self.facts.setText(self.tr("A plane needs two different numbers"))
        else:
            self._find_plane()

    @Slot()
    def _on_layers(self) -> None:
        self.view.show_layers(pictures=self.pictures.isChecked(), dots=self.dots.isChecked())

    @Slot()
    def _paint(self) -> None:
        encoded, plane, point = self.encoded, self.view.plane, self.view.point
        if encoded is None or plane is None:
            return

        def show(spot: work.Spot) -> None:
            self.decoded.show_picture(spot.image, f"{number(point[0], 2)}, {number(point[1], 2)}")
            pictures = encoded.pictures
            self.nearest.show_picture(
                image_of(pictures.pixels[spot.nearest]), name_of(pictures, spot.nearest)
            )
            self._set_marks({spot.nearest: "•"})

        self._paint_one.ask(lambda _job: work.spot(encoded, plane, point), show)
