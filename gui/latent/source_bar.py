"""The line above the panels: which autoencoder, which pictures."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QProgressBar, QWidget

from denoiser.latent.sources import Source
from denoiser.latent.weights import LatentCard
from denoiser.phrases import Phrase
from gui import theme
from gui.language import translated


class SourceBar(QWidget):
    """Chooses what is looked at, and through what."""

    model_chosen = Signal(str)
    source_chosen = Signal(object)
    """A `Source`."""

    def __init__(self, models: dict[str, LatentCard], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.models = QComboBox()
        self.models.setAccessibleName(self.tr("Autoencoder"))
        for card in models.values():
            self.models.addItem(translated(Phrase(card.title)), card.name)
        self.models.activated.connect(self._on_model)
        self.sources = QComboBox()
        self.sources.setAccessibleName(self.tr("Pictures"))
        self.sources.setToolTip(self.tr("The pictures that are encoded"))
        self.sources.addItem(self.tr("Digits"), Source())
        self.sources.activated.connect(self._on_source)
        self.facts = QLabel()
        self.progress = QProgressBar()
        self.progress.setMaximumWidth(200)
        self.progress.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, theme.GAP, theme.MARGIN, theme.GAP)
        layout.addWidget(QLabel(self.tr("Autoencoder")))
        layout.addWidget(self.models)
        layout.addSpacing(theme.MARGIN)
        layout.addWidget(QLabel(self.tr("Pictures")))
        layout.addWidget(self.sources)
        layout.addSpacing(theme.MARGIN)
        layout.addWidget(self.facts, 1)
        layout.addWidget(self.progress)
        self._cards = models
        self._explain()

    @Slot()
    def _on_model(self) -> None:
        self._explain()
        self.model_chosen.emit(self.models.currentData())

    @Slot()
    def _on_source(self) -> None:
        self.source_chosen.emit(self.sources.currentData())

    def _explain(self) -> None:
        card = self._cards.get(self.models.currentData())
        self.models.setToolTip(translated(Phrase(card.summary)) if card else "")

    def show_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.progress.setRange(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)
