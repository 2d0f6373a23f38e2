"""A small version of a picture, where its file gives one without all of it being decoded."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

import numpy as np
from PIL import Image

from denoiser import exif
from denoiser.formats import raw
from denoiser.formats.decoded import Decoded, Samples, split_alpha
from denoiser.formats.pillow_files import metadata_of, open_picture, pixels_of

PILLOW_FORMATS = {"JPEG": ("JPEG", "MPO"), "PNG": ("PNG",), "WEBP": ("WEBP",), "AVIF": ("AVIF",)}
MODES = ("L", "LA", "RGB", "RGBA", "P", "1")
"""Pillow's names of the pixels that need no thought here."""


def read(
    kind: str, path: Path, stream: BinaryIO, side: int, max_megapixels: float
) -> Decoded | None:
    """The picture of format ``kind``, at most ``side`` wide and high, 8 bits, not yet upright.

    JPEG is decoded at reduced size; a RAW file has the camera's own preview.  None where only
    decoding the whole picture helps.

    Raises:
        UnreadablePhoto: damaged.
        PhotoTooLarge: by its header.
    """
    if kind == "RAW":
        preview = raw.read_preview(stream)
        return preview if preview and max(preview.samples.shape) >= side else None
    if kind not in PILLOW_FORMATS:
        return None
    picture = open_picture(path, stream, PILLOW_FORMATS[kind], max_megapixels)
    if picture.mode not in MODES:
        return None
    picture.draft(picture.mode, (side, side))
    metadata = metadata_of(picture)
    pixels_of(path, picture)
    if picture.mode in ("P", "1"):
        picture = picture.convert("RGBA")
    samples, alpha = split_alpha(shrunk(picture, side))
    orientation = exif.read_orientation(metadata.exif)
    return Decoded(samples, "preview", alpha, metadata, orientation)


def full_size(
    kind: str, path: Path, stream: BinaryIO, max_megapixels: float
) -> tuple[int, int] | None:
    """Width and height of the picture as its file holds it, by the header; None for kinds of file
    that `read` gives nothing for.

    Raises:
        UnreadablePhoto: damaged.
        PhotoTooLarge: by its header.
    """
    if kind == "RAW":
        return raw.read_size(stream)
    if kind not in PILLOW_FORMATS:
        return None
    size: tuple[int, int] = open_picture(path, stream, PILLOW_FORMATS[kind], max_megapixels).size
    return size


def shrunk(picture: Image.Image, side: int) -> Samples:
    """H×W or H×W×C, at most ``side`` wide and high, by averaging."""
    picture.thumbnail((side, side), Image.Resampling.BOX, reducing_gap=None)
    return np.asarray(picture)
