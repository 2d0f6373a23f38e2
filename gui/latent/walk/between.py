"""Between two pictures: a slider from one code to the other, and a film strip of the way."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
)

from gui import theme
from gui.language import number
from gui.latent.pictures import image_of
from gui.latent.section import Section
from gui.latent.walk import work
from gui.latent.walk.picture_slot import PictureSlot
from gui.latent.walk.picture_view import PictureView
from gui.latent.walk.saving import ask_for_png
from gui.latent.walk.set_strip import name_of
from gui.latent.walk.tiles import Tiles
from gui.latent.walk.value_slider import ValueSlider

if TYPE_CHECKING:
    from denoiser.latent.encoded import Encoded

FRAMES = 11
"""Of the film strip, both ends included."""
PLAY_MILLISECONDS = 40
PLAY_STEP = 0.02
LETTERS = ("A", "B")


class Between(Section):
    """Walks from picture A to picture B."""

    def __init__(self) -> None:
        super().__init__()
        self.positions = [0, 1]
        """Of A and B in the set."""
        self._show_one = self._latest()
        self._show_strip = self._latest()
        self._save = self._latest()
        for latest in (self._show_one, self._show_strip):
            latest.failed.connect(self.refuse)
        self._save.failed.connect(self.problem)
        self._play = QTimer(self)
        self._play.setInterval(PLAY_MILLISECONDS)
        self._play.timeout.connect(self._on_tick)
        self._forward = True
        self._build()

    def _build(self) -> None:
        tip = self.tr("Press, then pick the picture in the row below")
        self.slots = [PictureSlot(letter, tip) for letter in LETTERS]
        self._active = QButtonGroup(self)
        for index, slot in enumerate(self.slots):
            self._active.addButton(slot, index)
        self.slots[0].setChecked(True)
        self._active.idClicked.connect(self._show_hint)
        self.view = PictureView(self.tr("Decoded"), usual=420)
        self.share = ValueSlider(
            0,
            1,
            home=0.5,
            name=self.tr("Share of B"),
            tip=self.tr("How far on the way from A to B; double click for the middle"),
        )
        self.share.moved.connect(self._on_share)
        self.straight = QRadioButton(self.tr("Straight"))
        self.straight.setToolTip(self.tr("Z(t) = (1 − t) · Z(A) + t · Z(B)"))
        self.sphere = QRadioButton(self.tr("On a sphere"))
        self.sphere.setToolTip(
            self.tr(
                "Turns the direction of the code evenly and keeps its length: codes of a "
                "variational autoencoder lie near a sphere, whose inside it has hardly seen"
            )
        )
        self.straight.setChecked(True)
        ways = QButtonGroup(self)
        for button in (self.straight, self.sphere):
            ways.addButton(button)
        ways.buttonToggled.connect(self._on_way)
        self.play = QPushButton(self.tr("Play"))
        self.play.setCheckable(True)
        self.play.setToolTip(self.tr("Go to and fro"))
        self.play.toggled.connect(self._on_play)
        self.swap = QPushButton(self.tr("Swap"))
        self.swap.setToolTip(self.tr("A becomes B"))
        self.swap.clicked.connect(self._on_swap)
        self.save_button = QPushButton(self.tr("Save strip…"))
        self.save_button.setToolTip(self.tr("Write the film strip as a PNG"))
        self.save_button.clicked.connect(self._ask_for_file)
        self.strip = Tiles(self.tr("Film strip of the way"), strip=True, choosable=True)
        self.strip.chosen.connect(lambda frame: self.share.move_to(frame / (FRAMES - 1)))
        views = QHBoxLayout()
        views.setSpacing(0)
        views.addWidget(self.slots[0], 2)
        views.addWidget(self.view, 3)
        views.addWidget(self.slots[1], 2)
        controls = QHBoxLayout()
        controls.setSpacing(theme.GAP)
        controls.addWidget(QLabel(LETTERS[0]))
        controls.addWidget(self.share, 1)
        controls.addWidget(QLabel(LETTERS[1]))
        controls.addSpacing(theme.MARGIN)
        for widget in (self.play, self.straight, self.sphere, self.swap, self.save_button):
            controls.addWidget(widget)
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addLayout(views, 4)
        layout.addLayout(controls)
        layout.addWidget(self.strip, 1)

    def _begin(self, encoded: Encoded) -> None:
        self.play.setChecked(False)
        self.slots[0].setChecked(True)
        self._show_hint()
        if len(encoded) < 2:
            self.refuse(
                self.tr(
                    "A way leads between 2 pictures; the set has {count}. Add pictures."
                ).format(count=len(encoded))
            )
            return
        variational = encoded.model.can_sample
        (self.sphere if variational else self.straight).setChecked(True)
        self._set_pair(*_unlike_pair(encoded))

    def take_picture(self, position: int) -> None:
        """Into the place that is active; then the other one is."""
        place = self._active.checkedId()
        pair = list(self.positions)
        pair[place] = position
        self.slots[1 - place].setChecked(True)
        self._show_hint()
        self._set_pair(*pair)

    def take_selection(self, positions: NDArray[np.intp]) -> None:
        if len(positions) >= 2:
            self._set_pair(int(positions[0]), int(positions[1]))

    @Slot()
    def _show_hint(self) -> None:
        self.hint = self.tr("Pick picture {letter}").format(
            letter=LETTERS[self._active.checkedId()]
        )
        self.marks_changed.emit()

    def _set_pair(self, first: int, second: int) -> None:
        encoded = self.encoded
        if encoded is None:
            return
        self.positions = [first, second]
        for slot, position in zip(self.slots, self.positions, strict=True):
            slot.show_picture(
                image_of(encoded.pictures.pixels[position]), name_of(encoded.pictures, position)
            )
        both = {first: "A=B"} if first == second else {first: "A", second: "B"}
        self._set_marks(both)
        self._paint_strip()
        self._paint()

    @property
    def _ends(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        assert self.encoded is not None
        first, second = self.encoded.codes[self.positions]
        return first, second

    def _paint(self) -> None:
        if self.encoded is None:
            return
        share, model, ends = self.share.value, self.encoded.model, self._ends
        spherical = self.sphere.isChecked()
        self.strip.mark(round(share * (FRAMES - 1)))

        def show(images: list[QImage]) -> None:
            self.view.show_picture(images[0], f"t = {number(share, 2)}")

        self._show_one.ask(
            lambda job: work.way(job, model, ends, np.array([share]), spherical=spherical), show
        )

    def _paint_strip(self) -> None:
        if self.encoded is None:
            return
        model, ends, spherical = self.encoded.model, self._ends, self.sphere.isChecked()
        shares = np.linspace(0, 1, FRAMES)
        captions = [f"t = {number(share, 1)}" for share in shares]
        self._show_strip.ask_instead(
            lambda job: work.way(job, model, ends, shares, spherical=spherical),
            lambda images: self.strip.show_pictures(images, captions, FRAMES),
        )

    @Slot()
    def _on_share(self) -> None:
        self._paint()

    @Slot()
    def _on_way(self) -> None:
        self._paint_strip()
        self._paint()

    @Slot()
    def _on_swap(self) -> None:
        self._set_pair(*reversed(self.positions))

    # Playing.

    @Slot(bool)
    def _on_play(self, plays: bool) -> None:
        (self._play.start if plays else self._play.stop)()
        self.play.setText(self.tr("Pause") if plays else self.tr("Play"))

    @Slot()
    def _on_tick(self) -> None:
        if not self.isVisible():
            self.play.setChecked(False)
        elif self._show_one.is_idle:  # a slow decoder sets the pace
            value = self.share.value + (PLAY_STEP if self._forward else -PLAY_STEP)
            if not 0 <= value <= 1:
                self._forward = not self._forward
            self.share.move_to(min(max(0.0, value), 1.0))

    def cancel(self) -> None:
        self.play.setChecked(False)
        super().cancel()

    def close_work(self) -> None:
        self._play.stop()
        super().close_work()

    # Saving.

    @Slot()
    def _ask_for_file(self) -> None:
        target = ask_for_png(self, self.tr("Save the film strip"), "strip.png")
        if target is not None:
            self.save(target)

    def save(self, target: Path) -> None:
        """Write the film strip."""
        if self.encoded is None:
            return
        model, ends, spherical = self.encoded.model, self._ends, self.sphere.isChecked()
        self._save.ask(
            lambda job: work.write_mosaic(
                job,
                model,
                lambda: work.codes_between(ends, np.linspace(0, 1, FRAMES), spherical=spherical),
                FRAMES,
                target,
            ),
            lambda _: self.notice.emit(self.tr("Saved as {path}").format(path=target)),
        )


def _unlike_pair(encoded: Encoded) -> tuple[int, int]:
    """The first picture, and the first one of another label."""
    labels = encoded.pictures.labels
    if labels is None:
        return 0, 1
    others = np.flatnonzero(labels != labels[0])
    return 0, int(others[0]) if len(others) else 1
