"""Controls for how a result is written: used by the export dialog, the batch and presets."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QSpinBox,
    QWidget,
)

from denoiser.photo import Photo
from denoiser.products import Product
from denoiser.recipe import ExportOptions
from denoiser.residual_file import DEPTHS_OF_RESIDUAL
from denoiser.saving import DEPTHS
from gui import theme

LOSSY = ("JPEG", "WEBP", "AVIF")


class ExportOptionsForm(QWidget):
    """Format, quality, depth, metadata, and where asked for which files, as rows of a form.

    For one photo it offers what that photo can become.  Without one (a batch, a preset) format and
    depth may also be left to each photo: they are None in `options` then.
    """

    changed = Signal()
    """The user, or `set_options`, chose something else."""

    def __init__(
        self,
        photo: Photo | None = None,
        parent: QWidget | None = None,
        *,
        with_products: bool = False,
    ) -> None:
        """``with_products`` offers the residual and the sheet as well."""
        super().__init__(parent)
        self._photo = photo
        self._with_products = with_products
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
        self._build_products()
        self.format.currentIndexChanged.connect(self._on_format)
        self.quality.valueChanged.connect(self.changed)
        self.bits.activated.connect(self.changed)
        self.keep_metadata.toggled.connect(self.changed)
        self.set_options(ExportOptions())

    def _build_products(self) -> None:
        shown = self._with_products
        self.products = {
            Product.CLEANED: QCheckBox(self.tr("Cleaned photo"), self),
            Product.RESIDUAL: QCheckBox(self.tr("Residual"), self),
            Product.SHEET: QCheckBox(self.tr("Side-by-side sheet"), self),
        }
        tips = {
            Product.CLEANED: self.tr("The photo, in the format above"),
            Product.RESIDUAL: self.tr(
                "What was removed, as numbers in a TIFF: noisy = cleaned + residual"
            ),
            Product.SHEET: self.tr("Noisy, cleaned and residual with captions, as a JPEG to show"),
        }
        self.residual_bits = QComboBox(self)
        self.residual_bits.setAccessibleName(self.tr("Depth of the residual"))
        self.residual_bits.setToolTip(
            self.tr("Float holds the residual itself; 16 bit states gain and offset in the file")
        )
        for depth in DEPTHS_OF_RESIDUAL:
            self.residual_bits.addItem(self._depth_text(depth), depth)
        self.residual_bits.activated.connect(self.changed)
        for product, box in self.products.items():
            box.setToolTip(tips[product])
            box.setVisible(shown)
            box.toggled.connect(self._on_products)
        self.residual_bits.setVisible(shown)
        if shown:
            residual = QHBoxLayout()
            residual.addWidget(self.products[Product.RESIDUAL])
            residual.addWidget(self.residual_bits)
            residual.addStretch()
            self.rows.addRow(self.tr("Files"), self.products[Product.CLEANED])
            self.rows.addRow("", residual)
            self.rows.addRow("", self.products[Product.SHEET])

    def _depth_text(self, depth: int) -> str:
        text = self.tr("{depth} bit float") if depth == 32 else self.tr("{depth} bit")
        return text.format(depth=depth)

    @Slot()
    def _on_products(self) -> None:
        self.residual_bits.setEnabled(self.products[Product.RESIDUAL].isChecked())
        self.changed.emit()

    @property
    def options(self) -> ExportOptions:
        """What the controls say."""
        return ExportOptions(
            format=self.format.currentData(),
            quality=self.quality.value(),
            depth=self.bits.currentData(),
            keep_metadata=self.keep_metadata.isChecked(),
            products=tuple(p for p, box in self.products.items() if box.isChecked()),
            residual_depth=self.residual_bits.currentData(),
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
        products = options.products if self._with_products else (Product.CLEANED,)
        for product, box in self.products.items():
            box.setChecked(product in products)
        self.residual_bits.setCurrentIndex(self.residual_bits.findData(options.residual_depth))
        self.residual_bits.setEnabled(Product.RESIDUAL in products)
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
            self.bits.addItem(self._depth_text(depth), depth)
        self.bits.setCurrentIndex(max(0, self.bits.findData(self._fitting_depth())))
        self.bits.setEnabled(self.bits.count() > 1)

    def _fitting_depth(self) -> int | None:
        """The depth that is chosen until somebody chooses another one."""
        if self._photo is None:
            return None
        depths = DEPTHS[self.format.currentData()]
        return max((bits for bits in depths if bits <= self._photo.depth), default=depths[0])

    @property
    def options_for_any_photo(self) -> ExportOptions:
        """The same, where what the photo suggests is left to the next photo again."""
        options = self.options
        return replace(
            options, depth=None if options.depth == self._fitting_depth() else options.depth
        )

    @Slot()
    def _on_format(self) -> None:
        self._offer_depths()
        self.changed.emit()
