"""The whole chain, from a photo to a cleaned one, in the photo's own colours."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from denoiser.cleaning import apply_residual, clean_photo
from denoiser.color import to_srgb
from denoiser.engine import Denoiser
from denoiser.opening import open_photo
from denoiser.saving import save_photo
from denoiser.strength import Strength, apply_strength

RNG = np.random.default_rng(0)
SIGMA = 20.0


@pytest.fixture(scope="module")
def denoiser() -> Denoiser:
    return Denoiser.load(device="cpu")


@pytest.fixture
def noisy_photo(tmp_path: Path, night_photo: Path) -> Path:
    """A part of the phone photo, made smaller to quieten it, with white noise of sigma 20."""
    with Image.open(night_photo) as whole:
        part = np.asarray(whole.crop((0, 800, 1600, 2000)).resize((400, 300)), np.float32)
    noisy = np.clip(part + RNG.normal(0, SIGMA, part.shape), 0, 255)
    path = tmp_path / "noisy.png"
    Image.fromarray(noisy.round().astype(np.uint8)).save(path)
    return path


def test_the_level_is_estimated_and_the_noise_removed(
    noisy_photo: Path, denoiser: Denoiser
) -> None:
    cleaned = clean_photo(open_photo(noisy_photo), denoiser)
    assert cleaned.estimate is not None
    assert cleaned.sigma == pytest.approx(SIGMA, rel=0.25)
    assert cleaned.removed == pytest.approx(SIGMA, rel=0.25)


def test_a_given_level_is_used(noisy_photo: Path, denoiser: Denoiser) -> None:
    cleaned = clean_photo(open_photo(noisy_photo), denoiser, sigma=7.5)
    assert (cleaned.sigma, cleaned.estimate) == (7.5, None)


def test_no_strength_returns_the_photo_bit_for_bit(noisy_photo: Path, denoiser: Denoiser) -> None:
    photo = open_photo(noisy_photo)
    cleaned = clean_photo(photo, denoiser, sigma=20, strength=Strength(0, 0))
    np.testing.assert_array_equal(cleaned.photo.pixels, photo.pixels)


def test_strips_make_no_difference(noisy_photo: Path, denoiser: Denoiser) -> None:
    photo = open_photo(noisy_photo)
    noisy = to_srgb(photo)
    residual = denoiser.residual(noisy, 20)
    strength = Strength(0.3, 0.9)
    whole = apply_strength(noisy, residual, strength)
    stripped = apply_residual(photo, noisy, residual, strength)
    np.testing.assert_array_equal(stripped.pixels, whole)


@pytest.mark.parametrize("mode", ["L", "LA", "RGBA", "P", "1", "CMYK"])
def test_every_mode_goes_through(
    noisy_photo: Path, denoiser: Denoiser, mode: str, tmp_path: Path
) -> None:
    source = tmp_path / ("source.tif" if mode == "CMYK" else "source.png")
    with Image.open(noisy_photo) as picture:
        picture.convert("RGBA" if "A" in mode else "RGB").convert(mode).save(source)
    photo = open_photo(source)
    cleaned = clean_photo(photo, denoiser).photo
    assert cleaned.is_gray == (mode in ("L", "LA", "1"))
    again = open_photo(save_photo(cleaned, tmp_path / "result.png"))
    if photo.alpha is None:
        assert again.alpha is None
    else:
        np.testing.assert_array_equal(again.alpha, photo.alpha)


def test_what_was_removed_follows_the_strength(noisy_photo: Path, denoiser: Denoiser) -> None:
    photo = open_photo(noisy_photo)
    whole = clean_photo(photo, denoiser, sigma=SIGMA)
    half = clean_photo(photo, denoiser, sigma=SIGMA, strength=Strength(0.5, 0.5))
    assert whole.removed == pytest.approx(SIGMA, rel=0.15)
    assert half.removed == pytest.approx(whole.removed / 2, rel=1e-5)
