"""The photos of a batch in a table, with what is done to them above; without any, an invitation."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from denoiser.batch.items import ItemState, Order
from denoiser.phrases import Phrase
from denoiser.weights import ModelCard
from gui import theme
from gui.batch.table import BatchTable
from gui.batch.table_model import BatchTableModel
from gui.language import number, translated


class PhotoArea(QWidget):
    """Shows all photos of a model, or those in one state."""

    def __init__(self, model: BatchTableModel, cards: dict[str, ModelCard]) -> None:
        super().__init__()
        self._model = model
        self._cards = cards
        self.caption = QLabel()
        self.caption.setTextFormat(Qt.TextFormat.PlainText)
        self.filter = QComboBox()
        self.filter.setAccessibleName(self.tr("Photos that are shown"))
        self.filter.setToolTip(self.tr("Show all photos, or those in one state"))
        self.filter.addItem("", None)
        for state in ItemState:
            self.filter.addItem("", state)
        self.filter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.filter.activated.connect(self._on_filter)
        self.table = BatchTable(model)
        self.invitation = QLabel(
            self.tr(
                "Drop folders or photos here, or add them on the left.\n"
                "Results go to a folder of their own; originals are never changed."
            )
        )
        self.invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.invitation.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.content = QStackedWidget()
        self.content.addWidget(self.invitation)
        self.content.addWidget(self.table)
        top = QHBoxLayout()
        top.setContentsMargins(theme.MARGIN, theme.GAP, theme.MARGIN, theme.GAP)
        top.addWidget(self.caption, 1)
        top.addWidget(self.filter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.content, 1)

    def show_order(self, order: Order | None) -> None:
        """What is done to these photos; None: nothing yet."""
        if order is None:
            self.caption.setText("")
            return
        settings = order.recipe.settings
        level = (
            self.tr("level automatic")
            if settings.sigma is None
            else self.tr("level {sigma}").format(sigma=number(settings.sigma, 1))
        )
        card = self._cards.get(settings.model)
        self.caption.setText(
            self.tr("{model} · {level} · luma {luma:.0%} · colour {colour:.0%} → {folder}").format(
                model=translated(Phrase(card.title)) if card else settings.model,
                level=level,
                luma=settings.strength.luma,
                colour=settings.strength.colour,
                folder=order.output,
            )
        )

    def show_counts(self) -> None:
        """How many photos there are in each state."""
        model = self._model
        self.content.setCurrentWidget(self.table if model.rows else self.invitation)
        self.filter.setVisible(bool(model.rows))
        for row in range(self.filter.count()):
            state = self.filter.itemData(row)
            name = self.tr("all") if state is None else model.state_text(state)
            count = len(model.rows) if state is None else model.counts[state]
            self.filter.setItemText(
                row, self.tr("{state} ({n})").format(state=name.capitalize(), n=count)
            )
        self.table.follow()

    @Slot()
    def _on_filter(self) -> None:
        self.table.shown.show_only(self.filter.currentData())
