"""Repeated draws of one picture by a variational autoencoder, and where they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout

from denoiser.latent.weights import LatentCard
from gui import theme
from gui.language import number
from gui.latent.pictures import image_of
from gui.latent.refusal import variational_for
from gui.latent.section import Section
from gui.latent.walk import work
from gui.latent.walk.picture_view import PictureView
from gui.latent.walk.set_strip import name_of
from gui.latent.walk.tiles import Tiles

if TYPE_CHECKING:
    from denoiser.latent.encoded import Encoded

AT_FIRST = 25
MOST = 400
MOST_SEEDS = 1_000_000


class DrawsSection(Section):
    """What else the network could have made of a picture."""

    def __init__(self) -> None:
        super().__init__()
        self.hint = self.tr("Pick the picture to draw")
        self.position = 0
        self._draw = self._latest()
        self._draw.failed.connect(self.refuse)
        self._build()

    def _build(self) -> None:
        self.count = QSpinBox()
        self.count.setRange(2, MOST)
        self.count.setValue(AT_FIRST)
        self.count.setKeyboardTracking(False)
        self.count.setAccessibleName(self.tr("Draws"))
        self.count.setToolTip(self.tr("How often the code of the picture is drawn"))
        self.count.valueChanged.connect(self._paint)
        self.seed = QSpinBox()
        self.seed.setRange(0, MOST_SEEDS)
        self.seed.setKeyboardTracking(False)
        self.seed.setAccessibleName(self.tr("Seed"))
        self.seed.setToolTip(self.tr("The same seed gives the same draws"))
        self.seed.valueChanged.connect(self._paint)
        self.again = QPushButton(self.tr("Again"))
        self.again.setToolTip(self.tr("Others: the next seed"))
        self.again.clicked.connect(self._on_again)
        self.facts = QLabel()
        self.facts.setWordWrap(True)
        self.picture = PictureView(self.tr("Picture"), usual=220)
        self.mean = PictureView(self.tr("Mean"), usual=220)
        self.spread = PictureView(self.tr("Spread"), usual=220)
        self.spread.setToolTip(
            self.tr("Standard deviation of each pixel over the draws; black is none")
        )
        self.draws = Tiles(self.tr("Draws"))
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        for widget in (
            QLabel(self.tr("Draws")),
            self.count,
            QLabel(self.tr("Seed")),
            self.seed,
            self.again,
        ):
            row.addWidget(widget)
        row.addSpacing(theme.MARGIN)
        row.addWidget(self.facts, 1)
        column = QVBoxLayout()
        column.setSpacing(0)
        for view in (self.picture, self.mean, self.spread):
            column.addWidget(view, 1)
        main = QHBoxLayout()
        main.setSpacing(theme.GAP)
        main.addLayout(column, 2)
        main.addWidget(self.draws, 5)
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addLayout(row)
        layout.addLayout(main, 1)

    def _remedy(self) -> LatentCard | None:
        return None if self.encoded is None else variational_for(self.encoded)

    def _begin(self, encoded: Encoded) -> None:
        self.take_picture(0)

    def take_picture(self, position: int) -> None:
        """Draw this one."""
        encoded = self.encoded
        if encoded is None:
            return
        self.position = position
        self.picture.show_picture(
            image_of(encoded.pictures.pixels[position]), name_of(encoded.pictures, position)
        )
        self._set_marks({position: "•"})
        self._paint()

    def take_selection(self, positions: NDArray[np.intp]) -> None:
        if len(positions):
            self.take_picture(int(positions[0]))

    @Slot()
    def _on_again(self) -> None:
        self.seed.setValue((self.seed.value() + 1) % MOST_SEEDS)

    @Slot()
    def _paint(self) -> None:
        encoded, position = self.encoded, self.position
        if encoded is None:
            return
        count, seed = self.count.value(), self.seed.value()

        def show(drawn: work.DrawnImages) -> None:
            self.draws.show_pictures(drawn.draws)
            self.mean.show_picture(drawn.mean)
            self.spread.show_picture(drawn.spread, f"×{number(drawn.gain, 0)}")
            self.facts.setText(
                self.tr("The picture has a say in {used} of {length} numbers of its code").format(
                    used=drawn.used_numbers, length=encoded.model.architecture.code
                )
            )

        self._draw.ask_instead(lambda job: work.draw(job, encoded, position, count, seed), show)
