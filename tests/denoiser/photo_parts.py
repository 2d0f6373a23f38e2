"""A folder of small photos, cut from a large one."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

SIDE = 400
"""Pixels of the large photo that each shows, down and across."""


def write_parts(photo: Path, folder: Path, count: int, size: tuple[int, int]) -> None:
    """Write ``0.png``, ``1.png``, … of this width and height into ``folder``, which is made."""
    folder.mkdir()
    with Image.open(photo) as whole:
        for index in range(count):
            part = whole.crop((SIDE * index, 900, SIDE * (index + 1), 900 + SIDE))
            part.resize(size).save(folder / f"{index}.png")
