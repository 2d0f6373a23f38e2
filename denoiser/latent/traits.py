"""What of a picture can be out of the ordinary, measured on what its code has lost.

All traits are numbers without a threshold, larger where the picture is odder; what is usual is for
a folder to say (`denoiser.latent.anomalies`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from denoiser.engine import Report
from denoiser.latent.model import Codes, LatentModel, Pixels
from denoiser.latent.pictures import PictureSet


class Trait(StrEnum):
    """In which way a picture can be odd."""

    ERROR = "error"
    """More of it is lost than of others: log of the squared error, for a picture of its contrast.
    """
    COLOURS = "colours"
    """It would be reconstructed better if red and blue were exchanged: log of the ratio of squared
    errors.  How busy it is cancels out, as in a likelihood ratio (Ren et al., “Likelihood Ratios
    for Out-of-Distribution Detection”, NeurIPS 2019)."""
    NOISE = "noise"
    """Fine structure even where it has least: log of the energy of details of 2 pixels, 5 % of all
    places have less."""
    BLUR = "blur"
    """No fine structure even where it has much of it: details of 4 pixels against those of 8, 1/4
    of all places have more."""
    BLOCKS = "blocks"
    """Bends every 8 pixels, as JPEG's blocks have them."""


OF_SCENES = frozenset({Trait.ERROR, Trait.COLOURS})
"""Traits of what is seen; the others are those of single pixels."""
OF_PIXELS = frozenset(Trait) - OF_SCENES

SMALLEST_SIDE = 64
"""Pixels; smaller pictures have no fine structure that can be told from what they show."""
PLACE = 16
"""Side in pixels of the places whose fine structure is compared."""
BLOCK = 8
"""Side of JPEG's blocks."""
BEND_LIMIT = 15.0
"""In 8-bit units: edges of the scene are larger than the edges of blocks."""
ROUNDING = 1 / 12
"""Energy of rounding to 8 bits, in their units: there is always as much."""
NOISE_SHARE, BLUR_SHARE = 0.05, 0.75

_OPPONENT = np.array([[1, 1, 1], [1, 0, -1], [1, -2, 1]], np.float32).T
_OPPONENT /= np.linalg.norm(_OPPONENT, axis=0)
"""From red, green, blue to brightness and two differences of colour; a rotation."""


@dataclass(frozen=True)
class Examined:
    """Pictures and their traits."""

    pictures: PictureSet
    """As the network wants them."""
    codes: Codes
    errors: NDArray[np.float64]
    """Mean squared error of each, of a range of 1."""
    contrast: NDArray[np.float64]
    """Log of the variance of each, of a range of 1."""
    traits: Mapping[Trait, NDArray[np.float64]]
    """Those that such pictures can have; N each."""


def examine(
    model: LatentModel,
    pictures: PictureSet,
    report: Report | None = None,
    wanted: Collection[Trait] = frozenset(Trait),
) -> Examined:
    """Measure those of the ``wanted`` traits that such pictures can have: gray ones have no
    colours, small ones no fine structure.

    Raises:
        LatentError: the pictures are not square.
        Cancelled: by ``report``, which hears how many pictures are done.
    """
    shaped = model.shaped(pictures)
    count = len(shaped)
    codes = np.empty((count, model.architecture.code), np.float32)
    errors, contrast = np.empty(count), np.empty(count)
    traits = {trait: np.empty(count) for trait in traits_of(model) if trait in wanted}
    size = model.pictures_at_once
    for begin in range(0, count, size):
        part = slice(begin, begin + size)
        pixels = shaped.pixels[part]
        given = _of_range_1(pixels)
        codes[part] = model.encode(pixels)
        residual = given - model.decode(codes[part])
        errors[part] = _mean_square(residual)
        contrast[part] = np.log(given.var(axis=(1, 2), dtype=np.float64).mean(axis=1) + EPSILON)
        if Trait.ERROR in traits:
            traits[Trait.ERROR][part] = np.log(errors[part] + EPSILON)
        if Trait.COLOURS in traits:
            exchanged = np.ascontiguousarray(pixels[..., ::-1])
            other = _mean_square(_of_range_1(exchanged) - model.reconstruct(exchanged))
            traits[Trait.COLOURS][part] = np.log((errors[part] + EPSILON) / (other + EPSILON))
        if OF_PIXELS & traits.keys():
            for trait, values in _fine_structure(residual * np.float32(255)).items():
                if trait in traits:
                    traits[trait][part] = values
        if report is not None:
            report(min(begin + size, count), count)
    return Examined(shaped, codes, errors, contrast, traits)


