"""Colours reach the screen through its profile."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QColorSpace, QImage

from gui.screen_icc import screen_icc
from gui.screen_profile import ScreenProfile

NAMED = QColorSpace.NamedColorSpace


def icc(name: QColorSpace.NamedColorSpace) -> bytes:
    return QColorSpace(name).iccProfile().data()


def red(profile: ScreenProfile) -> tuple[int, int, int]:
    image = QImage(1, 1, QImage.Format.Format_RGB888)
    image.fill(QColor(255, 0, 0))
    pixel = profile.shown(image).pixelColor(0, 0)
    return pixel.red(), pixel.green(), pixel.blue()


@pytest.mark.usefixtures("qapp")
def test_without_a_profile_the_screen_is_srgb() -> None:
    profile = ScreenProfile()
    assert red(profile) == (255, 0, 0)
    assert profile.use(icc(NAMED.SRgb))
    assert red(profile) == (255, 0, 0)
    assert screen_icc() is None, "the offscreen platform has no screen of its own"


@pytest.mark.usefixtures("qapp")
def test_on_a_wide_screen_the_red_of_srgb_is_less_than_all_of_its_red() -> None:
    profile = ScreenProfile()
    assert profile.use(icc(NAMED.DisplayP3))
    # sRGB red in Display P3: (0.9175, 0.2003, 0.1387).
    assert red(profile) == pytest.approx((234, 51, 35), abs=1)


@pytest.mark.qt_log_ignore("fromIccProfile", extend=True)
@pytest.mark.usefixtures("qapp")
def test_a_profile_that_is_none_is_told() -> None:
    profile = ScreenProfile()
    assert not profile.use(b"not a profile")
    assert red(profile) == (255, 0, 0)
