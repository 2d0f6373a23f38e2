"""The network that belongs to an architecture."""

from __future__ import annotations

from denoiser.latent.architecture import Family, LatentArchitecture
from denoiser.latent.autoencoder import Autoencoder
from denoiser.latent.sparse import SparseAutoencoder
from denoiser.latent.variational import VariationalAutoencoder

_CLASSES: dict[Family, type[Autoencoder]] = {
    Family.PLAIN: Autoencoder,
    Family.SPARSE_L1: SparseAutoencoder,
    Family.SPARSE_KL: SparseAutoencoder,
    Family.VARIATIONAL: VariationalAutoencoder,
}


def build(architecture: LatentArchitecture) -> Autoencoder:
    """A new network with random values."""
    return _CLASSES[architecture.family](architecture)


def parameter_counts(network: Autoencoder) -> list[int]:
    """Weights and biases of each layer that has some, from the picture to the reconstruction."""
    layers = [m for m in network.modules() if not any(True for _ in m.children())]
    counts = [sum(p.numel() for p in layer.parameters()) for layer in layers]
    return [count for count in counts if count]
