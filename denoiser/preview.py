"""What the panes show: noisy, cleaned and residual, at any zoom, while the residual still grows.

The picture and its residual are kept as pyramids of halved sizes.  Strength and gain are linear, so
they can be applied to the level at hand, and a slider reacts at once on a photo of any size.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import Enum

import numpy as np

from denoiser.quantise import quantise
from denoiser.strength import Strength, apply_strength, luma_of, removed
from denoiser.tiles import Patch

STRIP_SAMPLES = 1 << 16
"""What is rendered at a time, so that its temporaries stay in the processor's cache: a large pane
takes half the time, and the network is not disturbed."""
SMALLEST_LEVEL = 256
"""Pixels: the pyramid ends when neither side is longer."""

GAINS = (1, 2, 4, 8, 16, 32)
"""Gains of the residual's display to choose from."""
AUTO_GAIN_SAMPLES = 100_000
"""Pixels that an automatic gain looks at."""
AUTO_GAIN_QUANTILE = 0.99
"""Part of the residual's values that an automatic gain keeps within the display's range."""


class Layer(Enum):
    """One of the pictures that belong to a photo."""

    NOISY = "noisy"
    CLEANED = "cleaned"
    RESIDUAL = "residual"


class ResidualKind(Enum):
    """Which residual is shown, where the clean picture is known."""

    FOUND = "found"
    """What was removed."""
    TRUE = "true"
    """What would have to be removed: noisy − clean."""
    DIFFERENCE = "difference"
    """Found − true: what was lost of the picture, and what was left of the noise."""


class ResidualPart(Enum):
    """Which part of the residual is shown."""

    ALL = "all"
    LUMA = "luma"
    COLOUR = "colour"


@dataclass(frozen=True)
class Look:
    """How the layers are made from picture and residual."""

    strength: Strength = Strength()
    gain: float = 4.0
    """Multiplies the residual for display; zero is shown as mid-grey."""
    part: ResidualPart = ResidualPart.ALL
    kind: ResidualKind = ResidualKind.FOUND


@dataclass(frozen=True)
class Region:
    """A rectangle of one level of the pyramid."""

    level: int
    """0 is the photo itself; each further one has half the size."""
    top: int
    left: int
    bottom: int
    right: int

    @property
    def scale(self) -> int:
        """Pixels of the photo for each pixel of the level."""
        return int(2**self.level)


def _halved(picture: np.ndarray) -> np.ndarray:
    """Means of 2×2 pixels, and of what is left of them at odd borders."""
    rows = _pair_sums(picture)
    sums = _pair_sums(rows.swapaxes(0, 1)).swapaxes(0, 1)
    return np.ascontiguousarray(sums * np.float32(0.25))


