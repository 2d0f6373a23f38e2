"""Photos with synthetic noise keep all they had, and say what was done to them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import imagecodecs
import numpy as np
import pytest

from denoiser.color import to_srgb
from denoiser.noisy_photo import BAND, NAMESPACE, NoisyCopy, labelled, with_noise
from denoiser.photo import Photo
from denoiser.preview import Layer, Look, Preview, Region, ResidualKind
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


@pytest.mark.parametrize("profile", [None, bytes(imagecodecs.cms_profile("adobergb"))])
def test_part_by_part_it_becomes_the_same(profile: bytes | None) -> None:
    pixels = np.random.default_rng(0).random((3 * BAND + 5, 40, 3), np.float32)
    photo = replace(PLAIN, pixels=pixels, icc=profile, path=Path("folder") / "night.jpg")
    before = pixels.copy()
    clean = Preview(to_srgb(photo))
    copy = NoisyCopy(photo, clean, NOISE)
    patches = list(copy.fill(middle=2.2 * BAND))
    assert [patch.top // BAND for patch in patches] == [2, 1, 3, 0]
    expected = with_noise(photo, NOISE)
    np.testing.assert_array_equal(copy.photo.pixels, expected.pixels)
    assert copy.photo.xmp == expected.xmp
    assert copy.photo.path == Path("folder") / "night-noisy-gaussian-10.jpg"
    np.testing.assert_array_equal(copy.preview.noisy, NOISE.add(clean.noisy))
    np.testing.assert_array_equal(photo.pixels, before)


def test_all_sizes_of_the_preview_become_noisy() -> None:
    pixels = np.random.default_rng(0).random((700, 300, 1), np.float32)
    clean = Preview(pixels)
    copy = NoisyCopy(replace(PLAIN, pixels=pixels), clean, NOISE)
    list(copy.fill())
    direct = Preview(NOISE.add(pixels))
    for level, rows, columns in ((0, 700, 300), (1, 350, 150), (2, 175, 75)):
        region = Region(level, 0, 0, rows, columns)
        for look in (Look(), Look(kind=ResidualKind.FOUND)):
            for layer in Layer:
                np.testing.assert_array_equal(
                    copy.preview.render(layer, region, look), direct.render(layer, region, look)
                )


def test_the_true_residual_is_what_was_put_on() -> None:
    pixels = np.full((20, 30, 3), 0.4, np.float32)
    copy = NoisyCopy(replace(PLAIN, pixels=pixels), Preview(pixels), NOISE)
    list(copy.fill())
    preview = copy.preview
    preview.residual[:] = 0.01
    true = preview.noisy - pixels
    shown = {kind: preview.values(7, 3, Look(kind=kind))[Layer.RESIDUAL] for kind in ResidualKind}
    np.testing.assert_allclose(shown[ResidualKind.FOUND], [2.55] * 3, rtol=1e-5)
    np.testing.assert_allclose(shown[ResidualKind.TRUE], 255 * true[3, 7], rtol=1e-5)
    np.testing.assert_allclose(shown[ResidualKind.DIFFERENCE], 2.55 - 255 * true[3, 7], rtol=1e-4)
