"""A slider for a number in any range, which can go home."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject

from gui.level_slider import LevelSlider

STEPS = 400
"""Of the slider, from end to end."""


class ValueSlider(LevelSlider):
    """A number from ``low`` to ``high``; typed in, it may lie up to a range beyond them.

    What is not set by hand keeps the decimals that are not shown.
    """

    def __init__(
        self, low: float, high: float, *, home: float, name: str, tip: str, beyond: bool = False
    ) -> None:
        """A double click on the slider goes ``home``."""
        super().__init__(high, minimum=low, decimals=2, steps=STEPS, name=name, tip=tip)
        self.home = home
        self.spin.setSingleStep((high - low) / 20)
        if beyond:
            self.spin.setRange(low - (high - low), high + (high - low))
        self.set_value(home)
        self.slider.installEventFilter(self)

    @property
    def value(self) -> float:
        return self._value

    def set_value(self, value: float) -> None:
        """Show ``value`` without telling anyone."""
        self._value = value
        super().set_value(value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self.move_to(self.home)
            return True
        return super().eventFilter(watched, event)
