"""Photos in and out: `open_photo`, `read_thumbnail`, `save_photo`, and the `Photo` between them."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from denoiser import exif
from denoiser.color import profile_problem, to_srgb
from denoiser.errors import UnreadablePhoto, UnwritableFolder, UnwritablePhoto
from denoiser.files import replacing
from denoiser.formats import avif, heic, jpeg, pillow_files, png, preview, raw, tiff
from denoiser.formats.cicp import srgb_profile
from denoiser.formats.decoded import Decoded, Metadata
from denoiser.formats.fitting import fitting
from denoiser.formats.problems import ANOTHER_FILE
from denoiser.formats.sniff import HEAD_BYTES, kind_of
from denoiser.formats.suffixes import promised_format
from denoiser.orientation import upright
from denoiser.phrases import Phrase
from denoiser.quantise import change_depth, dequantise, quantise

DISK_GONE = frozenset(
    getattr(errno, name)
    for name in ("EIO", "ENODEV", "ENXIO", "ENOTCONN", "ESTALE", "ETIMEDOUT", "EHOSTDOWN")
    if hasattr(errno, name)
)
"""What systems say of disks that were pulled out, and of servers that do not answer."""

MAX_MEGAPIXELS = 400
"""Units of 10⁶ pixels; a larger photo is refused before it is decoded."""

EXIF_DAMAGED = Phrase("Its EXIF metadata is damaged and is not kept.")


@dataclass(frozen=True, eq=False)
class Photo:
    """An upright picture in the numbers of its file, with all that describes it."""

    pixels: NDArray[np.float32]
    """H×W×C, C = 1 (gray) or 3, in the file's own encoding, nominally [0, 1]; of a float file also
    beyond."""
    alpha: NDArray[Any] | None
    """H×W, uint8, uint16 or float32 as in the source; never changed."""
    depth: int
    """Bits per channel of the source: 8, 16 or 32 (float)."""
    mode: str
    """What the file held: “gray”, “rgb”, “palette”, “cmyk”, “lab”, “raw” or “bilevel”."""
    format: str
    """“JPEG”, “PNG”, “TIFF”, “WEBP”, “AVIF”, “HEIC”, “BMP”, “GIF” or “RAW”."""
    path: Path | None = None
    icc: bytes | None = None
    exif: bytes | None = None
    """A TIFF structure; its orientation says upright, and it has no thumbnail."""
    xmp: bytes | None = None
    iptc: bytes | None = None
    """Photoshop image resources (``8BIM…``), the IPTC record among them, without thumbnail."""
    linear: bool = False
    """Float numbers without a profile: linear light, sRGB primaries."""
    is_part: bool = False
    """The file holds more than this picture: further frames, pages or channels.  Not said of the
    small pictures that cameras put behind the one of a JPEG."""
    notes: tuple[str, ...] = ()
    """Sentences for the user about what is not as in the file."""

    @property
    def width(self) -> int:
        """Pixels."""
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        """Pixels."""
        return int(self.pixels.shape[0])

    @property
    def is_gray(self) -> bool:
        """Whether there is one channel."""
        return int(self.pixels.shape[2]) == 1

    @property
    def megapixels(self) -> float:
        """Units of 10⁶ pixels."""
        return self.width * self.height / 1e6

    def with_pixels(self, pixels: NDArray[np.float32]) -> Photo:
        """The same photo with other ``pixels`` of the same shape and encoding."""
        if pixels.shape != self.pixels.shape:
            raise ValueError(f"{pixels.shape} is not {self.pixels.shape}")
        return replace(self, pixels=pixels)


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


BEHIND_TRANSPARENCY = np.float32(0.5)
"""The gray, sRGB-encoded, on which a thumbnail shows a transparent photo."""


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


def displayed(photo: Photo) -> NDArray[np.uint8]:
    """H×W×3 uint8, sRGB: how ``photo`` looks; where it is transparent, a gray shows through."""
    srgb = to_srgb(photo)
    if photo.alpha is not None:
        opacity = dequantise(photo.alpha)[..., None]
        srgb = srgb * opacity + BEHIND_TRANSPARENCY * (1 - opacity)
    shown = np.broadcast_to(quantise(srgb, 8), (*srgb.shape[:2], 3))
    return np.ascontiguousarray(shown)


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


def unreadable(path: Path, error: OSError) -> UnreadablePhoto:
    """What ``error``, met while ``path`` was read, means for the user."""
    if isinstance(error, FileNotFoundError):
        return UnreadablePhoto(path, "does not exist", "It may have been moved or renamed")
    if isinstance(error, PermissionError):
        return UnreadablePhoto(
            path, "may not be read: permission is denied", "Change its permissions"
        )
    reason = error.strerror or str(error)
    problem = Phrase("cannot be read ({reason})", reason=reason)
    return UnreadablePhoto(path, problem, "Check the disk it is on")


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


def unwritable(target: Path, error: OSError) -> UnwritablePhoto:
    """What ``error``, met while ``target`` was written, means for the user."""
    folder = target.parent
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return UnwritableFolder(target, "does not fit on the disk", "Free some space there")
    if isinstance(error, FileNotFoundError):
        return UnwritableFolder(
            target,
            Phrase("cannot be written: there is no folder “{folder}”", folder=folder),
            "Create it first",
        )
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return UnwritableFolder(
            target,
            Phrase("cannot be written: “{folder}” is read-only", folder=folder),
            "Choose another folder",
        )
    if error.errno == errno.ENAMETOOLONG:
        return UnwritablePhoto(target, "has too long a name", "Choose a shorter one")
    reason = error.strerror or str(error)
    problem = Phrase("cannot be written ({reason})", reason=reason)
    if error.errno in DISK_GONE:
        return UnwritableFolder(target, problem, "Check the disk it is on")
    return UnwritablePhoto(target, problem, "Choose another folder")
