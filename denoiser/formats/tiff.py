"""TIFF: read through tifffile, written by hand so that EXIF and maker notes stay byte-exact.

An EXIF block *is* a TIFF structure.  `write` puts the block at the start of the file, where all its
offsets stay valid, appends the pixels, and ends with a new first directory that holds the block's
entries beside those of the picture.

Tags: TIFF 6.0 and its supplements 1 and 2.
"""

from __future__ import annotations

import logging
import os
import struct
from collections.abc import Iterable
from pathlib import Path
from typing import Any, BinaryIO

import imagecodecs
import numpy as np
import tifffile

from denoiser import exif
from denoiser.errors import UnreadablePhoto, UnwritablePhoto
from denoiser.formats import convert, resources
from denoiser.formats.decoded import Decoded, Metadata, Samples, join_alpha
from denoiser.formats.pillow_files import (
    CMYK_WITH_PROFILE,
    CMYK_WITHOUT_PROFILE,
    PALETTE,
)
from denoiser.formats.problems import damaged, ends_early, refuse_if_too_large, unsupported
from denoiser.formats.tiff_exif import ICC, IPTC, OF_THE_PIXELS, PHOTOSHOP, XMP, extract
from denoiser.phrases import Phrase
from denoiser.quantise import row_strips

# What it finds wrong with a file becomes an exception here, and a sentence.
logging.getLogger("tifffile").setLevel(logging.CRITICAL)

DECODING_ERRORS = (
    ValueError,
    RuntimeError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    OverflowError,
    ZeroDivisionError,
    struct.error,
)
"""What tifffile and its codecs raise on damaged files, as fuzzing them showed."""

WHITE_IS_ZERO, BLACK_IS_ZERO, RGB, PALETTE_COLOUR, _, CMYK, YCBCR = range(7)
CIE_LAB, ICC_LAB = 8, 9
JPEG_COMPRESSIONS = (6, 7)
PREMULTIPLIED = 1
REDUCED_OR_MASK = 0b101

EXTRA_CHANNELS = Phrase("Its channels beyond colour and transparency are not kept.")
LAB_CONVERTED = Phrase("Lab colours were converted to sRGB.")

ORIENTATION = 274
STRIP_BYTES = 1 << 20
DEFLATE = 8
DEFLATE_LEVEL = 4
LARGEST_FILE = 0xFFFF_FFFF
"""Bytes that the 32-bit offsets of TIFF reach."""


def read(path: Path, stream: BinaryIO, max_megapixels: float) -> Decoded:
    """Decode the first page of a TIFF of 1 to 16 bits or floats.

    CMYK, Lab and palettes become RGB.

    Raises:
        UnreadablePhoto: truncated, damaged, NaN among the pixels, or a kind that is no photo.
        PhotoTooLarge: by its header.
    """
    _require_directory(path, stream)
    try:
        with tifffile.TiffFile(stream) as tiff:
            page = tiff.pages[0]
            refuse_if_too_large(path, page.imagewidth, page.imagelength, max_megapixels)
            if page.is_tiled and page.tilewidth * page.tilelength > max_megapixels * 1e6:
                raise damaged(path)
            _require_all_bytes(path, stream, page)
            channels = _channels(path, page)
            decoded = _to_photo(path, page, channels)
            pages = sum(not _tag(each, 254, 0) & REDUCED_OR_MASK for each in tiff.pages)
            metadata = Metadata(decoded.metadata.icc, None, _bytes(_tag(page, XMP)), _iptc(page))
            orientation = _tag(page, ORIENTATION, 1)
    except DECODING_ERRORS as error:
        raise damaged(path) from error
    notes = decoded.notes
    if pages > 1:
        notes += (Phrase("Only the first of {pages} pages is shown.", pages=pages),)
    metadata = Metadata(metadata.icc, extract(stream), metadata.xmp, metadata.iptc)
    return Decoded(
        decoded.samples,
        decoded.mode,
        decoded.alpha,
        metadata,
        orientation,
        linear=decoded.samples.dtype.kind == "f" and metadata.icc is None,
        is_part=pages > 1 or EXTRA_CHANNELS in notes,
        notes=notes,
    )


def _require_directory(path: Path, stream: BinaryIO) -> None:
    """Raises: UnreadablePhoto: the file stops before the place its header points to."""
    head = stream.read(8)
    size = stream.seek(0, os.SEEK_END)
    stream.seek(0)
    is_big = head[2:4] in (b"+\0", b"\0+")
    if len(head) < 8 or (not is_big and exif.first_directory(head) + 2 > size):
        raise ends_early(path)


def _tag(page: Any, code: int, default: Any = None) -> Any:
    return page.tags.valueof(code, default)


def _bytes(value: Any) -> bytes | None:
    """A tag's raw value; tifffile hands out bytes, numbers or text, as the field type has it."""
    if isinstance(value, str):
        return value.encode("utf-8", "surrogateescape") or None
    if isinstance(value, tuple):
        return bytes(value) if all(0 <= each < 256 for each in value) else None
    return bytes(value) if isinstance(value, bytes) and value else None


