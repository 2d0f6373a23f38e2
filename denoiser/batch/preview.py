"""A small picture for the report: the photo as a whole, and a part of it before and after."""

from __future__ import annotations

import io
from dataclasses import replace

import numpy as np
from PIL import Image

from denoiser.photo import Photo
from denoiser.transparency import displayed

SIDE = 160
"""Pixels, of each of the three pictures."""
GAP = 4
BACKGROUND = (128, 128, 128)
QUALITY = 85


def preview_of(noisy: Photo, cleaned: Photo) -> bytes:
    """A JPEG: the whole photo, then its middle pixel by pixel, noisy and cleaned.

    Noise is gone from a photo that is made small, which is why the middle is shown as well.
    """
    sheet = Image.new("RGB", (3 * SIDE + 2 * GAP, SIDE), BACKGROUND)
    step = max(1, max(noisy.width, noisy.height) // (2 * SIDE))
    whole = Image.fromarray(displayed(_part(noisy, slice(None, None, step))))
    whole.thumbnail((SIDE, SIDE), Image.Resampling.BOX)
    pictures = [whole, *(Image.fromarray(displayed(_middle(p))) for p in (noisy, cleaned))]
    for place, picture in enumerate(pictures):
        left = place * (SIDE + GAP) + (SIDE - picture.width) // 2
        sheet.paste(picture, (left, (SIDE - picture.height) // 2))
    stream = io.BytesIO()
    sheet.save(stream, "JPEG", quality=QUALITY)
    return stream.getvalue()


def _middle(photo: Photo) -> Photo:
    top, left = max(0, (photo.height - SIDE) // 2), max(0, (photo.width - SIDE) // 2)
    return _part(photo, slice(top, top + SIDE), slice(left, left + SIDE))


def _part(photo: Photo, rows: slice, columns: slice | None = None) -> Photo:
    columns = rows if columns is None else columns
    alpha = None if photo.alpha is None else photo.alpha[rows, columns]
    return replace(photo, pixels=np.ascontiguousarray(photo.pixels[rows, columns]), alpha=alpha)
