"""From sRGB to the colours of the screen at hand."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColorSpace, QImage

SRGB = QColorSpace(QColorSpace.NamedColorSpace.SRgb)


class ScreenProfile(QObject):
    """Converts pictures to the screen's profile; without one the screen is taken as sRGB.

    macOS and Wayland compositors convert from sRGB themselves, so nothing is to be done there.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._target: QColorSpace | None = None

    def use(self, icc: bytes | None) -> bool:
        """Show pictures through this ICC profile (or as sRGB); False if it cannot be used."""
        target = QColorSpace.fromIccProfile(icc) if icc else None
        usable = target is None or target.isValid()
        self._target = target if usable and target != SRGB else None
        self.changed.emit()
        return usable

    def shown(self, image: QImage) -> QImage:
        """``image``, sRGB, as the screen needs it."""
        if self._target is None:
            return image
        image.setColorSpace(SRGB)
        return image.convertedToColorSpace(self._target)
