"""The order form of a batch: what, where to, and how."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from denoiser.batch.items import Order
from denoiser.presets import Preset
from denoiser.recipe import ExportOptions, Recipe
from denoiser.weights import ModelCard
from gui import theme
from gui.batch.results_form import ResultsForm
from gui.batch.sources_form import SourcesForm
from gui.export_options_form import ExportOptionsForm
from gui.preset_box import PresetBox
from gui.settings_form import SettingsForm

WIDTH = 380


class BatchForm(QScrollArea):
    """Everything a batch needs to know, on one page."""

    sources_changed = Signal()
    """Other photos are asked for."""
    changed = Signal()
    """Anything is different."""
    problem = Signal(str)
    """A sentence about a preset that cannot be used."""
    notice = Signal(str)
    """A sentence about a preset that is used in part."""
    take_asked = Signal()
    """The settings of the photo workspace are wanted."""

    def __init__(self, models: dict[str, ModelCard], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sources = SourcesForm()
        self.find_odd = QCheckBox(self.tr("Find odd ones out"))
        self.find_odd.setAccessibleName(self.find_odd.text())
        self.find_odd.setToolTip(
            self.tr(
                "In the end, find out which photos are not like the others: blurred, noisy, of "
                "other colours … (takes more time)"
            )
        )
        self.results = ResultsForm()
        self.export = ExportOptionsForm()
        self.presets = PresetBox()
        self.settings = SettingsForm(models)
        self.take = QPushButton(self.tr("As the photo that is open"))
        self.take.setAccessibleName(self.tr("Take the settings of the photo that is open"))
        self.take.setToolTip(self.tr("Model, level and strength as they are set in the window"))
        self._layout = QVBoxLayout()
        self._layout.setContentsMargins(*[theme.MARGIN] * 4)
        self._layout.setSpacing(theme.GAP)
        self._section(self.tr("Photos"), self.sources)
        self._layout.addWidget(self.find_odd)
        self._section(self.tr("Results"), self.results)
        self._layout.addWidget(self.export)
        self._section(self.tr("Cleaning"), self.settings)
        self.settings.rows.insertRow(0, self.tr("Preset"), self.presets)
        self._layout.addWidget(self.take)
        self._layout.addStretch()
        content = QWidget()
        content.setLayout(self._layout)
        self.setWidget(content)

        self._align()
        self.presets.reload()
        self.presets.show_settings(self.settings.settings)
        self.sources.changed.connect(self._on_sources)
        self.results.folder_changed.connect(self._on_folder)
        self.take.clicked.connect(self.take_asked)
        self.presets.chosen.connect(self._use_preset)
        self.presets.problem.connect(self.problem)
        self.find_odd.toggled.connect(self.changed)
        for part in (self.results, self.export, self.settings):
            part.changed.connect(self._on_change)
        self._on_sources()

    def _section(self, heading: str, widget: QWidget) -> None:
        if self._layout.count():
            self._layout.addSpacing(theme.GAP)
        label = QLabel(heading)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        self._layout.addWidget(label)
        self._layout.addWidget(widget)

    def _align(self) -> None:
        """One column of labels through all sections."""
        labels = [
            label
            for rows in self.findChildren(QFormLayout)
            for row in range(rows.rowCount())
            if (item := rows.itemAt(row, QFormLayout.ItemRole.LabelRole)) is not None
            and (label := item.widget()) is not None
        ]
        width = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setFixedWidth(width)

    @property
    def recipe(self) -> Recipe:
        """How photos are cleaned and written; a batch writes the cleaned photo alone."""
        export = replace(self.export.options, products=ExportOptions().products)
        return Recipe(self.settings.settings, export)

    def set_recipe(self, recipe: Recipe) -> None:
        """Show ``recipe``."""
        self.settings.set_settings(recipe.settings)
        self.export.set_options(recipe.export)

    @property
    def order(self) -> Order | None:
        """What the form says now; None while there is no input, output, or usable name."""
        inputs, output = self.sources.inputs, self.results.output
        if not inputs or output is None or not self._name_is_good:
            return None
        return Order(
            inputs=inputs,
            output=output,
            recipe=self.recipe,
            recursive=self.sources.recursive.isChecked(),
            formats=self.sources.formats.formats,
            template=self.results.template.text(),
            existing=self.results.existing.currentData(),
            find_odd=self.find_odd.isChecked(),
        )

    def add_inputs(self, paths: Iterable[Path]) -> None:
        """More folders and photos."""
        self.sources.add(paths)

    def show_example(self, source: Path | None, folder: Path = Path()) -> None:
        """Name the result of a real photo of the batch, as far as one is known."""
        self._example = (source or Path(self.tr("photo.jpg")), folder)
        self._name_is_good = self.results.show_example(*self._example, self.recipe)

    @Slot()
    def _on_sources(self) -> None:
        self.results.propose_for(self.sources.inputs)
        self.show_example(None)
        self._on_folder()

    @Slot()
    def _on_folder(self) -> None:
        self.results.show_place(self.sources.inputs)
        self.sources_changed.emit()
        self.changed.emit()

    @Slot(object)
    def _use_preset(self, preset: Preset) -> None:
        model = preset.settings.model
        if self.settings.model.findData(model) < 0:
            self.problem.emit(
                self.tr("“{name}” asks for the model “{model}”, which is not there.").format(
                    name=preset.name, model=model
                )
            )
            self.presets.show_settings(self.settings.settings)
            return
        self.set_recipe(Recipe(preset.settings, preset.export or self.export.options))
        if preset.export and preset.export.products != self.recipe.export.products:
            self.notice.emit(
                self.tr(
                    "A batch writes the cleaned photos alone; the preset “{name}” asks for more."
                ).format(name=preset.name)
            )

    @Slot()
    def _on_change(self) -> None:
        self.presets.show_settings(self.settings.settings)
        self._name_is_good = self.results.show_example(*self._example, self.recipe)
        self.changed.emit()
