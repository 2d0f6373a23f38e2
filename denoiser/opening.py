"""Photos in: `open_photo` and `read_thumbnail`, whatever the format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from denoiser import exif
from denoiser.errors import UnreadablePhoto
from denoiser.formats import avif, heic, jpeg, pillow_files, png, preview, raw, tiff
from denoiser.formats.decoded import Decoded
from denoiser.formats.problems import ANOTHER_FILE
from denoiser.formats.sniff import HEAD_BYTES, kind_of
from denoiser.icc import profile_problem
from denoiser.orientation import upright
from denoiser.photo import Photo
from denoiser.phrases import Phrase
from denoiser.quantise import dequantise
from denoiser.system_errors import unreadable
from denoiser.transparency import displayed

MAX_MEGAPIXELS = 400
"""Units of 10⁶ pixels; a larger photo is refused before it is decoded."""

EXIF_DAMAGED = Phrase("Its EXIF metadata is damaged and is not kept.")

Reader = Callable[[Path, BinaryIO, float], Decoded]
READERS: dict[str, Reader] = {
    "JPEG": jpeg.read,
    "PNG": png.read,
    "TIFF": tiff.read,
    "WEBP": pillow_files.read,
    "BMP": pillow_files.read,
    "GIF": pillow_files.read,
    "AVIF": avif.read,
    "HEIC": heic.read,
    "RAW": raw.read,
}


def open_photo(path: Path | str, *, max_megapixels: float = MAX_MEGAPIXELS) -> Photo:
    """Read the photo in ``path``, told by its content and not by its suffix.

    Raises:
        UnreadablePhoto: missing, no permission, empty, truncated, damaged, or not a photo.
        PhotoTooLarge: more than ``max_megapixels`` (10⁶ pixels), as its header says.
    """
    path = Path(path)
    try:
        with open_file(path) as stream:
            kind = kind_of_file(path, stream)
            return assemble(path, kind, READERS[kind](path, stream, max_megapixels))
    except OSError as error:
        raise unreadable(path, error) from error


def kind_of_photo(path: Path) -> str:
    """The format that `open_photo` would find in ``path``, by a look at its beginning.

    Raises:
        UnreadablePhoto: as `open_photo`.
    """
    try:
        with open_file(path) as stream:
            return kind_of_file(path, stream)
    except OSError as error:
        raise unreadable(path, error) from error


def read_thumbnail(path: Path | str, side: int) -> NDArray[np.uint8]:
    """The photo in ``path`` at most ``side`` pixels wide and high: H×W×3 uint8, sRGB, upright.

    Fast where the file allows: see `denoiser.formats.preview`.

    Raises:
        UnreadablePhoto, PhotoTooLarge: as `open_photo`.
    """
    path = Path(path)
    try:
        with open_file(path) as stream:
            kind = kind_of_file(path, stream)
            small = preview.read(kind, path, stream, side, MAX_MEGAPIXELS)
            photo = assemble(path, kind, small) if small else None
    except OSError as error:
        raise unreadable(path, error) from error
    if photo is None:
        photo = open_photo(path)
        # Averaging the last factor of two is enough for a thumbnail.
        step = max(1, max(photo.width, photo.height) // (2 * side))
        alpha = None if photo.alpha is None else photo.alpha[::step, ::step]
        pixels = np.ascontiguousarray(photo.pixels[::step, ::step])
        photo = replace(photo, pixels=pixels, alpha=alpha)
    return preview.shrunk(Image.fromarray(displayed(photo)), side)


def open_file(path: Path) -> BinaryIO:
    """Raises: UnreadablePhoto: a folder or a device; OSError."""
    if path.is_dir():
        raise UnreadablePhoto(path, "is a folder", "Choose the photos in it")
    if path.exists() and not path.is_file():
        raise UnreadablePhoto(path, "is not an ordinary file", ANOTHER_FILE)
    return path.open("rb")


def kind_of_file(path: Path, stream: BinaryIO) -> str:
    """The name of the format; leaves ``stream`` at its beginning."""
    kind = kind_of(path, stream.read(HEAD_BYTES))
    stream.seek(0)
    return "RAW" if kind == "TIFF" and raw.is_raw(stream) else kind


def assemble(path: Path, kind: str, decoded: Decoded) -> Photo:
    samples = upright(decoded.samples, decoded.orientation)
    alpha = decoded.alpha
    if alpha is not None:
        alpha = np.ascontiguousarray(upright(alpha, decoded.orientation))
    metadata, notes = decoded.metadata, decoded.notes
    block = metadata.exif
    if block:
        try:
            block = exif.tidy(block, width=samples.shape[1], height=samples.shape[0])
        except exif.DamagedExifError:
            block = None
            notes = (*notes, EXIF_DAMAGED)
    if problem := profile_problem(metadata.icc, samples.shape[2]):
        notes = (*notes, problem)
    return Photo(
        pixels=dequantise(samples),
        alpha=alpha,
        depth=samples.dtype.itemsize * 8,
        mode=decoded.mode,
        format=kind,
        path=path,
        icc=metadata.icc,
        exif=block,
        xmp=exif.tidy_xmp(metadata.xmp) if metadata.xmp else None,
        iptc=metadata.iptc,
        linear=decoded.linear,
        is_part=decoded.is_part,
        notes=notes,
    )
