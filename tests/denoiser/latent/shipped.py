"""The digits as the shipped autoencoders see them, encoded once."""

from __future__ import annotations

from functools import cache

from denoiser.latent.digits import digits
from denoiser.latent.encoded import Encoded, encode_set
from denoiser.latent.model import LatentModel

PLAIN, VARIATIONAL = "digits", "digits-variational"


@cache
def encoded_digits(name: str = PLAIN, count: int = 600) -> Encoded:
    """The first ``count`` digits, which are of all ten labels."""
    return encode_set(LatentModel.load(name, "cpu"), digits().select(range(count)))
