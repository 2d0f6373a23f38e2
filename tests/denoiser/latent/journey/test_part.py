"""The part of a photo that goes through the denoising network."""

from __future__ import annotations

import numpy as np

from denoiser.latent.journey.part import part_around


def test_it_is_around_the_point_but_never_beyond_the_photo() -> None:
    photo = np.zeros((600, 800, 3), np.float32)
    photo[..., 0] = np.arange(800)
    photo[..., 1] = np.arange(600)[:, None]
    assert part_around(photo, (400, 300), 8)[0, 0].tolist() == [272, 172, 0]
    assert part_around(photo, (0, 0), 8)[0, 0].tolist() == [0, 0, 0]
    assert part_around(photo, (799, 599), 8)[-1, -1].tolist() == [799, 599, 0]
    assert part_around(photo, (799, 599), 8).shape == (256, 256, 3)


def test_a_small_photo_is_filled_up_to_what_the_network_can_halve() -> None:
    photo = np.random.default_rng(0).random((30, 50, 1), np.float32)
    part = part_around(photo, (5, 5), 8)
    assert part.shape == (32, 56, 1)
    np.testing.assert_array_equal(part[:30, :50], photo)
    np.testing.assert_array_equal(part[31, 49], photo[29, 49])
