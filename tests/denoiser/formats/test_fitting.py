"""What a format cannot hold of the metadata is left out with a sentence, and no more than that."""

from __future__ import annotations

import pytest
from PIL import Image

from denoiser import exif
from denoiser.formats.decoded import Metadata
from denoiser.formats.fitting import fitting
from denoiser.formats.jpeg import LARGEST_EXIF, LARGEST_XMP

IPTC = b"8BIM\x04\x04\0\0\0\0\0\x06\x1c\x02\x05\0\x01A"
SETTINGS = b"8BIM\x04\x0b\0\0\0\0\0\x04site"


def block(*, note: int) -> bytes:
    described = Image.Exif()
    described[0x013B] = "Zoe"
    described.get_ifd(0x8769)[0x927C] = bytes(note)
    return described.tobytes().removeprefix(b"Exif\0\0")


@pytest.mark.parametrize("format_name", ["JPEG", "PNG", "TIFF", "WEBP", "AVIF"])
def test_what_fits_stays_as_it_is(format_name: str) -> None:
    metadata = Metadata(b"icc", block(note=60_000), b"<x/>" * 16_000)
    assert fitting(metadata, format_name) == (metadata, ())


def test_a_large_maker_note_goes_alone() -> None:
    large = block(note=LARGEST_EXIF)
    metadata, phrases = fitting(Metadata(exif=large), "JPEG")
    assert metadata.exif is not None
    assert len(metadata.exif) < 200
    root = exif.read_directory(metadata.exif, exif.first_directory(metadata.exif))
    assert b"Zoe" in metadata.exif
    assert exif.EXIF_IFD not in root.entries, "it held nothing else"
    assert phrases == ("The maker note in its EXIF is too large for a JPEG and is not kept.",)
    assert fitting(Metadata(exif=large), "PNG") == (Metadata(exif=large), ())


def test_a_large_packet_goes() -> None:
    packet = bytes(LARGEST_XMP + 1)
    metadata, phrases = fitting(Metadata(xmp=packet, icc=b"icc"), "JPEG")
    assert metadata == Metadata(icc=b"icc")
    assert phrases == ("Its XMP metadata is too large for a JPEG and is not kept.",)


@pytest.mark.parametrize("format_name", ["WEBP", "AVIF"])
def test_only_iptc_is_missed(format_name: str) -> None:
    metadata, phrases = fitting(Metadata(iptc=IPTC), format_name)
    assert metadata == Metadata()
    assert len(phrases) == 1
    assert format_name in phrases[0]
    assert fitting(Metadata(iptc=SETTINGS), format_name) == (Metadata(), ())
