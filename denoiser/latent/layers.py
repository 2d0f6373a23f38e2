"""The two layouts of layers: from a picture to features and back to a picture.

    dense           784 ─▶ 512 ─▶ 256 ─▶ 64 ─▶ code ─▶ 64 ─▶ 256 ─▶ 512 ─▶ 784
    convolutional   256×256×3 ─▶ 128×128×128 ─▶ 64×64×64 ─▶ 32×32×32 ─▶ 16×16×16 ─▶ code ─▶ … back

What the code itself is like is the business of the families: `denoiser.latent.autoencoder`.
"""

from __future__ import annotations

from itertools import pairwise

from torch import nn

from denoiser.latent.architecture import LatentArchitecture, Layout

KERNEL = 4
"""Side of a convolution that halves or doubles: a multiple of its stride of 2, so that a transposed
one covers every pixel equally often (Odena et al., “Deconvolution and Checkerboard Artifacts”,
Distill 2016)."""


def encoder(architecture: LatentArchitecture) -> nn.Sequential:
    """Layers from ``N×C×H×W`` to ``N×features`` (see `features`)."""
    if architecture.layout is Layout.DENSE:
        sizes = (architecture.values, *architecture.widths)
        dense = [nn.Sequential(nn.Linear(a, b), nn.SiLU()) for a, b in pairwise(sizes)]
        return nn.Sequential(nn.Flatten(), *dense)
    widths = (architecture.channels, *architecture.widths)
    halving = [
        nn.Sequential(nn.Conv2d(a, b, KERNEL, stride=2, padding=1), nn.SiLU())
        for a, b in pairwise(widths)
    ]
    return nn.Sequential(*halving, nn.Flatten())


def decoder(architecture: LatentArchitecture) -> nn.Sequential:
    """Layers from ``N×code`` to the logits of a picture, ``N×C×H×W``."""
    shape = (architecture.channels, architecture.side, architecture.side)
    if architecture.layout is Layout.DENSE:
        sizes = (architecture.code, *reversed(architecture.widths))
        dense = [nn.Sequential(nn.Linear(a, b), nn.SiLU()) for a, b in pairwise(sizes)]
        last = nn.Linear(architecture.widths[0], architecture.values)
        return nn.Sequential(*dense, nn.Sequential(last, nn.Unflatten(1, shape)))
    side = _deepest_side(architecture)
    first = nn.Sequential(
        nn.Linear(architecture.code, features(architecture)),
        nn.SiLU(),
        nn.Unflatten(1, (architecture.widths[-1], side, side)),
    )
    doubling = [
        nn.Sequential(nn.ConvTranspose2d(a, b, KERNEL, stride=2, padding=1), nn.SiLU())
        for a, b in pairwise(reversed(architecture.widths))
    ]
    head = nn.ConvTranspose2d(
        architecture.widths[0], architecture.channels, KERNEL, stride=2, padding=1
    )
    return nn.Sequential(first, *doubling, head)


def features(architecture: LatentArchitecture) -> int:
    """Numbers that the encoder hands to the code's own layer."""
    if architecture.layout is Layout.DENSE:
        return architecture.widths[-1]
    return architecture.widths[-1] * _deepest_side(architecture) ** 2


def _deepest_side(architecture: LatentArchitecture) -> int:
    return architecture.side >> len(architecture.widths)
