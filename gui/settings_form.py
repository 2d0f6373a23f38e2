"""Controls for how a photo is cleaned: used by the batch, and by whatever else edits a recipe."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from denoiser.recipe import Settings
from denoiser.strength import Strength
from denoiser.weights import ModelCard
from gui import theme
from gui.setting_controls import colour_slider, luma_slider, model_box, sigma_slider

FIRST_SIGMA = 10.0
"""Where the slider stands when a level is set by hand for the first time."""


class SettingsForm(QWidget):
    """Model, noise level and strength, as rows of a form."""

    changed = Signal()
    """The user, or `set_settings`, chose something else."""

    def __init__(self, models: dict[str, ModelCard], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model_box(models)
        self.auto = QRadioButton(self.tr("Automatic"))
        self.auto.setAccessibleName(self.tr("Noise level: automatic"))
        self.auto.setToolTip(self.tr("Estimate the level of each photo from the photo itself"))
        self.manual = QRadioButton(self.tr("By hand"))
        self.manual.setAccessibleName(self.tr("Noise level: by hand"))
        self.manual.setToolTip(self.tr("One level for all photos: sigma, in 8-bit units"))
        levels = QButtonGroup(self)
        levels.addButton(self.auto)
        levels.addButton(self.manual)
        self.sigma = sigma_slider()
        self.sigma.set_value(FIRST_SIGMA)
        self.luma = luma_slider()
        self.colour = colour_slider()
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
