"""A list of presets to choose from: beside the picture and in the batch."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from denoiser.phrases import Phrase
from denoiser.presets import Preset, load_presets
from denoiser.recipe import Settings
from gui.language import translated
from gui.plain_text import tool_tip


class PresetBox(QComboBox):
    """Shows which preset the settings are, if they are one."""

    chosen = Signal(object)
    """A `Preset` that the user picked, perhaps the one that is shown already."""
    problem = Signal(str)
    """A sentence about the file of presets."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until `reload` is called, so that somebody can listen to `problem` first."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Preset"))
        self.setToolTip(self.tr("Settings under a name: yours and those that came along"))
        self.setPlaceholderText(self.tr("Own settings"))
        self._settings = Settings()
        self.activated.connect(self._on_activated)

    def reload(self, name: str = "") -> None:
        """Read the presets again and show the one of that name, if the settings are that one.

        What is wrong with the user's file is said.
        """
        name = name or (self.preset.name if self.preset else "")
        presets = load_presets()
        self.clear()
        for preset in presets.all:
            shipped = preset.is_shipped  # a name that the user gave is not translated
            self.addItem(translated(Phrase(preset.name)) if shipped else preset.name, preset)
            if preset.summary:
                tip = translated(Phrase(preset.summary)) if shipped else preset.summary
                self.setItemData(self.count() - 1, tool_tip(tip), Qt.ItemDataRole.ToolTipRole)
        names = [preset.name.casefold() for preset in presets.all]
        self.setCurrentIndex(names.index(name.casefold()) if name.casefold() in names else -1)
        self.show_settings(self._settings)
        for sentence in presets.problems:
            self.problem.emit(translated(sentence))

    def showPopup(self) -> None:
        """Open the list, as it is now: other windows and hands change the file as well."""
        self.reload()
        super().showPopup()

    @property
    def preset(self) -> Preset | None:
        """The one that is shown."""
        preset = self.currentData()
        return preset if isinstance(preset, Preset) else None

    def show_settings(self, settings: Settings) -> None:
        """Show the preset that these settings are; of several the one that was chosen last."""
        self._settings = settings
        if self.preset is not None and self.preset.settings == settings:
            return
        rows = range(self.count())
        self.setCurrentIndex(
            next((row for row in rows if self.itemData(row).settings == settings), -1)
        )

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        self.chosen.emit(self.itemData(row))
