"""How the values of trained weights become a network, and the other way round."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, TypeVar

import safetensors.torch
import torch
from safetensors import SafetensorError
from torch import nn

from denoiser.errors import WeightsError
from denoiser.files import replacing
from denoiser.network import DenoisingAutoencoder
from denoiser.phrases import Phrase
from denoiser.weights import Card, ModelCard

N = TypeVar("N", bound=nn.Module)


def load_network(card: ModelCard) -> DenoisingAutoencoder:
    """The denoising network of ``card`` in float32, ready to be applied.

    Raises:
        WeightsError: as `fill` does.
    """
    with torch.device("meta"):  # random values would only cost time
        network = DenoisingAutoencoder(card.architecture)
    return fill(network, card)


def fill(network: N, card: Card[Any]) -> N:
    """Give ``network`` the values of ``card``, in float32, ready to be applied.

    Raises:
        WeightsError: the values are missing, are not those the card describes, or do not fit.
    """
    path = card.values_path
    remedy = Phrase("Install Quietgrain again, or choose another model.")
    try:
        content = path.read_bytes()
    except OSError as error:
        raise WeightsError(
            Phrase(
                "The weights “{path}” cannot be read: {reason}. {remedy}",
                path=path,
                reason=error.strerror,
                remedy=remedy,
            )
        ) from error
    if hashlib.sha256(content).hexdigest() != card.sha256:
        raise WeightsError(
            Phrase("The weights “{path}” are damaged. {remedy}", path=path, remedy=remedy)
        )
    try:
        network.load_state_dict(safetensors.torch.load(content), assign=True)
    except (SafetensorError, RuntimeError) as error:
        raise WeightsError(
            Phrase(
                "The weights “{path}” do not fit the network of their card. {remedy}",
                path=path,
                remedy=remedy,
            )
        ) from error
    return network.float().eval().requires_grad_(False)


def save_values(network: nn.Module, path: Path) -> str:
    """Write the weights in bfloat16 and return the SHA-256 of the file."""
    values = {
        name: value.detach().to("cpu", torch.bfloat16).contiguous()
        for name, value in network.state_dict().items()
    }
    content = safetensors.torch.save(values)
    with replacing(path) as stream:
        stream.write(content)
    return hashlib.sha256(content).hexdigest()
