"""A small camera RAW, made here."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import tifffile

HEIGHT, WIDTH = 80, 120
WHITE = 4095


def rationals(*values: float) -> bytes:
    return b"".join(struct.pack("<ii", round(value * 10_000), 10_000) for value in values)


def dng(path: Path, *, level: float = 0.2, orientation: int = 1) -> Path:
    """A sensor that sees an even gray of ``level`` (linear, of white)."""
    sensor = np.full((HEIGHT, WIDTH), round(level * WHITE), np.uint16)
    # XYZ to camera: the camera's primaries are those of sRGB.
    matrix = (3.2406, -1.5372, -0.4986, -0.9689, 1.8758, 0.0415, 0.0557, -0.2040, 1.0570)
    tifffile.imwrite(
        path,
        sensor,
        photometric=32803,
        metadata=None,
        extratags=[
            (271, 2, 0, "Quietgrain", True),
            (272, 2, 0, "Test camera", True),
            (274, 3, 1, orientation, True),
            (33421, 3, 2, (2, 2), True),
            (33422, 1, 4, (0, 1, 1, 2), True),
            (50706, 1, 4, (1, 4, 0, 0), True),
            (50708, 2, 0, "Quietgrain Test camera", True),
            (50714, 3, 1, 0, True),
            (50717, 4, 1, WHITE, True),
            (50721, 10, 9, rationals(*matrix), True),
            (50728, 5, 3, rationals(1, 1, 1), True),
            (50778, 3, 1, 21, True),
        ],
    )
    return path
