"""What stands where a section has nothing to show: why, and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from denoiser.latent.architecture import Family
from denoiser.latent.weights import LatentCard, available_latent_models
from denoiser.phrases import Phrase
from gui import theme
from gui.language import translated

if TYPE_CHECKING:
    from denoiser.latent.encoded import Encoded


class Refusal(QWidget):
    """A sentence, and a button for the autoencoder that would do."""

    model_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.remedy = QPushButton(self.tr("Use another autoencoder"))
        self.remedy.setToolTip(self.tr("Look at these pictures through that autoencoder"))
        self.remedy.clicked.connect(self._on_remedy)
        self._card: LatentCard | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[4 * theme.MARGIN] * 4)
        layout.setSpacing(theme.MARGIN)
        layout.addStretch(1)
        layout.addWidget(self._sentence)
        layout.addWidget(self.remedy, alignment=Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(1)

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    def show_sentence(self, sentence: str, remedy: LatentCard | None) -> None:
        """``remedy`` is the autoencoder that the button offers; None: no button."""
        self._sentence.setText(sentence)
        self._card = remedy
        self.remedy.setVisible(remedy is not None)
        if remedy is not None:
            title = translated(Phrase(remedy.title))
            self.remedy.setText(self.tr("Use “{model}”").format(model=title))

    @Slot()
    def _on_remedy(self) -> None:
        if self._card is not None:
            self.model_asked.emit(self._card.name)


def variational_for(encoded: Encoded) -> LatentCard | None:
    """A variational autoencoder for such pictures, where the one that is used is not."""
    card = encoded.model.card
    if encoded.model.can_sample:
        return None
    others = available_latent_models().values()
    fitting = (
        other
        for other in others
        if other.architecture.family is Family.VARIATIONAL
        and other.is_for_photos == card.is_for_photos
    )
    return next(fitting, None)
