"""Photos for the tests."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from denoiser.photo import Photo
from denoiser.quantise import dequantise

PHONE = Path(__file__).parents[2] / "gui" / "samples" / "night-iso640.jpg"
DTYPES = {8: np.uint8, 16: np.uint16, 32: np.float32}


def made_up_photo(
    height: int, width: int, channels: int, depth: int, *, transparent: bool, seed: int = 0
) -> Photo:
    """Random samples of that many bits, with an alpha channel if it is ``transparent``."""
    generator = np.random.default_rng(seed)

    def samples(*shape: int) -> np.ndarray:
        if depth == 32:
            return generator.random(shape, np.float32)
        return generator.integers(0, 1 << depth, shape, dtype=DTYPES[depth])

    alpha = samples(height, width) if transparent else None
    pixels = dequantise(samples(height, width, channels))
    return Photo(pixels, alpha, depth, "rgb" if channels == 3 else "gray", "TIFF")
