"""A picture's way through an autoencoder, layer by layer."""

from __future__ import annotations

import numpy as np
import pytest

from denoiser.latent.digits import digits
from denoiser.latent.journey.autoencoder import journey_through
from denoiser.latent.journey.steps import MAPS, Journey, Scale, Way
from denoiser.latent.model import LatentModel
from denoiser.metrics import psnr


def journey(name: str) -> tuple[Journey, LatentModel, np.ndarray]:
    model = LatentModel.load(name, "cpu")
    picture = model.shaped(digits()).pixels[3]
    return journey_through(model, picture), model, picture


def test_the_dense_one_gets_narrower_and_wider_again_with_the_published_parameters() -> None:
    way, _, _ = journey("digits")
    assert [step.values for step in way.steps] == [
        *(784, 784, 512, 256, 64),
        way.steps[way.narrowest].values,
        *(64, 256, 512, 784, 784),
    ]
    counts = [step.parameters for step in way.steps if step.parameters]
    assert counts == [401920, 131328, 16448, 130, 192, 16640, 131584, 402192]


def test_names_say_what_a_layer_does_and_the_activation_after_it() -> None:
    way, _, _ = journey("digits-variational")
    names = [str(step.name) for step in way.steps]
    assert names[0] == "Picture"
    assert names[1] == names[2] == "Convolution 4×4, stride 2, SiLU"
    assert names[3] == "Flatten"
    assert names[way.narrowest] == "Code"
    assert names[-1] == "Transposed convolution 4×4, stride 2, Sigmoid"


def test_zero_is_black_or_mid_grey() -> None:
    positive, signed = np.array([0, 1, 4], np.float32), np.array([-2, 0, 4], np.float32)
    assert Scale.of(positive).black == 0
    scale = Scale.of(signed)
    assert scale.black == -scale.white
    assert scale.shown(np.zeros(1, np.float32))[0] in {127, 128}


def test_the_middle_is_the_code_and_the_end_the_reconstruction() -> None:
    way, model, picture = journey("digits-variational")
    code = way.steps[way.narrowest]
    np.testing.assert_allclose(code.numbers, model.encode(picture[None])[0])
    assert code.way is Way.NARROWEST
    assert way.share(code) == code.values / 784
    end = way.steps[-1].picture
    assert end is not None
    assert way.psnr == pytest.approx(psnr(picture, end))
    assert way.bypassing == 0


def test_the_maps_with_the_largest_variance_are_shown_and_always_the_same() -> None:
    way, model, picture = journey("digits-variational")
    step = way.steps[1]
    height, width, count = step.shape
    assert step.maps.shape == (min(MAPS, count), height, width)
    spreads = step.maps.reshape(len(step.maps), -1).std(axis=1)
    assert spreads[0] > spreads[-1]
    assert step.scale.black == -step.scale.white  # a SiLU lets values below 0 through
    again = journey_through(model, picture)
    assert again.steps[1].chosen == step.chosen
    np.testing.assert_array_equal(again.steps[1].maps, step.maps)


def test_the_network_itself_is_left_alone() -> None:
    _, model, _ = journey("digits")
    assert not any(layer._forward_hooks for layer in model.network.modules())