def _iptc(page: Any) -> bytes | None:
    """Photoshop's resources; the record has a tag of its own, which is the one that counts."""
    photoshop = resources.without_thumbnail(_bytes(_tag(page, PHOTOSHOP)) or b"")
    record = _iptc_record(page)
    if record:
        photoshop = resources.from_iptc_record(record) + resources.without_iptc_record(photoshop)
    return photoshop or None


def _iptc_record(page: Any) -> bytes | None:
    value = _tag(page, IPTC)
    if isinstance(value, tuple):
        # Usually declared as LONG; the record itself is a stream of bytes.
        value = struct.pack(page.parent.byteorder + f"{len(value)}I", *value).rstrip(b"\0")
    return _bytes(value)


def _require_all_bytes(path: Path, stream: BinaryIO, page: Any) -> None:
    size = stream.seek(0, os.SEEK_END)
    spans = zip(page.dataoffsets, page.databytecounts, strict=False)
    if any(offset + count > size for offset, count in spans):
        raise ends_early(path)


def _channels(path: Path, page: Any) -> Samples:
    """H×W×C in the numbers of the file."""
    if page.imagedepth > 1:
        raise unsupported(path, Phrase("a volume"))
    channels: Samples = page.asarray()
    if channels.ndim == 3 and page.planarconfig == 2:
        channels = np.moveaxis(channels, 0, -1)
    if channels.ndim == 2:
        channels = channels[..., None]
    if channels.shape[:2] != (page.imagelength, page.imagewidth):
        raise damaged(path)
    return channels


def _to_photo(path: Path, page: Any, channels: Samples) -> Decoded:
    """Gray or RGB of full range, and alpha, from whatever the page's numbers mean."""
    icc = _bytes(_tag(page, ICC))
    meaning = int(page.photometric)
    colours = {RGB: 3, YCBCR: 3, CMYK: 4, CIE_LAB: 3, ICC_LAB: 3}.get(meaning, 1)
    is_jpeg = int(page.compression) in JPEG_COMPRESSIONS
    if channels.shape[2] < colours:
        raise damaged(path)
    if meaning > ICC_LAB or meaning == 4 or (meaning == YCBCR and not is_jpeg):
        raise unsupported(path, Phrase("pixels of a rare kind"))
    notes: tuple[str, ...] = ()
    if channels.shape[2] > colours + 1:
        notes = (EXTRA_CHANNELS,)
    if meaning == PALETTE_COLOUR:
        samples = convert.from_palette(channels[..., 0], page.colormap)
        return Decoded(samples, "palette", None, Metadata(icc), notes=(*notes, PALETTE))
    channels = _of_full_range(path, channels[..., : colours + 1], page.bitspersample)
    samples = channels[..., :colours]
    alpha = channels[..., colours] if channels.shape[2] > colours else None
    if meaning == WHITE_IS_ZERO:
        samples = convert.inverted(samples)
    if alpha is not None and page.extrasamples and int(page.extrasamples[0]) == PREMULTIPLIED:
        samples = convert.unmultiplied(samples, alpha)
    if meaning == CMYK:
        samples, through_profile = convert.cmyk_to_srgb(samples, icc)
        note = CMYK_WITH_PROFILE if through_profile else CMYK_WITHOUT_PROFILE
        return Decoded(samples, "cmyk", alpha, notes=(*notes, note))
    if meaning in (CIE_LAB, ICC_LAB):
        samples = convert.lab_to_srgb(samples, signed=meaning == CIE_LAB)
        return Decoded(samples, "lab", alpha, notes=(*notes, LAB_CONVERTED))
    mode = "rgb" if colours == 3 else "bilevel" if page.bitspersample == 1 else "gray"
    return Decoded(samples, mode, alpha, Metadata(icc), notes=notes)


def _of_full_range(path: Path, channels: Samples, bits: int) -> Samples:
    """uint8, uint16 or finite float32."""
    if channels.dtype.kind == "f":
        channels = channels.astype(np.float32, copy=False)
        for rows in row_strips(channels.shape):
            if not np.isfinite(channels[rows]).all():
                raise UnreadablePhoto(
                    path,
                    "holds pixels that are not numbers (NaN or infinity)",
                    "Export it again from the program that made it",
                )
        return channels
    if channels.dtype == bool:
        channels = channels.view(np.uint8)
    if channels.dtype not in (np.uint8, np.uint16):
        raise unsupported(path, Phrase("pixels of the kind “{kind}”", kind=channels.dtype))
    full = channels.dtype.itemsize * 8
    if bits < full:
        return convert.stretched(channels, bits)
    return channels


