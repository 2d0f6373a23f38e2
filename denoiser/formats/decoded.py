"""What every reader hands back and every writer takes, whatever the format."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[Any]
"""H×W×C, C = 1 or 3; uint8 and uint16 use their full range, float32 is as the file holds it."""


@dataclass(frozen=True)
class Metadata:
    """The blocks that describe a picture, each as raw bytes; None where the file has none."""

    icc: bytes | None = None
    exif: bytes | None = None
    """A TIFF structure, without the ``Exif\\0\\0`` that JPEG puts in front."""
    xmp: bytes | None = None
    """A UTF-8 packet."""
    iptc: bytes | None = None
    """Photoshop image resources (``8BIM…``); the IPTC record is resource 0x0404 among them."""

    def without_description(self) -> Metadata:
        """Only the colour profile, without which the numbers would mean other colours."""
        return Metadata(icc=self.icc)


@dataclass(frozen=True, eq=False)
class Decoded:
    """A picture as its file holds it, before it is turned upright."""

    samples: Samples
    mode: str
    alpha: Samples | None = None
    """H×W, in the dtype of the source; straight, never multiplied into the samples."""
    metadata: Metadata = field(default_factory=Metadata)
    orientation: int = 1
    """EXIF orientation (1 … 8) that is still to be applied."""
    linear: bool = False
    is_part: bool = False
    """The file holds more than this picture: further frames, pages or channels."""
    notes: tuple[str, ...] = ()


def split_alpha(channels: Samples) -> tuple[Samples, Samples | None]:
    """Part H×W or H×W×{1, 2, 3, 4} into H×W×{1, 3} samples and H×W alpha, both as views."""
    if channels.ndim == 2:
        return channels[..., None], None
    count = channels.shape[2]
    if count in (2, 4):
        return channels[..., : count - 1], channels[..., count - 1]
    return channels, None


def join_alpha(samples: Samples, alpha: Samples | None) -> Samples:
    """The inverse of `split_alpha` for writers; gray without alpha becomes H×W."""
    if alpha is not None:
        return np.dstack((samples, alpha))
    return samples[..., 0] if samples.shape[2] == 1 else samples
