"""Many pictures as one."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from denoiser.errors import LatentError
from denoiser.latent.mosaic import SURROUND, mosaic, png


def test_pictures_stand_in_rows_with_grey_between_them() -> None:
    pictures = (
        np.zeros((5, 4, 4, 1), np.uint8) + np.arange(1, 6, dtype=np.uint8)[:, None, None, None]
    )
    whole = mosaic(pictures, columns=3, gap=2)
    assert whole.shape == (2 + 2 * 6, 2 + 3 * 6, 1)
    assert whole[2:6, 14:18].tolist() == np.full((4, 4, 1), 3).tolist()
    assert whole[8, 2, 0] == 4
    assert whole[8, 14, 0] == SURROUND  # the sixth place is empty
    assert whole[0, 0, 0] == whole[7, 7, 0] == SURROUND


def test_as_square_as_it_gets_unless_told() -> None:
    height, width, _ = mosaic(np.zeros((9, 10, 10, 3), np.float32), gap=0).shape
    assert (height, width) == (30, 30)


def test_a_png_holds_the_pixels() -> None:
    for channels in (1, 3):
        picture = np.random.default_rng(0).integers(0, 256, (6, 5, channels)).astype(np.uint8)
        read = np.asarray(Image.open(io.BytesIO(png(picture))))
        np.testing.assert_array_equal(read.reshape(picture.shape), picture)


def test_what_cannot_be_laid_out() -> None:
    with pytest.raises(LatentError, match="at least 1"):
        mosaic(np.zeros((0, 4, 4, 1), np.uint8))
    with pytest.raises(LatentError, match="at most 32768 a side"):
        mosaic(np.broadcast_to(np.uint8(0), (200, 256, 256, 3)), columns=200)
