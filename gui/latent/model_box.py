"""The list of autoencoders, grouped by what they were trained on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QWidget

from denoiser.latent.weights import BUNDLED_LATENT_WEIGHTS, LatentCard
from denoiser.phrases import Phrase
from gui.language import translated
from gui.plain_text import tool_tip


class ModelBox(QComboBox):
    """Names one of several autoencoders."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Autoencoder"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.cards: dict[str, LatentCard] = {}

    @property
    def card(self) -> LatentCard | None:
        """Of the one that is chosen; None before there are any."""
        return self.cards.get(self.currentData())

    def show_models(self, cards: dict[str, LatentCard]) -> None:
        """Offer these; the choice stays if it is among them."""
        chosen = self.currentData()
        self.cards = cards
        self.clear()
        groups = {
            self.tr("Digits"): [
                c for c in cards.values() if _came_along(c) and not c.is_for_photos
            ],
            self.tr("Photos"): [c for c in cards.values() if _came_along(c) and c.is_for_photos],
            self.tr("Your own"): [c for c in cards.values() if not _came_along(c)],
        }
        for heading, members in groups.items():
            if members:
                self._add_heading(heading)
            for card in members:
                self.addItem(translated(Phrase(card.title)), card.name)
                tip = tool_tip(translated(Phrase(card.summary)))
                self.setItemData(self.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        if chosen is not None:
            self.choose(chosen)

    def choose(self, name: str) -> None:
        """Show this one, if it is there."""
        index = self.findData(name)
        if index >= 0:
            self.setCurrentIndex(index)
            self.setToolTip(self.itemData(index, Qt.ItemDataRole.ToolTipRole))

    def _add_heading(self, text: str) -> None:
        item = QStandardItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = self.font()
        font.setBold(True)
        item.setFont(font)
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        model.appendRow(item)


def _came_along(card: LatentCard) -> bool:
    return card.folder == BUNDLED_LATENT_WEIGHTS
