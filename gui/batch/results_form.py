"""Where the results of a batch go and what they are called."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from denoiser.batch.items import Existing
from denoiser.formats.suffixes import promised_format
from denoiser.naming import FIELDS, TemplateError, fill_template, numbered, suffix_for
from denoiser.recipe import Recipe
from gui import theme

EXAMPLE_SIGMA = 7.3
"""The level in the example name, where the photo's own is not known yet."""


class ResultsForm(QWidget):
    """Output folder, name template, and what to do where a file exists."""

    changed = Signal()
    folder_changed = Signal()
    """The output folder is another one: photos in it are not taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder = QLineEdit()
        self.folder.setAccessibleName(self.tr("Output folder"))
        self.folder.setToolTip(self.tr("The folders of the input are mirrored in it"))
        self.browse = QPushButton(self.tr("Choose…"))
        self.browse.setAccessibleName(self.tr("Choose the output folder"))
        self.browse.setToolTip(self.tr("Choose the output folder"))
        self.place = QLabel()
        self.template = QLineEdit("{stem}")
        self.template.setAccessibleName(self.tr("Name of the results"))
        fields = "  ".join(f"{{{field}}}" for field in FIELDS)
        self.template.setToolTip(self.tr("May hold {fields}").format(fields=fields))
        self.example = QLabel()
        self.fields = QLabel(fields)
        self.existing = QComboBox()
        self.existing.setAccessibleName(self.tr("Where a file exists already"))
        self.existing.setToolTip(
            self.tr("Photos that are done already, with the same settings, are always skipped")
        )
        for existing, text in (
            (Existing.NUMBER, self.tr("Give the result a number")),
            (Existing.SKIP, self.tr("Skip the photo")),
            (Existing.OVERWRITE, self.tr("Overwrite (asks first)")),
        ):
            self.existing.addItem(text, existing)
        for label in (self.place, self.example, self.fields):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._proposed = ""
        self._arrange()
        self.folder.textEdited.connect(self.folder_changed)
        self.browse.clicked.connect(self._ask_for_folder)
        self.template.textChanged.connect(self.changed)
        self.existing.activated.connect(self.changed)

    def _arrange(self) -> None:
        where = QHBoxLayout()
        where.addWidget(self.folder, 1)
        where.addWidget(self.browse)
        folder = QVBoxLayout()
        folder.setSpacing(theme.GAP // 2)
        folder.addLayout(where)
        folder.addWidget(self.place)
        name = QVBoxLayout()
        name.setSpacing(theme.GAP // 2)
        for widget in (self.template, self.fields, self.example):
            name.addWidget(widget)
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.GAP)
        rows.addRow(self.tr("Folder"), folder)
        rows.addRow(self.tr("Name"), name)
        rows.addRow(self.tr("If it exists"), self.existing)
        self.fields.setForegroundRole(self.palette().ColorRole.PlaceholderText)

    # The folder.

    @property
    def output(self) -> Path | None:
        """The folder, absolute; None while there is none."""
        text = self.folder.text().strip()
        return Path(os.path.expanduser(text)).absolute() if text else None

    def set_output(self, folder: Path | None) -> None:
        self.folder.setText(str(folder) if folder else "")
        self.folder_changed.emit()

    def propose_for(self, inputs: tuple[Path, ...]) -> None:
        """A new folder beside the first input, unless the user has chosen one."""
        if self.folder.text() not in ("", self._proposed):
            return
        folder = ""
        if inputs:
            first = inputs[0] if inputs[0].is_dir() else inputs[0].parent
            folder = str(first.with_name(f"{first.name or 'photos'}-clean"))
        self._proposed = folder
        if self.folder.text() != folder:
            self.folder.setText(folder)

    def show_place(self, inputs: tuple[Path, ...]) -> None:
        """Say so where the results are to lie inside an input."""
        output = self.output
        around = [
            path
            for path in inputs
            if output is not None and output != path and output.is_relative_to(path)
        ]
        self.place.setVisible(bool(around))
        if around:
            self.place.setText(
                self.tr(
                    "This lies inside the input folder “{name}”. Photos in it are left out."
                ).format(name=around[0].name)
            )

    @Slot()
    def _ask_for_folder(self) -> None:
        start = self.output
        while start is not None and not os.path.isdir(start) and start != start.parent:
            start = start.parent
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Output folder"), str(start) if start else ""
        )
        if folder:
            self.set_output(Path(folder))

    # Names.

    def show_example(self, source: Path, folder: Path, recipe: Recipe) -> bool:
        """What the result of ``source`` would be called; whether the template can be used."""
        settings = recipe.settings
        try:
            name = fill_template(
                self.template.text(),
                stem=source.stem,
                model=settings.model,
                counter=1,
                sigma=EXAMPLE_SIGMA if settings.sigma is None else settings.sigma,
            )
        except TemplateError as error:
            self._say(str(error), good=False)
            return False
        suffix = suffix_for(source, promised_format(source) or "", recipe.export.format)
        result = (folder / numbered(name, suffix, 1)).as_posix()
        self._say(
            self.tr("{source} becomes {result}").format(source=source.name, result=result),
            good=True,
        )
        return True

    def _say(self, sentence: str, *, good: bool) -> None:
        self.example.setText(sentence)
        self.example.setStyleSheet("" if good else f"color: {theme.BAD.name()};")
