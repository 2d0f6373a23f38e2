"""Photos of any shape and kind, from a file through the cleaning to a file and back."""

from __future__ import annotations

from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from denoiser.cleaning import clean_photo
from denoiser.engine import Denoiser
from denoiser.opening import open_photo
from denoiser.photo import Photo
from denoiser.quantise import dequantise, quantise
from denoiser.saving import DEPTHS, save_photo
from denoiser.strength import Strength

ADOBE = bytes(imagecodecs.cms_profile("adobergb"))
GRAY = bytes(imagecodecs.cms_profile("gray", gamma=1.8))
SUFFIXES = {"PNG": "png", "TIFF": "tif", "JPEG": "jpg", "WEBP": "webp", "AVIF": "avif"}
WITHOUT_LOSS = ("PNG", "TIFF")


@st.composite
def photos(draw: st.DrawFn, *, lossless: bool) -> tuple[Photo, str]:
    """A photo of random pixels, and a format that can hold it."""
    names = WITHOUT_LOSS if lossless else tuple(SUFFIXES)
    name = draw(st.sampled_from(names))
    depth = draw(st.sampled_from(DEPTHS[name]))
    channels = draw(st.sampled_from([1, 3]))
    shape = (draw(st.integers(1, 40)), draw(st.integers(1, 40)))
    transparent = name != "JPEG" and draw(st.booleans())
    icc = draw(st.sampled_from([None, GRAY if channels == 1 else ADOBE]))
    random = np.random.default_rng(draw(st.integers(0, 999)))
    pixels = random.random((*shape, channels), np.float32)
    if depth < 32:
        pixels = dequantise(quantise(pixels, depth))
    alpha = None
    if transparent:
        # A third is fully transparent, a third opaque.
        alpha = quantise(np.clip(random.random(shape, np.float32) * 3 - 1, 0, 1), depth)
    linear = depth == 32 and icc is None
    kind = "gray" if channels == 1 else "rgb"
    return Photo(pixels, alpha, depth, kind, name, icc=icc, linear=linear), name


@pytest.fixture(scope="module")
def denoiser() -> Denoiser:
    return Denoiser.load(device="cpu")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("round-trip")


UNHURRIED = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])


@UNHURRIED
@given(made=photos(lossless=True), sigma=st.sampled_from([0.0, 10.0, None]))
def test_nothing_taken_away_is_nothing_changed(
    made: tuple[Photo, str], sigma: float | None, denoiser: Denoiser, folder: Path
) -> None:
    photo, name = made
    source = save_photo(photo, folder / f"source.{SUFFIXES[name]}", overwrite=True)
    opened = open_photo(source)
    strength = Strength() if sigma == 0 else Strength(0, 0)
    cleaned = clean_photo(opened, denoiser, sigma=sigma, strength=strength)
    again = open_photo(save_photo(cleaned.photo, folder / f"a.{SUFFIXES[name]}", overwrite=True))
    for each in (opened, again):
        assert np.array_equal(each.pixels, photo.pixels)
        assert each.icc == photo.icc
        assert each.depth == photo.depth
        assert each.linear == photo.linear
        if photo.alpha is not None:
            assert each.alpha is not None
            assert each.alpha.dtype == photo.alpha.dtype
            assert np.array_equal(each.alpha, photo.alpha)
    assert source.read_bytes() == (folder / f"a.{SUFFIXES[name]}").read_bytes()


@UNHURRIED
@given(made=photos(lossless=False))
def test_every_kind_of_photo_can_be_cleaned(
    made: tuple[Photo, str], denoiser: Denoiser, folder: Path
) -> None:
    photo, name = made
    source = save_photo(photo, folder / f"source.{SUFFIXES[name]}", overwrite=True)
    opened = open_photo(source)
    cleaned = clean_photo(opened, denoiser, sigma=25.0).photo
    again = open_photo(save_photo(cleaned, folder / f"a.{SUFFIXES[name]}", overwrite=True))
    assert again.pixels.shape == opened.pixels.shape
    assert np.isfinite(again.pixels).all()
    assert again.depth == opened.depth
    assert again.icc == opened.icc
    if photo.alpha is None:
        assert again.alpha is None
    elif name in ("WEBP", "AVIF") and photo.alpha.min() == 255:
        pass  # their encoders leave alpha out where nothing is transparent
    else:
        assert again.alpha is not None
        assert np.array_equal(again.alpha, photo.alpha)
    seen = np.ones(opened.pixels.shape[:2], bool) if photo.alpha is None else photo.alpha > 0
    if seen.sum() > 100:  # the mean of noise stays, and there is less of it
        assert abs(again.pixels[seen].mean() - opened.pixels[seen].mean()) < 0.1
        assert again.pixels[seen].std() < opened.pixels[seen].std() * 1.05
