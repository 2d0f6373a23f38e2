"""The same picture through bottlenecks of several sizes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from sklearn.decomposition import PCA

from denoiser.latent.architecture import Family, LatentArchitecture, Layout
from denoiser.latent.digits import digits
from denoiser.latent.model import LatentModel
from denoiser.latent.sizes import principal_directions, same_but_for_size, through_sizes
from denoiser.latent.weights import LatentCard


def card(name: str, **changes: object) -> LatentCard:
    shape = LatentArchitecture(Layout.CONVOLUTIONAL, Family.PLAIN, widths=(32, 16), code=8)
    return LatentCard(name, name, "", "", replace(shape, **changes), "")


def test_only_networks_that_differ_in_nothing_but_their_size_are_compared() -> None:
    own = card("own")
    noisy = replace(card("denoising", code=4), training={"noise": {"sigma": [0, 50]}})
    others = [
        card("large", code=64),
        card("small", code=2),
        card("dense", layout=Layout.DENSE, code=3),
        card("variational", family=Family.VARIATIONAL, code=5),
        card("photos", channels=3, code=6),
        card("again"),
        noisy,
    ]
    alike = same_but_for_size(own, [own, *others])
    assert [other.name for other in alike] == ["small", "own", "large"]
    assert [other.name for other in same_but_for_size(noisy, [own, *others])] == ["denoising"]


def test_each_size_has_its_bytes_and_a_yardstick() -> None:
    model = LatentModel.load("digits-variational", "cpu")
    pictures = model.shaped(digits()).select(range(300))
    found = through_sizes([model], pictures, 7)
    size = found.sizes[0]
    assert size.code == model.architecture.code
    assert size.bytes == 2 * size.code
    assert found.fitted_to == 299  # the picture itself is not among them
    assert size.pca is not None
    assert size.pca_psnr is not None
    # Of digits 8 components keep the shape, but not all.
    assert 12 < size.pca_psnr < 40
    assert 10 < size.psnr < 40
    np.testing.assert_array_equal(found.picture, pictures.pixels[7])


def test_where_there_are_fewer_pictures_than_numbers_there_is_no_yardstick() -> None:
    model = LatentModel.load("digits-variational", "cpu")
    pictures = model.shaped(digits()).select(range(model.architecture.code))
    assert through_sizes([model], pictures, 0).sizes[0].pca is None


@pytest.mark.parametrize("shape", [(60, 20), (20, 60)])
def test_the_yardstick_is_that_of_scikit_learn(shape: tuple[int, int]) -> None:
    generator = np.random.default_rng(0)
    spread = np.geomspace(5, 0.5, shape[1])
    points = (generator.standard_normal(shape) * spread).astype(np.float32)
    ours = principal_directions(points - points.mean(axis=0), 5)
    theirs = PCA(5, svd_solver="full").fit(points).components_
    # The sign of a direction means nothing.
    np.testing.assert_allclose(np.abs((ours * theirs).sum(axis=1)), 1, atol=1e-4)


def test_equal_pictures_differ_in_no_direction() -> None:
    assert principal_directions(np.zeros((6, 10), np.float32), 3).shape == (0, 10)


def test_the_report_can_stop_it() -> None:
    model = LatentModel.load("digits-variational", "cpu")
    pictures = model.shaped(digits()).select(range(20))

    def stop(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        through_sizes([model], pictures, 0, stop)
