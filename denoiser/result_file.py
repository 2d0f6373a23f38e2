"""A photo beside a file that was made of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from denoiser.color import to_srgb
from denoiser.errors import UnreadablePhoto
from denoiser.opening import open_photo


def residual_in(noisy: np.ndarray, result: Path) -> np.ndarray:
    """What was taken away from ``noisy`` to get the file ``result``, whatever made it.

    Args:
        noisy: the source, sRGB-encoded float32 H×W×C.

    Returns:
        float32 H×W×C, so that the file holds ``noisy`` minus it.

    Raises:
        UnreadablePhoto, PhotoTooLarge: see `denoiser.opening.open_photo`; or the size is
            another one.
    """
    cleaned = to_srgb(open_photo(result))
    if cleaned.shape[:2] != noisy.shape[:2]:
        raise UnreadablePhoto(
            result, "has another size than its source", "It may have been edited since"
        )
    if cleaned.shape[2] > noisy.shape[2]:  # gray in a format that only has colour
        cleaned = cleaned.mean(axis=2, keepdims=True, dtype=np.float32)
    return noisy - cleaned
