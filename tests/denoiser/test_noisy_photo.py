"""Photos with synthetic noise keep all they had, and say what was done to them."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import imagecodecs
import numpy as np
import pytest

from denoiser.color import to_srgb
from denoiser.noisy_photo import NAMESPACE, labelled, with_noise
from denoiser.photo import Photo
from denoiser.synthetic_noise import SyntheticNoise

NOISE = SyntheticNoise(sigma=10, clip=False)
PLAIN = Photo(np.full((30, 40, 3), 0.5, np.float32), None, 8, "rgb", "PNG")
PACKET = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    b'xmlns:dc="http://purl.org/dc/elements/1.1/" dc:format="image/png"/></rdf:RDF></x:xmpmeta>'
)


def contents(photo: Photo) -> list[str | None]:
    assert photo.xmp is not None
    root = ElementTree.fromstring(photo.xmp.decode().lstrip())
    return [found.text for found in root.iter(f"{{{NAMESPACE}}}Contents")]


@pytest.mark.parametrize("xmp", [None, PACKET, b"\xff\xfe< "])
def test_the_label_is_well_formed(xmp: bytes | None) -> None:
    photo = labelled(replace(PLAIN, xmp=xmp), NOISE)
    assert contents(photo) == [f"Made from a photo with {NOISE.sentence}"]
    assert photo.pixels is PLAIN.pixels


def test_what_the_packet_held_stays() -> None:
    photo = labelled(replace(PLAIN, xmp=PACKET), NOISE)
    assert photo.xmp is not None
    assert b'dc:format="image/png"' in photo.xmp


def test_noise_is_of_its_level_in_srgb_whatever_the_profile() -> None:
    profile = bytes(imagecodecs.cms_profile("adobergb"))
    photo = replace(PLAIN, icc=profile, exif=b"II*\0")
    noisy = with_noise(photo, NOISE)
    assert (noisy.icc, noisy.exif) == (profile, b"II*\0")
    np.testing.assert_allclose(to_srgb(noisy), NOISE.add(to_srgb(photo)), atol=1e-4)
    assert not np.allclose(noisy.pixels, NOISE.add(photo.pixels), atol=1e-3)
