"""Noise of a known kind and level, put on clean pictures to measure with.

`SyntheticNoise` is a pure function of the place in the picture: each row has random numbers of its
own, so any part of a picture gets its noise without the rest, and the part on screen comes first.
Levels are comparable: for every kind, sigma is the standard deviation that a mid-grey gets
(sRGB-encoded 0.5; see `jpeg` for the one kind that adds nothing to an even grey).
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from denoiser.architecture import MAX_SIGMA
from denoiser.icc import SRGB_CURVE
from denoiser.quantise import dequantise, quantise, row_strips

Floats = NDArray[np.float32]

MID_GREY = 0.5
"""sRGB-encoded; where the level of noise that depends on the picture is stated."""

READ_SHARE = 0.05
"""Part of the variance at mid-grey that does not depend on light: about what Brooks et al.
(“Unprocessing Images for Learned Raw Denoising”, CVPR 2019) found in cameras at a high ISO."""
CURVE_POINTS = 1025
"""Brightnesses for which the noise of a camera is computed; between them it is interpolated."""

GRAIN_RADIUS = 1.0
"""Standard deviation of the blur, in pixels: neighbours correlate by 0.78, the next by 0.37."""
GRAIN_REACH = 4
"""Pixels from the middle to the end of the blur's kernel."""

JPEG_SIGMA_AT_50 = 19.37
"""Root mean square of the steps of the luma table of quality 50 (ITU-T T.81, annex K), over √12."""
JPEG_UNIT = 16
"""Pixels: side of what JPEG stores as a whole when colour has half the resolution."""
JPEG_PIECE = 16384
"""Pixels; JPEG can hold no longer side than 65,535."""


def _generator(seed: int, row: int) -> np.random.Generator:
    return np.random.default_rng((seed, row))


def _white(seed: int, rows: range, width: int, channels: int) -> Floats:
    """Independent numbers with mean 0 and standard deviation 1: rows × width × channels."""
    values = np.empty((len(rows), width, channels), np.float32)
    for place, row in zip(values, rows, strict=True):
        _generator(seed, row).standard_normal(out=place, dtype=np.float32)
    return values


def gaussian(clean: Floats, rows: range, sigma: float, seed: int) -> Floats:
    """White Gaussian noise, the same everywhere: what papers on denoising add.

    A seed gives the same noise at all levels, sigma times as strong.
    """
    noise = _white(seed, rows, *clean.shape[1:])
    noise *= np.float32(sigma)
    noise += clean[rows.start : rows.stop]
    return noise


def poisson_gaussian(clean: Floats, rows: range, sigma: float, seed: int) -> Floats:
    """A camera's noise: of photons, and of reading them; strongest in the shadows.

    The Gaussian approximation of Foi et al., “Practical Poissonian-Gaussian Noise Modeling and
    Fitting for Single-Image Raw-Data”, IEEE TIP 2008: a variance of a · light + b, in linear light,
    carried over to encoded values by the slope of the sRGB curve.
    """
    values = np.linspace(0, 1, CURVE_POINTS, dtype=np.float32)
    light = SRGB_CURVE.decode(values)
    photons = (1 - READ_SHARE) * light / np.interp(MID_GREY, values, light) + READ_SHARE
    deviation = np.sqrt(photons) / np.gradient(light, values)
    deviation *= sigma / np.interp(MID_GREY, values, deviation)
    noise = _white(seed, rows, *clean.shape[1:])
    for index, row in enumerate(clean[rows.start : rows.stop]):
        noise[index] *= np.interp(row, values, deviation)
        noise[index] += row
    return noise


def speckle(clean: Floats, rows: range, sigma: float, seed: int) -> Floats:
    """Gaussian noise in proportion to the picture, as coherent light (radar, ultrasound) makes it.

    Lee, “Speckle Analysis and Smoothing of Synthetic Aperture Radar Images”, 1981; without blur.
    Black gets none, and white twice ``sigma``.
    """
    noise = _white(seed, rows, *clean.shape[1:])
    noise *= np.float32(sigma / MID_GREY)
    noise += 1
    noise *= clean[rows.start : rows.stop]
    return noise


