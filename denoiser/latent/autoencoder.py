"""The plain autoencoder: the shortest way from a picture to its code and back."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from denoiser.latent import layers
from denoiser.latent.architecture import LatentArchitecture
from denoiser.latent.losses import RECONSTRUCTION_LOSSES


@dataclass(frozen=True)
class Objective:
    """What a training makes small."""

    reconstruction: str = "mse"
    """A key of `denoiser.latent.losses.RECONSTRUCTION_LOSSES`."""
    weight: float = 1.0
    """Of what the family asks of the code (see `Autoencoder.penalty`), against the
    reconstruction."""


@dataclass(frozen=True)
class Pass:
    """What a batch became on its way through the network, in training."""

    codes: Tensor
    """``N×code``, as they went into the decoder."""
    penalty: Tensor
    """What the family has against them, a scalar."""
    logits: Tensor
    """``N×C×H×W`` float32; their sigmoid is the reconstruction."""


@dataclass(frozen=True)
class Loss:
    """A loss and what it is made of; scalars."""

    total: Tensor
    reconstruction: Tensor
    penalty: Tensor
    """Not weighted."""


class Autoencoder(nn.Module):
    """Encoder, code, decoder; reconstructs as well as it can and asks nothing else of the code.

    Hinton and Salakhutdinov, “Reducing the Dimensionality of Data with Neural Networks”, Science
    2006.  Trained with noise on its input it is a denoising autoencoder (Vincent et al., ICML
    2008).
    """

    def __init__(self, architecture: LatentArchitecture) -> None:
        super().__init__()
        self.architecture = architecture
        self.encoder = layers.encoder(architecture)
        self.to_code = nn.Linear(layers.features(architecture), architecture.code)
        self.decoder = layers.decoder(architecture)

    def encode(self, pictures: Tensor) -> Tensor:
        """The codes, ``N×code``, of ``N×C×H×W`` pictures in [0, 1]."""
        return self.to_code(self.encoder(pictures))

    def decode(self, codes: Tensor) -> Tensor:
        """The pictures, ``N×C×H×W`` in [0, 1], of ``N×code`` codes."""
        return torch.sigmoid(self.decoder(codes))

    def forward(self, pictures: Tensor) -> Tensor:
        """The reconstruction: ``N×C×H×W`` in [0, 1], as ``pictures``."""
        return self.decode(self.encode(pictures))

    def training_pass(self, given: Tensor, generator: torch.Generator) -> Pass:
        """Send a batch through encoder and decoder.

        Args:
            given: ``N×C×H×W`` in [0, 1], what the network sees: with noise, if it is to denoise.
            generator: for families that draw their codes.
        """
        codes, penalty = self.codes_and_penalty(given, generator)
        return Pass(codes, penalty, self.decoder(codes).float())

    def loss(
        self, given: Tensor, wanted: Tensor, objective: Objective, generator: torch.Generator
    ) -> Loss:
        """What a step is to make smaller; see `training_pass` and `judge`."""
        return judge(self.training_pass(given, generator), wanted, objective)

    def codes_and_penalty(
        self, pictures: Tensor, generator: torch.Generator
    ) -> tuple[Tensor, Tensor]:
        """The codes to train on, ``N×code``, and what the family has against them, a scalar."""
        codes = self.encode(pictures)
        return codes, codes.new_zeros(())


def judge(result: Pass, wanted: Tensor, objective: Objective) -> Loss:
    """How far a pass is from what is wanted.

    Args:
        wanted: ``N×C×H×W`` in [0, 1], what was to be reconstructed.
    """
    reconstruction = RECONSTRUCTION_LOSSES[objective.reconstruction](result.logits, wanted)
    total = reconstruction + objective.weight * result.penalty
    return Loss(total, reconstruction, result.penalty)
