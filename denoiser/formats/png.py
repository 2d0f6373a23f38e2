"""PNG: pixels by libpng (Pillow would cut 16-bit colour to 8), chunks by hand.

Chunks: W3C PNG specification, third edition.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import imagecodecs
import numpy as np

from denoiser import exif
from denoiser.formats.decoded import Decoded, Metadata, Samples, join_alpha, split_alpha
from denoiser.formats.pillow_files import FIRST_FRAME, PALETTE
from denoiser.formats.problems import damaged, ends_early, refuse_if_too_large

SIGNATURE = b"\x89PNG\r\n\x1a\n"
XMP_KEYWORD = b"XML:com.adobe.xmp"
PALETTE_COLOUR = 3
LEVEL = 6
"""Effort of the deflate compression, 0 … 9."""

LARGEST_BLOCK = 1 << 26
"""Bytes that a compressed text or profile may grow to; more is a bomb."""


def read(path: Path, stream: BinaryIO, max_megapixels: float) -> Decoded:
    """Decode a PNG of 1 to 16 bits; palettes become RGB, transparency becomes alpha.

    Raises:
        UnreadablePhoto: truncated or damaged.
        PhotoTooLarge: by its header.
    """
    head = stream.read(33)
    if len(head) < 33:
        raise ends_early(path)
    width, height, bits, colour = struct.unpack_from(">IIBB", head, 16)
    refuse_if_too_large(path, width, height, max_megapixels)
    data = head + stream.read()
    metadata, frames = _read_metadata(path, data)
    try:
        channels = imagecodecs.png_decode(data)
    except (imagecodecs.PngError, ValueError) as error:
        raise damaged(path) from error
    samples, alpha = split_alpha(channels)
    notes = []
    mode = "gray" if samples.shape[2] == 1 else "rgb"
    if colour == PALETTE_COLOUR:
        mode = "palette"
        notes.append(PALETTE)
    elif bits == 1:
        mode = "bilevel"
    if frames > 1:
        notes.append(FIRST_FRAME.format(frames))
    orientation = exif.read_orientation(metadata.exif) if metadata.exif else 1
    return Decoded(samples, mode, alpha, metadata, orientation, notes=tuple(notes))


def write(
    path: Path, stream: BinaryIO, samples: Samples, alpha: Samples | None, metadata: Metadata
) -> None:
    """Encode uint8 or uint16 ``samples`` (H×W×{1, 3}) and ``alpha`` of the same dtype."""
    channels = np.ascontiguousarray(join_alpha(samples, alpha))
    data = memoryview(imagecodecs.png_encode(channels, level=LEVEL))
    stream.write(data[:33])  # signature and IHDR
    for kind, payload in _chunks_to_write(metadata):
        stream.write(struct.pack(">I", len(payload)) + kind + payload)
        stream.write(struct.pack(">I", zlib.crc32(kind + payload)))
    stream.write(data[33:])


def _chunks_to_write(metadata: Metadata) -> Iterator[tuple[bytes, bytes]]:
    if metadata.icc:
        yield b"iCCP", b"ICC profile\0\0" + zlib.compress(metadata.icc)
    if metadata.exif:
        yield b"eXIf", metadata.exif
    if metadata.xmp:
        # Keyword, not compressed, method, no language, no translated keyword.
        yield b"iTXt", XMP_KEYWORD + b"\0" + b"\0\0" + b"\0" + b"\0" + metadata.xmp


def _chunks(path: Path, data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and payload of all chunks but the pixels.

    Raises:
        UnreadablePhoto: the file stops before its last chunk.
    """
    at = len(SIGNATURE)
    while True:
        if at + 12 > len(data):
            raise ends_early(path)
        (length,) = struct.unpack_from(">I", data, at)
        kind = data[at + 4 : at + 8]
        if at + 12 + length > len(data):
            raise ends_early(path)
        if kind == b"IEND":
            return
        if kind != b"IDAT":
            yield kind, data[at + 8 : at + 8 + length]
        at += 12 + length


def _read_metadata(path: Path, data: bytes) -> tuple[Metadata, int]:
    icc = exif_block = xmp = None
    frames = 1
    for kind, payload in _chunks(path, data):
        if kind == b"iCCP":
            _, _, compressed = payload.partition(b"\0")
            icc = _inflate(compressed[1:])
        elif kind == b"eXIf":
            exif_block = payload.removeprefix(b"Exif\0\0") or None
        elif kind == b"iTXt" and payload.startswith(XMP_KEYWORD + b"\0"):
            xmp = _international_text(payload)
        elif kind == b"acTL" and len(payload) == 8:
            (frames,) = struct.unpack_from(">I", payload)
    return Metadata(icc, exif_block, xmp), frames


def _international_text(payload: bytes) -> bytes | None:
    _, _, rest = payload.partition(b"\0")
    compressed = rest[:1] == b"\1"
    text = rest[2:].split(b"\0", 2)[-1]
    return (_inflate(text) if compressed else text) or None


def _inflate(data: bytes) -> bytes | None:
    """Decompressed, or None where the data is damaged or a bomb."""
    inflater = zlib.decompressobj()
    try:
        plain = inflater.decompress(data, LARGEST_BLOCK)
    except zlib.error:
        return None
    return plain if inflater.eof else None
