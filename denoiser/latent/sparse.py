"""Sparse autoencoders: most numbers of a code are to be nearly 0, each picture has its few."""

from __future__ import annotations

import torch
from torch import Tensor

from denoiser.latent.architecture import Family
from denoiser.latent.autoencoder import Autoencoder

ACTIVE_SHARE = 0.05
"""How active a number of the code is to be on average, where the divergence is the penalty."""
MARGIN = 1e-4
"""Averages are kept this far from 0 and 1, where the divergence is infinite."""


class SparseAutoencoder(Autoencoder):
    """Asks that codes be sparse, by their absolute values or by how often numbers are active.

    Ng, “Sparse Autoencoder”, CS294A lecture notes, Stanford 2011.
    """

    def encode(self, pictures: Tensor) -> Tensor:
        """``N×code`` codes: not negative (L1), or in [0, 1] (Kullback-Leibler)."""
        values = super().encode(pictures)
        if self.architecture.family is Family.SPARSE_L1:
            return torch.relu(values)
        return torch.sigmoid(values)

    def codes_and_penalty(
        self, pictures: Tensor, generator: torch.Generator
    ) -> tuple[Tensor, Tensor]:
        codes = self.encode(pictures)
        if self.architecture.family is Family.SPARSE_L1:
            return codes, codes.float().abs().mean()
        return codes, divergence(codes)


def divergence(codes: Tensor) -> Tensor:
    """Mean over the numbers of a code of KL(`ACTIVE_SHARE` ‖ mean over the pictures), in nats.

    Args:
        codes: ``N×code`` in [0, 1].
    """
    active = codes.float().mean(dim=0).clamp(MARGIN, 1 - MARGIN)
    wanted = torch.full_like(active, ACTIVE_SHARE)
    return torch.sum(
        wanted * torch.log(wanted / active) + (1 - wanted) * torch.log((1 - wanted) / (1 - active))
    ) / len(active)
