"""Heat maps of what a reconstruction got wrong."""

from __future__ import annotations

import numpy as np

from denoiser.latent.difference import FULL_SCALE, heat_maps


def test_more_is_brighter_on_one_scale_for_all() -> None:
    pictures = np.zeros((1, 1, 4, 3), np.uint8)
    wrong = np.array([0, FULL_SCALE / 2, FULL_SCALE, 1], np.float32).reshape(1, 1, 4, 1)
    heat = heat_maps(pictures, np.repeat(wrong, 3, axis=-1))
    assert heat.shape == (1, 1, 4, 3)
    brightness = heat[0, 0].astype(int).sum(axis=1)
    assert brightness[0] < 30
    assert brightness[0] < brightness[1] < brightness[2] == brightness[3]
    assert heat[0, 0, 1, 0] > heat[0, 0, 1, 2]  # red in the middle, not blue
