"""WebP, BMP and GIF, and what all formats that Pillow decodes have in common."""

from __future__ import annotations

import io
import os
import struct
import warnings
from pathlib import Path
from typing import BinaryIO

import numpy as np
from PIL import Image, ImageCms

from denoiser import exif
from denoiser.errors import UnreadablePhoto
from denoiser.formats.decoded import Decoded, Metadata, Samples, join_alpha, split_alpha
from denoiser.formats.problems import (
    damaged,
    ends_early,
    first_frame_of,
    refuse_if_too_large,
    too_long,
    unsupported,
)
from denoiser.phrases import Phrase

# Pillow warns above 89 megapixels; here the limit is the caller's, and is kept before decoding.
Image.MAX_IMAGE_PIXELS = None

DECODING_ERRORS = (
    OSError,
    EOFError,
    ValueError,
    SyntaxError,
    IndexError,
    KeyError,
    TypeError,
    OverflowError,
    RuntimeError,
    struct.error,
)
"""What Pillow's plugins raise on damaged files, as fuzzing them showed."""

CMYK_WITH_PROFILE = Phrase("CMYK was converted to sRGB through the embedded profile.")
CMYK_WITHOUT_PROFILE = Phrase("CMYK without a profile was converted to sRGB by the plain formula.")
DECODER_BLOCK = 8192
"""Bytes of a file that are decoded at once."""
PALETTE = Phrase("The colour palette was expanded to RGB.")


def open_picture(
    path: Path, stream: BinaryIO, formats: tuple[str, ...], max_megapixels: float
) -> Image.Image:
    """The header of the picture in ``stream``; its pixels are not decoded yet.

    Raises:
        UnreadablePhoto, PhotoTooLarge.
    """
    try:
        with warnings.catch_warnings():
            # Pillow looks into EXIF blocks for a resolution, and complains about damaged ones.
            warnings.filterwarnings("ignore", category=UserWarning, module="PIL")
            picture = Image.open(stream, formats=formats)
    except DECODING_ERRORS as error:
        raise _unreadable(path, error) from error
    refuse_if_too_large(path, *picture.size, max_megapixels)
    if hasattr(picture, "decodermaxblock"):
        # Pillow holds the interpreter's lock while it decodes a block, and a window must not wait.
        picture.decodermaxblock = DECODER_BLOCK
    return picture


def pixels_of(path: Path, picture: Image.Image) -> Samples:
    """The decoded samples, H×W or H×W×C, uint8.

    Raises:
        UnreadablePhoto: truncated or damaged.
    """
    try:
        return np.asarray(picture)
    except DECODING_ERRORS as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> UnreadablePhoto:
    if isinstance(error, OSError) and error.errno is not None:
        raise error
    if isinstance(error, EOFError) or "truncated" in str(error):
        return ends_early(path)
    return damaged(path)


def from_cmyk(path: Path, picture: Image.Image, icc: bytes | None) -> tuple[Samples, str]:
    """A CMYK picture as H×W×3 sRGB of 8 bits, and how it was converted, for the user.

    Raises:
        UnreadablePhoto: truncated or damaged.
    """
    pixels_of(path, picture)
    note = CMYK_WITHOUT_PROFILE
    converted = None
    if icc:
        try:
            converted = ImageCms.profileToProfile(
                picture,
                ImageCms.ImageCmsProfile(io.BytesIO(icc)),
                ImageCms.createProfile("sRGB"),
                renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
                outputMode="RGB",
                flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
            )
            note = CMYK_WITH_PROFILE
        except (ImageCms.PyCMSError, OSError):
            converted = None
    return np.asarray(converted or picture.convert("RGB")), note


def read(path: Path, stream: BinaryIO, max_megapixels: float) -> Decoded:
    """Decode WebP, BMP or GIF; of an animation the first frame.

    Raises:
        UnreadablePhoto: truncated or damaged.
        PhotoTooLarge: by its header.
    """
    _require_whole_riff(path, stream)
    picture = open_picture(path, stream, ("WEBP", "BMP", "DIB", "GIF"), max_megapixels)
    metadata = metadata_of(picture)
    frames = getattr(picture, "n_frames", 1)
    mode, notes = picture.mode, []
    if mode == "P" or (mode == "L" and picture.format == "GIF"):
        pixels_of(path, picture)
        transparent = "transparency" in picture.info
        picture = picture.convert("RGBA" if transparent else "RGB")
        notes.append(PALETTE)
        name = "palette"
    elif mode == "1":
        picture = picture.convert("L")
        name = "bilevel"
    elif mode in ("L", "LA"):
        name = "gray"
    elif mode in ("RGB", "RGBA"):
        name = "rgb"
    else:
        raise unsupported(path, Phrase("pixels of the kind “{kind}”", kind=mode))
    if frames > 1:
        notes.append(first_frame_of(frames))
    samples, alpha = split_alpha(pixels_of(path, picture))
    orientation = exif.read_orientation(metadata.exif)
    return Decoded(
        samples, name, alpha, metadata, orientation, is_part=frames > 1, notes=tuple(notes)
    )


def _require_whole_riff(path: Path, stream: BinaryIO) -> None:
    """Raises: UnreadablePhoto: a WebP shorter than its header says."""
    name, length = struct.unpack("<4sI", stream.read(8).ljust(8))
    size = stream.seek(0, os.SEEK_END)
    stream.seek(0)
    if name == b"RIFF" and size < length + 8:
        raise ends_early(path)


def metadata_of(picture: Image.Image) -> Metadata:
    """The blocks that Pillow found in the file."""
    info = picture.info
    icc, xmp = info.get("icc_profile") or None, info.get("xmp") or None
    return Metadata(icc, without_name(info.get("exif")), xmp)


def without_name(block: bytes | None) -> bytes | None:
    """The EXIF block alone: some writers put JPEG's ``Exif\\0\\0`` in front of it elsewhere too."""
    return block.removeprefix(b"Exif\0\0") or None if block else None


LARGEST_SIDE = 16_383
"""Pixels of a WebP."""


def write_webp(
    path: Path,
    stream: BinaryIO,
    samples: Samples,
    alpha: Samples | None,
    metadata: Metadata,
    *,
    quality: int,
) -> None:
    """Encode uint8 ``samples`` (H×W×{1, 3}) at ``quality`` (1 … 100), ``alpha`` without loss.

    The format has no gray kind of its own: gray is stored as three equal channels.

    Raises:
        UnwritablePhoto: a side is longer than the format can store.
    """
    if max(samples.shape[:2]) > LARGEST_SIDE:
        raise too_long(path, LARGEST_SIDE, "WebP")
    if samples.shape[2] == 1:
        samples = np.broadcast_to(samples, (*samples.shape[:2], 3))
    blocks = {"icc_profile": metadata.icc, "exif": metadata.exif, "xmp": metadata.xmp}
    Image.fromarray(np.ascontiguousarray(join_alpha(samples, alpha))).save(
        stream,
        "WEBP",
        quality=quality,
        exact=True,
        **{name: block for name, block in blocks.items() if block},
    )
