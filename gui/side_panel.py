"""The controls beside the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from denoiser.preview import GAINS, ResidualPart
from denoiser.recipe import Settings
from denoiser.strength import Strength
from denoiser.weights import ModelCard
from gui import theme
from gui.language import number, translated
from gui.navigator import Navigator
from gui.setting_controls import colour_slider, luma_slider, model_box, sigma_slider

if TYPE_CHECKING:
    from denoiser.noise_level import NoiseEstimate

SETTLE_MILLISECONDS = 150
"""How long the noise level must rest before the network runs again; strength needs no rest."""


class SidePanel(QScrollArea):
    """Preset, model, noise level, strength and how the residual is shown."""

    model_chosen = Signal(str)
    sigma_chosen = Signal(object)
    """A level in 8-bit units, or None for the estimate."""
    strength_chosen = Signal(Strength)
    held = Signal(bool)
    """A slider of the settings has been grabbed, or let go."""
    gain_chosen = Signal(object)
    """A factor, or None for automatic."""
    part_chosen = Signal(object)
    """A `ResidualPart`."""

    def __init__(
        self,
        models: dict[str, ModelCard],
        navigator: Navigator,
        presets: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setFixedWidth(theme.PANEL_WIDTH)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes to what is in it
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._layout = QVBoxLayout()
        self._layout.setContentsMargins(*[theme.MARGIN] * 4)
        self._layout.setSpacing(theme.GAP)
        self._layout.addWidget(navigator)
        self._heading(self.tr("Preset"), presets.findChild(QComboBox))
        self._layout.addWidget(presets)
        self._build_model(models)
        self._build_level()
        self._build_strength()
        self._build_residual()
        self._layout.addStretch()
        content = QWidget()
        content.setLayout(self._layout)
        self.setWidget(content)
        for slider in (self.sigma, self.luma, self.colour):
            slider.held.connect(self.held)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MILLISECONDS)
        self._settle.timeout.connect(self._choose_manual)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Longer words of another language make the panel wider instead of being cut off."""
        content = self.widget()
        if content is not None and watched is content and event.type() == QEvent.Type.LayoutRequest:
            bar = self.verticalScrollBar()
            room = bar.sizeHint().width() if bar.isVisible() else 0
            needed = content.minimumSizeHint().width() + room
            self.setFixedWidth(max(theme.PANEL_WIDTH, needed))
        return bool(super().eventFilter(watched, event))

    def add_section(self, section: QWidget) -> None:
        """Put controls of somebody else below all others."""
        self._layout.insertWidget(self._layout.count() - 1, section)

    def reveal(self, section: QWidget) -> None:
        """Scroll until all of ``section`` is seen, once it has its size."""
        QTimer.singleShot(0, section, lambda: self.ensureWidgetVisible(section, 0, theme.MARGIN))

    def _heading(self, text: str, control: QWidget | None = None) -> None:
        if self._layout.count():
            self._layout.addSpacing(theme.GAP)
        label = QLabel(text)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        if control is not None:
            label.setBuddy(control)  # which screen readers take a list's name from
        self._layout.addWidget(label)

    def _row(self, text: str, widget: QWidget) -> None:
        label = QLabel(text)
        label.setMinimumWidth(52)
        label.setBuddy(widget)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addWidget(label)
        row.addWidget(widget, 1)
        self._layout.addLayout(row)

    def _build_model(self, models: dict[str, ModelCard]) -> None:
        self.model = model_box(models)
        self._heading(self.tr("Model"), self.model)
        self.model.activated.connect(self._on_model)
        self._layout.addWidget(self.model)

    def _build_level(self) -> None:
        self._heading(self.tr("Noise level"))
        self.auto = QRadioButton(self.tr("Automatic"))
        self.auto.setToolTip(self.tr("Estimate the level from the photo itself"))
        self.manual = QRadioButton(self.tr("By hand"))
        self.manual.setToolTip(self.tr("Set the level yourself: sigma, in 8-bit units"))
        group = QButtonGroup(self)
        group.addButton(self.auto)
        group.addButton(self.manual)
        self.sigma = sigma_slider()
        self.auto.clicked.connect(self._on_auto)
        self.manual.clicked.connect(self._choose_manual)
        self.sigma.moved.connect(self._on_sigma)
        for widget in (self.auto, self.manual, self.sigma):
            self._layout.addWidget(widget)

    def _build_strength(self) -> None:
        self._heading(self.tr("Strength"))
        self.luma = luma_slider()
        self.colour = colour_slider()
        for slider in (self.luma, self.colour):
            slider.moved.connect(self._on_strength)
        self._row(self.tr("Luma"), self.luma)
        self._row(self.tr("Colour"), self.colour)

    def _build_residual(self) -> None:
        self._heading(self.tr("Residual"))
        self.gain = QComboBox()
        self.gain.setAccessibleName(self.tr("Gain of the residual"))
        self.gain.setToolTip(self.tr("How much the residual is magnified; mid-grey is zero (R)"))
        self.gain.addItem(self.tr("Automatic"), None)
        for gain in GAINS:
            self.gain.addItem(f"×{gain}", gain)
        self.gain.activated.connect(self._on_gain)
        self.part = QComboBox()
        self.part.setAccessibleName(self.tr("Part of the residual"))
        self.part.setToolTip(self.tr("What was removed from lightness, from colour, or both"))
        for part, text in (
            (ResidualPart.ALL, self.tr("Lightness and colour")),
            (ResidualPart.LUMA, self.tr("Lightness")),
            (ResidualPart.COLOUR, self.tr("Colour")),
        ):
            self.part.addItem(text, part)
        self.part.activated.connect(self._on_part)
        self._row(self.tr("Gain"), self.gain)
        self._row(self.tr("Show"), self.part)

    # What the session says.

    def show_settings(self, settings: Settings, estimate: NoiseEstimate | None) -> None:
        """Bring the controls in line with a photo's settings, without telling anyone."""
        self.model.setCurrentIndex(self.model.findData(settings.model))
        self.auto.setChecked(settings.sigma is None)
        self.manual.setChecked(settings.sigma is not None)
        if estimate is None:
            self.auto.setText(self.tr("Automatic"))
        else:
            self.auto.setText(
                self.tr("Automatic: {sigma} ({confidence})").format(
                    sigma=number(estimate.sigma, 1), confidence=self._confidence(estimate)
                )
            )
            self.auto.setToolTip(translated(estimate.explanation))
        if not self._settle.isActive():
            level = estimate.sigma if estimate else self.sigma.value
            self.sigma.set_value(level if settings.sigma is None else settings.sigma)
        self.luma.set_value(settings.strength.luma * 100)
        self.colour.set_value(settings.strength.colour * 100)

    def _confidence(self, estimate: NoiseEstimate) -> str:
        return {
            "high": self.tr("sure"),
            "fair": self.tr("fairly sure"),
            "low": self.tr("unsure"),
        }[estimate.confidence.value]

    def show_gain(self, gain: float | None) -> None:
        self.gain.setCurrentIndex(self.gain.findData(gain))

    def show_part(self, part: ResidualPart) -> None:
        self.part.setCurrentIndex(self.part.findData(part))

    # What the user says.

    @Slot(int)
    def _on_model(self, _index: int) -> None:
        self.model_chosen.emit(self.model.currentData())

    @Slot()
    def _on_auto(self) -> None:
        self._settle.stop()
        self.sigma_chosen.emit(None)

    @Slot(float)
    def _on_sigma(self, _value: float) -> None:
        self.manual.setChecked(True)
        self._settle.start()

    @Slot()
    def _choose_manual(self) -> None:
        self.sigma_chosen.emit(self.sigma.value)

    @Slot(float)
    def _on_strength(self, _value: float) -> None:
        self.strength_chosen.emit(Strength(self.luma.value / 100, self.colour.value / 100))

    @Slot(int)
    def _on_gain(self, _index: int) -> None:
        self.gain_chosen.emit(self.gain.currentData())

    @Slot(int)
    def _on_part(self, _index: int) -> None:
        self.part_chosen.emit(self.part.currentData())