EPSILON = 1e-8
"""Added to mean squares, of a range of 1, before their logarithm is taken."""


def traits_of(model: LatentModel) -> tuple[Trait, ...]:
    """Those that pictures of this network can have."""
    architecture = model.architecture
    found = [Trait.ERROR]
    if architecture.channels == 3:
        found.append(Trait.COLOURS)
    if architecture.side >= SMALLEST_SIDE and architecture.side % PLACE == 0:
        found += [Trait.NOISE, Trait.BLUR, Trait.BLOCKS]
    return tuple(found)


def _of_range_1(pixels: NDArray[np.uint8]) -> Pixels:
    return pixels.astype(np.float32) / np.float32(255)


def _mean_square(difference: Pixels) -> NDArray[np.float64]:
    return np.square(difference).mean(axis=(1, 2, 3), dtype=np.float64)


def _fine_structure(residual: Pixels) -> dict[Trait, NDArray[np.float64]]:
    """Of ``N×H×W×C`` in 8-bit units.  The network reconstructs nothing as fine as this, so here the
    residual is the picture itself without what is coarse."""
    axes = residual @ _OPPONENT if residual.shape[-1] == 3 else residual
    finest, rest = _octave(axes)
    fine, rest = _octave(rest)
    coarse, _ = _octave(rest)
    luma = [_log_energy(band[..., :1], PLACE >> n) for n, band in enumerate((finest, fine, coarse))]
    everywhere = _log_energy(finest, PLACE)
    return {
        Trait.NOISE: np.quantile(everywhere, NOISE_SHARE, axis=1),
        Trait.BLUR: np.quantile(luma[2], BLUR_SHARE, axis=1)
        - np.quantile(luma[1], BLUR_SHARE, axis=1),
        Trait.BLOCKS: _blocks(axes[..., 0]),
    }


def _octave(band: Pixels) -> tuple[Pixels, Pixels]:
    """Details of two pixels, and the rest at half the size (Haar)."""
    count, height, width, channels = band.shape
    low = band.reshape(count, height // 2, 2, width // 2, 2, channels).mean(axis=(2, 4))
    return band - low.repeat(2, axis=1).repeat(2, axis=2), low


def _log_energy(band: Pixels, place: int) -> NDArray[np.float64]:
    """Of each place of ``place×place`` pixels, all axes together: ``N×places``."""
    count, height, width, channels = band.shape
    shape = (count, height // place, place, width // place, place, channels)
    energy = np.square(band).reshape(shape).mean(axis=(2, 4, 5), dtype=np.float64)
    return np.log(energy + ROUNDING).reshape(count, -1)


def _blocks(luma: Pixels) -> NDArray[np.float64]:
    """Mean of both directions of the log ratio between bends where they are strongest, of eight
    positions, and where they usually are.  Blocks may begin anywhere: tiles are cut anywhere."""
    scores = []
    for lines in (luma, luma.swapaxes(1, 2)):
        steps = np.diff(lines, axis=2)
        bends = np.abs(steps[..., 1:-1] - (steps[..., 2:] + steps[..., :-2]) / 2)
        profile = np.minimum(bends, BEND_LIMIT).mean(axis=1)
        mean = np.stack([profile[:, start::BLOCK].mean(axis=1) for start in range(BLOCK)], axis=1)
        scores.append(np.log((mean.max(axis=1) + ROUNDING) / (np.median(mean, axis=1) + ROUNDING)))
    return np.mean(scores, axis=0, dtype=np.float64)
