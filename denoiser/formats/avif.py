"""AVIF: metadata and encoding through Pillow, pixels by libavif (Pillow would cut 10 bits to 8)."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import imagecodecs
import numpy as np
from PIL import Image

from denoiser import exif
from denoiser.formats import convert
from denoiser.formats.cicp import profile_of_code_points
from denoiser.formats.decoded import Decoded, Metadata, Samples, join_alpha, split_alpha
from denoiser.formats.isobmff import (
    bits_of_av1,
    code_points,
    exif_block,
    require_whole_boxes,
    stated_size,
)
from denoiser.formats.pillow_files import metadata_of, open_picture, pixels_of
from denoiser.formats.problems import (
    damaged,
    ends_early,
    first_frame_of,
    refuse_if_too_large,
    too_long,
)

LARGEST_SIDE = 65_536
"""Pixels."""
LARGEST_MEGAPIXELS = 268
"""Units of 10⁶ pixels: what libavif decodes unless it is told otherwise."""


def read(path: Path, stream: BinaryIO, max_megapixels: float) -> Decoded:
    """Decode the first picture of an AVIF of 8, 10 or 12 bits; more than 8 become 16.

    Of an animation, 8 bits are read.

    Raises:
        UnreadablePhoto: truncated or damaged.
        PhotoTooLarge: by its header.
    """
    require_whole_boxes(path, stream)
    data = stream.read()
    refuse_if_too_large(path, *stated_size(data), min(max_megapixels, LARGEST_MEGAPIXELS))
    stream.seek(0)
    picture = open_picture(path, stream, ("AVIF",), max_megapixels)
    frames = getattr(picture, "n_frames", 1)
    samples, alpha = split_alpha(_pixels(path, picture, data, frames))
    bits = bits_of_av1(data)
    if samples.dtype == np.uint16:
        samples = convert.stretched(samples, bits)
        alpha = None if alpha is None else convert.stretched(alpha, bits)
    metadata = metadata_of(picture)
    notes = []
    if (points := code_points(data)) and not metadata.icc:
        icc, note = profile_of_code_points(*points, samples.shape[2])
        metadata = replace(metadata, icc=icc)
        notes += [note] if note else []
    if frames > 1:
        notes.append(first_frame_of(frames))
    mode = "gray" if samples.shape[2] == 1 else "rgb"
    # Pillow folds the file's own rotation boxes into the EXIF orientation that it hands out.
    orientation = exif.read_orientation(metadata.exif)
    metadata = replace(metadata, exif=exif_block(data) or metadata.exif)
    return Decoded(
        samples, mode, alpha, metadata, orientation, is_part=frames > 1, notes=tuple(notes)
    )


def _pixels(path: Path, picture: Image.Image, data: bytes, frames: int) -> Samples:
    if frames > 1:
        # imagecodecs would write all frames of an animation into the memory of the first one.
        return pixels_of(path, picture)
    try:
        return np.asarray(imagecodecs.avif_decode(data))
    except (imagecodecs.AvifError, ValueError) as error:
        raise ends_early(path) if "runcated" in str(error) else damaged(path) from error


def write(
    path: Path,
    stream: BinaryIO,
    samples: Samples,
    alpha: Samples | None,
    metadata: Metadata,
    *,
    quality: int,
) -> None:
    """Encode uint8 ``samples`` (H×W×{1, 3}) at ``quality`` (1 … 100), ``alpha`` without loss.

    Raises:
        UnwritablePhoto: a side is longer than the format can store.
    """
    if max(samples.shape[:2]) > LARGEST_SIDE:
        raise too_long(path, LARGEST_SIDE, "AVIF")
    hidden = _hide_orientation(metadata.exif) if metadata.exif else None
    blocks = {"icc_profile": metadata.icc, "exif": hidden, "xmp": metadata.xmp}
    encoded = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(join_alpha(samples, alpha))).save(
        encoded,
        "AVIF",
        quality=quality,
        subsampling="4:0:0" if samples.shape[2] == 1 else "4:4:4",
        advanced={"a:lossless": "1"} if alpha is not None else None,
        **{name: block for name, block in blocks.items() if block},
    )
    data = encoded.getvalue()
    if hidden and metadata.exif:
        data = data.replace(hidden, metadata.exif, 1)
    stream.write(data)


UNUSED_TAG = 0x0113


def _hide_orientation(block: bytes) -> bytes:
    """The block with its Orientation under a tag that nobody knows.

    Pillow takes Orientation out of the block it is given, and lays the rest out anew: maker notes
    would not survive that.
    """
    try:
        root = exif.read_directory(block, exif.first_directory(block))
    except exif.DamagedExifError:
        return block
    entry = root.entries.get(exif.ORIENTATION)
    if entry is None:
        return block
    tag = UNUSED_TAG.to_bytes(2, "little" if exif.byte_order(block) == "<" else "big")
    return block[: entry.position] + tag + block[entry.position + 2 :]
