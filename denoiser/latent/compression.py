"""A photo as nothing but its code: a file, the way back, and an honest look at what that costs.

    magic · weights · width · height · bits · smallest · largest · numbers of the tiles · checksum

Only those who have the same weights can restore it, which are not counted in its size.
"""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from denoiser.engine import Report
from denoiser.errors import LatentError
from denoiser.latent.model import Codes, LatentModel
from denoiser.latent.pictures import with_channels
from denoiser.latent.result_files import write_result
from denoiser.latent.tiling import cut_up, grid, put_together
from denoiser.latent.weights import LatentCard, available_latent_models
from denoiser.metrics import psnr
from denoiser.opening import MAX_MEGAPIXELS, open_photo
from denoiser.photo import Photo
from denoiser.phrases import Phrase
from denoiser.quantise import dequantise, quantise
from denoiser.saving import save_photo
from denoiser.system_errors import unreadable
from denoiser.transparency import displayed

SUFFIX = ".latent"
MAGIC = b"\x89QGlat1\n"
WEIGHTS_BYTES = 8
"""Of the SHA-256 of the weights."""
_HEADER = struct.Struct(f"<{len(MAGIC)}s{WEIGHTS_BYTES}sIIBff")
_CHECKSUM = struct.Struct("<I")
BITS = (8, 16)
"""Of each number of a code: spread evenly from the smallest to the largest, or a half float."""
JPEG_QUALITIES = range(1, 96)
"""Pillow's; above 95 files grow and pictures do not gain."""

Picture = NDArray[np.uint8]
"""H×W×C, sRGB-encoded; C is 1 or 3."""


@dataclass(frozen=True)
class Compressed:
    """A picture, as far as its file knows it."""

    weights: bytes
    """The first `WEIGHTS_BYTES` of the SHA-256 of the weights."""
    width: int
    height: int
    bits: int
    """One of `BITS`."""
    codes: Codes
    """Of the tiles, row by row, as they come back from the file: rounded to ``bits``."""

    def card(self) -> LatentCard:
        """The weights that can restore it.

        Raises:
            LatentError: they are not here.
        """
        for card in available_latent_models().values():
            if _prefix(card) == self.weights:
                return card
        raise LatentError(
            Phrase(
                "This picture was stored by an autoencoder whose weights (sha256 {sha256}…) are "
                "not here. Only they can restore it.",
                sha256=self.weights.hex(),
            )
        )


def read_picture(path: Path, channels: int) -> Picture:
    """A photo as the autoencoder sees it: 8 bits, sRGB, so many ``channels``.

    Raises:
        PhotoError: it cannot be read.
    """
    return with_channels(displayed(open_photo(path))[None], channels)[0]


def compress(
    model: LatentModel, picture: Picture, bits: int = 16, report: Report | None = None
) -> bytes:
    """The content of a file that `restore` makes a picture of.

    The picture is cut into tiles of the network's side; what is missing at the right and below is
    filled with the last pixels there.

    Args:
        bits: one of `BITS`.

    Raises:
        LatentError: the picture has another number of channels than the network wants.
        Cancelled: by ``report``, which hears how many tiles are done.
    """
    if bits not in BITS:
        raise ValueError(f"{bits} bits")
    height, width = picture.shape[:2]
    codes = model.encode(cut_up(picture, model.architecture.side), report)
    low, high = (float(codes.min()), float(codes.max())) if bits == 8 else (0.0, 0.0)
    header = _HEADER.pack(MAGIC, _prefix(model.card), width, height, bits, low, high)
    if bits == 8:
        steps = np.rint((codes - low) * (255 / ((high - low) or 1)))
        numbers = steps.astype(np.uint8).tobytes()
    else:
        limit = float(np.finfo(np.float16).max)
        numbers = np.clip(codes, -limit, limit).astype("<f2").tobytes()
    content = header + numbers
    return content + _CHECKSUM.pack(zlib.crc32(content))


def parse(content: bytes, name: str) -> Compressed:
    """What a file holds.

    Args:
        name: of the file, for sentences.

    Raises:
        LatentError: it is no such file, or it is damaged.
    """
    if not content.startswith(MAGIC):
        raise LatentError(
            Phrase(
                "“{name}” is not a picture stored as its code. Make one with “quietgrain latent "
                "compress”.",
                name=name,
            )
        )
    damaged = LatentError(
        Phrase("“{name}” is damaged or cut short. Use another copy of it.", name=name)
    )
    if len(content) < _HEADER.size + _CHECKSUM.size:
        raise damaged
    body = content[: -_CHECKSUM.size]
    if _CHECKSUM.unpack(content[-_CHECKSUM.size :])[0] != zlib.crc32(body):
        raise damaged
    _, weights, width, height, bits, low, high = _HEADER.unpack_from(body)
    if bits not in BITS or not 0 < width * height <= MAX_MEGAPIXELS * 1e6:
        raise damaged
    numbers = body[_HEADER.size :]
    if bits == 8:
        codes = np.frombuffer(numbers, np.uint8) * np.float32((high - low) / 255) + np.float32(low)
    else:
        codes = np.frombuffer(numbers, "<f2").astype(np.float32)
    return Compressed(weights, width, height, bits, codes[None])


