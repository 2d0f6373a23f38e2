"""An autoencoder for tests of what does not depend on training."""

from __future__ import annotations

import pytest
import torch

from denoiser.latent.architecture import LatentArchitecture, Layout
from denoiser.latent.model import LatentModel
from denoiser.latent.networks import build
from denoiser.latent.weights import LatentCard

SIDE = 64


@pytest.fixture(scope="module")
def untrained() -> LatentModel:
    """Reconstructs all pictures as the same grey: the residual is the picture, but for its mean."""
    torch.manual_seed(0)
    shape = LatentArchitecture(Layout.CONVOLUTIONAL, side=SIDE, channels=3, widths=(8, 4), code=4)
    card = LatentCard("untrained", "Untrained", "", "", shape, "")
    return LatentModel(card, build(shape).eval(), torch.device("cpu"))
