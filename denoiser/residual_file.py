"""The residual as a file: input = output + residual, in the numbers of the cleaned file.

- As float (TIFF, 32 bit) the samples are the residual itself; 1 is full scale.
- As whole numbers (TIFF, 16 bit) residual = (sample − 32768) / (65535 · gain), where the gain, a
  power of two, is the largest that clips nothing.

Which of the two it is, and the gain, is said by the file's ImageDescription.  The residual belongs
to the cleaned picture as it is written: in its encoding and, where that is made of whole numbers,
clipped to [0, 1] as they are.  So the sum gives the input to the rounding of the two files, also in
clipped highlights.
"""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from denoiser import exif
from denoiser.photo import Photo
from denoiser.products import software_name
from denoiser.quantise import row_strips

ZERO = 32768
"""The 16-bit sample of a residual of zero."""
FULL_SCALE = 65535
LARGEST_GAIN = 64
DEPTHS_OF_RESIDUAL = (32, 16)
"""Bits per channel."""

HOLDS = "Residual: what was removed from “{name}”; not a photo. input = output + residual."
HOLDS_FLOATS = " Samples are the residual, 1 is full scale."
HOLDS_WHOLE_NUMBERS = f" residual = (sample - {ZERO}) / ({FULL_SCALE} * gain), gain = {{gain:g}}."


def residual_photo(
    before: Photo, after: Photo, *, depth: int, whole_numbers: bool, made_with: str
) -> Photo:
    """What to write with `denoiser.saving.save_photo` as a TIFF of ``depth`` bits (32 or 16).

    Args:
        before: the photo.
        after: the photo cleaned; both in the encoding of the cleaned file
            (`denoiser.saving.as_written`).
        whole_numbers: whether the cleaned file holds whole numbers, which are clipped.
        made_with: a sentence for the label of the file.
    """
    residual = np.empty_like(before.pixels)
    for rows in row_strips(residual.shape):
        output = np.clip(after.pixels[rows], 0, 1) if whole_numbers else after.pixels[rows]
        np.subtract(before.pixels[rows], output, out=residual[rows])
    name = before.path.name if before.path else ""
    holds = HOLDS.format(name=name) + HOLDS_FLOATS
    if depth == 16:
        gain = _largest_gain(residual)
        residual *= np.float32(gain)
        residual += np.float32(ZERO / FULL_SCALE)
        holds = HOLDS.format(name=name) + HOLDS_WHOLE_NUMBERS.format(gain=gain)
    return replace(
        before,
        pixels=residual,
        alpha=None,
        depth=depth,
        format="TIFF",
        # Of 16 bits the numbers are the residual's own; nobody may convert them as light.
        linear=before.linear and depth == 32,
        exif=exif.label(f"{holds} {made_with}", software_name()),
        xmp=None,
        iptc=None,
        notes=(),
    )


def _largest_gain(residual: np.ndarray) -> float:
    """The largest power of two up to `LARGEST_GAIN` with which all values fit into 16 bits."""
    largest = max((float(np.abs(residual[r]).max()) for r in row_strips(residual.shape)), default=0)
    room = (FULL_SCALE - ZERO) / FULL_SCALE
    if largest <= room / LARGEST_GAIN:
        return LARGEST_GAIN
    return 2.0 ** math.floor(math.log2(room / largest))
