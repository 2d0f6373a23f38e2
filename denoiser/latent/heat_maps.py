"""Heat maps: where in a photo an autoencoder fails."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from denoiser.engine import Report
from denoiser.latent.model import LatentModel
from denoiser.latent.pictures import with_channels
from denoiser.latent.tiling import cut_up, put_together
from denoiser.opening import open_photo
from denoiser.transparency import displayed

HEAT_LONGEST_SIDE = 1024
"""Pixels; larger photos are made smaller before their heat map is computed."""
HEAT_BLUR = 1 / 24
"""Standard deviation of the smoothing of a heat map, of the side of a tile."""


def heat_of_photo(
    model: LatentModel, path: Path, report: Report | None = None
) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """A photo, at most `HEAT_LONGEST_SIDE` large, and where the network fails on it.

    Returns:
        ``H×W×3`` and ``H×W``; see `heat_of`.

    Raises:
        PhotoError: it cannot be read.
        Cancelled: by ``report``.
    """
    shown = displayed(open_photo(path))
    scale = HEAT_LONGEST_SIDE / max(shown.shape[:2])
    if scale < 1:
        shown = cv2.resize(shown, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    given = with_channels(shown[None], model.architecture.channels)[0]
    return shown, heat_of(model, given, report)


def heat_of(
    model: LatentModel, picture: NDArray[np.uint8], report: Report | None = None
) -> NDArray[np.float32]:
    """Where the network fails: root mean square of the residual around each pixel.

    Args:
        picture: ``H×W×C`` of any size; it is looked at tile by tile.

    Returns:
        ``H×W``, of a range of 1.

    Raises:
        Cancelled: by ``report``, which hears how many tiles are done.
    """
    side = model.architecture.side
    tiles = cut_up(picture, side)
    squares = np.square(tiles / np.float32(255) - model.reconstruct(tiles, report))
    whole = put_together(squares.mean(axis=3, keepdims=True), *picture.shape[:2])
    smooth = cv2.GaussianBlur(np.ascontiguousarray(whole), (0, 0), side * HEAT_BLUR)
    return np.sqrt(smooth.reshape(picture.shape[:2]))


_HOT = np.array([230, 60, 20], np.float32)
_HOTTEST = 0.9
"""How much of the picture is covered where the network fails most."""


def painted(picture: NDArray[np.uint8], heat: NDArray[np.float32]) -> NDArray[np.uint8]:
    """``heat`` over a gray version of ``picture``, both ``H×W``: from nothing at the coolest place
    to red at the hottest one."""
    gray = np.repeat(with_channels(picture[None], 1)[0], 3, axis=-1).astype(np.float32)
    low, high = float(heat.min()), float(heat.max())
    share = _HOTTEST * ((heat - low) / ((high - low) or 1))[..., None]
    return np.rint(gray * (1 - share) + _HOT * share).astype(np.uint8)
