"""A good beginning for deep convolutional autoencoders with a narrow code.

From random values such a network first spends a thousand steps on painting gray.  So the layers
around the code learn alone at first (greedy: Bengio et al., “Greedy Layer-Wise Training of Deep
Networks”, NIPS 2006), and the code begins as the principal components of what they found, which is
the best that linear layers can do (Seuret et al., “PCA-Initialized Deep Neural Networks”, ICDAR
2017).  Then everything learns together.
"""

from __future__ import annotations

import math
from typing import cast

import torch
from torch import Tensor, nn

from denoiser.latent.autoencoder import Autoencoder, Pass

PICTURES = 4096
"""From so many, at most, the principal components are taken."""
FAINTEST = 1e-3
"""Of the strongest component's spread: fainter ones are not blown up any further."""


def he_initialised(network: Autoencoder) -> None:
    """Random values that neither blow up nor fade from layer to layer (He et al., ICCV 2015)."""
    for layer in network.modules():
        if isinstance(layer, nn.Conv2d | nn.ConvTranspose2d | nn.Linear):
            # Of a transposed convolution, stride by stride values of the kernel meet in one pixel.
            shared = math.prod(layer.stride) if isinstance(layer, nn.ConvTranspose2d) else 1
            inputs = layer.weight[0].numel()
            if isinstance(layer, nn.ConvTranspose2d):
                inputs = layer.in_channels * math.prod(layer.kernel_size) // shared
            nn.init.normal_(layer.weight, std=math.sqrt(2 / inputs))
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)


def pass_without_code(network: Autoencoder, given: Tensor) -> Pass:
    """Hand the encoder's features right to the decoder; ``N×C×H×W`` in [0, 1]."""
    features = network.encoder(given)
    first = cast(nn.Sequential, network.decoder[0])
    decode = nn.Sequential(*list(first)[1:], *list(network.decoder)[1:])
    return Pass(features, features.new_zeros(()), decode(features).float())


@torch.no_grad()
def begin_with_principal_components(network: Autoencoder, features: Tensor) -> None:
    """Set the layers to the code and from it so that it holds the principal components.

    Each number of the code gets a standard deviation of 1.

    Args:
        features: ``N×features`` float32 of training pictures.
    """
    mean = features.mean(dim=0)
    code = network.architecture.code
    rank = min(code, *features.shape)
    _, values, directions = torch.pca_lowrank(features, rank, niter=3)
    spread = values / math.sqrt(len(features))
    spread = spread.clamp(min=FAINTEST * float(spread.max()) + torch.finfo(spread.dtype).tiny)
    to_code = network.to_code
    from_code = cast(nn.Linear, cast(nn.Sequential, network.decoder[0])[0])
    inwards = (directions / spread).T
    to_code.weight[:rank] = inwards
    to_code.bias[:rank] = -inwards @ mean
    from_code.weight[:, :rank] = directions * spread
    from_code.bias.copy_(mean)
