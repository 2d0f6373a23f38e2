"""Small photos, cut from a large one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
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


def write_scene(photo: Path, path: Path) -> None:
    """Write one picture of 160×120, with the noise of ``photo`` scaled away."""
    with Image.open(photo) as whole:
        whole.crop((0, 800, 1600, 2000)).resize((160, 120)).convert("RGB").save(path)


def write_pair(photo: Path, folder: Path, name: str) -> None:
    """Write that picture as ``NAME_mean.png``, and with noise of sigma 10 as ``NAME_real.png``."""
    write_scene(photo, folder / f"{name}_mean.png")
    with Image.open(folder / f"{name}_mean.png") as scene:
        clean = np.asarray(scene)
    noisy = clean + np.random.default_rng(0).normal(0, 10, clean.shape)
    Image.fromarray(noisy.clip(0, 255).astype(np.uint8)).save(folder / f"{name}_real.png")
