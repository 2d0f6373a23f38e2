"""Telling what a file holds by its first bytes, whatever its name says."""

from __future__ import annotations

from pathlib import Path

from denoiser.errors import UnreadablePhoto
from denoiser.formats.problems import ANOTHER_FILE

HEAD_BYTES = 32
"""How much of a file `kind_of` wants to see."""

_HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
_AVIF_BRANDS = (b"avif", b"avis")


def kind_of(path: Path, head: bytes) -> str:
    """The format of a file that begins with ``head``.

    Raises:
        UnreadablePhoto: empty, or nothing that is known.
    """
    if not head:
        raise UnreadablePhoto(path, "is empty", "Use another copy of it")
    if head.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if head[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"):
        return "TIFF"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    if head[:2] == b"BM":
        return "BMP"
    if head[:6] in (b"GIF87a", b"GIF89a"):
        return "GIF"
    raise UnreadablePhoto(path, "is not a photo in a known format", ANOTHER_FILE)
