from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from denoiser.architecture import MAX_SIGMA
from denoiser.noise_level import SMALLEST_SIDE, Confidence, estimate_noise
from denoiser.synthetic_noise import add_gaussian

KODAK = Path(__file__).resolve().parents[3] / "shared" / "data" / "eval" / "Kodak24"


def flat(height: int = 256, width: int = 256, channels: int = 3) -> np.ndarray:
    return np.full((height, width, channels), 0.5, np.float32)


@pytest.fixture(scope="module")
def night(night_photo: Path) -> np.ndarray:
    with Image.open(night_photo) as image:
        return np.asarray(image.convert("RGB"), np.float32) / 255


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 90), st.integers(1, 90), st.sampled_from([1, 3]), st.integers(0, 9))
def test_any_shape(height: int, width: int, channels: int, seed: int) -> None:
    found = estimate_noise(add_gaussian(flat(height, width, channels), 5, seed))
    assert np.isfinite([found.sigma, found.white, *found.by_scale]).all()
    assert 0 <= found.sigma < 30
    assert found.explanation.endswith(".")
    if min(height, width) < SMALLEST_SIDE:
        assert found.confidence is Confidence.LOW


@pytest.mark.parametrize("shape", [(5, 5), (4, 4, 2), (0, 4, 3)])
def test_what_is_no_picture_is_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="shape"):
        estimate_noise(np.zeros(shape, np.float32))


@pytest.mark.parametrize("sigma", [2, 10, 50])
@pytest.mark.parametrize("channels", [1, 3])
def test_added_noise_on_a_flat_picture(sigma: float, channels: int) -> None:
    found = estimate_noise(add_gaussian(flat(channels=channels), sigma, 0))
    assert found.sigma == pytest.approx(sigma, rel=0.03)
    assert found.confidence is Confidence.HIGH
    assert np.allclose(found.by_scale, sigma, rtol=0.1)


@pytest.mark.skipif(not KODAK.is_dir(), reason="the Kodak pictures are not here")
@pytest.mark.parametrize("sigma", [5, 25])
def test_added_noise_on_real_pictures(sigma: float) -> None:
    errors = []
    for path in sorted(KODAK.glob("*.png"))[::8]:
        with Image.open(path) as image:
            clean = np.asarray(image.convert("RGB"))
        errors.append(estimate_noise(add_gaussian(clean, sigma, 0)).sigma - sigma)
    assert np.abs(errors).mean() < 0.12


@pytest.mark.parametrize(
    "picture",
    [
        np.zeros((300, 200, 3), np.float32),
        np.ones((300, 200, 1), np.float32),
        flat(),
        np.broadcast_to(np.linspace(0.1, 0.9, 500, dtype=np.float32)[:, None, None], (500, 300, 3)),
    ],
    ids=["black", "white", "flat", "gradient"],
)
def test_synthetic_pictures_have_no_noise(picture: np.ndarray) -> None:
    assert estimate_noise(picture).sigma < 0.5


def test_grain_gets_more_than_the_level_of_its_pixels() -> None:
    noisy = add_gaussian(flat(400, 400), 20, 0)
    rows = (noisy[:-1] + noisy[1:]) / 2
    smooth = (rows[:, :-1] + rows[:, 1:]) / 2
    found = estimate_noise(smooth)
    assert found.white < 3
    assert 10 < found.sigma < 25
    assert found.by_scale[0] < found.by_scale[1]


def test_a_phone_photo_has_grain_that_its_white_noise_does_not_show(night: np.ndarray) -> None:
    found = estimate_noise(night)
    assert found.white < 1
    assert 4 < found.sigma < 10
    assert found.confidence is Confidence.FAIR


@pytest.mark.parametrize("side", [20, 200])
def test_no_level_is_more_than_the_network_can_be_told(side: int) -> None:
    found = estimate_noise(add_gaussian(flat(side, side), 120, 0))
    assert found.sigma == MAX_SIGMA
    assert found.white > 100


def test_three_equal_planes_are_gray() -> None:
    gray = add_gaussian(flat(channels=1), 10, 0)
    assert estimate_noise(np.repeat(gray, 3, axis=2)) == estimate_noise(gray)


def test_a_toned_scan_is_not_taken_for_clean() -> None:
    gray = add_gaussian(flat(channels=1), 10, 0)
    toned = gray * np.float32([1.0, 0.9, 0.8])
    toned += np.random.default_rng(1).uniform(-0.5 / 255, 0.5 / 255, toned.shape)
    assert estimate_noise(toned.astype(np.float32)).sigma == pytest.approx(9, rel=0.15)


def test_clipped_parts_are_left_out() -> None:
    picture = add_gaussian(flat(), 10, 0)
    picture[:120] = 1
    picture[:, :90] = 0
    assert estimate_noise(picture).sigma == pytest.approx(10, rel=0.05)


def test_an_underexposed_picture_still_has_noise() -> None:
    dark = add_gaussian(np.zeros((256, 256, 3), np.float32), 10, 0, clip=True)
    found = estimate_noise(dark)
    assert found.sigma > 2
    assert found.confidence is Confidence.LOW


def test_values_that_are_no_numbers_are_left_out() -> None:
    picture = add_gaussian(flat(), 10, 0)
    picture[::50, ::50] = np.nan
    assert estimate_noise(picture).sigma == pytest.approx(10, rel=0.05)
    picture[:] = np.nan
    assert estimate_noise(picture).sigma == 0
