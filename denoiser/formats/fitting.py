"""What of a picture's description has no place in its new file, and is not lost without a word."""

from __future__ import annotations

from dataclasses import replace

from denoiser.formats import jpeg, resources
from denoiser.formats.decoded import Metadata
from denoiser.formats.tiff_exif import without_maker_note
from denoiser.phrases import Phrase

WITHOUT_IPTC = ("WEBP", "AVIF")

EXIF_TOO_LARGE = Phrase("Its EXIF metadata is too large for a JPEG and is not kept.")
MAKER_NOTE_TOO_LARGE = Phrase("The maker note in its EXIF is too large for a JPEG and is not kept.")
XMP_TOO_LARGE = Phrase("Its XMP metadata is too large for a JPEG and is not kept.")


def fitting(metadata: Metadata, format_name: str) -> tuple[Metadata, tuple[Phrase, ...]]:
    """As much of ``metadata`` as a file of this format can hold, and sentences about the rest."""
    if format_name == "JPEG":
        return _fitting_jpeg(metadata)
    if format_name in WITHOUT_IPTC and metadata.iptc:
        has_record = resources.iptc_record(metadata.iptc) is not None
        phrase = Phrase(
            "Its IPTC metadata (captions, keywords) is not kept: {format} has no place for it.",
            format=format_name,
        )
        return replace(metadata, iptc=None), (phrase,) if has_record else ()
    return metadata, ()


def _fitting_jpeg(metadata: Metadata) -> tuple[Metadata, tuple[Phrase, ...]]:
    phrases = []
    if metadata.exif and len(metadata.exif) > jpeg.LARGEST_EXIF:
        smaller = without_maker_note(metadata.exif)
        fits = smaller is not None and len(smaller) <= jpeg.LARGEST_EXIF
        metadata = replace(metadata, exif=smaller if fits else None)
        phrases.append(MAKER_NOTE_TOO_LARGE if fits else EXIF_TOO_LARGE)
    if metadata.xmp and len(metadata.xmp) > jpeg.LARGEST_XMP:
        metadata = replace(metadata, xmp=None)
        phrases.append(XMP_TOO_LARGE)
    return metadata, tuple(phrases)
