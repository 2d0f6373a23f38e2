"""Controls for how a photo is cleaned: used by the batch, and by whatever else edits a recipe."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from denoiser.architecture import MAX_SIGMA
from denoiser.phrases import Phrase
from denoiser.recipe import Settings
from denoiser.strength import Strength
from denoiser.weights import ModelCard
from gui import theme
from gui.language import translated
from gui.level_slider import LevelSlider

FIRST_SIGMA = 10.0
"""Where the slider stands when a level is set by hand for the first time."""


class SettingsForm(QWidget):
    """Model, noise level and strength, as rows of a form."""

    changed = Signal()
    """The user, or `set_settings`, chose something else."""

    def __init__(self, models: dict[str, ModelCard], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = QComboBox()
        self.model.setAccessibleName(self.tr("Model"))
        self.model.setToolTip(self.tr("The trained weights that clean the photos"))
        for name, card in models.items():
            self.model.addItem(translated(Phrase(card.title)), name)
            summary = translated(Phrase(card.summary))
            self.model.setItemData(self.model.count() - 1, summary, Qt.ItemDataRole.ToolTipRole)
        self.auto = QRadioButton(self.tr("Automatic"))
        self.auto.setAccessibleName(self.tr("Noise level: automatic"))
        self.auto.setToolTip(self.tr("Estimate the level of each photo from the photo itself"))
        self.manual = QRadioButton(self.tr("By hand"))
        self.manual.setAccessibleName(self.tr("Noise level: by hand"))
        self.manual.setToolTip(self.tr("One level for all photos: sigma, in 8-bit units"))
        levels = QButtonGroup(self)
        levels.addButton(self.auto)
        levels.addButton(self.manual)
        self.sigma = LevelSlider(
            MAX_SIGMA,
            decimals=1,
            name=self.tr("Noise level, sigma"),
            tip=self.tr("Standard deviation of the noise, 0 to 75 of 255 steps"),
        )
        self.sigma.set_value(FIRST_SIGMA)
        self.luma = LevelSlider(
            100,
            suffix=" %",
            name=self.tr("Strength of luminance denoising"),
            tip=self.tr("How much of the grain in lightness is taken away"),
        )
        self.colour = LevelSlider(
            100,
            suffix=" %",
            name=self.tr("Strength of colour denoising"),
            tip=self.tr("How much of the grain in colour is taken away"),
        )
        self._arrange()
        self.model.activated.connect(self.changed)
        self.manual.toggled.connect(self._on_manual)
        for slider in (self.sigma, self.luma, self.colour):
            slider.moved.connect(self.changed)
        self.set_settings(Settings())

    def _arrange(self) -> None:
        which = QHBoxLayout()
        which.addWidget(self.auto)
        which.addWidget(self.manual)
        which.addStretch()
        level = QVBoxLayout()
        level.setSpacing(theme.GAP // 2)
        level.addLayout(which)
        level.addWidget(self.sigma)
        self.rows = QFormLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(theme.GAP)
        self.rows.addRow(self.tr("Model"), self.model)
        self.rows.addRow(self.tr("Level"), level)
        self.rows.addRow(self.tr("Luma"), self.luma)
        self.rows.addRow(self.tr("Colour"), self.colour)

    @property
    def settings(self) -> Settings:
        """What the controls say."""
        return Settings(
            model=self.model.currentData(),
            sigma=self.sigma.value if self.manual.isChecked() else None,
            strength=Strength(self.luma.value / 100, self.colour.value / 100),
        )

    def set_settings(self, settings: Settings) -> None:
        """Show ``settings``; a model that is gone leaves the first one."""
        self.model.setCurrentIndex(max(0, self.model.findData(settings.model)))
        self.auto.setChecked(settings.sigma is None)
        self.manual.setChecked(settings.sigma is not None)
        if settings.sigma is not None:
            self.sigma.set_value(settings.sigma)
        self.luma.set_value(settings.strength.luma * 100)
        self.colour.set_value(settings.strength.colour * 100)
        self.sigma.setEnabled(settings.sigma is not None)
        self.changed.emit()

    @Slot(bool)
    def _on_manual(self, by_hand: bool) -> None:
        self.sigma.setEnabled(by_hand)
        self.changed.emit()
