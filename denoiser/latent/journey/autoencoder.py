"""The way through an autoencoder of the latent space: everything goes through the code."""

from __future__ import annotations

import copy

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from denoiser.latent.autoencoder import Autoencoder
from denoiser.latent.journey.recorder import Heard, leaves, listening, parameters
from denoiser.latent.journey.steps import (
    Journey,
    Step,
    Way,
    step_of_maps,
    step_of_numbers,
    step_of_picture,
)
from denoiser.latent.model import LatentModel
from denoiser.latent.variational import VariationalAutoencoder
from denoiser.metrics import psnr
from denoiser.phrases import Phrase


def journey_through(model: LatentModel, picture: NDArray[np.uint8]) -> Journey:
    """How ``picture``, ``H×W×C``, becomes its code, and the code a picture.

    Raises:
        LatentError: the picture is not of the size the network wants.
    """
    code = model.encode(picture[None])[0]
    reconstruction = model.decode(code[None])[0]
    # A copy, since other threads may be sending other pictures through the network itself.
    network = copy.deepcopy(model.network)
    given = torch.from_numpy(np.ascontiguousarray(picture)).to(model.device)
    tensor = given.permute(2, 0, 1)[None].float() / 255
    with torch.inference_mode():
        with listening(leaves(network.encoder)) as down:
            network.encode(tensor)
        with listening(leaves(network.decoder)) as up:
            network.decode(torch.from_numpy(code)[None].to(model.device))
    last = up.pop()  # `decode` applies a sigmoid to it
    steps = [_input(picture)]
    steps += [_step(heard, Way.DOWN) for heard in down]
    steps.append(_code(network, code))
    steps += [_step(heard, Way.UP) for heard in up]
    steps.append(
        step_of_picture(
            Phrase("{layer}, {activation}", layer=last.name, activation=Phrase("Sigmoid")),
            Phrase("The reconstruction: all that the code has kept."),
            Way.UP,
            reconstruction,
            parameters=parameters(last.layer),
        )
    )
    shown = np.rint(np.clip(reconstruction, 0, 1) * 255).astype(np.uint8)
    return Journey(Phrase(model.card.title), tuple(steps), psnr(picture, shown))


def _input(picture: NDArray[np.uint8]) -> Step:
    return step_of_picture(
        Phrase("Picture"),
        Phrase("What the network is shown."),
        Way.DOWN,
        np.divide(picture, 255, dtype=np.float32),
    )


def _code(network: Autoencoder, code: NDArray[np.float32]) -> Step:
    layers = [network.to_code]
    if isinstance(network, VariationalAutoencoder):
        layers.append(network.to_log_variance)
        note = Phrase(
            "All that goes on to the decoder: the mean of the cloud of codes that the picture "
            "becomes. A second layer gives the width of the cloud."
        )
    else:
        note = Phrase("All that goes on to the decoder. What is not in it is lost.")
    return step_of_numbers(
        Phrase("Code"), note, Way.NARROWEST, code, parameters=sum(map(parameters, layers))
    )


def _step(heard: Heard, way: Way) -> Step:
    make = step_of_maps if heard.values.ndim == 3 else step_of_numbers
    return make(
        heard.name, _note(heard.layer), way, heard.values, parameters=parameters(heard.layer)
    )


def _note(layer: nn.Module) -> Phrase:
    match layer:
        case nn.Conv2d():
            return Phrase(
                "Each map looks for one thing in small neighbourhoods of the maps before, at half "
                "the height and width."
            )
        case nn.ConvTranspose2d():
            return Phrase(
                "Each value paints a small patch of every map after, at twice the height and width."
            )
        case nn.Linear():
            return Phrase("Each number is a weighted sum of all the numbers before.")
        case nn.Flatten():
            return Phrase("The same values in one row; nothing is computed.")
        case nn.Unflatten():
            return Phrase("The same values as maps again; nothing is computed.")
        case _:
            return Phrase("Changes each value by itself.")
