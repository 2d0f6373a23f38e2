"""How and where the result is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Slot
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
from denoiser.recipe import DEFAULT_QUALITY, ExportOptions
from gui import theme
from gui.export_options_form import ExportOptionsForm
from gui.preferences import Preferences


@dataclass(frozen=True)
class ExportDecision:
    """What to write where."""

    target: Path
    options: ExportOptions
    overwrite: bool


class ExportDialog(QDialog):
    """Asks for format, quality, depth, metadata and a new file name."""

    def __init__(
        self,
        source: Path,
        photo: Photo,
        folder: Path,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        """``folder`` is proposed until the user chooses another one."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export {name}").format(name=source.name))
        self._source = source
        self._photo = photo
        self._folder = folder
        self._preferences = preferences
        self.decision: ExportDecision | None = None
        """What the user decided, once accepted."""

        self.form = ExportOptionsForm(photo)
        self.target = QLineEdit()
        self.target.setMinimumWidth(380)
        browse = QPushButton(self.tr("Choose…"))
        browse.setToolTip(self.tr("Choose another folder or name"))
        browse.clicked.connect(self._browse)
        self.target.setAccessibleName(self.tr("File"))
        self._arrange(browse)
        self._restore()

    def _arrange(self, browse: QPushButton) -> None:
        where = QHBoxLayout()
        where.addWidget(self.target, 1)
        where.addWidget(browse)
        self.form.rows.addRow(self.tr("File"), where)
        self.problem = QLabel()
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
        layout.addWidget(self.form)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)

    def _restore(self) -> None:
        stored = self._preferences
        self.form.set_options(
            ExportOptions(
                format=stored.text("export/format") or None,
                quality=int(stored.number("export/quality", DEFAULT_QUALITY)),
                keep_metadata=stored.flag("export/metadata", True),
            )
        )
        chosen = stored.text("export/folder")
        usable = Path(chosen) if chosen and Path(chosen).is_dir() else self._folder
        self.target.setText(str(default_target(self._source, self._suffix(), usable)))
        self.form.changed.connect(self._follow_format)

    def _suffix(self) -> str:
        return SUFFIXES[self.form.format.currentData()]

    @Slot()
    def _follow_format(self) -> None:
        if self.target.text():
            self.target.setText(str(Path(self.target.text()).with_suffix(self._suffix())))

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
        target = Path(self.target.text()).expanduser()
        if not target.parent.is_dir():
            self.problem.setText(
                self.tr("The folder “{folder}” does not exist. Choose another one.").format(
                    folder=target.parent
                )
            )
            return
        if target.exists() and target.samefile(self._source):
            self.problem.setText(
                self.tr("That is the original, which is never overwritten. Choose another name.")
            )
            return
        overwrite = target.exists()
        if overwrite and not self._confirm(target):
            return
        options = self.form.options
        self.decision = ExportDecision(target, options, overwrite)
        self._preferences.set("export/format", options.format)
        self._preferences.set("export/quality", options.quality)
        self._preferences.set("export/metadata", options.keep_metadata)
        if target.parent != self._folder:
            self._preferences.set("export/folder", str(target.parent))
        super().accept()

    def _confirm(self, target: Path) -> bool:
        answer = QMessageBox.question(
            self,
            self.tr("Replace the file?"),
            self.tr("“{name}” exists. Replace it?").format(name=target.name),
        )
        return answer == QMessageBox.StandardButton.Yes
