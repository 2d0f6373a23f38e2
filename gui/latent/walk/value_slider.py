"""A slider for a number in any range, with its value beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QSlider, QWidget

from gui import theme
from gui.level_slider import SPIN_WIDTH

STEPS = 400
"""Of the slider, from end to end."""


class ValueSlider(QWidget):
    """A number from ``low`` to ``high``; typed in, it may lie up to a range beyond them."""

    moved = Signal(float)
    """The user set another value."""

    def __init__(
        self, low: float, high: float, *, home: float, name: str, tip: str, beyond: bool = False
    ) -> None:
        """A double click on the slider goes ``home``; ``name`` is for screen readers."""
        super().__init__()
        self.home = home
        self._low, self._high = low, high
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.slider.setPageStep(STEPS // 10)
        self.spin = QDoubleSpinBox()
        self.spin.setDecimals(2)
        self.spin.setSingleStep((high - low) / 20)
        reach = (high - low) if beyond else 0.0
        self.spin.setRange(low - reach, high + reach)
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
        self.set_value(home)
        self.slider.valueChanged.connect(self._on_slider)
        self.spin.valueChanged.connect(self._on_spin)
        self.slider.installEventFilter(self)

    @property
    def value(self) -> float:
        return self._value

    def set_value(self, value: float) -> None:
        """Show ``value`` without telling anyone."""
        self._value = value
        for widget in (self.slider, self.spin):
            widget.blockSignals(True)
        self.slider.setValue(round((value - self._low) / (self._high - self._low) * STEPS))
        self.spin.setValue(value)
        self.slider.setAccessibleDescription(self.spin.text())  # its own value counts steps
        for widget in (self.slider, self.spin):
            widget.blockSignals(False)

    def move_to(self, value: float) -> None:
        """As if the user had."""
        self.set_value(value)
        self.moved.emit(value)

    @Slot(int)
    def _on_slider(self, position: int) -> None:
        self.move_to(self._low + position / STEPS * (self._high - self._low))

    @Slot(float)
    def _on_spin(self, value: float) -> None:
        self.move_to(value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self.move_to(self.home)
            return True
        return super().eventFilter(watched, event)
