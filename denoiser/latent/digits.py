"""The data that needs nothing: 1,797 handwritten digits that come with scikit-learn."""

from __future__ import annotations

import numpy as np
from sklearn.datasets import load_digits

from denoiser.latent.pictures import PictureSet
from denoiser.phrases import Phrase

BRIGHTEST = 16
"""The digits have 17 levels."""


def digits() -> PictureSet:
    """8×8 gray digits, labelled 0 to 9 (Alpaydin and Kaynak, UCI Machine Learning Repository 1998).

    Autoencoders want them larger: `PictureSet.shaped`.
    """
    data = load_digits()
    pixels = np.rint(data.images[..., None] * (255 / BRIGHTEST)).astype(np.uint8)
    return PictureSet(
        title=Phrase("Digits"),
        pixels=pixels,
        names=tuple(f"digit {index}" for index in range(len(pixels))),
        labels=data.target.astype(np.int64),
        label_names=tuple(str(name) for name in data.target_names),
    )
