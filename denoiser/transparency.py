"""What is transparent: a gray shows through, and hidden colours must not get into what is seen."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from denoiser.color import to_srgb
from denoiser.photo import Photo
from denoiser.quantise import dequantise, quantise

BEHIND_TRANSPARENCY = np.float32(0.5)
"""The gray, sRGB-encoded, on which a transparent photo is shown."""


def displayed(photo: Photo) -> NDArray[np.uint8]:
    """H×W×3 uint8, sRGB: how ``photo`` looks; where it is transparent, a gray shows through."""
    srgb = to_srgb(photo)
    if photo.alpha is not None:
        opacity = dequantise(photo.alpha)[..., None]
        srgb = srgb * opacity + BEHIND_TRANSPARENCY * (1 - opacity)
    shown = np.broadcast_to(quantise(srgb, 8), (*srgb.shape[:2], 3))
    return np.ascontiguousarray(shown)


def hidden_pixels(photo: Photo) -> NDArray[np.bool_] | None:
    """H×W, where ``photo`` is fully transparent; None if it is so nowhere."""
    if photo.alpha is None:
        return None
    hidden: NDArray[np.bool_] = photo.alpha == 0
    return hidden if hidden.any() else None


def seen(photo: Photo) -> NDArray[np.float32]:
    """What the network is to see of ``photo``: `denoiser.color.to_srgb`, and `filled`."""
    return filled(to_srgb(photo), hidden_pixels(photo))


def filled(picture: NDArray[np.float32], hidden: NDArray[np.bool_] | None) -> NDArray[np.float32]:
    """``picture`` (H×W×C) with smooth colours of what is around it where it is ``hidden`` (H×W).

    A network that looks beyond the edge of what is seen then finds nothing strange there.  Where
    nothing is hidden, or all, the picture itself is returned.

    Means are taken on a pyramid: each hidden pixel gets the mean of the smallest square around it
    in which something is seen (Gortler et al., “The Lumigraph”, 1996: pull-push).
    """
    if hidden is None or hidden.all():
        return picture
    counts = (~hidden)[..., None].astype(np.float32)
    smooth = _spread(picture * counts, counts)
    np.copyto(smooth, picture, where=~hidden[..., None])
    return smooth


def _spread(sums: NDArray[np.float32], counts: NDArray[np.float32]) -> NDArray[np.float32]:
    """Means where ``counts`` (H×W×1) is not 0, and elsewhere those of the level above."""
    means = np.divide(sums, np.maximum(counts, 1), dtype=np.float32)
    if counts.all():
        return means
    above = _spread(_halved(sums), _halved(counts))
    height, width = counts.shape[:2]
    below = above.repeat(2, axis=0)[:height].repeat(2, axis=1)[:, :width]
    np.copyto(means, below, where=counts == 0)
    return means


def _halved(picture: NDArray[np.float32]) -> NDArray[np.float32]:
    """Sums of 2×2 pixels, and of what is left of them at odd borders."""
    rows = np.add.reduceat(picture, range(0, picture.shape[0], 2), axis=0)
    halved: NDArray[np.float32] = np.add.reduceat(rows, range(0, picture.shape[1], 2), axis=1)
    return halved
