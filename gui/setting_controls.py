"""The controls that choose how a photo is cleaned, one by one; a panel or a form arranges them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox

from denoiser.architecture import MAX_SIGMA
from denoiser.phrases import Phrase
from denoiser.weights import ModelCard
from gui.language import translated
from gui.level_slider import LevelSlider


def model_box(models: dict[str, ModelCard]) -> QComboBox:
    """The models by title; the data of an item is the model's name."""
    box = QComboBox()
    box.setAccessibleName(QCoreApplication.translate("SettingControls", "Model"))
    box.setToolTip(
        QCoreApplication.translate("SettingControls", "The trained weights that clean the photo")
    )
    for name, card in models.items():
        box.addItem(translated(Phrase(card.title)), name)
        summary = translated(Phrase(card.summary))
        box.setItemData(box.count() - 1, summary, Qt.ItemDataRole.ToolTipRole)
    return box


def sigma_slider() -> LevelSlider:
    """The noise level in 8-bit units."""
    return LevelSlider(
        MAX_SIGMA,
        decimals=1,
        name=QCoreApplication.translate("SettingControls", "Noise level, sigma"),
        tip=QCoreApplication.translate(
            "SettingControls", "Standard deviation of the noise, 0 to 75 of 255 steps"
        ),
    )


def luma_slider() -> LevelSlider:
    """Strength of lightness in percent."""
    return LevelSlider(
        100,
        suffix=" %",
        name=QCoreApplication.translate("SettingControls", "Strength of luminance denoising"),
        tip=QCoreApplication.translate(
            "SettingControls", "How much of the grain in lightness is taken away"
        ),
    )


def colour_slider() -> LevelSlider:
    """Strength of colour in percent."""
    return LevelSlider(
        100,
        suffix=" %",
        name=QCoreApplication.translate("SettingControls", "Strength of colour denoising"),
        tip=QCoreApplication.translate(
            "SettingControls", "How much of the grain in colour is taken away"
        ),
    )
