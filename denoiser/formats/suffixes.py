"""Which format a file's suffix promises.  What a file holds is told by its content once it is read;
this is for choosing files in a folder, and for naming new ones."""

from __future__ import annotations

from pathlib import Path

_SUFFIXES = {
    "JPEG": ".jpg .jpeg .jpe .jfif",
    "PNG": ".png",
    "TIFF": ".tif .tiff",
    "WEBP": ".webp",
    "AVIF": ".avif",
    "HEIC": ".heic .heif .hif",
    "BMP": ".bmp .dib",
    "GIF": ".gif",
    "RAW": ".3fr .arw .cr2 .cr3 .crw .dcr .dng .erf .fff .iiq .kdc .mef .mos .mrw .nef .nrw .orf "
    ".pef .raf .raw .rw2 .rwl .sr2 .srf .srw .x3f",
}
FORMATS = tuple(_SUFFIXES)
"""All formats that are read, by the names that `denoiser.photo.Photo.format` has."""

_FORMAT_OF = {suffix: name for name, suffixes in _SUFFIXES.items() for suffix in suffixes.split()}
SUFFIXES_READ = tuple(_FORMAT_OF)
"""With their dots, in lower case."""


def promised_format(path: Path) -> str | None:
    """The format that the suffix of ``path`` stands for; None if it is not that of a photo."""
    return _FORMAT_OF.get(path.suffix.lower())
