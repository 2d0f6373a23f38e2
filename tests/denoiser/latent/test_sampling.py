"""New pictures."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from denoiser.errors import LatentError
from denoiser.latent.sampling import label_codes, prior_codes, repeated_draws
from tests.denoiser.latent.shipped import VARIATIONAL, encoded_digits


def test_the_seed_says_which_pictures() -> None:
    model = encoded_digits(VARIATIONAL).model
    first, again, other = (prior_codes(model, 20, seed) for seed in (3, 3, 4))
    np.testing.assert_array_equal(first, again)
    assert not np.array_equal(first, other)


def test_cold_samples_are_more_alike() -> None:
    model = encoded_digits(VARIATIONAL).model
    cold, warm = (model.decode(prior_codes(model, 40, 0, heat)).std(0).mean() for heat in (0.3, 1))
    assert cold < 0.6 * warm


def test_a_plain_autoencoder_has_no_prior() -> None:
    with pytest.raises(LatentError, match="variational autoencoder, or sample around labelled"):
        prior_codes(encoded_digits().model, 10)


def test_new_pictures_of_a_label_lie_between_two_of_it() -> None:
    encoded = encoded_digits(VARIATIONAL)
    labels = encoded.pictures.labels
    assert labels is not None
    mixes = label_codes(encoded, 7, seed=1)
    assert np.bincount(mixes.labels).tolist() == [7] * 10
    np.testing.assert_array_equal(labels[mixes.first], mixes.labels)
    np.testing.assert_array_equal(labels[mixes.second], mixes.labels)
    assert np.all(mixes.first != mixes.second)
    low = np.minimum(encoded.codes[mixes.first], encoded.codes[mixes.second])
    high = np.maximum(encoded.codes[mixes.first], encoded.codes[mixes.second])
    assert np.all((low - 1e-5 <= mixes.codes) & (mixes.codes <= high + 1e-5))
    np.testing.assert_array_equal(mixes.codes, label_codes(encoded, 7, seed=1).codes)


def test_pictures_without_labels_cannot_be_told_apart() -> None:
    encoded = encoded_digits()
    bare = replace(encoded, pictures=replace(encoded.pictures, labels=None, label_names=()))
    with pytest.raises(LatentError, match="“Digits” have no labels"):
        label_codes(bare, 5)


def test_a_label_of_one_picture_is_named() -> None:
    encoded = encoded_digits()
    labels = encoded.pictures.labels
    assert labels is not None
    chosen = np.concatenate([np.flatnonzero(labels != 3), np.flatnonzero(labels == 3)[:1]])
    few = replace(encoded, pictures=encoded.pictures.select(chosen), codes=encoded.codes[chosen])
    with pytest.raises(LatentError, match="at least 2 of it; “3” has 1"):
        label_codes(few, 5)


def test_no_pictures_is_not_an_order() -> None:
    encoded = encoded_digits(VARIATIONAL)
    with pytest.raises(LatentError, match="at least 1"):
        prior_codes(encoded.model, 0)
    with pytest.raises(LatentError, match="at least 1"):
        label_codes(encoded, 0)


def test_draws_of_one_picture_scatter_around_it() -> None:
    encoded = encoded_digits(VARIATIONAL)
    picture = encoded.pictures.pixels[0]
    draws = repeated_draws(encoded.model, picture, 50, seed=2)
    assert draws.pictures.shape == (50, *picture.shape)
    np.testing.assert_allclose(draws.mean, draws.pictures.mean(0), atol=1e-5)
    np.testing.assert_allclose(draws.spread, draws.pictures.std(0), atol=1e-5)
    near = np.square(draws.mean - picture / 255).mean()
    others = np.square(draws.mean - encoded.pictures.pixels / 255).mean(axis=(1, 2, 3))
    assert near < np.percentile(others, 5)
    assert draws.spread.max() > 0.05
    assert np.all(draws.code_spread < 1)


def test_one_draw_has_no_spread() -> None:
    encoded = encoded_digits(VARIATIONAL)
    with pytest.raises(LatentError, match="at least 2 draws"):
        repeated_draws(encoded.model, encoded.pictures.pixels[0], 1)


def test_a_plain_autoencoder_draws_nothing() -> None:
    encoded = encoded_digits()
    with pytest.raises(LatentError, match="without a spread"):
        repeated_draws(encoded.model, encoded.pictures.pixels[0], 5)
