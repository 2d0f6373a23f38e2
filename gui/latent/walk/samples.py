"""New pictures: a grid of them, to look at, to save, or as a folder to train on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtGui import QImage, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
)

from denoiser.latent.weights import LatentCard
from gui import theme
from gui.job import Job, Work
from gui.latent.pictures import CRISP_UP_TO
from gui.latent.refusal import variational_for
from gui.latent.section import Section
from gui.latent.walk import work
from gui.latent.walk.saving import ask_for_new_folder, ask_for_png
from gui.latent.walk.tiles import Tiles
from gui.latent.walk.value_slider import ValueSlider

if TYPE_CHECKING:
    from denoiser.latent.encoded import Encoded

SMALL_GRID, LARGE_GRID = 100, 36
"""Pictures of the grid: of large ones fewer, as the decoder takes longer."""
MOST_OF_LABEL = 10
MOST_SEEDS = 1_000_000
MOST_IN_FOLDER = 100_000


class Samples(Section):
    """Pictures that nobody took."""

    takes_pictures = False

    def __init__(self) -> None:
        super().__init__()
        self._show = self._latest()
        self._save = self._latest()
        self._show.failed.connect(self.refuse)
        self._save.failed.connect(self.problem)
        self._save.progressed.connect(self._on_progress)
        self._save.stopped.connect(self._on_saved)
        self._build()

    def _build(self) -> None:
        self.of = QComboBox()
        self.of.setAccessibleName(self.tr("Codes"))
        self.of.setToolTip(
            self.tr(
                "From the prior: codes drawn at random, which a variational autoencoder has "
                "learned to decode. Of each label: codes between similar pictures of the label."
            )
        )
        self.of.addItem(self.tr("From the prior"), False)
        self.of.addItem(self.tr("Of each label"), True)
        self.of.activated.connect(self._on_kind)
        self.seed = QSpinBox()
        self.seed.setRange(0, MOST_SEEDS)
        self.seed.setAccessibleName(self.tr("Seed"))
        self.seed.setToolTip(self.tr("The same seed gives the same pictures"))
        self.seed.setKeyboardTracking(False)
        self.seed.valueChanged.connect(self._paint)
        self.again = QPushButton(self.tr("Again"))
        self.again.setToolTip(self.tr("Others: the next seed"))
        self.again.clicked.connect(self._on_again)
        self.temperature_label = QLabel(self.tr("Temperature"))
        self.temperature = ValueSlider(
            0,
            2,
            home=1,
            name=self.tr("Temperature"),
            tip=self.tr("Below 1: more ordinary and more alike; above: bolder. Double click for 1"),
        )
        self.temperature.moved.connect(self._paint)
        self.temperature.setMaximumWidth(260)
        self.save_button = QPushButton(self.tr("Save grid…"))
        self.save_button.setToolTip(self.tr("Write these pictures as one PNG"))
        self.save_button.clicked.connect(self._ask_for_file)
        self.count = QSpinBox()
        self.count.setRange(1, MOST_IN_FOLDER)
        self.count.setValue(100)
        self.count.setAccessibleName(self.tr("Pictures in the folder"))
        self.folder = QPushButton(self.tr("Save folder…"))
        self.folder.setToolTip(
            self.tr("Write new pictures into a folder to train on, with a table of them")
        )
        self.folder.clicked.connect(self._ask_for_folder)
        self.progress = QProgressBar()
        self.progress.setMaximumWidth(120)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.hide()
        self.grid = Tiles(self.tr("New pictures"))
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        for widget in (self.of, QLabel(self.tr("Seed")), self.seed, self.again):
            row.addWidget(widget)
        row.addSpacing(theme.GAP)
        row.addWidget(self.temperature_label)
        row.addWidget(self.temperature, 1)
        row.addStretch(1)
        for last in (self.progress, self.save_button, self.count, self.folder):
            row.addWidget(last)
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addLayout(row)
        layout.addWidget(self.grid, 1)

    def _remedy(self) -> LatentCard | None:
        return None if self.encoded is None else variational_for(self.encoded)

    def _begin(self, encoded: Encoded) -> None:
        has_prior = encoded.model.can_sample
        model = self.of.model()
        assert isinstance(model, QStandardItemModel)
        labels = encoded.pictures.labels is not None
        model.item(0).setEnabled(has_prior)
        model.item(1).setEnabled(labels)
        # Neither: the library says why.
        self.of.setCurrentIndex(0 if has_prior or not labels else 1)
        self.grid.show_pictures([])
        self._on_kind()

    @property
    def _by_label(self) -> bool:
        return bool(self.of.currentData())

    @Slot()
    def _on_kind(self) -> None:
        by_label = self._by_label
        self.temperature.setEnabled(not by_label)
        self.temperature_label.setEnabled(not by_label)
        self.count.setToolTip(
            self.tr("Pictures of each label") if by_label else self.tr("Pictures in all")
        )
        self.count.setSuffix(self.tr(" per label") if by_label else "")
        self._paint()

    def _order(self, count: int) -> work.Sampling:
        return work.Sampling(count, self.seed.value(), self.temperature.value, self._by_label)

    def _grid_order(self, encoded: Encoded) -> tuple[work.Sampling, int | None, int]:
        """As many pictures as fit, side by side how many, and in all; a label takes a row."""
        large = encoded.model.architecture.side > CRISP_UP_TO
        most = LARGE_GRID if large else SMALL_GRID
        labels = encoded.pictures.labels
        if not self._by_label or labels is None:
            return self._order(most), None, most
        kinds = len(np.unique(labels[labels >= 0]))
        each = min(most // kinds, MOST_OF_LABEL) or 1
        return self._order(each), each if each > 1 else None, each * kinds

    @Slot()
    def _paint(self) -> None:
        encoded = self.encoded
        if encoded is None:
            return
        order, columns, places = self._grid_order(encoded)

        def make(job: Job) -> list[QImage]:
            return work.decoded(job, encoded.model, work.sample_codes(encoded, order))

        # Small ones follow the slider; large ones take too long to wait for what is out of date.
        large = encoded.model.architecture.side > CRISP_UP_TO
        ask = self._show.ask_instead if large else self._show.ask
        ask(make, lambda images: self.grid.show_pictures(images, columns=columns, places=places))

    @Slot()
    def _on_again(self) -> None:
        self.seed.setValue((self.seed.value() + 1) % MOST_SEEDS)

    # Saving.

    @Slot()
    def _ask_for_file(self) -> None:
        target = ask_for_png(self, self.tr("Save the grid"), f"samples-{self.seed.value()}.png")
        if target is not None:
            self.save_grid(target)

    def save_grid(self, target: Path) -> None:
        """Write what the grid shows."""
        encoded = self.encoded
        if encoded is None:
            return
        order, columns, _ = self._grid_order(encoded)
        self._start_saving(
            lambda job: work.write_mosaic(
                job, encoded.model, lambda: work.sample_codes(encoded, order), columns, target
            ),
            target,
        )

    @Slot()
    def _ask_for_folder(self) -> None:
        target = ask_for_new_folder(self, self.tr("Name of the new folder"), "samples")
        if target is not None:
            self.save_folder(target)

    def save_folder(self, target: Path) -> None:
        """Write new pictures, in folders by label if they have one."""
        encoded = self.encoded
        if encoded is None:
            return
        order = self._order(self.count.value())
        self._start_saving(lambda job: work.write_samples(job, encoded, order, target), target)

    def _start_saving(self, save: Work, target: Path) -> None:
        self.progress.setRange(0, 0)
        self._show_saving(saving=True)

        def say(written: Any) -> None:
            sentence = (
                self.tr("Saved as {path}").format(path=target)
                if written is None
                else self.tr("{count} pictures saved in {path}").format(count=written, path=target)
            )
            self.notice.emit(sentence)

        self._save.ask(save, say)

    def _show_saving(self, *, saving: bool) -> None:
        self.progress.setVisible(saving)
        for button in (self.save_button, self.folder):
            button.setEnabled(not saving)

    @Slot(int, int)
    def _on_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    @Slot()
    def _on_saved(self) -> None:
        self._show_saving(saving=False)
