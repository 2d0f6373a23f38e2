"""The part of the side panel that tests with synthetic noise."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from denoiser.architecture import MAX_SIGMA
from denoiser.comparison import Comparison, Likeness
from denoiser.preview import ResidualKind
from denoiser.synthetic_noise import NoiseKind, SyntheticNoise, jpeg_quality
from gui import theme
from gui.language import number
from gui.level_slider import LevelSlider

SETTLE_MILLISECONDS = 150
"""How long the controls must rest before the noise is made again."""
LARGEST_SEED = 9999


def score(likeness: Likeness) -> str:
    """PSNR and SSIM in a few words."""
    psnr = "∞" if math.isinf(likeness.psnr) else number(likeness.psnr, 2)
    return f"{psnr} dB" + ("" if likeness.ssim is None else f", SSIM {number(likeness.ssim, 3)}")


class NoiseSection(QWidget):
    """Kind, level and seed of the noise, and what came of it."""

    noise_chosen = Signal(object)
    """A `SyntheticNoise`, or None for the photo as it is."""
    kind_chosen = Signal(object)
    """A `ResidualKind`."""
    sweep_asked = Signal()
    grown = Signal()
    """There is more to see than before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = QToolButton()
        self.header.setText(self.tr("Test with synthetic noise"))
        self.header.setToolTip(
            self.tr("Put a known noise on a clean photo, and see how well it is removed")
        )
        self.header.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.header.setCheckable(True)
        self.header.setObjectName("fold")  # see gui.theme
        font = self.header.font()
        font.setBold(True)
        self.header.setFont(font)
        self.header.toggled.connect(self._unfold)
        self.body = QWidget()
        self._build_controls()
        self._build_figures()
        self._arrange()
        self._unfold(False)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MILLISECONDS)
        self._settle.timeout.connect(self._choose)
        self.show_noise(None)

    def _build_controls(self) -> None:
        self.on = QCheckBox(self.tr("Put noise on this photo"))
        self.on.setToolTip(
            self.tr("The photo counts as clean; unchecked, all is as it was before the test")
        )
        self.on.clicked.connect(self._choose)
        self.kind = QComboBox()
        for kind, text in (
            (NoiseKind.GAUSSIAN, self.tr("Gaussian")),
            (NoiseKind.POISSON_GAUSSIAN, self.tr("Poisson-Gaussian")),
            (NoiseKind.SPECKLE, self.tr("Speckle")),
            (NoiseKind.SALT_AND_PEPPER, self.tr("Salt and pepper")),
            (NoiseKind.GRAIN, self.tr("Correlated grain")),
            (NoiseKind.JPEG, self.tr("JPEG")),
        ):
            self.kind.addItem(text, kind)
        self.kind.setToolTip(self.tr("What the noise is like"))
        self.kind.setAccessibleName(self.tr("Kind of noise"))
        self.kind.activated.connect(self._on_change)
        self.sigma = LevelSlider(
            MAX_SIGMA,
            decimals=1,
            name=self.tr("Sigma of the synthetic noise"),
            tip=self.tr("Standard deviation that the noise has on mid-grey, 0 to 75 of 255 steps"),
        )
        self.sigma.moved.connect(self._on_change)
        self.seed = QSpinBox()
        self.seed.setMaximum(LARGEST_SEED)
        self.seed.setKeyboardTracking(False)
        self.seed.setToolTip(self.tr("Another number gives other noise of the same kind"))
        self.seed.setAccessibleName(self.tr("Seed of the noise"))
        self.seed.valueChanged.connect(self._on_change)
        self.clip = QCheckBox(self.tr("Clip"))
        self.clip.setToolTip(self.tr("Cut off what is darker than black or brighter than white"))
        self.clip.clicked.connect(self._on_change)
        self.residual = QComboBox()
        for residual, text in (
            (ResidualKind.FOUND, self.tr("found")),
            (ResidualKind.TRUE, self.tr("true")),
            (ResidualKind.DIFFERENCE, self.tr("found − true")),
        ):
            self.residual.addItem(text, residual)
        self.residual.setToolTip(
            self.tr(
                "What the residual pane shows: what was removed, what would have to be removed, "
                "or the error that is left in the cleaned photo"
            )
        )
        self.residual.setAccessibleName(self.tr("Residual to show"))
        self.residual.activated.connect(self._on_residual)

    def _build_figures(self) -> None:
        self.place = QLabel()
        self.figures = QWidget()
        grid = QGridLayout(self.figures)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.GAP)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.place, 0, 0, 1, 3)
        self.cells: dict[str, QLabel] = {}
        rows = (
            (("psnr", self.tr("PSNR, dB")), ("ssim", self.tr("SSIM"))),
            (("noisy-psnr", self.tr("Noisy")), ("noisy-ssim", "")),
            (("cleaned-psnr", self.tr("Cleaned")), ("cleaned-ssim", "")),
            (("found", self.tr("Residual found, RMS")),),
            (("true", self.tr("True residual, RMS")),),
            (("difference", self.tr("Found − true, RMS")),),
            (("correlation", self.tr("Correlation of both")),),
        )
        for row, cells in enumerate(rows, start=1):
            if row == 1:
                for column, (_name, text) in enumerate(cells, start=1):
                    self._put(grid, QLabel(text), row, column)
                continue
            grid.addWidget(QLabel(cells[0][1]), row, 0, 1, 1 if len(cells) == 2 else 2)
            for column, (name, _text) in enumerate(cells, start=3 - len(cells)):
                self.cells[name] = QLabel()
                self._put(grid, self.cells[name], row, column)
        self.figures.setToolTip(
            self.tr(
                "How near both come to the photo without noise, as 8-bit files hold them. RMS is "
                "in 8-bit units."
            )
        )
        self.figures.setAccessibleName(self.tr("Quality"))

    @staticmethod
    def _put(grid: QGridLayout, label: QLabel, row: int, column: int) -> None:
        label.setAlignment(Qt.AlignmentFlag.AlignRight)
        grid.addWidget(label, row, column)

    def _arrange(self) -> None:
        self.sweep = QPushButton(self.tr("Sweep sigma 5 to 75…"))
        self.sweep.setToolTip(
            self.tr("PSNR and SSIM over sigma on the part on screen, beside non-local means")
        )
        self.sweep.clicked.connect(self.sweep_asked)
        seed_row = QHBoxLayout()
        seed_row.setSpacing(theme.GAP)
        seed_row.addWidget(self.seed, 1)
        seed_row.addWidget(self.clip)
        grid = QGridLayout()
        grid.setSpacing(theme.GAP)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.on, 0, 0, 1, 2)
        for row, (text, control) in enumerate(
            (
                (self.tr("Kind"), self.kind),
                (self.tr("Sigma"), self.sigma),
                (self.tr("Seed"), self.seed),
                (self.tr("Residual"), self.residual),
            ),
            start=1,
        ):
            label = QLabel(text)
            label.setBuddy(control)
            grid.addWidget(label, row, 0)
            if control is self.seed:
                grid.addLayout(seed_row, row, 1)
            else:
                grid.addWidget(control, row, 1)
        inside = QVBoxLayout(self.body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.GAP)
        inside.addLayout(grid)
        inside.addWidget(self.figures)
        inside.addWidget(self.sweep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.GAP, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addWidget(self.header)
        layout.addWidget(self.body)

    @Slot(bool)
    def _unfold(self, open_: bool) -> None:
        self.header.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)
        self.body.setVisible(open_)
        if open_:
            self.grown.emit()

    # What the test says.

    @property
    def noise(self) -> SyntheticNoise:
        """As the controls have it."""
        return SyntheticNoise(
            kind=NoiseKind(self.kind.currentData()),
            sigma=self.sigma.value,
            seed=self.seed.value(),
            clip=self.clip.isChecked(),
        )

    def show_noise(self, noise: SyntheticNoise | None) -> None:
        """Bring the controls in line with the photo that is shown, without telling anyone; None
        is a photo without synthetic noise, and leaves the controls for the next one."""
        self.on.setChecked(noise is not None)
        if noise is not None and not self._settle.isActive():
            self.set_noise(noise)
        self.residual.setEnabled(noise is not None)
        self.figures.setVisible(noise is not None)
        if noise is not None and self.header.isChecked():
            self.grown.emit()
        self.show_comparison(None, "")

    def set_noise(self, noise: SyntheticNoise) -> None:
        """Set the controls without telling anyone."""
        self.kind.setCurrentIndex(self.kind.findData(noise.kind))
        self.sigma.set_value(noise.sigma)
        self.seed.blockSignals(True)
        self.seed.setValue(noise.seed)
        self.seed.blockSignals(False)
        self.clip.setChecked(noise.clip)
        self._follow_kind()

    def forget_change(self) -> None:
        """A change that has not been told yet is of no interest any more."""
        self._settle.stop()

    def show_residual(self, kind: ResidualKind) -> None:
        self.residual.setCurrentIndex(self.residual.findData(kind))

    def show_comparison(self, found: Comparison | None, place: str) -> None:
        """Show the figures; ``place`` says of what part of the photo they are."""
        self.place.setText(place or self.tr("Not yet measured"))
        texts = dict.fromkeys(self.cells, "–")
        if found is not None:
            for name, likeness in (("noisy", found.noisy), ("cleaned", found.cleaned)):
                infinite = math.isinf(likeness.psnr)
                texts[f"{name}-psnr"] = "∞" if infinite else number(likeness.psnr, 2)
                if likeness.ssim is not None:
                    texts[f"{name}-ssim"] = number(likeness.ssim, 4)
            agreement = found.residual
            texts["true"] = number(agreement.true_rms, 2)
            texts["found"] = number(agreement.found_rms, 2)
            texts["difference"] = number(agreement.difference_rms, 2)
            texts["correlation"] = number(agreement.correlation, 3)
        for name, label in self.cells.items():
            label.setText(texts[name])

    def _follow_kind(self) -> None:
        kind = NoiseKind(self.kind.currentData())
        self.seed.setEnabled(kind.is_random)
        self.clip.setEnabled(kind.leaves_range)
        self.kind.setToolTip(
            self.tr("JPEG of quality {quality}").format(quality=jpeg_quality(self.sigma.value))
            if kind is NoiseKind.JPEG
            else self.tr("What the noise is like")
        )

    # What the user says.

    @Slot()
    def _on_change(self) -> None:
        self._follow_kind()
        if self.on.isChecked():
            self._settle.start()

    @Slot()
    def _choose(self) -> None:
        self.noise_chosen.emit(self.noise if self.on.isChecked() else None)

    @Slot(int)
    def _on_residual(self, _index: int) -> None:
        self.kind_chosen.emit(self.residual.currentData())
