"""A photo with synthetic noise on it, that says so wherever it goes."""

from __future__ import annotations

from dataclasses import replace

from denoiser.color import from_srgb, to_srgb
from denoiser.photo import Photo
from denoiser.synthetic_noise import SyntheticNoise

NAMESPACE = "urn:quietgrain:xmp:1"
"""Of the one XMP property that is added."""

_PACKET = (
    b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
    b"</rdf:RDF>\n</x:xmpmeta>\n"
    b'<?xpacket end="w"?>'
)
_END = b"</rdf:RDF>"


def labelled(photo: Photo, noise: SyntheticNoise) -> Photo:
    """``photo`` with a line in its XMP (property “Contents”) about the noise that is in it."""
    packet = photo.xmp if photo.xmp and _END in photo.xmp else _PACKET
    line = (
        f'<rdf:Description rdf:about="" xmlns:quietgrain="{NAMESPACE}">'
        f"<quietgrain:Contents>Made from a photo with {noise.sentence}</quietgrain:Contents>"
        "</rdf:Description>\n"
    )
    before, end, after = packet.rpartition(_END)
    return replace(photo, xmp=before + line.encode() + end + after)


def with_noise(photo: Photo, noise: SyntheticNoise) -> Photo:
    """``photo`` with noise, `labelled`; in its own encoding and with all its metadata.

    The noise belongs to sRGB-encoded values, and is carried over to the photo's profile.
    """
    clean = to_srgb(photo)
    pixels = from_srgb(photo, clean, noise.add(clean))
    return labelled(photo.with_pixels(pixels), noise)
