"""The picture that most files of the zoo hold, and how to recognise it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

WIDTH, HEIGHT = 72, 56
NOISE = 3.0
"""Standard deviation, in 8-bit units."""

Corners = tuple[tuple[int, int, int], ...]
"""Colours (8-bit units) at the top left, top right, bottom left and bottom right."""

SCENE: Corners = ((200, 70, 50), (60, 160, 80), (50, 90, 190), (150, 150, 150))


def scene(
    width: int = WIDTH, height: int = HEIGHT, corners: Corners = SCENE, *, noise: float = NOISE
) -> NDArray[np.uint8]:
    """H×W×3: a colour in each corner, and noise that is the same every time."""
    picture = np.empty((height, width, 3), np.float64)
    half = ((height + 1) // 2, (width + 1) // 2)
    for number, colour in enumerate(corners):
        rows = slice(0, half[0]) if number < 2 else slice(half[0], height)
        columns = slice(half[1], width) if number % 2 else slice(0, half[1])
        picture[rows, columns] = colour
    picture += np.random.default_rng(4).normal(0, noise, picture.shape)
    return np.clip(np.rint(picture), 0, 255).astype(np.uint8)


def gray(corners: Corners) -> Corners:
    """The same in gray, as Pillow converts it (ITU-R BT.601)."""
    values = [round(0.299 * red + 0.587 * green + 0.114 * blue) for red, green, blue in corners]
    return tuple((value,) * 3 for value in values)


STORED_CORNER_SEEN_AT = {
    1: (0, 1, 2, 3),
    2: (1, 0, 3, 2),
    3: (3, 2, 1, 0),
    4: (2, 3, 0, 1),
    5: (0, 2, 1, 3),
    6: (2, 0, 3, 1),
    7: (3, 1, 2, 0),
    8: (1, 3, 0, 2),
}
"""For each EXIF orientation, which stored corner is seen top left, top right, … (CIPA DC-008,
tag 0x0112: “the 0th row is at the visual right-hand side, and the 0th column at the top” is 6)."""


def turned(corners: Corners, orientation: int) -> Corners:
    """The corners as they are seen of a picture that is stored under this EXIF orientation."""
    return tuple(corners[stored] for stored in STORED_CORNER_SEEN_AT[orientation])


def corners_of(pixels: NDArray[np.float32]) -> NDArray[np.float64]:
    """4×3: mean colours (8-bit units) around the middle of each quarter of H×W×C pixels."""
    height, width = pixels.shape[:2]
    found = []
    for row in (height // 4, 3 * height // 4):
        for column in (width // 4, 3 * width // 4):
            down, across = max(1, height // 8), max(1, width // 8)
            part = pixels[
                max(0, row - down) : row + down + 1, max(0, column - across) : column + across + 1
            ]
            found.append(np.broadcast_to(part.mean(axis=(0, 1)) * 255, 3))
    return np.array(found, np.float64)
