"""The network is the autoencoder it says it is."""

from __future__ import annotations

import pytest
import torch

from denoiser.architecture import Architecture
from denoiser.network import DenoisingAutoencoder, multiply_adds

SMALL = Architecture(widths=(8, 16, 24), blocks=1)


def test_encode_compresses_and_decode_reconstructs() -> None:
    network = DenoisingAutoencoder(SMALL)
    noisy, level = torch.rand(2, 3, 64, 48), torch.full((2, 1, 1, 1), 0.1)
    latent, skips = network.encode(noisy, level)
    assert latent.shape == (2, 24, 8, 6)
    assert [tuple(skip.shape[1:]) for skip in skips] == [(8, 32, 24), (16, 16, 12)]
    residual = network.decode(latent, skips)
    assert residual.shape == noisy.shape
    torch.testing.assert_close(residual, network(noisy, level))


def test_the_decoder_is_made_of_transposed_convolutions() -> None:
    network = DenoisingAutoencoder(SMALL)
    rising = [*network.up, network.head]
    assert all(isinstance(layer, torch.nn.ConvTranspose2d) for layer in rising)
    assert not any(isinstance(m, torch.nn.Upsample) for m in network.modules())


def test_the_level_may_differ_from_pixel_to_pixel() -> None:
    network = DenoisingAutoencoder(SMALL)
    noisy = torch.rand(1, 3, 16, 16)
    plane = network(noisy, torch.full((1, 1, 16, 16), 0.2))
    torch.testing.assert_close(plane, network(noisy, torch.full((1, 1, 1, 1), 0.2)))
    assert not torch.equal(plane, network(noisy, torch.full((1, 1, 1, 1), 0.1)))


@pytest.mark.parametrize(
    "architecture", [SMALL, Architecture((8, 8), 2), Architecture((4,), 1), Architecture()]
)
def test_nothing_beyond_the_receptive_radius_moves_an_output(architecture: Architecture) -> None:
    if architecture == Architecture():
        architecture = Architecture((4, 4, 4), architecture.blocks)  # same reach, less work
    network = DenoisingAutoencoder(architecture).double()
    with torch.no_grad():
        for values in network.parameters():
            values.abs_()  # and a light picture: no ReLU then keeps anything from being seen
    radius, stride = architecture.receptive_radius, architecture.stride
    side = -(-(2 * radius + 4 * stride) // stride) * stride
    noisy = (1 + torch.rand(1, 3, side, side, dtype=torch.double)).requires_grad_()
    middle = side // 2 // stride * stride
    reaches = []
    for position in range(middle, middle + stride):
        value = network(noisy, torch.zeros(1, 1, 1, 1).double())[0, :, position, position].sum()
        (gradient,) = torch.autograd.grad(value, noisy)
        rows = gradient.abs().sum((0, 1, 3)).nonzero().squeeze(1)
        reaches.append(max(position - int(rows.min()), int(rows.max()) - position))
    assert max(reaches) == radius


def test_multiply_adds_of_the_default_network() -> None:
    # 12.7 G at 256×256, of which FFDNet takes 14.
    assert multiply_adds(Architecture()) == pytest.approx(12.73e9, rel=1e-3)


@pytest.mark.parametrize("widths", [(), (0,), (8, -1)])
def test_an_impossible_architecture_is_refused(widths: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="architecture"):
        Architecture(widths)