def salt_and_pepper(clean: Floats, rows: range, sigma: float, seed: int) -> Floats:
    """Pixels that are lost: half of them white, half of them black, all channels alike.

    Their share is ``(2 sigma / 255)²``, 4 % at 25: that much changes a mid-grey by ``sigma``, as a
    root mean square.  With more noise further pixels are lost.
    """
    noisy = clean[rows.start : rows.stop].copy()
    half = (sigma / MID_GREY) ** 2 / 2
    for place, row in zip(noisy, rows, strict=True):
        draw = _generator(seed, row).random(place.shape[0])
        place[draw < half] = 0
        place[draw > 1 - half] = 1
    return noisy


def grain(clean: Floats, rows: range, sigma: float, seed: int) -> Floats:
    """Gaussian noise whose neighbours are alike, as demosaicing and film leave it.

    White noise, each channel for itself, blurred by `GRAIN_RADIUS` and brought back to ``sigma``.
    """
    position = np.arange(-GRAIN_REACH, GRAIN_REACH + 1)
    kernel = np.exp(-(position**2) / (2 * GRAIN_RADIUS**2))
    kernel = (kernel / np.sqrt(np.sum(kernel**2))).astype(np.float32)
    height, width, channels = len(rows), *clean.shape[1:]
    # Row 0 of the numbers lies above the picture, by the reach of the blur.
    above = range(rows.start, rows.stop + 2 * GRAIN_REACH)
    white = _white(seed, above, width + 2 * GRAIN_REACH, channels)
    narrow = np.zeros((len(above), width, channels), np.float32)
    for shift, weight in enumerate(kernel):
        narrow += weight * white[:, shift : shift + width]
    noisy = clean[rows.start : rows.stop].copy()
    for shift, weight in enumerate(kernel * np.float32(sigma)):
        noisy += weight * narrow[shift : shift + height]
    return noisy


def jpeg_quality(sigma: float) -> int:
    """The quality, 1 to 100, whose steps for luma make an error of ``sigma``, in 8-bit units.

    Rounding to steps of q is off by q / √12, as a root mean square.  That holds for a picture that
    is all detail; a photo has less to lose, and loses less.  Quality 50 is 19.4, 20 is 48.5.
    """
    percent = 100 * sigma / JPEG_SIGMA_AT_50
    quality = 100 - percent / 2 if percent < 100 else 5000 / percent  # as libjpeg scales its tables
    return max(1, min(100, round(quality)))


