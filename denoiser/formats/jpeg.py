"""JPEG: pixels by Pillow, marker segments by hand, so that every metadata block stays byte-exact.

Segments: ITU-T T.81 annex B; Exif: CIPA DC-008; XMP: Adobe XMP part 3; ICC: ICC.1 annex B.4;
Photoshop resources (APP13): Adobe Photoshop file formats.
"""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import numpy as np
from PIL import Image

from denoiser import exif
from denoiser.errors import UnwritablePhoto
from denoiser.formats.decoded import Decoded, Metadata, Samples, join_alpha, split_alpha
from denoiser.formats.pillow_files import from_cmyk, open_picture, pixels_of
from denoiser.formats.problems import first_frame_of, too_long
from denoiser.formats.resources import without_thumbnail
from denoiser.phrases import Phrase

LARGEST_SIDE = 65_500
"""Pixels; the limit of libjpeg."""

FULL_COLOUR_QUALITY = 90
"""From this quality on, colour is stored at full resolution (4:4:4)."""

LARGEST_PAYLOAD = 0xFFFF - 2
"""Bytes that a segment holds behind its length field."""

APP0, APP1, APP2, APP13, APP15 = 0xE0, 0xE1, 0xE2, 0xED, 0xEF
COMMENT, START_OF_SCAN, END_OF_IMAGE = 0xFE, 0xDA, 0xD9
EXIF_NAME = b"Exif\0\0"
XMP_NAME = b"http://ns.adobe.com/xap/1.0/\0"
EXTENDED_XMP_NAME = b"http://ns.adobe.com/xmp/extension/\0"
ICC_NAME = b"ICC_PROFILE\0"
PHOTOSHOP_NAME = b"Photoshop 3.0\0"
LARGEST_EXIF = LARGEST_PAYLOAD - len(EXIF_NAME)
LARGEST_XMP = LARGEST_PAYLOAD - len(XMP_NAME)
"""Bytes of a block that has to fit into one segment."""
MOST_ICC_SEGMENTS = 255

EXTENDED_XMP_LOST = Phrase("The extended part of its XMP metadata (often a depth map) is not kept.")


def read(path: Path, stream: BinaryIO, max_megapixels: float) -> Decoded:
    """Decode a JPEG or the first picture of an MPO.

    CMYK and YCCK become sRGB, through the embedded profile where there is one.

    Raises:
        UnreadablePhoto: truncated or damaged.
        PhotoTooLarge: by its header.
    """
    metadata, notes = _read_metadata(stream)
    stream.seek(0)
    picture = open_picture(path, stream, ("JPEG", "MPO"), max_megapixels)
    orientation = exif.read_orientation(metadata.exif)
    frames = getattr(picture, "n_frames", 1)
    if frames > 1:
        notes.append(first_frame_of(frames))
    if picture.mode == "CMYK":
        samples, note = from_cmyk(path, picture, metadata.icc)
        metadata = replace(metadata, icc=None)
        return Decoded(samples, "cmyk", None, metadata, orientation, notes=(note, *notes))
    samples, _ = split_alpha(pixels_of(path, picture))
    mode = "gray" if samples.shape[2] == 1 else "rgb"
    return Decoded(samples, mode, None, metadata, orientation, notes=tuple(notes))


def write(path: Path, stream: BinaryIO, samples: Samples, metadata: Metadata, quality: int) -> None:
    """Encode uint8 ``samples`` (H×W×{1, 3}) at ``quality`` (1 … 100).

    Args:
        metadata: no larger than `LARGEST_EXIF` and `LARGEST_XMP`.

    Raises:
        UnwritablePhoto: a side is longer than JPEG can store, or the colour profile is.
    """
    if max(samples.shape[:2]) > LARGEST_SIDE:
        raise too_long(path, LARGEST_SIDE, "JPEG")
    encoded = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(join_alpha(samples, None))).save(
        encoded,
        "JPEG",
        quality=quality,
        subsampling="4:4:4" if quality >= FULL_COLOUR_QUALITY else "4:2:0",
    )
    data = encoded.getbuffer()
    # Pillow begins with SOI and APP0 (JFIF); the metadata goes right behind them.
    behind_jfif = 4 + int.from_bytes(data[4:6], "big")
    stream.write(data[:behind_jfif])
    for marker, payload in _segments(path, metadata):
        stream.write(struct.pack(">BBH", 0xFF, marker, len(payload) + 2) + payload)
    stream.write(data[behind_jfif:])


def _segments(path: Path, metadata: Metadata) -> Iterator[tuple[int, bytes]]:
    if metadata.exif:
        yield APP1, EXIF_NAME + metadata.exif
    if metadata.xmp:
        yield APP1, XMP_NAME + metadata.xmp
    if metadata.icc:
        room = LARGEST_PAYLOAD - len(ICC_NAME) - 2
        parts = [metadata.icc[at : at + room] for at in range(0, len(metadata.icc), room)]
        if len(parts) > MOST_ICC_SEGMENTS:
            raise UnwritablePhoto(
                path, "has a colour profile that is too large for a JPEG", "Choose PNG or TIFF"
            )
        for number, part in enumerate(parts, 1):
            yield APP2, ICC_NAME + bytes((number, len(parts))) + part
    if metadata.iptc:
        room = LARGEST_PAYLOAD - len(PHOTOSHOP_NAME)
        for at in range(0, len(metadata.iptc), room):
            yield APP13, PHOTOSHOP_NAME + metadata.iptc[at : at + room]


def _read_metadata(stream: BinaryIO) -> tuple[Metadata, list[str]]:
    exif_block = xmp = None
    icc: dict[int, bytes] = {}
    photoshop = b""
    notes: list[str] = []
    for marker, payload in _leading_segments(stream):
        if marker == APP1 and payload.startswith(EXIF_NAME):
            exif_block = exif_block or payload[len(EXIF_NAME) :]
        elif marker == APP1 and payload.startswith(XMP_NAME):
            xmp = xmp or payload[len(XMP_NAME) :]
        elif marker == APP1 and payload.startswith(EXTENDED_XMP_NAME) and not notes:
            notes.append(EXTENDED_XMP_LOST)
        elif marker == APP2 and payload.startswith(ICC_NAME) and len(payload) > len(ICC_NAME) + 2:
            icc[payload[len(ICC_NAME)]] = payload[len(ICC_NAME) + 2 :]
        elif marker == APP13 and payload.startswith(PHOTOSHOP_NAME):
            photoshop += payload[len(PHOTOSHOP_NAME) :]
    if xmp and notes:
        xmp = re.sub(rb"""\s+xmpNote:HasExtendedXMP\s*=\s*("[^"]*"|'[^']*')""", b"", xmp)
    profile = b"".join(icc[number] for number in sorted(icc))
    return Metadata(profile or None, exif_block, xmp, without_thumbnail(photoshop) or None), notes


def _leading_segments(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Marker and payload of what comes before the first scan; stops where the file is damaged."""
    stream.seek(2)
    while True:
        head = stream.read(2)
        while len(head) == 2 and head == b"\xff\xff":  # fill bytes
            head = head[1:] + stream.read(1)
        if len(head) < 2 or head[0] != 0xFF or head[1] in (START_OF_SCAN, END_OF_IMAGE):
            return
        length = int.from_bytes(stream.read(2), "big")
        if length < 2:
            return
        yield head[1], stream.read(length - 2)