def _pair_sums(rows: np.ndarray) -> np.ndarray:
    """Sums of two rows each; a row that is left over counts twice."""
    sums = rows[0 : len(rows) // 2 * 2 : 2] + rows[1::2]
    return sums if len(rows) % 2 == 0 else np.concatenate((sums, 2 * rows[-1:]))


class Preview:
    """The pyramids of one photo.

    Args:
        noisy: float32 H×W×C, sRGB-encoded; kept, not copied.
    """

    def __init__(self, noisy: np.ndarray) -> None:
        self._noisy = [noisy]
        while max(self._noisy[-1].shape[:2]) > SMALLEST_LEVEL:
            self._noisy.append(_halved(self._noisy[-1]))
        self._residual = [np.zeros_like(level) for level in self._noisy]
        self._clean: list[np.ndarray] | None = None

    @classmethod
    def beside(cls, clean: Preview) -> Preview:
        """A preview whose noisy picture is at first a copy of that of ``clean``, and is made noisy
        with `put_noisy`; the true residual is known."""
        preview = cls.__new__(cls)
        preview._noisy = [level.copy() for level in clean._noisy]
        preview._residual = [np.zeros_like(level) for level in clean._noisy]
        preview._clean = clean._noisy
        return preview

    def put_noisy(self, start: int, noisy: np.ndarray) -> Patch:
        """Write rows of the noisy picture, from row ``start`` on; the part that has changed."""
        self.noisy[start : start + len(noisy)] = noisy
        patch = Patch(start, 0, start + len(noisy), self.width)
        self._carry_up(self._noisy, patch)
        return patch

    @property
    def noisy(self) -> np.ndarray:
        """The photo, float32 H×W×C."""
        return self._noisy[0]

    @property
    def residual(self) -> np.ndarray:
        """The residual at full size; the engine fills it, and `update` follows."""
        return self._residual[0]

    @property
    def clean(self) -> np.ndarray | None:
        """The picture without noise, where it is known."""
        return None if self._clean is None else self._clean[0]

    @property
    def height(self) -> int:
        return int(self.noisy.shape[0])

    @property
    def width(self) -> int:
        return int(self.noisy.shape[1])

    def update(self, patch: Patch) -> None:
        """Carry a change of `residual` up the pyramid."""
        self._carry_up(self._residual, patch)

    @staticmethod
    def _carry_up(pyramid: list[np.ndarray], patch: Patch) -> None:
        for level in range(1, len(pyramid)):
            below, here = pyramid[level - 1], pyramid[level]
            top, left = patch.top >> level, patch.left >> level
            bottom = min(-(-patch.bottom >> level), here.shape[0])
            right = min(-(-patch.right >> level), here.shape[1])
            source = below[2 * top : 2 * bottom, 2 * left : 2 * right]
            here[top:bottom, left:right] = _halved(source)

    def set_residual(self, residual: np.ndarray) -> None:
        """Take over a complete residual, float32 H×W×C."""
        self.residual[:] = residual
        self.update(Patch(0, 0, self.height, self.width))

    def clear(self) -> None:
        """Forget the residual."""
        for level in self._residual:
            level[:] = 0

    def region(self, top: float, left: float, bottom: float, right: float, zoom: float) -> Region:
        """The level that serves ``zoom`` (screen pixels for each pixel of the photo), and the
        rectangle of it that covers this one of the photo."""
        wanted = max(0, math.floor(math.log2(1 / zoom) + 1e-6)) if zoom < 1 else 0
        level = min(wanted, len(self._noisy) - 1)
        height, width = self._noisy[level].shape[:2]
        scale = 2**level
        return Region(
            level=level,
            top=max(0, math.floor(top / scale)),
            left=max(0, math.floor(left / scale)),
            bottom=min(height, math.ceil(bottom / scale)),
            right=min(width, math.ceil(right / scale)),
        )

    def render(self, layer: Layer, region: Region, look: Look) -> np.ndarray:
        """One layer of one region for the screen: uint8 h×w×3, sRGB-encoded.

        A cleaned layer at level 0 holds the very values that an 8-bit file in sRGB gets.
        """
        width = region.right - region.left
        samples = np.empty((region.bottom - region.top, width, 3), np.uint8)
        strip = max(1, STRIP_SAMPLES // max(1, 3 * width))
        for top in range(region.top, region.bottom, strip):
            part = replace(region, top=top, bottom=min(top + strip, region.bottom))
            rows = slice(part.top - region.top, part.bottom - region.top)
            samples[rows] = quantise(self._layer(layer, part, look), 8)
        return samples

    def _layer(self, layer: Layer, region: Region, look: Look) -> np.ndarray:
        """What `render` shows, float32 and not clipped."""
        rows, columns = slice(region.top, region.bottom), slice(region.left, region.right)
        noisy = self._noisy[region.level][rows, columns]
        if layer is Layer.NOISY:
            return noisy
        if layer is Layer.CLEANED:
            residual = self._residual[region.level][rows, columns]
            return apply_strength(noisy, residual, look.strength)
        residual = self._residual_of(region.level, rows, columns, look)
        return show_residual(residual, look.gain, look.part)

    def _residual_of(self, level: int, rows: slice, columns: slice, look: Look) -> np.ndarray:
        """The residual of the kind that is looked at."""
        found = removed(self._residual[level][rows, columns], look.strength)
        if self._clean is None or look.kind is ResidualKind.FOUND:
            return found
        true = self._noisy[level][rows, columns] - self._clean[level][rows, columns]
        return true if look.kind is ResidualKind.TRUE else found - true

    def values(self, x: int, y: int, look: Look) -> dict[Layer, tuple[float, ...]]:
        """The three layers at one pixel, in 8-bit units; the residual signed."""
        noisy = self.noisy[y : y + 1, x : x + 1]
        taken = removed(self.residual[y : y + 1, x : x + 1], look.strength)
        layers = {
            Layer.NOISY: noisy,
            Layer.CLEANED: noisy - taken,
            Layer.RESIDUAL: self._residual_of(0, slice(y, y + 1), slice(x, x + 1), look),
        }
        return {layer: tuple(float(v) * 255 for v in a[0, 0]) for layer, a in layers.items()}

    def fitting_gain(self, look: Look) -> int:
        """The largest of `GAINS` that keeps nearly all of the residual within the display."""
        step = max(1, math.isqrt(self.height * self.width // AUTO_GAIN_SAMPLES))
        every = slice(None, None, step)
        return fitting_gain(self._residual_of(0, every, every, look))


def fitting_gain(residual: np.ndarray) -> int:
    """The largest of `GAINS` that keeps nearly all of ``residual`` (float32) within the display."""
    spread = np.quantile(np.abs(residual), AUTO_GAIN_QUANTILE)
    fitting = [gain for gain in GAINS if gain * spread <= 0.5]
    return fitting[-1] if fitting else GAINS[0]


def show_residual(residual: np.ndarray, gain: float, part: ResidualPart) -> np.ndarray:
    """A signed residual (float32 H×W×C) as a picture: mid-grey is zero, brighter was too bright."""
    if part is ResidualPart.LUMA:
        residual = luma_of(residual)
    elif part is ResidualPart.COLOUR:
        residual = residual - luma_of(residual)
    return np.float32(0.5) + np.float32(gain) * residual
