"""Gives the settings of a photo a name."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from denoiser.presets import LONGEST_NAME, Preset, PresetsError, load_presets, save_preset
from denoiser.recipe import ExportOptions, Settings
from gui import theme
from gui.export_options_form import ExportOptionsForm
from gui.language import translated


class PresetDialog(QDialog):
    """Asks for the name of a preset, and whether it says how to export as well; saves it."""

    def __init__(
        self, settings: Settings, export: ExportOptions, parent: QWidget | None = None
    ) -> None:
        """``export`` is what the controls of the export begin with."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Save as preset"))
        self._settings = settings
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("Name, such as “Night, tripod”"))
        self.name.setAccessibleName(self.tr("Name of the preset"))
        self.name.setToolTip(self.tr("The command line finds the preset by this name as well"))
        self.with_export = QGroupBox(self.tr("With the export"))
        self.with_export.setToolTip(
            self.tr("Choosing the preset then also sets how photos are exported")
        )
        self.with_export.setCheckable(True)
        self.with_export.setChecked(False)
        self.form = ExportOptionsForm(with_products=True)
        self.form.set_options(export)
        inside = QVBoxLayout(self.with_export)
        inside.addWidget(self.form)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.problem.setStyleSheet(f"color: {theme.BAD.name()};")
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self.save_button = buttons.button(QDialogButtonBox.StandardButton.Save)
        self.save_button.setEnabled(False)
        self.name.textChanged.connect(self._on_name)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.MARGIN] * 4)
        layout.setSpacing(theme.GAP)
        for widget in (self.name, self.with_export, self.problem, buttons):
            layout.addWidget(widget)

    @Slot(str)
    def _on_name(self, text: str) -> None:
        self.save_button.setEnabled(bool(text.strip()))
        self.problem.clear()

    @property
    def chosen_name(self) -> str:
        return self.name.text().strip()

    def accept(self) -> None:
        """Save; ask before another preset is lost."""
        name = self.chosen_name
        own = [p.name for p in load_presets().all if not p.is_shipped]
        if name.casefold() in map(str.casefold, own) and not self._confirm(name):
            return
        if self.with_export.isChecked() and not self.form.options.products:
            self.problem.setText(self.tr("Choose at least one of the files."))
            return
        export = self.form.options if self.with_export.isChecked() else None
        try:
            save_preset(Preset(name, self._settings, export))
        except PresetsError as error:
            self.problem.setText(translated(error.phrase))
            return
        super().accept()

    def _confirm(self, name: str) -> bool:
        answer = QMessageBox.question(
            self,
            self.tr("Replace the preset?"),
            self.tr("There is a preset “{name}” already. Replace it?").format(name=name),
        )
        return answer == QMessageBox.StandardButton.Yes
