"""Heat maps: where in a photo an autoencoder fails."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from denoiser.latent.heat_maps import heat_of, heat_of_photo, painted
from denoiser.latent.model import LatentModel


def test_the_heat_is_where_the_network_fails(untrained: LatentModel) -> None:
    picture = np.full((100, 150, 3), 128, np.uint8)
    picture[20:40, 100:120] = np.random.default_rng(0).integers(0, 256, (20, 20, 3))
    heat = heat_of(untrained, picture)
    assert heat.shape == (100, 150)
    y, x = np.unravel_index(heat.argmax(), heat.shape)
    assert 20 <= y < 40
    assert 100 <= x < 120
    shown = painted(picture, heat)
    assert shown[y, x, 0] > shown[y, x, 2] + 50


def test_a_large_photo_is_made_smaller_before(untrained: LatentModel, tmp_path: Path) -> None:
    for height, width, shown in ((160, 90, (160, 90)), (1536, 512, (1024, 341))):
        path = tmp_path / f"{height}.png"
        Image.new("RGB", (width, height), (200, 90, 30)).save(path)
        photo, heat = heat_of_photo(untrained, path)
        assert photo.shape == (*shown, 3)
        assert heat.shape == shown
