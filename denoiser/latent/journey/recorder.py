"""Listens to the layers of a network while a picture goes through, so that the networks need not
know that anybody does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from torch import Tensor, nn

from denoiser.phrases import Phrase

ACTIVATIONS = (nn.ReLU, nn.LeakyReLU, nn.ELU, nn.GELU, nn.SiLU, nn.Tanh, nn.Sigmoid)


@dataclass(frozen=True)
class Heard:
    """What a layer gave."""

    name: Phrase
    layer: nn.Module
    values: NDArray[np.float32]
    """Of the one picture, without the dimension of the batch."""


def plain(values: Tensor) -> NDArray[np.float32]:
    """A copy of the first entry of a batch; layers may go on in its memory."""
    return values[0].float().cpu().numpy().copy()


@contextmanager
def listening(layers: Iterable[nn.Module]) -> Iterator[list[Heard]]:
    """Collects what these layers give, in the order in which they are applied.

    A layer and the activation after it are one.
    """
    heard: list[Heard] = []

    def hear(layer: nn.Module, _inputs: tuple[Tensor, ...], output: Tensor) -> None:
        if isinstance(layer, ACTIVATIONS) and heard:
            last = heard[-1]
            name = Phrase("{layer}, {activation}", layer=last.name, activation=layer_name(layer))
            heard[-1] = replace(last, name=name, values=plain(output))
        else:
            heard.append(Heard(layer_name(layer), layer, plain(output)))

    handles = [layer.register_forward_hook(hear) for layer in layers]
    try:
        yield heard
    finally:
        for handle in handles:
            handle.remove()


def leaves(network: nn.Module) -> list[nn.Module]:
    """The layers that are not made of others."""
    return [module for module in network.modules() if not any(True for _ in module.children())]


def parameters(layer: nn.Module) -> int:
    """How many weights and biases."""
    return sum(values.numel() for values in layer.parameters())


def layer_name(layer: nn.Module) -> Phrase:
    """In plain words."""
    match layer:
        case nn.Conv2d():
            side, stride = layer.kernel_size[0], layer.stride[0]
            return Phrase("Convolution {side}×{side}, stride {stride}", side=side, stride=stride)
        case nn.ConvTranspose2d():
            side, stride = layer.kernel_size[0], layer.stride[0]
            return Phrase(
                "Transposed convolution {side}×{side}, stride {stride}", side=side, stride=stride
            )
        case nn.Linear():
            return Phrase("Fully connected")
        case nn.Flatten():
            return Phrase("Flatten")
        case nn.Unflatten():
            return Phrase("Fold into maps")
        case _:
            return Phrase(type(layer).__name__)
