"""A photo with other pixels is the same photo otherwise."""

from __future__ import annotations

import pytest

from denoiser.opening import open_photo
from tests.denoiser.made_up import PHONE


def test_with_pixels_keeps_the_rest() -> None:
    photo = open_photo(PHONE)
    halved = photo.with_pixels(photo.pixels / 2)
    assert (halved.exif, halved.path, halved.width) == (photo.exif, PHONE, 4032)
    assert halved.megapixels == pytest.approx(12.19, abs=0.01)
    with pytest.raises(ValueError, match="is not"):
        photo.with_pixels(photo.pixels[:5])