def write(
    path: Path, stream: BinaryIO, samples: Samples, alpha: Samples | None, metadata: Metadata
) -> None:
    """Encode uint8, uint16 or float32 ``samples`` (H×W×{1, 3}) and ``alpha`` of the same dtype.

    An EXIF block that cannot be followed is left out.

    Raises:
        UnwritablePhoto: more than 4 GiB.
    """
    block, described = _described(metadata.exif)
    order = exif.byte_order(block)
    stream.write(block)
    stream.write(b"\0" * (len(block) % 2))
    offsets, counts, rows_per_strip = _write_strips(stream, samples, alpha, order)

    height, width, colours = samples.shape
    channels = colours + (alpha is not None)
    is_float = samples.dtype.kind == "f"
    fields = {
        254: _longs(order, [0]),
        256: _longs(order, [width]),
        257: _longs(order, [height]),
        258: _shorts(order, [samples.dtype.itemsize * 8] * channels),
        259: _shorts(order, [DEFLATE]),
        262: _shorts(order, [RGB if colours == 3 else BLACK_IS_ZERO]),
        273: _longs(order, offsets),
        ORIENTATION: _shorts(order, [1]),
        277: _shorts(order, [channels]),
        278: _longs(order, [rows_per_strip]),
        279: _longs(order, counts),
        284: _shorts(order, [1]),
        317: _shorts(order, [1 if is_float else 2]),
        339: _shorts(order, [3 if is_float else 1] * channels),
    }
    if alpha is not None:
        fields[338] = _shorts(order, [2])
    record = resources.iptc_record(metadata.iptc or b"")
    others = resources.without_iptc_record(metadata.iptc or b"")
    for tag, value in ((XMP, metadata.xmp), (IPTC, record), (PHOTOSHOP, others)):
        if value:
            fields[tag] = (1, len(value), value)
    if metadata.icc:
        fields[ICC] = (7, len(metadata.icc), metadata.icc)

    entries = described
    for tag, (kind, count, value) in fields.items():
        head = struct.pack(order + "HHI", tag, kind, count)
        if len(value) <= 4:
            entries[tag] = head + value.ljust(4, b"\0")
        else:
            entries[tag] = head + struct.pack(order + "I", _append(stream, value))
    directory = struct.pack(order + "H", len(entries))
    directory += b"".join(entry for _, entry in sorted(entries.items())) + bytes(4)
    position = _append(stream, directory)
    if stream.tell() > LARGEST_FILE:
        raise UnwritablePhoto(path, "is larger than the 4 GB of a TIFF", "Choose PNG")
    stream.seek(4)
    stream.write(struct.pack(order + "I", position))
    stream.seek(0, os.SEEK_END)


def _described(block: bytes | None) -> tuple[bytes, dict[int, bytes]]:
    """What the file begins with, and the entries of its first directory that are to stay."""
    if block:
        try:
            root = exif.read_directory(block, exif.first_directory(block))
        except exif.DamagedExifError:
            pass
        else:
            return block, {
                tag: block[entry.position : entry.position + 12]
                for tag, entry in root.entries.items()
                if tag not in OF_THE_PIXELS
            }
    return b"II*\0\0\0\0\0", {}


def _write_strips(
    stream: BinaryIO, samples: Samples, alpha: Samples | None, order: exif.Order
) -> tuple[list[int], list[int], int]:
    """Append the compressed strips; their offsets, their sizes and the rows in each."""
    height, width, colours = samples.shape
    row_bytes = width * (colours + (alpha is not None)) * samples.dtype.itemsize
    rows = min(height, max(1, STRIP_BYTES // row_bytes))
    offsets, counts = [], []
    for top in range(0, height, rows):
        part = slice(top, top + rows)
        strip = join_alpha(samples[part], None if alpha is None else alpha[part])
        strip = strip.reshape(*strip.shape[:2], -1)
        if strip.dtype.kind == "u":
            # Horizontal differencing; whole numbers wrap around, as the format wants.
            difference = strip.copy()
            difference[:, 1:] -= strip[:, :-1]
            strip = difference
        raw = strip.astype(strip.dtype.newbyteorder(order), copy=False).tobytes()
        packed = imagecodecs.deflate_encode(raw, level=DEFLATE_LEVEL)
        counts.append(len(packed))
        offsets.append(_append(stream, packed))
        if offsets[-1] > LARGEST_FILE:
            break
    return [min(offset, LARGEST_FILE) for offset in offsets], counts, rows


def _append(stream: BinaryIO, value: bytes | bytearray) -> int:
    """Write at an even offset, as the format wants; the offset."""
    position = stream.tell()
    if position % 2:
        stream.write(b"\0")
        position += 1
    stream.write(value)
    return position


def _longs(order: exif.Order, values: Iterable[int]) -> tuple[int, int, bytes]:
    listed = list(values)
    return exif.LONG, len(listed), struct.pack(order + f"{len(listed)}I", *listed)


def _shorts(order: exif.Order, values: Iterable[int]) -> tuple[int, int, bytes]:
    listed = list(values)
    return exif.SHORT, len(listed), struct.pack(order + f"{len(listed)}H", *listed)
