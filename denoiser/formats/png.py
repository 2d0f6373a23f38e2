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
from denoiser.formats import resources
from denoiser.formats.cicp import profile_of_code_points, profile_of_gamma
from denoiser.formats.decoded import Decoded, Metadata, Samples, join_alpha, split_alpha
from denoiser.formats.pillow_files import PALETTE
from denoiser.formats.problems import damaged, ends_early, first_frame_of, refuse_if_too_large
from denoiser.icc import PROFILE_UNUSABLE

SIGNATURE = b"\x89PNG\r\n\x1a\n"
XMP_KEYWORD = b"XML:com.adobe.xmp"
IPTC_KEYWORD = b"Raw profile type iptc"
"""PNG has no chunk for IPTC; this convention of ImageMagick is what others read."""

OF_THE_PICTURE = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
PALETTE_COLOUR = 3
LEVEL = 3
"""Effort of the deflate compression, 0 … 9; 6 takes four times as long to save 5 % of the bytes."""

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
    chunks = _Chunks(path, head + stream.read())
    try:
        samples, alpha = split_alpha(imagecodecs.png_decode(chunks.picture))
    except (imagecodecs.PngError, ValueError) as error:
        raise damaged(path) from error
    metadata, notes = chunks.metadata(samples.shape[2])
    mode = "gray" if samples.shape[2] == 1 else "rgb"
    if colour == PALETTE_COLOUR:
        mode = "palette"
        notes.append(PALETTE)
    elif bits == 1:
        mode = "bilevel"
    if chunks.frames > 1:
        notes.append(first_frame_of(chunks.frames))
    orientation = exif.read_orientation(metadata.exif)
    return Decoded(
        samples, mode, alpha, metadata, orientation, is_part=chunks.frames > 1, notes=tuple(notes)
    )


def write(
    path: Path, stream: BinaryIO, samples: Samples, alpha: Samples | None, metadata: Metadata
) -> None:
    """Encode uint8 or uint16 ``samples`` (H×W×{1, 3}) and ``alpha`` of the same dtype."""
    channels = np.ascontiguousarray(join_alpha(samples, alpha))
    # imagecodecs reckons too small a buffer for narrow pictures.  This has room for a filter byte
    # in each row, for incompressible data, and for the frame of every chunk.
    room = channels.nbytes + len(channels)
    room += room // 256 + 4096
    data = memoryview(imagecodecs.png_encode(channels, level=LEVEL, out=room))
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
    if metadata.iptc:
        yield b"zTXt", IPTC_KEYWORD + b"\0\0" + zlib.compress(_as_raw_profile(metadata.iptc))


def _all_chunks(path: Path, data: bytes) -> Iterator[tuple[bytes, memoryview]]:
    """Kind and whole bytes (length, kind, payload, checksum) of all chunks.

    Raises:
        UnreadablePhoto: the file stops before its last chunk.
    """
    at, kind = len(SIGNATURE), b""
    whole = memoryview(data)
    while kind != b"IEND":
        if at + 12 > len(data):
            raise ends_early(path)
        (length,) = struct.unpack_from(">I", data, at)
        kind = data[at + 4 : at + 8]
        if at + 12 + length > len(data):
            raise ends_early(path)
        yield kind, whole[at : at + 12 + length]
        at += 12 + length


class _Chunks:
    """What the chunks of a PNG say about its picture.

    Colour is taken from the best source there is, in the order of the specification: cICP, iCCP,
    sRGB, then gAMA and cHRM.
    """

    def __init__(self, path: Path, data: bytes) -> None:
        """Raises: UnreadablePhoto."""
        self.first: dict[bytes, bytes] = {}
        self.xmp: bytes | None = None
        self.iptc: bytes | None = None
        needed = [memoryview(SIGNATURE)]
        for kind, chunk in _all_chunks(path, data):
            if kind in OF_THE_PICTURE:
                needed.append(chunk)
                continue
            payload = bytes(chunk[8:-4])
            self.first.setdefault(kind, payload)
            if kind == b"iTXt" and payload.startswith(XMP_KEYWORD + b"\0"):
                self.xmp = _international_text(payload)
            elif kind == b"zTXt" and payload.startswith(IPTC_KEYWORD + b"\0"):
                self.iptc = _from_raw_profile(_inflate(payload[len(IPTC_KEYWORD) + 2 :]) or b"")
        self.picture = b"".join(needed)
        """A PNG with nothing but the pixels: libpng complains on the terminal about the rest."""

    @property
    def frames(self) -> int:
        """Pictures of an animation."""
        payload = self.first.get(b"acTL", b"")
        return int(struct.unpack_from(">I", payload)[0]) if len(payload) == 8 else 1

    def metadata(self, channels: int) -> tuple[Metadata, list[str]]:
        """All blocks, and sentences for the user."""
        block = self.first.get(b"eXIf", b"").removeprefix(b"Exif\0\0") or None
        icc, note = self._profile(channels)
        return Metadata(icc, block, self.xmp, self.iptc), [note] if note else []

    def _profile(self, channels: int) -> tuple[bytes | None, str | None]:
        points = self.first.get(b"cICP", b"")
        if len(points) == 4:
            return profile_of_code_points(points[0], points[1], channels)
        if b"iCCP" in self.first:
            _, _, compressed = self.first[b"iCCP"].partition(b"\0")
            profile = _inflate(compressed[1:])
            return profile, None if profile else PROFILE_UNUSABLE
        gamma, colours = self.first.get(b"gAMA", b""), self.first.get(b"cHRM", b"")
        if b"sRGB" in self.first or len(gamma) != 4 or not any(gamma):
            return None, None
        exponent = 100_000 / int.from_bytes(gamma, "big")
        chromaticities = None
        if len(colours) == 32:
            white_x, white_y, *primaries = (each / 1e5 for each in struct.unpack(">8I", colours))
            chromaticities = (*primaries, white_x, white_y)
        return profile_of_gamma(exponent, chromaticities, channels), None


def _as_raw_profile(block: bytes) -> bytes:
    lines = [block[at : at + 36].hex().encode() for at in range(0, len(block), 36)]
    return b"\niptc\n%8d\n" % len(block) + b"\n".join(lines) + b"\n"


def _from_raw_profile(text: bytes) -> bytes | None:
    try:
        _, _, _, digits = text.split(b"\n", 3)
        block = bytes.fromhex(digits.decode("ascii"))
    except ValueError:
        return None
    return resources.without_thumbnail(block) or None


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
