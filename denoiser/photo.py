"""A photo: its pixels, and all that describes them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Photo:
    """An upright picture in the numbers of its file, with all that describes it."""

    pixels: NDArray[np.float32]
    """H×W×C, C = 1 (gray) or 3, in the file's own encoding, nominally [0, 1]; of a float file also
    beyond."""
    alpha: NDArray[Any] | None
    """H×W, uint8, uint16 or float32 as in the source; never changed."""
    depth: int
    """Bits per channel of the source: 8, 16 or 32 (float)."""
    mode: str
    """What the file held: “gray”, “rgb”, “palette”, “cmyk”, “lab”, “raw” or “bilevel”."""
    format: str
    """“JPEG”, “PNG”, “TIFF”, “WEBP”, “AVIF”, “HEIC”, “BMP”, “GIF” or “RAW”."""
    path: Path | None = None
    icc: bytes | None = None
    exif: bytes | None = None
    """A TIFF structure; its orientation says upright, and it has no thumbnail."""
    xmp: bytes | None = None
    iptc: bytes | None = None
    """Photoshop image resources (``8BIM…``), the IPTC record among them, without thumbnail."""
    linear: bool = False
    """Float numbers without a profile: linear light, sRGB primaries."""
    is_part: bool = False
    """The file holds more than this picture: further frames, pages or channels.  Not said of the
    small pictures that cameras put behind the one of a JPEG."""
    notes: tuple[str, ...] = ()
    """Sentences for the user about what is not as in the file."""

    @property
    def width(self) -> int:
        """Pixels."""
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        """Pixels."""
        return int(self.pixels.shape[0])

    @property
    def is_gray(self) -> bool:
        """Whether there is one channel."""
        return int(self.pixels.shape[2]) == 1

    @property
    def megapixels(self) -> float:
        """Units of 10⁶ pixels."""
        return self.width * self.height / 1e6

    def with_pixels(self, pixels: NDArray[np.float32]) -> Photo:
        """The same photo with other ``pixels`` of the same shape and encoding."""
        if pixels.shape != self.pixels.shape:
            raise ValueError(f"{pixels.shape} is not {self.pixels.shape}")
        return replace(self, pixels=pixels)
