"""Which pictures are a group: those of a label, a selection, or all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox

if TYPE_CHECKING:
    from denoiser.latent.pictures import PictureSet

SELECTION = "selection"
OTHERS = "others"


class GroupBox(QComboBox):
    """Holds the positions of a group; a selection is kept as it was when it was chosen."""

    changed = Signal()

    def __init__(self, name: str, tip: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._size = 0
        self._labels: NDArray[np.int64] | None = None
        self._selection: NDArray[np.intp] = np.empty(0, np.intp)
        self._kept: NDArray[np.intp] = np.empty(0, np.intp)
        self.activated.connect(self._on_activated)

    def show_set(self, pictures: PictureSet, preferred: int) -> None:
        """The groups of another set; the label at ``preferred`` is chosen, if there are labels."""
        self._size = len(pictures)
        self._labels = pictures.labels
        self._selection = self._kept = np.empty(0, np.intp)
        self.clear()
        if pictures.labels is not None:
            known = pictures.labels[pictures.labels >= 0]
            for label, count in zip(*np.unique(known, return_counts=True), strict=True):
                text = self.tr("{label} ({count})")
                self.addItem(
                    text.format(label=pictures.label_names[label], count=count), int(label)
                )
        self.addItem(self.tr("Selection"), SELECTION)
        self.addItem(self.tr("All others"), OTHERS)
        self._enable_selection()
        labels = self.count() - 2
        self.setCurrentIndex(min(preferred, labels - 1) if labels else -1)

    def offer_selection(self, positions: NDArray[np.intp]) -> None:
        """What “Selection” would take."""
        self._selection = positions
        self._enable_selection()

    def choose_selection(self) -> None:
        """Take what is selected."""
        self.setCurrentIndex(self.findData(SELECTION))
        self._on_activated()

    def positions(self, other: GroupBox) -> NDArray[np.intp] | None:
        """The group; ``other`` is the one that “All others” are not in.  None: not chosen yet."""
        chosen = self.currentData()
        if chosen == SELECTION:
            return self._kept
        if chosen == OTHERS:
            rest = other._kept if other.currentData() == SELECTION else other._of_label()
            return None if rest is None else np.setdiff1d(np.arange(self._size), rest)
        return self._of_label()

    def _of_label(self) -> NDArray[np.intp] | None:
        label = self.currentData()
        if self._labels is None or not isinstance(label, int):
            return None
        return np.flatnonzero(self._labels == label)

    def _enable_selection(self) -> None:
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        row = self.findData(SELECTION)
        if row >= 0:
            model.item(row).setEnabled(len(self._selection) > 0 or len(self._kept) > 0)

    @Slot()
    def _on_activated(self) -> None:
        if self.currentData() == SELECTION:
            self._kept = self._selection
            self.setItemText(
                self.currentIndex(), self.tr("Selection ({count})").format(count=len(self._kept))
            )
        self.changed.emit()