def jpeg(clean: Floats, rows: range, sigma: float, _seed: int) -> Floats:
    """What JPEG leaves of the picture at `jpeg_quality`, colour at half the resolution.

    Nothing random: ITU-T T.81 by Pillow.  Part by part it is what the whole file would hold.
    """
    noisy = np.empty((len(rows), *clean.shape[1:]), np.float32)
    width = clean.shape[1]
    quality = jpeg_quality(sigma * 255)
    for start in range(rows.start // JPEG_UNIT * JPEG_UNIT, rows.stop, JPEG_PIECE):
        stop = min(start + JPEG_PIECE, rows.stop)
        first = max(start, rows.start)
        for left in range(0, width, JPEG_PIECE):
            right = min(left + JPEG_PIECE, width)
            piece = _through_jpeg(clean, (start, stop), (left, right), quality)
            place = noisy[first - rows.start : stop - rows.start, left:right]
            place[:] = piece[first - start :]
    return noisy


def _through_jpeg(
    clean: Floats, rows: tuple[int, int], columns: tuple[int, int], quality: int
) -> Floats:
    """One piece; it is stored with a unit around it, since colour is interpolated from beyond."""
    (top, bottom), (left, right) = rows, columns
    first, before = max(0, top - JPEG_UNIT), max(0, left - JPEG_UNIT)
    last = -(-bottom // JPEG_UNIT) * JPEG_UNIT + JPEG_UNIT
    after = -(-right // JPEG_UNIT) * JPEG_UNIT + JPEG_UNIT
    samples = quantise(np.ascontiguousarray(clean[first:last, before:after]), 8)
    image = Image.fromarray(samples[..., 0] if samples.shape[2] == 1 else samples)
    stored = io.BytesIO()
    image.save(stored, "JPEG", quality=quality, subsampling="4:2:0")
    with Image.open(stored) as opened:
        read = np.asarray(opened).reshape(samples.shape)
    return dequantise(read[top - first : bottom - first, left - before : right - before])


class NoiseKind(Enum):
    """The kinds of noise, by the names they have on the command line and in file names."""

    GAUSSIAN = "gaussian"
    POISSON_GAUSSIAN = "poisson-gaussian"
    SPECKLE = "speckle"
    SALT_AND_PEPPER = "salt-and-pepper"
    GRAIN = "grain"
    JPEG = "jpeg"

    @property
    def is_random(self) -> bool:
        """Whether the seed matters."""
        return self is not NoiseKind.JPEG

    @property
    def leaves_range(self) -> bool:
        """Whether values can come to lie outside [0, 1], so that clipping matters."""
        return self not in (NoiseKind.SALT_AND_PEPPER, NoiseKind.JPEG)


_MAKERS: dict[NoiseKind, Callable[[Floats, range, float, int], Floats]] = {
    NoiseKind.GAUSSIAN: gaussian,
    NoiseKind.POISSON_GAUSSIAN: poisson_gaussian,
    NoiseKind.SPECKLE: speckle,
    NoiseKind.SALT_AND_PEPPER: salt_and_pepper,
    NoiseKind.GRAIN: grain,
    NoiseKind.JPEG: jpeg,
}
"""Each takes a whole picture (float32 H×W×C, sRGB-encoded, nominally [0, 1]), a range of its rows,
sigma as a part of 1, and the seed, and returns these rows with noise."""


@dataclass(frozen=True)
class SyntheticNoise:
    """One noise; what it makes of a picture depends on nothing else."""

    kind: NoiseKind = NoiseKind.GAUSSIAN
    sigma: float = 25.0
    """Standard deviation at mid-grey, 0 (no change) to 75, in 8-bit units."""
    seed: int = 0
    """0 or more."""
    clip: bool = True
    """To [0, 1], as a file of whole numbers does it."""

    def __post_init__(self) -> None:
        if not 0 <= self.sigma <= MAX_SIGMA or self.seed < 0:
            raise ValueError(f"not a noise: sigma {self.sigma}, seed {self.seed}")

    @property
    def name(self) -> str:
        """For file names: “gaussian-25”."""
        return f"{self.kind.value}-{self.sigma:g}"

    @property
    def sentence(self) -> str:
        """For metadata: all that is needed to make the same noise again."""
        seed = f", seed {self.seed}" if self.kind.is_random else ""
        ends = "" if not self.kind.leaves_range else ", clipped" if self.clip else ", not clipped"
        return f"synthetic noise: {self.kind.value}, sigma {self.sigma:g}{seed}{ends}"

    def rows(self, clean: Floats, start: int, stop: int) -> Floats:
        """Rows ``start`` to ``stop`` of ``clean`` (float32 H×W×C, the whole picture) with noise."""
        if self.sigma == 0:
            return clean[start:stop].copy()
        noisy = _MAKERS[self.kind](clean, range(start, stop), self.sigma / 255, self.seed)
        return np.clip(noisy, 0, 1, out=noisy) if self.clip else noisy

    def add(self, clean: Floats) -> Floats:
        """``clean`` (float32 H×W×C, sRGB-encoded) with noise, as a new array."""
        noisy = np.empty_like(clean)
        for strip in row_strips(clean.shape):
            noisy[strip] = self.rows(clean, strip.start, strip.stop)
        return noisy


def add_gaussian(
    clean: NDArray[np.uint8] | NDArray[np.floating], sigma: float, seed: int, *, clip: bool = False
) -> Floats:
    """Add white Gaussian noise by the recipe of papers: one row of numbers for the whole picture.

    Args:
        clean: any shape; uint8, or float in [0, 1].
        sigma: standard deviation in 8-bit units.
        seed: of `numpy.random.default_rng`; the same seed gives the same noise at all levels.
        clip: to [0, 1], as a file would; the noise is then no longer Gaussian near the ends.

    Returns:
        float32 of the same shape, in [0, 1] and beyond it by the noise.
    """
    values = clean.astype(np.float64) / (255 if clean.dtype == np.uint8 else 1)
    noisy = values + sigma / 255 * np.random.default_rng(seed).standard_normal(clean.shape)
    return (np.clip(noisy, 0, 1) if clip else noisy).astype(np.float32)
