"""Camera RAW, developed by LibRaw with the camera's white balance; never written."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import BinaryIO

import numpy as np
import rawpy
from PIL import Image

from denoiser import exif
from denoiser.formats.cicp import srgb_profile
from denoiser.formats.decoded import Decoded, Metadata, Samples
from denoiser.formats.file_bytes import FileBytes
from denoiser.formats.pillow_files import DECODING_ERRORS, without_name
from denoiser.formats.problems import damaged, refuse_if_too_large, unsupported
from denoiser.formats.tiff_exif import LARGEST_OF_CAMERAS, extract
from denoiser.phrases import Phrase

DEVELOPED = Phrase("The RAW file was developed to sRGB with the camera's white balance.")
EXIF_LOST = Phrase("The EXIF metadata of this kind of RAW file is not kept.")

PHOTOMETRIC, SUB_DIRECTORIES, DNG_VERSION = 262, 330, 50706
SENSOR_DATA = (32803, 34892)
"""Photometric interpretations: colour filter array, linear RAW."""

SRGB_GAMMA = (2.4, 12.92)
"""Power and slope of the toe, as LibRaw wants them."""


def is_raw(stream: BinaryIO) -> bool:
    """Whether a file that begins like a TIFF holds sensor data."""
    data = FileBytes(stream)
    if data[8:10] == b"CR":
        return True
    try:
        root = exif.read_directory(data, exif.first_directory(data))
        if DNG_VERSION in root.entries:
            return True
        directories = [root, *_children(data, root)]
        return any(
            exif.whole_number(data, each.entries.get(PHOTOMETRIC)) in SENSOR_DATA
            for each in directories
        )
    except (exif.DamagedExifError, struct.error):
        return False
    finally:
        stream.seek(0)


def _children(data: exif.Block, root: exif.Directory) -> list[exif.Directory]:
    entry = root.entries.get(SUB_DIRECTORIES)
    if entry is None or entry.kind not in (exif.LONG, 13):
        return []
    size = entry.count * 4
    order = "little" if exif.byte_order(data) == "<" else "big"
    places = [
        int.from_bytes(data[at : at + 4], order)  # type: ignore[arg-type]
        for at in range(entry.offset, entry.offset + size, 4)
    ]
    return [exif.read_directory(data, place) for place in places]


def read(path: Path, stream: BinaryIO, max_megapixels: float) -> Decoded:
    """Develop a RAW file: demosaiced, camera white balance, no brightening, 16 bits, sRGB.

    Raises:
        UnreadablePhoto: truncated, damaged, or a camera that LibRaw does not know.
        PhotoTooLarge: by its header.
    """
    try:
        with rawpy.imread(stream) as raw:
            refuse_if_too_large(path, raw.sizes.width, raw.sizes.height, max_megapixels)
            samples: Samples = raw.postprocess(
                use_camera_wb=True,
                no_auto_bright=True,
                output_bps=16,
                output_color=rawpy.ColorSpace.sRGB,
                gamma=SRGB_GAMMA,
            )
            preview = _preview(raw)
    except (rawpy.LibRawFileUnsupportedError, rawpy.NotSupportedError) as error:
        raise unsupported(path, Phrase("RAW data of an unknown kind")) from error
    except rawpy.LibRawError as error:
        raise damaged(path) from error
    block = extract(stream, LARGEST_OF_CAMERAS) or _exif_of(preview)
    metadata = Metadata(srgb_profile(3), block)
    notes = (DEVELOPED,) if block else (DEVELOPED, EXIF_LOST)
    if samples.ndim == 2:
        samples = samples[..., None]
    return Decoded(samples, "raw", None, metadata, notes=notes)


EXIF_ORIENTATIONS = {3: 3, 5: 8, 6: 6}
"""From LibRaw's codes for a turned camera."""


def read_size(stream: BinaryIO) -> tuple[int, int] | None:
    """Width and height of the developed picture, not yet upright; None if LibRaw cannot say."""
    try:
        with rawpy.imread(stream) as raw:
            return raw.sizes.width, raw.sizes.height
    except (rawpy.LibRawError, rawpy.NotSupportedError):
        return None


def read_preview(stream: BinaryIO) -> Decoded | None:
    """The preview that the camera embedded, 8 bits, not yet upright; None without one."""
    try:
        with rawpy.imread(stream) as raw:
            preview = _preview(raw)
            orientation = EXIF_ORIENTATIONS.get(raw.sizes.flip, 1)
    except (rawpy.LibRawError, rawpy.NotSupportedError):
        return None
    if isinstance(preview, bytes):
        try:
            picture = Image.open(io.BytesIO(preview), formats=("JPEG", "MPO"))
            preview = np.asarray(picture.convert("RGB"))
        except DECODING_ERRORS:
            return None
    return None if preview is None else Decoded(preview, "preview", None, Metadata(), orientation)


def _preview(raw: rawpy.RawPy) -> bytes | Samples | None:
    """A whole JPEG file, or pixels."""
    try:
        preview = raw.extract_thumb()
    except (
        rawpy.LibRawNoThumbnailError,
        rawpy.LibRawUnsupportedThumbnailError,
        rawpy.LibRawIOError,
    ):
        return None
    if preview.format in (rawpy.ThumbFormat.JPEG, rawpy.ThumbFormat.BITMAP):
        data: bytes | Samples = preview.data
        return data
    return None


def _exif_of(preview: bytes | Samples | None) -> bytes | None:
    if not isinstance(preview, bytes):
        return None
    try:
        picture = Image.open(io.BytesIO(preview), formats=("JPEG", "MPO"))
    except DECODING_ERRORS:
        return None
    return without_name(picture.info.get("exif"))
