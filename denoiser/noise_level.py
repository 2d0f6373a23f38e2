"""Which noise level a photo has, measured on the photo alone: the automatic sigma.

Two kinds of noise need two measures (`denoiser.noise_measures`).  Noise that is *white* (each pixel
for itself, as in a raw file, or as added by a program) is measured exactly, in any picture, by its
covariance.  *Grain* (neighbours that are alike, as demosaicing, sharpening, smoothing and JPEG
leave it) can only be measured where the picture shows nothing else, and coarser structure counts
for more: the network, which learned on white noise, has to be told a level well above the standard
deviation of a pixel, or it takes grain for detail.

How much is grain and how much is white comes from a look at the picture halved: averaging 2×2
pixels halves white noise, and leaves more of any other.  The constants of grain (`GRAIN_RISE`,
`TEXTURE_DOUBT`) were chosen by looking at the PolyU photos (Xu et al., “Real-world Noisy Image
Denoising: A New Benchmark”, 2018) and at Kodak's without noise; nothing is trained on either.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from denoiser.architecture import MAX_SIGMA
from denoiser.noise_measures import (
    BYTE,
    DEAD_SIGMA,
    NO_GRAIN,
    Grain,
    cosine_transform,
    grain,
    white_sigma,
)
from denoiser.noise_windows import (
    Pixels,
    halved,
    halved_usable,
    sample_tiles,
    usable_pixels,
    windows,
)
from denoiser.phrases import Phrase

SMALLEST_SIDE = 64
"""Pixels.  Smaller pictures hold too few windows once they are halved."""
SCALES = 3
"""The picture as it is, halved, and halved again."""
WINDOWS = (40_000, 15_000, 10_000)
"""About how many windows are looked at on each scale."""

WHITE_RATIO = 1.3
GRAIN_RATIO = 1.45
"""White level of the halved picture, doubled, over that of the whole one.  It is 1 on white noise
and 1.45 to 3 on all photos of PolyU; between the two constants the result goes over smoothly."""
GRAIN_SHARE = 0.08
WHITE_SHARE = 0.16
"""White level over the grain on the same scale.  Noise that is the same in all colours, as in a
toned scan, looks white by the ratio above but has nearly nothing of it."""

GRAIN_RISE = 2.5
"""Grain that rises from the whole to the halved picture is taken to rise on by the same factor, up
to this one: coarser scales cannot be measured, since there the picture itself is in the way."""
TEXTURE_DOUBT = 12.0
"""Level of grain, in 8-bit units, that is believed where the excess kurtosis is 1; it goes with the
inverse.  Even the flattest parts of a heap of leaves or pebbles are texture, and show by this."""
FLOOR = 2.0
"""Measured grain up to this level, in 8-bit units, is believed even so: removing little is
harmless, and a photo that has noise must not be left alone without a word."""
CLEAR_KURTOSIS = 4.5
"""Below this the flattest parts of a picture hold noise and not texture, for all one can tell."""
NOTICEABLE = 0.5
"""Less noise than this, in 8-bit units, is what rounding to 8 bits makes."""

MEDIAN_TO_SIGMA = 1 / 0.6745
"""Median of the absolute values of Gaussian noise, to its standard deviation."""


class Confidence(Enum):
    """How far an estimate can be trusted."""

    HIGH = "high"
    FAIR = "fair"
    LOW = "low"


@dataclass(frozen=True)
class NoiseEstimate:
    """The noise of one photo."""

    sigma: float
    """What the network is to be told, in 8-bit units of the encoded values; at most
    `denoiser.architecture.MAX_SIGMA`."""
    confidence: Confidence
    explanation: Phrase
    """One sentence for the user."""


@dataclass(frozen=True)
class NoiseMeasures(NoiseEstimate):
    """What `estimate_noise` saw; all levels in 8-bit units."""

    white: float
    """White noise alone, by the finest scale: the true level if all noise is white."""
    whiteness: float
    """How far the noise is taken for white, 0 to 1; what is not is taken for grain."""
    by_scale: tuple[float, ...]
    """Noise in the flattest parts of the picture, of the picture halved, and of that halved again,
    as the white noise of the whole picture that would leave as much.  Equal numbers mean white
    noise, rising ones grain; 0 where there was nothing to measure."""


@dataclass(frozen=True)
class _Scale:
    """What was measured on one scale, as the white noise of the whole picture."""

    white: float
    grain: Grain


def _measure(tiles: Pixels, usable: NDArray[np.bool_]) -> list[_Scale] | None:
    """All scales, finest first; None if hardly a window is free of clipping."""
    found = []
    for scale in range(SCALES):
        if scale:
            tiles, usable = halved(tiles), halved_usable(usable)
        chosen = windows(tiles, usable, WINDOWS[scale])
        if not len(chosen) and scale < 2:
            return None
        spectra = cosine_transform(chosen)
        factor = 2**scale
        patch = grain(spectra, DEAD_SIGMA / factor) if len(chosen) else NO_GRAIN
        # The coarsest scale is only reported: the picture itself is too strong there.
        white = white_sigma(spectra) if scale < 2 else 0.0
        # Gray windows have too few directions to tell noise from texture by these alone.
        if spectra.shape[1] == 1 and patch.sigma:
            white = min(white, patch.sigma)
        found.append(_Scale(white * factor, Grain(patch.sigma * factor, patch.kurtosis)))
    return found


def _ramp(value: float, start: float, end: float) -> float:
    """0 at ``start``, 1 at ``end``, straight between them."""
    return min(1.0, max(0.0, (value - start) / (end - start)))


def _whiteness(fine: _Scale, coarse: _Scale) -> float:
    """Share of the estimate that is left to the white level: 1 on white noise, 0 on grain."""
    if fine.white < 1e-6:
        return 0.0
    by_ratio = _ramp(coarse.white / fine.white, GRAIN_RATIO, WHITE_RATIO)
    # What rounding alone makes is white in any file, and says nothing about the photo.
    by_ratio *= _ramp(fine.white, NOTICEABLE, 2 * NOTICEABLE)
    if not fine.grain.sigma:
        return by_ratio
    return by_ratio * _ramp(fine.white / fine.grain.sigma, GRAIN_SHARE, WHITE_SHARE)


def _grain_level(fine: _Scale, coarse: _Scale) -> float:
    """The level to tell of grain, once texture is doubted."""
    rise = coarse.grain.sigma / max(fine.grain.sigma, 1e-6)
    level = coarse.grain.sigma * min(GRAIN_RISE, max(1.0, rise))
    believed = TEXTURE_DOUBT / max(1e-3, coarse.grain.kurtosis - 3)
    return max(min(level, believed), min(coarse.grain.sigma, FLOOR))


def _estimate_small(picture: Pixels) -> NoiseMeasures:
    """The median of the finest diagonal wavelet coefficients (Donoho and Johnstone, 1994).

    Used where there are too few windows; texture counts as noise here.
    """
    height, width = (side // 2 * 2 for side in picture.shape[:2])
    even = picture[:height, :width]
    diagonal = (even[::2, ::2] - even[1::2, ::2] - even[::2, 1::2] + even[1::2, 1::2]) / 2
    diagonal = diagonal[np.isfinite(diagonal)]
    level = float(np.median(np.abs(diagonal)) * MEDIAN_TO_SIGMA * BYTE) if diagonal.size else 0.0
    return NoiseMeasures(
        sigma=min(level, MAX_SIGMA),
        white=level,
        whiteness=1.0,
        by_scale=(level,),
        confidence=Confidence.LOW,
        explanation=Phrase("The picture is too small to measure its noise well."),
    )


def _without(pixels: Pixels, hidden: NDArray[np.bool_] | None) -> Pixels:
    """NaN for what is hidden."""
    return pixels if hidden is None else np.where(hidden[..., None], np.float32(np.nan), pixels)


def estimate_noise(picture: Pixels, hidden: NDArray[np.bool_] | None = None) -> NoiseMeasures:
    """Measure the noise of a picture; the same picture always gives the same result.

    White noise is found to about a tenth of a level in colour and to about one level in gray, grain
    to about a third of what serves best.  A picture without any noise has level 0, or up to a few
    levels if it is all texture (and then the confidence is low).

    Args:
        picture: ``H×W×C``, float32, sRGB-encoded, nominally in [0, 1]; C is 1 or 3, H and W are 1
            or more.  Three equal planes count as gray.  Values of exactly 0 or 1 are taken for
            clipped, and NaN and infinite ones are left out.  Pictures with a side below
            `SMALLEST_SIDE` get a rough estimate, of low confidence.
        hidden: ``H×W``, pixels that are left out as well.

    Raises:
        ValueError: the array has another shape.
    """
    if picture.ndim != 3 or picture.shape[2] not in (1, 3) or 0 in picture.shape:
        raise ValueError(f"not a picture of one or three channels: shape {picture.shape}")
    if min(picture.shape[:2]) < SMALLEST_SIDE:
        return _estimate_small(_without(picture, hidden))
    tiles = sample_tiles(picture)
    if tiles.shape[3] == 3 and (tiles == tiles[..., :1]).all():
        tiles = tiles[..., :1]
    tiles = _without(tiles, None if hidden is None else sample_tiles(hidden[..., None])[..., 0])
    scales = _measure(tiles, usable_pixels(tiles))
    clipped = scales is None
    if scales is None:
        scales = _measure(np.nan_to_num(tiles), np.ones(tiles.shape[:3], np.bool_))
        assert scales is not None, "nothing was left out"
    fine, coarse = scales[:2]
    whiteness = _whiteness(fine, coarse)
    level = whiteness * fine.white + (1 - whiteness) * max(fine.white, _grain_level(fine, coarse))
    confidence, explanation = _verdict(level, whiteness, coarse, clipped)
    return NoiseMeasures(
        sigma=min(level, MAX_SIGMA),
        white=fine.white,
        whiteness=whiteness,
        by_scale=tuple(scale.grain.sigma for scale in scales),
        confidence=confidence,
        explanation=explanation,
    )


def _verdict(
    level: float, whiteness: float, coarse: _Scale, clipped: bool
) -> tuple[Confidence, Phrase]:
    if clipped:
        return (
            Confidence.LOW,
            Phrase("Nearly everything is pure black or white, where noise cannot be measured."),
        )
    if level < NOTICEABLE:
        return Confidence.FAIR, Phrase("Next to no noise was found.")
    if whiteness > 0.5:
        return Confidence.HIGH, Phrase(
            "The noise is even and fine, and was measured in the whole picture."
        )
    if coarse.grain.kurtosis < CLEAR_KURTOSIS:
        return (
            Confidence.FAIR,
            Phrase(
                "The noise is coarser than one pixel, as cameras leave it; it was measured in the "
                "smoothest parts of the picture."
            ),
        )
    return (
        Confidence.LOW,
        Phrase(
            "The noise could not be told from fine texture for sure, so compare the level by eye."
        ),
    )
