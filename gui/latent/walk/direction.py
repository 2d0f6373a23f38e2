"""A direction learned from two groups of pictures, as a slider."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from gui import theme
from gui.language import number
from gui.latent.pictures import image_of
from gui.latent.section import Section
from gui.latent.walk import work
from gui.latent.walk.group_box import GroupBox
from gui.latent.walk.picture_view import PictureView
from gui.latent.walk.set_strip import name_of
from gui.latent.walk.tiles import Tiles
from gui.latent.walk.value_slider import ValueSlider

if TYPE_CHECKING:
    from denoiser.latent.directions import Direction
    from denoiser.latent.encoded import Encoded

FARTHEST = 2.0
"""Ends of the slider, in ways from group to group."""
FRAMES = 9


class DirectionSection(Section):
    """Moves a picture from one group towards another."""

    def __init__(self) -> None:
        super().__init__()
        self.hint = self.tr("Pick the picture that is to go along the direction")
        self.position = 0
        self.direction: Direction | None = None
        self._learn = self._latest()
        self._show_one = self._latest()
        self._show_strip = self._latest()
        self._learn.failed.connect(self._on_no_direction)
        for latest in (self._show_one, self._show_strip):
            latest.failed.connect(self.problem)
        self._amounts = np.linspace(-FARTHEST, FARTHEST, FRAMES)
        self._build()

    def _build(self) -> None:
        tip = self.tr(
            "Pictures of one label, or those that are selected now; select in any other panel"
        )
        self.groups = (
            GroupBox(self.tr("From these pictures"), tip),
            GroupBox(self.tr("To these pictures"), tip),
        )
        for group in self.groups:
            group.changed.connect(self._on_groups)
        self.facts = QLabel()
        self.facts.setWordWrap(True)
        self.start = PictureView(self.tr("Picture"), usual=260)
        self.view = PictureView(self.tr("Moved"), usual=420)
        self.amount = ValueSlider(
            -FARTHEST,
            FARTHEST,
            home=0,
            name=self.tr("How far"),
            tip=self.tr(
                "1 is as far as from the middle of one group to that of the other; double click "
                "for the picture itself"
            ),
        )
        self.amount.moved.connect(self._on_amount)
        self.strip = Tiles(self.tr("Film strip along the direction"), strip=True, choosable=True)
        self.strip.chosen.connect(lambda frame: self.amount.move_to(float(self._amounts[frame])))
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addWidget(QLabel(self.tr("From")))
        row.addWidget(self.groups[0])
        row.addWidget(QLabel(self.tr("to")))
        row.addWidget(self.groups[1])
        row.addSpacing(theme.MARGIN)
        row.addWidget(self.facts, 1)
        views = QHBoxLayout()
        views.setSpacing(0)
        views.addWidget(self.start, 2)
        views.addWidget(self.view, 3)
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addLayout(row)
        layout.addLayout(views, 4)
        layout.addWidget(self.amount)
        layout.addWidget(self.strip, 1)

    def _begin(self, encoded: Encoded) -> None:
        self.direction = None
        for preferred, group in enumerate(self.groups):
            group.show_set(encoded.pictures, preferred)
        self.amount.set_value(0)
        self.take_picture(0)
        self._on_groups()

    def take_selection(self, positions: NDArray[np.intp]) -> None:
        for group in self.groups:
            group.offer_selection(positions)

    def take_picture(self, position: int) -> None:
        encoded = self.encoded
        if encoded is None:
            return
        self.position = position
        self.start.show_picture(
            image_of(encoded.pictures.pixels[position]), name_of(encoded.pictures, position)
        )
        self._set_marks({position: "•"})
        self._paint_strip()
        self._paint()

    @Slot()
    def _on_groups(self) -> None:
        encoded = self.encoded
        if encoded is None:
            return
        first, second = (
            group.positions(other) for group, other in (self.groups, self.groups[::-1])
        )
        if first is None or second is None:
            self._on_no_direction(
                self.tr(
                    "Choose two groups: select pictures in Look and take the selection here, or "
                    "use pictures with labels."
                )
            )
            return
        self._learn.ask_instead(
            lambda _job: work.direction_between(encoded, first, second), self._on_direction
        )

    def _on_direction(self, direction: Direction) -> None:
        self.direction = direction
        self.facts.setText(
            self.tr("Tells {share} % of the pictures apart (50 % is chance)").format(
                share=number(100 * direction.told_apart, 0)
            )
        )
        self.amount.setEnabled(True)
        self._paint_strip()
        self._paint()

    @Slot(str)
    def _on_no_direction(self, sentence: str) -> None:
        self.direction = None
        self.facts.setText(sentence)
        self.amount.setEnabled(False)
        self.strip.show_pictures([])

    @Slot()
    def _on_amount(self) -> None:
        self._paint()

    def _codes(self, amounts: NDArray[np.float64]) -> NDArray[np.float32]:
        assert self.encoded is not None
        code = self.encoded.codes[self.position]
        return code[None] if self.direction is None else self.direction.along(code, amounts)

    def _paint(self) -> None:
        if self.encoded is None:
            return
        amount, model = self.amount.value, self.encoded.model
        codes = self._codes(np.array([amount]))
        self.strip.mark(int(np.abs(self._amounts - amount).argmin()))

        def show(images: list[QImage]) -> None:
            self.view.show_picture(images[0], f"{'+' * (amount > 0)}{number(amount, 2)}")

        self._show_one.ask(lambda job: work.decoded(job, model, codes), show)

    def _paint_strip(self) -> None:
        if self.encoded is None or self.direction is None:
            return
        model, codes = self.encoded.model, self._codes(self._amounts)
        captions = [number(amount, 1) for amount in self._amounts]
        self._show_strip.ask_instead(
            lambda job: work.decoded(job, model, codes),
            lambda images: self.strip.show_pictures(images, captions, FRAMES),
        )
