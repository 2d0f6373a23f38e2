"""Photos as training pictures: eight bits, sRGB, and not larger than they are clean."""

from __future__ import annotations

import math
from contextlib import suppress
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from denoiser.errors import PhotoError
from denoiser.formats.pillow_files import open_picture, pixels_of

MOST_PIXELS = 4_000_000
"""Of a picture.  Larger photos are scaled down: what a sensor leaves in every pixel must not pass
for clean, and hundreds of them are to fit into memory."""
PILLOW_ALONE = ("JPEG", "PNG", "WEBP", "BMP")
"""Formats that need nothing but Pillow, which is what a machine that is lent for training has."""
EIGHT_BITS = {"L", "RGB"}
"""Modes that need no more than this; palettes, alpha and 16 bits are left to the app's readers."""
PILLOW_MEGAPIXELS = 100
"""Units of 10⁶ pixels: larger ones are left to them as well."""


def read_picture(path: Path) -> Tensor:
    """The photo in ``path`` as ``3×H×W`` bytes, sRGB-encoded, of at most `MOST_PIXELS`.

    Raises:
        PhotoError: as `denoiser.opening.open_photo` does.
    """
    picture = _by_pillow(path) or _as_in_the_app(path)
    picture = picture.resize(_clean_size(picture), Image.Resampling.LANCZOS)
    return torch.from_numpy(np.array(picture)).permute(2, 0, 1).contiguous()


def _by_pillow(path: Path) -> Image.Image | None:
    """None for what is better left to the readers of the app, which know what is wrong as well."""
    with suppress(PhotoError, OSError), path.open("rb") as stream:
        picture = open_picture(path, stream, PILLOW_ALONE, PILLOW_MEGAPIXELS)
        if picture.mode in EIGHT_BITS and "icc_profile" not in picture.info:
            picture.draft(None, _clean_size(picture))  # JPEG: decode no finer than need be
            return Image.fromarray(pixels_of(path, picture)).convert("RGB")
    return None


def _as_in_the_app(path: Path) -> Image.Image:
    # Readers of many formats, and of profiles: a second that few trainings need.
    from denoiser.color import to_srgb  # noqa: PLC0415
    from denoiser.opening import open_photo  # noqa: PLC0415
    from denoiser.quantise import quantise  # noqa: PLC0415

    samples = quantise(to_srgb(open_photo(path)), 8)
    return Image.fromarray(np.ascontiguousarray(np.broadcast_to(samples, (*samples.shape[:2], 3))))


def _clean_size(picture: Image.Image) -> tuple[int, int]:
    scale = min(1.0, math.sqrt(MOST_PIXELS / (picture.width * picture.height)))
    return round(picture.width * scale), round(picture.height * scale)
