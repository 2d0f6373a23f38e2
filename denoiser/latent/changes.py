"""What can be done to a picture, to see what its code makes of it; nothing here imports torch."""

from __future__ import annotations

from enum import StrEnum


class Change(StrEnum):
    """What is done to a picture."""

    ROTATE = "rotate"
    MIRROR = "mirror"
    SHIFT = "shift"
    NOISE = "noise"
    BRIGHTEN = "brighten"


LARGEST: dict[Change, float] = {
    Change.ROTATE: 180.0,  # degrees, counter-clockwise
    Change.MIRROR: 180.0,  # degrees about its upright axis; 90: a line, 180: the mirror image
    Change.SHIFT: 0.5,  # of the width, to the right
    Change.NOISE: 100.0,  # standard deviation, in 8-bit units
    Change.BRIGHTEN: 128.0,  # 8-bit units
}
"""The largest amount of each."""
