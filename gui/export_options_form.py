"""Controls for how a result is written: used by the export dialog, the batch and presets."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QSpinBox, QWidget

from denoiser.photo import DEPTHS, Photo
from denoiser.recipe import ExportOptions
from gui import theme

LOSSY = ("JPEG", "WEBP", "AVIF")


class ExportOptionsForm(QWidget):
    """Format, quality, depth and metadata, as rows of a form.

    For one photo it offers what that photo can become.  Without one (a batch, a preset) format and
    depth may also be left to each photo: they are None in `options` then.
    """

    changed = Signal()
    """The user, or `set_options`, chose something else."""

    def __init__(self, photo: Photo | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo = photo
        self.format = QComboBox()
        self.format.setToolTip(self.tr("PNG and TIFF keep every value as the preview shows it"))
        if photo is None:
            self.format.addItem(self.tr("As each photo"), None)
        for name in DEPTHS:
            if photo is None or photo.alpha is None or name != "JPEG":  # which has no transparency
                self.format.addItem(name, name)
        self.quality = QSpinBox()
        self.quality.setRange(1, 100)
        self.quality.setToolTip(self.tr("100 is the largest file with the least loss"))
        self.bits = QComboBox()
        self.bits.setToolTip(self.tr("Bits per channel"))
        self.keep_metadata = QCheckBox(self.tr("Keep EXIF, IPTC and XMP"))
        self.keep_metadata.setToolTip(self.tr("The colour profile is always kept"))
        for widget, name in (
            (self.format, self.tr("Format")),
            (self.quality, self.tr("Quality")),
            (self.bits, self.tr("Depth")),
        ):
            widget.setAccessibleName(name)
        self.rows = QFormLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(theme.GAP)
        self.rows.addRow(self.tr("Format"), self.format)
        self.rows.addRow(self.tr("Quality"), self.quality)
        self.rows.addRow(self.tr("Depth"), self.bits)
        self.rows.addRow(self.tr("Metadata"), self.keep_metadata)
        self.format.currentIndexChanged.connect(self._on_format)
        self.quality.valueChanged.connect(self.changed)
        self.bits.activated.connect(self.changed)
        self.keep_metadata.toggled.connect(self.changed)
        self.set_options(ExportOptions())

    @property
    def options(self) -> ExportOptions:
        """What the controls say."""
        return ExportOptions(
            format=self.format.currentData(),
            quality=self.quality.value(),
            depth=self.bits.currentData(),
            keep_metadata=self.keep_metadata.isChecked(),
        )

    def set_options(self, options: ExportOptions) -> None:
        """Show ``options``, as far as the photo allows them."""
        wanted = options.format or (self._photo.format if self._photo else None)
        index = self.format.findData(wanted)
        self.format.setCurrentIndex(index if index >= 0 else self.format.findData("TIFF"))
        self._offer_depths()
        if options.depth is not None and self.bits.findData(options.depth) >= 0:
            self.bits.setCurrentIndex(self.bits.findData(options.depth))
        self.quality.setValue(options.quality)
        self.keep_metadata.setChecked(options.keep_metadata)
        self.changed.emit()

    def _offer_depths(self) -> None:
        name = self.format.currentData()
        # A format that is left to each photo may be any.
        self.quality.setEnabled(name is None or name in LOSSY)
        depths = () if name is None else DEPTHS[name]
        self.bits.clear()
        if self._photo is None:
            self.bits.addItem(self.tr("As each photo"), None)
        for depth in depths:
            text = self.tr("{depth} bit float") if depth == 32 else self.tr("{depth} bit")
            self.bits.addItem(text.format(depth=depth), depth)
        if self._photo is not None:
            fitting = [depth for depth in depths if depth <= self._photo.depth]
            self.bits.setCurrentIndex(max(0, len(fitting) - 1))
        self.bits.setEnabled(self.bits.count() > 1)

    @Slot()
    def _on_format(self) -> None:
        self._offer_depths()
        self.changed.emit()
