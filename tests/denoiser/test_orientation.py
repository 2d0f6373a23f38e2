"""Turning upright, against Pillow's reading of the same tag."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageOps

from denoiser.orientation import upright


@pytest.mark.parametrize("orientation", range(1, 9))
def test_agrees_with_pillow(orientation: int) -> None:
    samples = np.arange(5 * 3 * 3, dtype=np.uint8).reshape(5, 3, 3)
    picture = Image.fromarray(samples)
    picture.getexif()[0x0112] = orientation
    assert np.array_equal(
        upright(samples, orientation), np.asarray(ImageOps.exif_transpose(picture))
    )


def test_a_meaningless_value_changes_nothing() -> None:
    samples = np.arange(6).reshape(2, 3)
    assert upright(samples, 0) is samples
