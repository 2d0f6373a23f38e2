"""Telling what a file holds by its first bytes, whatever its name says."""

from __future__ import annotations

from pathlib import Path

from denoiser.errors import UnreadablePhoto
from denoiser.formats.problems import ANOTHER_FILE

HEAD_BYTES = 64
"""How much of a file `kind_of` wants to see."""

_BRANDS = {
    b"avif": "AVIF",
    b"avis": "AVIF",
    b"heic": "HEIC",
    b"heix": "HEIC",
    b"hevc": "HEIC",
    b"hevx": "HEIC",
    b"heim": "HEIC",
    b"heis": "HEIC",
    b"crx ": "RAW",
}
"""By the brands of an ISO media file, of which the generic “mif1” often comes first."""

_BEGINNINGS = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
    (b"BM", "BMP"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    # Fujifilm, Olympus, Panasonic, Minolta, Sigma, older Canon; other RAW files begin like a TIFF.
    (b"FUJIFILMCCD-RAW", "RAW"),
    (b"IIRO", "RAW"),
    (b"IIRS", "RAW"),
    (b"MMOR", "RAW"),
    (b"IIU\0", "RAW"),
    (b"\0MRM", "RAW"),
    (b"FOVb", "RAW"),
    (b"II\x1a\0\0\0HEAPCCDR", "RAW"),
)


def kind_of(path: Path, head: bytes) -> str:
    """The format of a file that begins with ``head``.

    Raises:
        UnreadablePhoto: empty, or nothing that is known.
    """
    if not head:
        raise UnreadablePhoto(path, "is empty", "Use another copy of it")
    for beginning, kind in _BEGINNINGS:
        if head.startswith(beginning):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    if head[4:8] == b"ftyp":
        for at in (8, *range(16, len(head) - 3, 4)):
            if head[at : at + 4] in _BRANDS:
                return _BRANDS[head[at : at + 4]]
    raise UnreadablePhoto(path, "is not a photo in a known format", ANOTHER_FILE)
