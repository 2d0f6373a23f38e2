"""Pictures of a set on the screen: to Qt's images, and at a size that shows what is there."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter, QPixmap

from denoiser.quantise import change_depth

CRISP_UP_TO = 64
"""Side in pixels: smaller pictures are shown with their pixels, as they are what is looked at."""


def image_of(pixels: NDArray[Any]) -> QImage:
    """One picture: ``H×W×C`` uint8, or float32 in [0, 1] and clipped to it; C is 1 or 3."""
    samples = np.ascontiguousarray(change_depth(pixels, 8))
    height, width, channels = samples.shape
    kind = QImage.Format.Format_Grayscale8 if channels == 1 else QImage.Format.Format_RGB888
    return QImage(samples.tobytes(), width, height, channels * width, kind).copy()


def pixmap_of(pixels: NDArray[Any]) -> QPixmap:
    """As `image_of`."""
    return QPixmap.fromImage(image_of(pixels))


def is_crisp(image: QImage) -> bool:
    """Whether single pixels are to be seen when ``image`` is magnified."""
    return max(image.width(), image.height()) <= CRISP_UP_TO


def fitted(image: QImage, room: QRectF, ratio: float, *, crisp: bool | None = None) -> QRectF:
    """Where ``image`` goes: in the middle of ``room``, as large as fits, never distorted.

    Pictures of few pixels are magnified a whole number of times, so that all their pixels are
    equally large.

    Args:
        ratio: pixels of the screen for each of Qt's.
        crisp: whether single pixels are to be seen; None is as `is_crisp` says.
    """
    crisp = is_crisp(image) if crisp is None else crisp
    scale = min(room.width() / image.width(), room.height() / image.height())
    if crisp and scale * ratio >= 1:
        scale = int(scale * ratio) / ratio
    place = QRectF(QPointF(), QSizeF(image.size()) * scale)
    place.moveCenter(room.center())
    # On whole pixels of the screen, or edges would be soft.
    left, top = (round(value * ratio) / ratio for value in (place.left(), place.top()))
    place.moveTopLeft(QPointF(left, top))
    return place


def paint_picture(
    painter: QPainter, room: QRectF, image: QImage, *, crisp: bool | None = None
) -> QRectF:
    """Paint ``image`` into ``room`` as `fitted` says; returns where it went."""
    crisp = is_crisp(image) if crisp is None else crisp
    place = fitted(image, room, painter.device().devicePixelRatioF(), crisp=crisp)
    shrinks = place.width() < image.width()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, shrinks or not crisp)
    painter.drawImage(place, image)
    return place
