"""How and where the result is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from denoiser.naming import SUFFIXES, default_target
from denoiser.photo import DEPTHS, Photo
from denoiser.recipe import DEFAULT_QUALITY, ExportOptions
from gui import theme
from gui.preferences import Preferences

LOSSY = ("JPEG", "WEBP", "AVIF")


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

        self.format = QComboBox()
        # JPEG cannot hold transparency.
        self.format.addItems([f for f in DEPTHS if photo.alpha is None or f != "JPEG"])
        self.format.setToolTip(self.tr("PNG and TIFF keep every value as the preview shows it"))
        self.quality = QSpinBox()
        self.quality.setRange(1, 100)
        self.quality.setToolTip(self.tr("100 is the largest file with the least loss"))
        self.bits = QComboBox()
        self.bits.setToolTip(self.tr("Bits per channel"))
        self.keep_metadata = QCheckBox(self.tr("Keep EXIF, IPTC and XMP"))
        self.keep_metadata.setToolTip(self.tr("The colour profile is always kept"))
        self.target = QLineEdit()
        self.target.setMinimumWidth(380)
        browse = QPushButton(self.tr("Choose…"))
        browse.setToolTip(self.tr("Choose another folder or name"))
        browse.clicked.connect(self._browse)
        for widget, name in (
            (self.format, self.tr("Format")),
            (self.quality, self.tr("Quality")),
            (self.bits, self.tr("Depth")),
            (self.target, self.tr("File")),
        ):
            widget.setAccessibleName(name)

        self._arrange(browse)
        self._restore()

    def _arrange(self, browse: QPushButton) -> None:
        where = QHBoxLayout()
        where.addWidget(self.target, 1)
        where.addWidget(browse)
        form = QFormLayout()
        form.setSpacing(theme.GAP)
        form.addRow(self.tr("Format"), self.format)
        form.addRow(self.tr("Quality"), self.quality)
        form.addRow(self.tr("Depth"), self.bits)
        form.addRow(self.tr("Metadata"), self.keep_metadata)
        form.addRow(self.tr("File"), where)
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
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)

    def _restore(self) -> None:
        preferences, photo = self._preferences, self._photo
        self.quality.setValue(int(preferences.number("export/quality", DEFAULT_QUALITY)))
        self.keep_metadata.setChecked(preferences.flag("export/metadata", True))
        preferred = preferences.text("export/format") or photo.format
        offered = self.format.findText(preferred) >= 0
        self.format.setCurrentText(preferred if offered else "TIFF")
        self.format.currentTextChanged.connect(self._on_format)
        self._on_format(self.format.currentText())
        chosen = preferences.text("export/folder")
        usable = Path(chosen) if chosen and Path(chosen).is_dir() else self._folder
        self.target.setText(str(default_target(self._source, self._suffix(), usable)))

    def _suffix(self) -> str:
        return SUFFIXES[self.format.currentText()]

    @Slot(str)
    def _on_format(self, format_name: str) -> None:
        depths = DEPTHS[format_name]
        self.quality.setEnabled(format_name in LOSSY)
        self.bits.clear()
        for depth in depths:
            self.bits.addItem(
                self.tr("{depth} bit float" if depth == 32 else "{depth} bit").format(depth=depth),
                depth,
            )
        fitting = [depth for depth in depths if depth <= self._photo.depth]
        self.bits.setCurrentIndex(max(0, len(fitting) - 1))
        self.bits.setEnabled(len(depths) > 1)
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
        options = ExportOptions(
            format=self.format.currentText(),
            quality=self.quality.value(),
            depth=self.bits.currentData(),
            keep_metadata=self.keep_metadata.isChecked(),
        )
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
