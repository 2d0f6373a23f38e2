"""The way through the denoising network of the app: much goes around its bottleneck."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from denoiser.latent.journey.recorder import layer_name, parameters, plain
from denoiser.latent.journey.steps import (
    Journey,
    Scale,
    Step,
    Way,
    step_of_maps,
    step_of_picture,
)
from denoiser.network import PICTURE_CHANNELS, DenoisingAutoencoder
from denoiser.phrases import Phrase


def journey_of_denoising(
    network: DenoisingAutoencoder, title: str, noisy: NDArray[np.float32], sigma: float
) -> Journey:
    """How a noisy picture becomes its residual, and what is left once that is taken away.

    Args:
        network: in float32; nobody else may use it meanwhile.
        title: of its weights.
        noisy: ``H×W×C`` in [0, 1], C 1 or 3, H and W multiples of the network's stride.
        sigma: level of its noise, in 8-bit units.
    """
    picture = np.repeat(noisy, PICTURE_CHANNELS // noisy.shape[2], axis=2)
    device = next(network.parameters()).device
    tensor = torch.from_numpy(np.ascontiguousarray(picture)).permute(2, 0, 1)[None].to(device)
    steps = [
        step_of_picture(
            Phrase("Noisy picture"),
            Phrase(
                "What the network is shown. The noise level, sigma {sigma}, comes in as a fourth "
                "plane.",
                sigma=f"{sigma:.1f}",
            ),
            Way.DOWN,
            picture,
        )
    ]
    with _listening(network, steps), torch.inference_mode():
        predicted = network(tensor, torch.full((1, 1, 1, 1), sigma / 255, device=device))
    residual = np.moveaxis(plain(predicted), 0, 2)
    largest = Scale.of(np.abs(residual)).white
    steps.append(
        step_of_picture(
            layer_name(network.head),
            Phrase("The residual: what is to be taken away. Mid-grey is nothing."),
            Way.UP,
            residual,
            scale=Scale(-largest, largest),
            parameters=parameters(network.head),
        )
    )
    steps.append(
        step_of_picture(
            Phrase("Noisy − residual"),
            Phrase(
                "The cleaned picture. The noisy one has gone around the whole network: whatever is "
                "not in the residual stays."
            ),
            Way.UP,
            picture - residual,
            skip=0,
        )
    )
    return Journey(Phrase(title), tuple(steps), psnr=None)


@contextmanager
def _listening(network: DenoisingAutoencoder, steps: list[Step]) -> Iterator[None]:
    """Adds a step for each part of the network that a picture goes through, but for the head."""
    around: dict[int, int] = {}
    """Of each level of the encoder, the step whose values are passed to the decoder."""

    def hear(layer: nn.Module, _inputs: tuple[Tensor, ...], output: Tensor) -> None:
        name, note, way = _told(network, layer)
        steps.append(step_of_maps(name, note, way, plain(output), parameters=parameters(layer)))
        if way is Way.DOWN and layer in encoder:
            around[encoder.index(layer)] = len(steps) - 1

    def hear_sum(layer: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        name = Phrase("Sum with what went around")
        note = Phrase(
            "The maps of the same size from the way down are added: what the bottleneck has lost "
            "comes back here."
        )
        skip = around[decoder.index(layer)]
        steps.append(step_of_maps(name, note, Way.UP, plain(inputs[0]), skip=skip))

    encoder, decoder = list(network.encoder), list(network.decoder)
    parts = [network.stem, *encoder, *network.down, *network.up, *decoder]
    handles = [part.register_forward_hook(hear) for part in parts]
    handles += [part.register_forward_pre_hook(hear_sum) for part in decoder]
    try:
        yield
    finally:
        for handle in handles:
            handle.remove()


def _told(network: DenoisingAutoencoder, layer: nn.Module) -> tuple[Phrase, Phrase, Way]:
    """Name, note and way of a part of the network."""
    if layer is network.stem:
        note = Phrase("Looks at squares of 4×4 pixels, at half the height and width.")
        return layer_name(layer), note, Way.DOWN
    if layer in list(network.down):
        return layer_name(layer), Phrase("At half the height and width, more maps."), Way.DOWN
    if layer in list(network.up):
        return layer_name(layer), Phrase("At twice the height and width, fewer maps."), Way.UP
    assert isinstance(layer, nn.Sequential)
    name = Phrase("{count} residual blocks", count=len(layer))
    if layer is network.encoder[-1]:
        note = Phrase(
            "The latent: the coarsest the picture gets. For this network it is not all that goes "
            "on, since skips go around it."
        )
        return name, note, Way.NARROWEST
    if layer in list(network.encoder):
        note = Phrase("Refines the maps. A copy of them goes around the bottleneck: a skip.")
        return name, note, Way.DOWN
    return name, Phrase("Refines the maps, of which some have gone around."), Way.UP
