"""The single numbers of a code, each as a slider."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.language import number
from gui.latent.pictures import image_of
from gui.latent.section import Section
from gui.latent.walk import work
from gui.latent.walk.picture_view import PictureView
from gui.latent.walk.set_strip import name_of
from gui.latent.walk.value_slider import ValueSlider

if TYPE_CHECKING:
    from denoiser.latent.encoded import Encoded
    from denoiser.latent.numbers_of_code import LatentNumber

AT_FIRST = 16
"""Sliders; as many more each time the user asks."""
NARROWEST = 1e-3
"""Range of a slider for a number that is always the same."""


class Numbers(Section):
    """The code of a picture, number by number."""

    def __init__(self) -> None:
        super().__init__()
        self.hint = self.tr("Pick the picture to start from")
        self.position = 0
        """Of the picture that the sliders start from."""
        self.code: NDArray[np.float32] = np.empty(0, np.float32)
        """As the sliders are now."""
        self.sliders: dict[int, ValueSlider] = {}
        """By place in the code, from 0."""
        self._numbers: tuple[LatentNumber, ...] = ()
        self._find = self._latest()
        self._paint_one = self._latest()
        self._find.failed.connect(self.refuse)
        self._paint_one.failed.connect(self.problem)
        self._build()

    def _build(self) -> None:
        self.start = PictureView(self.tr("Picture"), usual=200)
        self.view = PictureView(self.tr("Decoded"), usual=480)
        self.facts = QLabel()
        self.facts.setWordWrap(True)
        self.reset = QPushButton(self.tr("Reset"))
        self.reset.setToolTip(self.tr("All numbers as in the picture's own code"))
        self.reset.clicked.connect(self._on_reset)
        self.more = QPushButton()
        self.more.setToolTip(self.tr("Those that vary less"))
        self.more.clicked.connect(self._add_rows)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(theme.GAP)
        self._rows.setColumnStretch(1, 1)
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, theme.GAP, 0)
        inside.addLayout(self._rows)
        inside.addWidget(self.more)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(holder)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes to what is in it
        top = QHBoxLayout()
        top.addWidget(self.facts, 1)
        top.addWidget(self.reset)
        left = QVBoxLayout()
        left.setSpacing(theme.GAP)
        left.addLayout(top)
        left.addWidget(scroll, 1)
        layout = QHBoxLayout(self.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(left, 3)
        layout.addSpacing(theme.MARGIN)
        layout.addWidget(self.view, 4)
        layout.addWidget(self.start, 2)

    def _begin(self, encoded: Encoded) -> None:
        self._numbers = ()
        self._clear_rows()
        self.position = 0
        self._find.ask_instead(lambda _job: work.numbers_of(encoded), self._show_numbers)

    def _show_numbers(self, numbers: tuple[LatentNumber, ...]) -> None:
        self._numbers = numbers
        dead = sum(n.is_dead for n in numbers)
        said = self.tr("{count} numbers, those first that vary most").format(count=len(numbers))
        if dead:
            said += " · " + self.tr("{dead} never vary").format(dead=dead)
        self.facts.setText(said)
        self.take_picture(self.position)
        self._add_rows()

    def _clear_rows(self) -> None:
        self.sliders = {}
        while item := self._rows.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()

    @Slot()
    def _add_rows(self) -> None:
        shown = len(self.sliders)
        for row, about in enumerate(self._numbers[shown : shown + AT_FIRST], start=shown):
            self._add_row(row, about)
        left = len(self._numbers) - len(self.sliders)
        self.more.setVisible(left > 0)
        self.more.setText(self.tr("Show {count} more").format(count=min(left, AT_FIRST)))

    def _add_row(self, row: int, about: LatentNumber) -> None:
        low, high = about.low, about.high
        if high - low < NARROWEST:
            low, high = about.mean - 1, about.mean + 1
        name = self.tr("Number {place}").format(place=about.index + 1)
        if about.is_dead:
            tip = self.tr(
                "The same for all pictures: a dead unit, or one that the training has left unused. "
                "Moving it shows whether the decoder listens to it at all."
            )
        else:
            tip = self.tr(
                "1 % of the pictures have less than {low}, 1 % more than {high}; double click for "
                "the picture's own value"
            ).format(low=number(low, 2), high=number(high, 2))
        own = float(self.code[about.index])
        slider = ValueSlider(low, high, home=own, name=name, tip=tip, beyond=True)
        slider.moved.connect(lambda value, index=about.index: self._on_moved(index, value))
        label = QLabel(name + (" · " + self.tr("never varies") if about.is_dead else ""))
        label.setEnabled(not about.is_dead)
        label.setToolTip(tip)
        self._rows.addWidget(label, row, 0)
        self._rows.addWidget(slider, row, 1)
        self.sliders[about.index] = slider

    def take_picture(self, position: int) -> None:
        """Start from its code."""
        encoded = self.encoded
        if encoded is None:
            return
        self.position = position
        self.start.show_picture(
            image_of(encoded.pictures.pixels[position]), name_of(encoded.pictures, position)
        )
        self._set_marks({position: "•"})
        for index, slider in self.sliders.items():
            slider.home = float(encoded.codes[position, index])
        self._on_reset()

    def take_selection(self, positions: NDArray[np.intp]) -> None:
        if len(positions):
            self.take_picture(int(positions[0]))

    @Slot()
    def _on_reset(self) -> None:
        if self.encoded is not None:
            self.code = self.encoded.codes[self.position].copy()
            for slider in self.sliders.values():
                slider.set_value(slider.home)
            self._paint()

    def _on_moved(self, index: int, value: float) -> None:
        self.code[index] = value
        self._paint()

    def _paint(self) -> None:
        if self.encoded is None:
            return
        model, codes = self.encoded.model, self.code[None].copy()
        changed = int((self.code != self.encoded.codes[self.position]).sum())

        def show(images: list[QImage]) -> None:
            detail = self.tr("{count} changed").format(count=changed) if changed else ""
            self.view.show_picture(images[0], detail)

        self._paint_one.ask(lambda job: work.decoded(job, model, codes), show)
