"""How and where the result is written."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from denoiser.naming import SUFFIXES, default_target
from denoiser.photo import Photo
from denoiser.products import product_paths
from denoiser.recipe import ExportOptions
from gui import theme
from gui.export_memory import ExportMemory
from gui.export_options_form import ExportOptionsForm
from gui.language import translated


@dataclass(frozen=True)
class ExportDecision:
    """What to write where."""

    target: Path
    options: ExportOptions
    overwrite: bool


class ExportDialog(QDialog):
    """Asks what to write, in which format and depth, and for a new file name."""

    def __init__(
        self,
        source: Path,
        photo: Photo,
        folder: Path,
        memory: ExportMemory,
        parent: QWidget | None = None,
    ) -> None:
        """``folder`` is proposed until the user chooses another one."""
        super().__init__(parent)
        self._named = photo.path or source  # a test with noise is called otherwise
        self.setWindowTitle(self.tr("Export {name}").format(name=self._named.name))
        self._source = source
        self._photo = photo
        self._folder = folder
        self._memory = memory
        self.decision: ExportDecision | None = None
        """What the user decided, once accepted."""

        self.form = ExportOptionsForm(photo, with_products=True)
        self.target = QLineEdit()
        self.target.setMinimumWidth(380)
        browse = QPushButton(self.tr("Choose…"))
        browse.setAutoDefault(False)
        browse.setToolTip(self.tr("Choose another folder or name"))
        browse.clicked.connect(self._browse)
        self.target.setAccessibleName(self.tr("File"))
        self.target.setToolTip(self.tr("Folder and name of the new file"))
        self._arrange(browse)
        self._restore()

    def _arrange(self, browse: QPushButton) -> None:
        where = QHBoxLayout()
        where.addWidget(self.target, 1)
        where.addWidget(browse)
        self.form.rows.addRow(self.tr("File"), where)
        self.names = QLabel()
        self.names.setWordWrap(True)
        self.names.setTextFormat(Qt.TextFormat.PlainText)
        self.form.rows.addRow("", self.names)
        self.problem = QLabel()
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.setStyleSheet(f"color: {theme.BAD.name()};")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.export_button = QPushButton(self.tr("Export"))
        self.export_button.setDefault(True)
        buttons.addButton(self.export_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.MARGIN] * 4)
        self.warning = QLabel(
            self.tr("This is a test: all of these files hold the photo with synthetic noise.")
        )
        self.warning.setWordWrap(True)
        self.warning.setVisible(self._named.name != self._source.name)
        layout.addWidget(self.warning)
        layout.addWidget(self.form)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)

    def _restore(self) -> None:
        self.form.set_options(self._memory.options)
        folder = self._memory.folder or self._folder
        products = self.form.options.products
        self.target.setText(
            str(default_target(self._named, self._suffix(), folder, products=products))
        )
        self.form.changed.connect(self._follow)
        self.target.textChanged.connect(self._show_names)
        self._show_names()

    def _suffix(self) -> str:
        return SUFFIXES[self.form.format.currentData()]

    @Slot()
    def _follow(self) -> None:
        if Path(self.target.text()).name:
            self.target.setText(str(Path(self.target.text()).with_suffix(self._suffix())))
        self._show_names()

    def _paths(self) -> list[Path]:
        """The files that would be written."""
        target = self._target_path()
        return product_paths(target, self.form.options.products) if target.name else []

    def _target_path(self) -> Path:
        return Path(os.path.expanduser(self.target.text()))  # Path's own raises for unknown users

    @Slot()
    def _show_names(self) -> None:
        names = [path.name for path in self._paths()]
        self.names.setText(
            self.tr("Writes {names}").format(names=", ".join(names))
            if names
            else self.tr("Nothing is to be written: choose at least one of the files.")
        )
        lost = self.form.options.not_kept(self._photo, Path(self.target.text()))
        if names and lost:
            self.names.setText("\n".join((self.names.text(), *map(translated, lost))))
        self.export_button.setEnabled(bool(names))

    @Slot()
    def _browse(self) -> None:
        chosen, _filter = QFileDialog.getSaveFileName(
            self,
            self.tr("Export to"),
            self.target.text(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self.target.setText(str(Path(chosen).with_suffix(self._suffix())))

    def accept(self) -> None:
        """Check the name; ask before another file is lost."""
        target = self._target_path()
        if not os.path.isdir(target.parent):
            self.problem.setText(
                self.tr("The folder “{folder}” does not exist. Choose another one.").format(
                    folder=target.parent
                )
            )
            return
        existing = [path for path in self._paths() if os.path.exists(path)]
        source_is_there = os.path.exists(self._source)
        if source_is_there and any(path.samefile(self._source) for path in existing):
            self.problem.setText(
                self.tr("That is the original, which is never overwritten. Choose another name.")
            )
            return
        if existing and not self._confirm(existing):
            return
        self.decision = ExportDecision(target, self.form.options, overwrite=bool(existing))
        self._memory.remember(self.form.options_for_any_photo)
        self._memory.remember_folder(None if target.parent == self._folder else target.parent)
        super().accept()

    def _confirm(self, existing: list[Path]) -> bool:
        names = ", ".join(f"“{path.name}”" for path in existing)
        answer = QMessageBox.question(
            self,
            self.tr("Replace what is there?"),
            self.tr("There is {names} already. Replace it?").format(names=names),
        )
        return answer == QMessageBox.StandardButton.Yes
