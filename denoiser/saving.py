"""Photos out: `save_photo`, and what each format can hold of them."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from denoiser.color import to_srgb
from denoiser.errors import UnwritablePhoto
from denoiser.files import replacing
from denoiser.formats import avif, jpeg, pillow_files, png, tiff
from denoiser.formats.cicp import srgb_profile
from denoiser.formats.decoded import Metadata
from denoiser.formats.fitting import fitting
from denoiser.formats.suffixes import promised_format
from denoiser.photo import Photo
from denoiser.phrases import Phrase
from denoiser.quantise import change_depth, quantise
from denoiser.system_errors import unwritable

DEPTHS = {"JPEG": (8,), "PNG": (8, 16), "TIFF": (8, 16, 32), "WEBP": (8,), "AVIF": (8,)}
"""Bits per channel that each format can be written in, ascending."""


def save_photo(
    photo: Photo,
    target: Path | str,
    *,
    format: str | None = None,  # noqa: A002
    quality: int = 95,
    depth: int | None = None,
    keep_metadata: bool = True,
    overwrite: bool = False,
) -> Path:
    """Write ``photo`` to ``target``, whole or not at all; returns the path.

    Args:
        format: “JPEG”, “PNG”, “TIFF”, “WEBP” or “AVIF”; None takes it from the suffix.
        quality: 1 … 100, of the lossy formats.
        depth: bits per channel (8, 16, or 32 for float TIFF); None is that of the photo, as far as
            the format has it.
        keep_metadata: False leaves out EXIF, XMP and IPTC.  The colour profile always stays.
        overwrite: whether an existing file is replaced.

    Raises:
        UnwritablePhoto: the target exists, cannot be written, or the format is unfit for it.
    """
    target = Path(target)
    format = check_writable(photo, target, format=format, depth=depth)  # noqa: A001
    if not overwrite and os.path.lexists(target):
        raise UnwritablePhoto(target, "exists already", "Choose another name or allow overwriting")
    try:
        with replacing(target) as stream:
            encode_photo(
                photo,
                stream,
                target,
                format=format,
                quality=quality,
                depth=depth,
                keep_metadata=keep_metadata,
            )
    except OSError as error:
        raise unwritable(target, error) from error
    return target


def not_kept(
    photo: Photo,
    target: Path,
    *,
    format: str | None = None,  # noqa: A002
    keep_metadata: bool = True,
) -> tuple[str, ...]:
    """Sentences for the user about what of its metadata `save_photo` leaves out unasked."""
    name = format or promised_format(target) or ""
    return _metadata_of(photo, name, keep_metadata)[1]


def _metadata_of(
    photo: Photo, format_name: str, keep_metadata: bool
) -> tuple[Metadata, tuple[str, ...]]:
    metadata = Metadata(photo.icc, photo.exif, photo.xmp, photo.iptc)
    if not keep_metadata:
        return metadata.without_description(), ()
    return fitting(metadata, format_name)


def check_writable(
    photo: Photo,
    target: Path,
    *,
    format: str | None = None,  # noqa: A002
    depth: int | None = None,
) -> str:
    """The format that ``photo`` would have as ``target``; arguments as those of `save_photo`.

    Raises:
        UnwritablePhoto: the format cannot hold the photo, or not with that depth.
    """
    format = format or promised_format(target)  # noqa: A001
    if format not in DEPTHS:
        raise UnwritablePhoto(
            target, "has a format that is not written", "Choose JPEG, PNG, TIFF, WebP or AVIF"
        )
    written_depth(target, photo, format, depth)
    if photo.alpha is not None and format == "JPEG":
        raise UnwritablePhoto(
            target,
            "is to be a JPEG, which cannot hold the transparency of the photo",
            "Choose PNG, TIFF, WebP or AVIF",
        )
    return format


def written_depth(target: Path, photo: Photo, format: str, depth: int | None) -> int:  # noqa: A002
    """Bits per channel that `save_photo` writes for these arguments.

    Raises:
        UnwritablePhoto: the format does not have that depth.
    """
    possible = DEPTHS[format]
    if depth is None:
        return max((bits for bits in possible if bits <= photo.depth), default=possible[0])
    if depth not in possible:
        raise UnwritablePhoto(
            target,
            Phrase(
                "is to have {depth} bits per channel, which {format} cannot hold",
                depth=depth,
                format=format,
            ),
            Phrase("Choose {bits} bits, or TIFF", bits=" / ".join(map(str, possible))),
        )
    return depth


def as_written(photo: Photo, format: str, depth: int) -> Photo:  # noqa: A002
    """``photo`` in the encoding that `save_photo` gives it in this kind of file."""
    if (photo.linear and depth < 32) or (photo.is_gray and format == "WEBP"):
        # Whole numbers without a profile are read as sRGB, and a gray profile fits no RGB file.
        return replace(photo, pixels=to_srgb(photo), icc=None, linear=False)
    if depth == 32 and photo.icc is None and not photo.linear:
        # Floats without a profile are read as linear light, here and by others.
        return replace(photo, icc=srgb_profile(photo.pixels.shape[2]))
    return photo


def encode_photo(
    photo: Photo,
    stream: BinaryIO,
    target: Path,
    *,
    format: str | None = None,  # noqa: A002
    quality: int = 95,
    depth: int | None = None,
    keep_metadata: bool = True,
) -> None:
    """Write the file that `save_photo` makes of ``photo`` to ``stream``; arguments as there.

    Args:
        stream: can be read and sought as well.
        target: what the file is going to be called, for the format and for sentences.

    Raises:
        UnwritablePhoto: the format cannot hold the photo.
        OSError: as the system says it.
    """
    format = check_writable(photo, target, format=format, depth=depth)  # noqa: A001
    depth = written_depth(target, photo, format, depth)
    photo = as_written(photo, format, depth)
    metadata, _told_by_not_kept = _metadata_of(photo, format, keep_metadata)
    samples = quantise(photo.pixels, depth)
    alpha = None if photo.alpha is None else change_depth(photo.alpha, depth)
    if format == "JPEG":
        jpeg.write(target, stream, samples, metadata, quality)
    elif format == "PNG":
        png.write(target, stream, samples, alpha, metadata)
    elif format == "TIFF":
        tiff.write(target, stream, samples, alpha, metadata)
    elif format == "AVIF":
        avif.write(target, stream, samples, alpha, metadata, quality=quality)
    else:
        pillow_files.write_webp(target, stream, samples, alpha, metadata, quality=quality)