def restore(model: LatentModel, compressed: Compressed, report: Report | None = None) -> Picture:
    """The picture that is left.

    Raises:
        LatentError: it was stored by other weights, or is damaged.
        Cancelled: by ``report``, which hears how many tiles are done.
    """
    if compressed.weights != _prefix(model.card):
        raise LatentError(
            Phrase(
                "This picture was stored by another autoencoder than “{model}” (sha256 {sha256}…)."
                " Choose that one.",
                model=Phrase(model.card.title),
                sha256=compressed.weights.hex(),
            )
        )
    rows, columns = grid(compressed.height, compressed.width, model.architecture.side)
    wanted = rows * columns * model.architecture.code
    if compressed.codes.size != wanted:
        raise LatentError(
            Phrase(
                "A picture of {width}×{height} takes {wanted} numbers, and the file holds {given}. "
                "Use another copy of it.",
                width=compressed.width,
                height=compressed.height,
                wanted=wanted,
                given=compressed.codes.size,
            )
        )
    tiles = model.decode(compressed.codes.reshape(rows * columns, -1), report)
    return quantise(put_together(tiles, compressed.height, compressed.width), 8)


@dataclass(frozen=True)
class Stored:
    """One way of storing a picture, and what comes back."""

    content: bytes
    """Of the file."""
    picture: Picture
    psnr: float
    """Against the picture as the autoencoder sees it, in dB."""


@dataclass(frozen=True)
class Comparison:
    """A picture as its code, beside what everyone else would use."""

    picture: Picture
    """As the autoencoder sees it."""
    code: Stored
    jpeg: Stored
    quality: int
    """Pillow's number for the JPEG."""
    jpeg_is_larger: bool
    """No JPEG of this picture is as small: this is the smallest."""


def compare(
    model: LatentModel, picture: Picture, bits: int = 16, report: Report | None = None
) -> Comparison:
    """Store ``picture`` as its code and as a JPEG that is as large, or else as small as can be.

    The JPEG has optimal Huffman tables, colour at half the resolution, and no metadata.

    Raises:
        LatentError, Cancelled: as `compress`.
    """
    content = compress(model, picture, bits, report)
    restored = restore(model, parse(content, ""))
    quality, jpeg = jpeg_of_size(picture, len(content))
    with Image.open(io.BytesIO(jpeg)) as image:
        shown = np.asarray(image).reshape(picture.shape)
    return Comparison(
        picture,
        Stored(content, restored, psnr(restored, picture)),
        Stored(jpeg, shown, psnr(shown, picture)),
        quality,
        len(jpeg) > len(content),
    )


def jpeg_of_size(picture: Picture, size: int) -> tuple[int, bytes]:
    """The best JPEG of at most ``size`` bytes, or the smallest one; with its quality."""
    image = Image.fromarray(picture[..., 0] if picture.shape[2] == 1 else picture)

    def at(quality: int) -> bytes:
        stream = io.BytesIO()
        image.save(stream, "JPEG", quality=quality, optimize=True, subsampling="4:2:0")
        return stream.getvalue()

    best = JPEG_QUALITIES[0]
    content = at(best)
    low, high = best + 1, JPEG_QUALITIES[-1]
    while low <= high and len(content) <= size:
        middle = (low + high) // 2
        tried = at(middle)
        if len(tried) <= size:
            best, content, low = middle, tried, middle + 1
        else:
            high = middle - 1
    return best, content


def read_compressed(path: Path) -> Compressed:
    """The file ``path``.

    Raises:
        UnreadablePhoto: it cannot be read.
        LatentError: it is no such file, or it is damaged.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    return parse(content, path.name)


def save_compressed(content: bytes, target: Path, *, overwrite: bool = False) -> None:
    """Write what `compress` gave, whole or not at all.

    Raises:
        UnwritablePhoto: the file exists, or cannot be written there.
    """
    write_result(target, content, overwrite=overwrite)


def save_restored(picture: Picture, target: Path, *, overwrite: bool = False) -> None:
    """Write what `restore` gave as a photo; the suffix says in which format.

    Raises:
        UnwritablePhoto: the file exists, cannot be written there, or as such a format.
    """
    photo = Photo(dequantise(picture), None, 8, "rgb", "PNG")
    save_photo(photo, target, overwrite=overwrite)


def _prefix(card: LatentCard) -> bytes:
    return bytes.fromhex(card.sha256[: 2 * WEIGHTS_BYTES])
