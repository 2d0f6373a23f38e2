"""The variational autoencoder: a picture becomes a cloud of codes, and all clouds together a ball.

So codes drawn at random decode to new pictures.  Kingma and Welling, “Auto-Encoding Variational
Bayes”, ICLR 2014; beta: Higgins et al., “beta-VAE”, ICLR 2017.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from denoiser.latent import layers
from denoiser.latent.architecture import LatentArchitecture
from denoiser.latent.autoencoder import Autoencoder

LOG_VARIANCE_LIMIT = 20.0
"""Log variances are kept within this of 0; beyond, their exponential means nothing."""


class VariationalAutoencoder(Autoencoder):
    """Encodes to a mean and a variance for each number of the code, and decodes draws from them."""

    def __init__(self, architecture: LatentArchitecture) -> None:
        super().__init__(architecture)
        self.to_log_variance = nn.Linear(layers.features(architecture), architecture.code)

    def distribution(self, pictures: Tensor) -> tuple[Tensor, Tensor]:
        """Mean and log variance of the codes of ``N×C×H×W`` pictures; both ``N×code``."""
        features = self.encoder(pictures)
        log_variance = self.to_log_variance(features)
        return self.to_code(features), log_variance.clamp(-LOG_VARIANCE_LIMIT, LOG_VARIANCE_LIMIT)

    def draw(self, pictures: Tensor, generator: torch.Generator) -> Tensor:
        """One random code for each picture, from its own distribution: ``N×code``."""
        return reparameterised(*self.distribution(pictures), generator)

    def sample(self, count: int, generator: torch.Generator) -> Tensor:
        """New pictures, ``count×C×H×W`` in [0, 1], from codes of the standard normal prior."""
        device = next(self.parameters()).device
        codes = torch.randn(
            count, self.architecture.code, generator=generator, device=generator.device
        )
        return self.decode(codes.to(device))

    def codes_and_penalty(
        self, pictures: Tensor, generator: torch.Generator
    ) -> tuple[Tensor, Tensor]:
        """Random codes, and their divergence from the prior in nats for each value of a picture.

        Divided by the values of a picture as the reconstruction's mean is: with binary
        cross-entropy and a weight of 1 their sum is the evidence bound of the paper.
        """
        mean, log_variance = (t.float() for t in self.distribution(pictures))
        penalty = divergence(mean, log_variance).mean() / self.architecture.values
        return reparameterised(mean, log_variance, generator), penalty


def reparameterised(mean: Tensor, log_variance: Tensor, generator: torch.Generator) -> Tensor:
    """Draws of N(mean, variance), written so that gradients reach both."""
    noise = torch.randn(mean.shape, generator=generator, device=generator.device)
    return mean + torch.exp(0.5 * log_variance) * noise.to(mean.device)


def divergence(mean: Tensor, log_variance: Tensor) -> Tensor:
    """KL(N(mean, variance) ‖ N(0, 1)) of each code, in nats: ``N×code`` twice to ``N``."""
    return 0.5 * (mean.square() + log_variance.exp() - 1 - log_variance).sum(dim=1)
