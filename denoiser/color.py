"""Between the numbers of a photo and sRGB, in which the denoiser works.

The way there and back is exact where nothing was changed: `from_srgb` adds the *difference* that
cleaning made to the photo's own numbers, so that the inexactness of a profile cancels.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from denoiser.icc import Transform, UnusableProfileError, linear_transform, transform_of
from denoiser.photo import Photo
from denoiser.quantise import row_strips


def to_srgb(photo: Photo) -> NDArray[np.float32]:
    """The photo's pixels, H×W×C, sRGB-encoded; gray stays one channel.

    Colours that sRGB does not have come out below 0 or above 1.  A photo that is sRGB already is
    returned as it is, ``photo.pixels`` itself and no copy: do not write into it.
    """
    transform = _transform(photo)
    if transform is None:
        return photo.pixels
    srgb = np.empty_like(photo.pixels)
    for rows in row_strips(srgb.shape):
        srgb[rows] = transform.to_srgb(photo.pixels[rows])
    return srgb


def from_srgb(
    photo: Photo, before: NDArray[np.float32], after: NDArray[np.float32]
) -> NDArray[np.float32]:
    """The photo's pixels, in its own encoding, once ``before`` has become ``after``.

    Args:
        photo: the photo that was cleaned.
        before: what `to_srgb` returned for it.
        after: ``before`` with changes; where there are none, the pixels come back bit for bit.

    Returns:
        H×W×C.  For a photo that is sRGB already this is ``after`` itself.
    """
    transform = _transform(photo)
    if transform is None:
        return after
    pixels = np.empty_like(photo.pixels)
    for rows in row_strips(pixels.shape):
        change = transform.from_srgb(after[rows]) - transform.from_srgb(before[rows])
        np.add(photo.pixels[rows], change, out=pixels[rows])
    return pixels


def _transform(photo: Photo) -> Transform | None:
    channels = photo.pixels.shape[2]
    if photo.linear:
        return linear_transform(channels)
    if photo.icc is None:
        return None
    try:
        return transform_of(photo.icc, channels)
    except UnusableProfileError:
        return None
