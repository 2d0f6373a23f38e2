"""A photo with synthetic noise on it, that says so wherever it goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from denoiser.color import from_srgb, to_srgb
from denoiser.photo import Photo
from denoiser.preview import Preview
from denoiser.synthetic_noise import SyntheticNoise
from denoiser.tiles import Patch

NAMESPACE = "urn:quietgrain:xmp:1"
"""Of the one XMP property that is added."""

BAND = 64
"""Rows that become noisy at a time."""

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


def noisy_name(source: Path, noise: SyntheticNoise) -> Path:
    """What a file with the photo of ``source`` and this noise is called."""
    return source.with_name(f"{source.stem}-noisy-{noise.name}{source.suffix}")


def with_noise(photo: Photo, noise: SyntheticNoise) -> Photo:
    """``photo`` with noise, `labelled`; in its own encoding and with all its metadata.

    The noise belongs to sRGB-encoded values, and is carried over to the photo's profile.
    """
    clean = to_srgb(photo)
    pixels = from_srgb(photo, clean, noise.add(clean))
    return labelled(photo.with_pixels(pixels), noise)


class NoisyCopy:
    """A photo that becomes noisy part by part, beside the clean one.

    When `fill` has come to its end, `photo` is what `with_noise` returns, under the name of
    `noisy_name`.
    """

    def __init__(self, photo: Photo, clean: Preview, noise: SyntheticNoise) -> None:
        """``clean`` is the preview of ``photo``."""
        self.noise = noise
        self.preview = Preview.beside(clean)
        self._original = photo
        self._is_srgb = photo.pixels is clean.noisy
        pixels = self.preview.noisy if self._is_srgb else photo.pixels.copy()
        path = photo.path and noisy_name(photo.path, noise)
        self.photo = labelled(replace(photo, pixels=pixels, path=path), noise)

    def fill(self, middle: float = 0) -> Iterator[Patch]:
        """Add the noise; after each step the part that has become noisy, nearest to the row
        ``middle`` first."""
        clean = self.preview.clean
        assert clean is not None
        tops = range(0, self.preview.height, BAND)
        for top in sorted(tops, key=lambda top: abs(top + BAND / 2 - middle)):
            rows = slice(top, min(top + BAND, self.preview.height))
            noisy = self.noise.rows(clean, rows.start, rows.stop)
            if not self._is_srgb:
                strip = replace(self._original, pixels=self._original.pixels[rows])
                self.photo.pixels[rows] = from_srgb(strip, clean[rows], noisy)
            yield self.preview.put_noisy(top, noisy)
