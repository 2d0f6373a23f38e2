"""Many pictures of one size as one picture: a film strip, a grid."""

from __future__ import annotations

import io
from math import ceil, sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from denoiser.errors import LatentError
from denoiser.phrases import Phrase
from denoiser.quantise import change_depth

SURROUND = 64
"""Gray level between pictures: neutral, as the app's canvas."""
GAP_PER_SIDE = 1 / 14
"""Width of the gaps, of the side of a picture; at least one pixel."""
LARGEST_SIDE = 32_768
"""Pixels; what other programs still open."""


def mosaic(
    pictures: NDArray[Any], columns: int | None = None, gap: int | None = None
) -> NDArray[np.uint8]:
    """Lay ``N×H×W×C`` pictures out in rows, from the top left: ``height×width×C`` uint8.

    Args:
        pictures: uint8, or float32 in [0, 1] and clipped to it.
        columns: how many side by side; None makes it as square as it gets.
        gap: pixels around each; None chooses.

    Raises:
        LatentError: no pictures, or more than fit into a picture that can be opened.
    """
    count, height, width, channels = pictures.shape
    if not count:
        raise LatentError(Phrase("There are no pictures to lay out; at least 1 is needed."))
    columns = min(count, columns or ceil(sqrt(count)))
    rows = ceil(count / columns)
    space = max(1, round(width * GAP_PER_SIDE)) if gap is None else gap
    size = (space + rows * (height + space), space + columns * (width + space))
    if max(size) > LARGEST_SIDE:
        raise LatentError(
            Phrase(
                "{count} pictures of {width}×{height} would make one of {all_width}×{all_height} "
                "pixels; at most {most} a side can be opened. Ask for fewer, or for a folder.",
                count=count,
                width=width,
                height=height,
                all_width=size[1],
                all_height=size[0],
                most=LARGEST_SIDE,
            )
        )
    whole = np.full((*size, channels), SURROUND, np.uint8)
    for index, picture in enumerate(change_depth(pictures, 8)):
        row, column = divmod(index, columns)
        top, left = space + row * (height + space), space + column * (width + space)
        whole[top : top + height, left : left + width] = picture
    return whole


def png(picture: NDArray[Any]) -> bytes:
    """``H×W×C`` as the content of a PNG file; uint8, or float32 in [0, 1]."""
    samples = change_depth(picture, 8)
    stream = io.BytesIO()
    Image.fromarray(samples[..., 0] if samples.shape[-1] == 1 else samples).save(stream, "PNG")
    return stream.getvalue()
