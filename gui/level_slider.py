"""A slider with a spin box: one number, two ways to set it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
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
        self,
        maximum: float,
        *,
        minimum: float = 0.0,
        decimals: int = 0,
        steps: int | None = None,
        suffix: str = "",
        name: str,
        tip: str,
    ) -> None:
        """``name`` is for screen readers, ``tip`` for those who hover; ``steps``: other ones of the
        slider, from end to end."""
        super().__init__()
        self._minimum, self._maximum = minimum, maximum
        self._steps = round((maximum - minimum) * 10**decimals) if steps is None else steps
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, self._steps)
        self.slider.setPageStep(max(1, self._steps // 10))
        self.spin = QDoubleSpinBox()
        self.spin.setDecimals(decimals)
        self.spin.setRange(minimum, maximum)
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
        self.spin.valueChanged.connect(self.move_to)

    @property
    def value(self) -> float:
        return self.spin.value()

    def set_value(self, value: float) -> None:
        """Show ``value`` without telling anyone."""
        share = (value - self._minimum) / (self._maximum - self._minimum)
        with QSignalBlocker(self.slider), QSignalBlocker(self.spin):
            self.slider.setValue(round(share * self._steps))
            self.spin.setValue(value)
            self.slider.setAccessibleDescription(self.spin.text())  # its own value counts steps

    @Slot(float)
    def move_to(self, value: float) -> None:
        """As if the user had."""
        self.set_value(value)
        self.moved.emit(self.value)

    @Slot()
    def _on_pressed(self) -> None:
        self.held.emit(True)

    @Slot()
    def _on_released(self) -> None:
        self.held.emit(False)

    @Slot(int)
    def _on_slider(self, position: int) -> None:
        self.move_to(self._minimum + position / self._steps * (self._maximum - self._minimum))
