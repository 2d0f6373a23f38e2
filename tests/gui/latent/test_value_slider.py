"""A number of a code: dragged, typed in, and brought home."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.latent.walk.value_slider import ValueSlider


@pytest.fixture
def slider(qtbot: QtBot) -> ValueSlider:
    made = ValueSlider(-2, 2, home=0.1234, name="Number 1", tip="Of the code", beyond=True)
    qtbot.addWidget(made)
    return made


def test_home_keeps_the_decimals_that_are_not_shown(slider: ValueSlider, qtbot: QtBot) -> None:
    told: list[float] = []
    slider.moved.connect(told.append)
    assert (slider.value, slider.spin.text()) == (0.1234, slider.spin.textFromValue(0.12))
    slider.slider.setValue(slider.slider.maximum())
    qtbot.mouseDClick(slider.slider, Qt.MouseButton.LeftButton)
    assert told == [2, 0.1234]


def test_what_is_typed_in_may_lie_beyond_the_slider(slider: ValueSlider) -> None:
    slider.spin.setValue(5.5)
    assert slider.value == 5.5
    assert slider.slider.value() == slider.slider.maximum()
    assert slider.slider.accessibleDescription() == slider.spin.text()
