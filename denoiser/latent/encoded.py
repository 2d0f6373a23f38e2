"""A set of pictures seen through an autoencoder: what most views of the latent space begin with."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from denoiser.engine import Report
from denoiser.latent.model import Codes, LatentModel
from denoiser.latent.pictures import PictureSet


@dataclass(frozen=True)
class Encoded:
    """Pictures with their codes."""

    model: LatentModel
    pictures: PictureSet
    """As the model wants them."""
    codes: Codes
    errors: NDArray[np.float64]
    """Of each picture, the mean squared error of its reconstruction, of a range of 1."""

    def __len__(self) -> int:
        return len(self.codes)


def encode_set(model: LatentModel, pictures: PictureSet, report: Report | None = None) -> Encoded:
    """Encode and reconstruct a set.

    Raises:
        LatentError: the pictures are not square.
        Cancelled: by ``report``, which hears how many pictures are done.
    """
    shaped = model.shaped(pictures)
    codes = np.empty((len(shaped), model.architecture.code), np.float32)
    errors = np.empty(len(shaped))
    size = model.pictures_at_once
    for begin in range(0, len(shaped), size):
        part = slice(begin, begin + size)
        codes[part] = model.encode(shaped.pixels[part])
        difference = model.decode(codes[part]) - shaped.pixels[part] / np.float32(255)
        errors[part] = np.square(difference).mean(axis=(1, 2, 3), dtype=np.float64)
        if report is not None:
            report(min(begin + size, len(shaped)), len(shaped))
    return Encoded(model, shaped, codes, errors)
