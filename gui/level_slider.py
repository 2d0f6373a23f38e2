"""A slider with a spin box: one number, two ways to set it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QSlider, QWidget

from gui import theme

SPIN_WIDTH = 74


class LevelSlider(QWidget):
    """A number in a range, in steps of ``10 ** -decimals``."""

    moved = Signal(float)
    """The user set another value."""
    held = Signal(bool)
    """The user has grabbed the slider, or let go of it."""

    def __init__(
        self, maximum: float, *, decimals: int = 0, suffix: str = "", name: str, tip: str
    ) -> None:
        """``name`` is for screen readers, ``tip`` for those who hover."""
        super().__init__()
        self._scale = 10**decimals
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setMaximum(round(maximum * self._scale))
        self.slider.setPageStep(max(1, self.slider.maximum() // 10))
        self.spin = QDoubleSpinBox()
        self.spin.setDecimals(decimals)
        self.spin.setMaximum(maximum)
        self.spin.setSuffix(suffix)
        self.spin.setFixedWidth(SPIN_WIDTH)
        self.spin.setKeyboardTracking(False)
        for widget in (self.slider, self.spin):
            widget.setAccessibleName(name)
            widget.setToolTip(tip)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self.spin)
        self.slider.sliderPressed.connect(self._on_pressed)
        self.slider.sliderReleased.connect(self._on_released)
        self.slider.valueChanged.connect(self._on_slider)
        self.spin.valueChanged.connect(self._on_spin)

    @property
    def value(self) -> float:
        return self.spin.value()

    def set_value(self, value: float) -> None:
        """Show ``value`` without telling anyone."""
        for widget in (self.slider, self.spin):
            widget.blockSignals(True)
        self.slider.setValue(round(value * self._scale))
        self.spin.setValue(value)
        self.slider.setAccessibleDescription(self.spin.text())  # its own value counts steps
        for widget in (self.slider, self.spin):
            widget.blockSignals(False)

    @Slot()
    def _on_pressed(self) -> None:
        self.held.emit(True)

    @Slot()
    def _on_released(self) -> None:
        self.held.emit(False)

    @Slot(int)
    def _on_slider(self, position: int) -> None:
        self.set_value(position / self._scale)
        self.moved.emit(self.value)

    @Slot(float)
    def _on_spin(self, value: float) -> None:
        self.set_value(value)
        self.moved.emit(self.value)
