"""From float pixels to the whole numbers in a file and back; preview and export share this."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

STRIP_SAMPLES = 1 << 20
"""Samples handled at a time, so that temporaries stay at a few megabytes whatever the photo."""

_WHOLE_NUMBERS: dict[int, type[np.unsignedinteger[Any]]] = {8: np.uint8, 16: np.uint16}


def row_strips(shape: tuple[int, ...]) -> Iterator[slice]:
    """Slices over the rows of an array of ``shape``, about `STRIP_SAMPLES` samples each."""
    rows = max(1, STRIP_SAMPLES // max(1, int(np.prod(shape[1:]))))
    for start in range(0, shape[0], rows):
        yield slice(start, min(start + rows, shape[0]))


def quantise(pixels: NDArray[np.float32], depth: int) -> NDArray[Any]:
    """Round ``pixels`` ([0, 1], clipped to it) to uint8 or uint16; depth 32 returns them as is.

    A half rounds up: floor(x · 255 + ½).  `dequantise` followed by `quantise` is the identity.
    """
    if depth == 32:
        return pixels
    whole = _WHOLE_NUMBERS[depth]
    top = np.float32(np.iinfo(whole).max)
    samples = np.empty(pixels.shape, whole)
    for rows in row_strips(pixels.shape):
        scaled = pixels[rows] * top
        scaled += np.float32(0.5)
        # The upper limit lies half a step above the top: floor by truncation brings it down.
        np.clip(scaled, 0, top, out=scaled)
        samples[rows] = scaled
    return samples


def dequantise(samples: NDArray[Any]) -> NDArray[np.float32]:
    """uint8 or uint16 of full range to contiguous float32 in [0, 1]; floats only change width."""
    if samples.dtype.kind == "f":
        return np.ascontiguousarray(samples, dtype=np.float32)
    pixels = np.empty(samples.shape, np.float32)
    top = np.float32(np.iinfo(samples.dtype).max)
    for rows in row_strips(samples.shape):
        np.divide(samples[rows], top, out=pixels[rows], dtype=np.float32)
    return pixels


def change_depth(samples: NDArray[Any], depth: int) -> NDArray[Any]:
    """The same picture in another depth; samples that have it already are returned untouched."""
    if samples.dtype.itemsize * 8 == depth:
        return samples
    return quantise(dequantise(samples), depth)
