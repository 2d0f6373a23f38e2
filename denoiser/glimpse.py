"""A first, small look at a photo, within the time that reading its header takes or little more."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from denoiser.formats import preview
from denoiser.opening import MAX_MEGAPIXELS, assemble, kind_of_file, open_file
from denoiser.preview import Layer, Look, Region
from denoiser.system_errors import unreadable
from denoiser.transparency import displayed

SIDE = 1800
"""Pixels; enough for a fitted photo on most screens."""
MID_GREY = 128
SAME_SHAPE = 0.02
"""Share by which the camera's own preview may be longer or shorter than the photo."""


class Glimpse:
    """Stands in for a `denoiser.preview.Preview` until that is there; cleaned is as noisy is.

    Args:
        samples: uint8 H×W×3, sRGB, the photo at ``level`` of its pyramid.
        width, height: of the photo itself, in pixels.
    """

    def __init__(self, samples: NDArray[np.uint8], width: int, height: int, level: int) -> None:
        self._samples = samples
        self._level = level
        self.width = width
        self.height = height

    def region(self, top: float, left: float, bottom: float, right: float, _zoom: float) -> Region:
        """What covers this rectangle of the photo, at the one level there is."""
        scale = 2**self._level
        height, width = self._samples.shape[:2]
        return Region(
            level=self._level,
            top=max(0, int(top // scale)),
            left=max(0, int(left // scale)),
            bottom=min(height, int(-(-bottom // scale))),
            right=min(width, int(-(-right // scale))),
        )

    def render(self, layer: Layer, region: Region, _look: Look) -> NDArray[np.uint8]:
        """uint8 h×w×3, sRGB."""
        part = self._samples[region.top : region.bottom, region.left : region.right]
        if layer is Layer.RESIDUAL:
            return np.full_like(part, MID_GREY)
        return np.ascontiguousarray(part)


def read_glimpse(path: Path, side: int = SIDE) -> Glimpse | None:
    """A small version of the photo that is at most ``side`` pixels wide and high.

    None where only decoding the whole picture would give one; see `denoiser.formats.preview`.

    Raises:
        UnreadablePhoto, PhotoTooLarge: as `denoiser.opening.open_photo`.
    """
    try:
        with open_file(path) as stream:
            kind = kind_of_file(path, stream)
            size = preview.full_size(kind, path, stream, MAX_MEGAPIXELS)
            if size is None:
                return None
            level = 0
            while max(size) > side << level:
                level += 1
            stream.seek(0)
            small = preview.read(kind, path, stream, -(-max(size) >> level), MAX_MEGAPIXELS)
            if small is None:
                return None
            photo = assemble(path, kind, small)
    except OSError as error:
        raise unreadable(path, error) from error
    width, height = size if small.orientation < 5 else size[::-1]
    if abs(photo.width * height / (photo.height * width) - 1) > SAME_SHAPE:
        return None
    exact = (-(-width >> level), -(-height >> level))
    picture = Image.fromarray(displayed(photo)).resize(exact, Image.Resampling.BOX)
    return Glimpse(np.asarray(picture), width, height, level)
