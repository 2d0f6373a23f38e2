"""Pictures of a set on the screen."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from gui.latent.pictures import fitted, image_of, paint_picture


def test_colours_and_greys_arrive_as_they_are() -> None:
    colour = np.zeros((2, 3, 3), np.uint8)
    colour[1, 2] = (10, 20, 30)
    assert image_of(colour).pixelColor(2, 1) == QColor(10, 20, 30)
    gray = np.full((2, 3, 1), 0.5, np.float32)
    gray[0, 1] = 1.2
    assert image_of(gray).pixelColor(0, 0) == QColor(128, 128, 128)
    assert image_of(gray).pixelColor(1, 0) == QColor(255, 255, 255)


def test_small_pictures_are_magnified_a_whole_number_of_times() -> None:
    digit = image_of(np.zeros((28, 28, 1), np.uint8))
    assert fitted(digit, QRectF(0, 0, 300, 200), 1).width() == 7 * 28
    assert fitted(digit, QRectF(0, 0, 10, 10), 1).width() == 10


def test_photos_fill_the_room_and_are_not_distorted() -> None:
    tile = image_of(np.zeros((100, 200, 3), np.uint8))
    place = fitted(tile, QRectF(0, 0, 300, 300), 1)
    assert (place.width(), place.height()) == (300, 150)
    assert place.center().y() == 150


def test_single_pixels_have_hard_edges() -> None:
    checks = (np.indices((4, 4)).sum(axis=0) % 2 * 255).astype(np.uint8)[..., None]
    screen = QImage(40, 40, QImage.Format.Format_RGB32)
    screen.fill(QColor(64, 64, 64))
    with QPainter(screen) as painter:
        paint_picture(painter, QRectF(0, 0, 40, 40), image_of(checks))
    shown = {screen.pixelColor(x, y).red() for x in range(40) for y in range(40)}
    assert shown == {0, 255}
