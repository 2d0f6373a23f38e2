"""The sheet: noisy, cleaned and residual side by side."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from denoiser.photo import Photo
from denoiser.sheet import CANVAS, GAP, LINE, NARROWEST, PANEL, make_sheet

TOP = 2 * GAP + LINE


def photo_of(width: int, height: int, channels: int = 3) -> Photo:
    pixels = np.random.default_rng(1).uniform(0.2, 0.8, (height, width, channels))
    return Photo(pixels.astype(np.float32), None, 16, "rgb", "PNG")


def steps_of(sheet: Photo) -> np.ndarray:
    return np.rint(sheet.pixels * 255).astype(int)


def test_a_small_photo_is_shown_pixel_for_pixel() -> None:
    photo = photo_of(600, 400)
    cleaned = photo.with_pixels(photo.pixels - np.float32(0.02))
    steps = steps_of(make_sheet(photo, cleaned, made_with="Now.", gain=8))
    row = slice(TOP + LINE, TOP + LINE + 400)
    noisy, clean, residual = (
        steps[row, GAP + i * (600 + GAP) : GAP + i * (600 + GAP) + 600] for i in range(3)
    )
    np.testing.assert_array_equal(noisy, np.floor(photo.pixels * 255 + 0.5))
    assert np.abs(clean - cleaned.pixels * 255).max() < 0.51
    assert np.abs(residual - 255 * (0.5 + 8 * 0.02)).max() < 0.6


def test_a_large_photo_is_shown_whole_and_a_part_of_it_at_100_percent() -> None:
    photo = photo_of(1800, 1200)
    sheet = make_sheet(photo, photo, made_with="Now.", gain=4, centre=(0, 1200))
    steps = steps_of(sheet)
    assert sheet.width == 3 * PANEL + 4 * GAP
    below = TOP + LINE + 800 + GAP + LINE
    part = steps[below : below + 800, GAP : GAP + PANEL]
    corner = photo.pixels[400:, :1200]  # the lower left, where it was asked for
    np.testing.assert_array_equal(part, np.floor(corner * 255 + 0.5))
    whole = steps[TOP + LINE : TOP + LINE + 800, GAP : GAP + PANEL]
    assert np.abs(whole.mean((0, 1)) - photo.pixels.mean((0, 1)) * 255).max() < 0.6


def test_what_is_transparent_is_gray_and_does_not_bleed() -> None:
    photo = photo_of(1500, 300)
    photo.pixels[:, :750] = (1, 0, 0)
    alpha = np.full((300, 1500), 255, np.uint8)
    alpha[:, :750] = 0
    photo = replace(photo, alpha=alpha)
    cleaned = photo.with_pixels(photo.pixels - np.float32(0.02))
    steps = steps_of(make_sheet(photo, cleaned, made_with="Now.", gain=8))
    whole = steps[TOP + LINE : TOP + LINE + 240, GAP : GAP + PANEL]
    assert (whole[:, :599] == 128).all()
    edge = whole[:, 600:602].mean((0, 1))
    assert edge.max() - edge.min() < 25  # no red


@pytest.mark.parametrize("size", [(1, 1), (1, 3000), (5000, 2), (1300, 1300)])
def test_odd_sizes_get_a_sheet_that_holds_its_captions(size: tuple[int, int]) -> None:
    photo = photo_of(*size, channels=1)
    sheet = make_sheet(photo, photo, made_with="A long sentence about the settings. " * 20)
    assert sheet.width >= 3 * NARROWEST
    assert (steps_of(sheet)[:GAP] == CANVAS).all()
    assert (steps_of(sheet)[:, -GAP:] == CANVAS).all()


def test_letters_of_other_languages_and_the_times_sign_are_drawn() -> None:
    """A font without a letter draws the same box for each of them."""
    photo = photo_of(600, 300)
    titles = [
        steps_of(make_sheet(photo, photo, made_with=text, gain=1))[: 2 * GAP + LINE]
        for text in ("×", "ä", "Ж", "–", "σ")
    ]
    for index, one in enumerate(titles):
        assert all((one != other).any() for other in titles[index + 1 :])
