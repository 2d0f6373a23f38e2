"""Odd ones out: which photos of a folder are not like the others, and in which way.

That a picture is reconstructed badly says little by itself: busy pictures always are, and blurred
ones are reconstructed best of all.  So several traits of each picture are measured on what its code
has lost (`denoiser.latent.traits`), and the folder says what is usual for each of them:

    deviation = (trait − median) / spread        in standard deviations, above 0 where it is odder
    score     = largest deviation, which also says in which way the photo is odd

The spread is the distance from the median to the 84th percentile or, if ordinary pictures differ
more at their end, what the 90th says.  Medians and percentiles do not move much as long as fewer
than a tenth of a folder is odd in the same way: it need not be clean to learn from.  The threshold
is where `FALSE_ALARMS` of ordinary photos would lie beyond it if deviations were normally
distributed and independent (Bonferroni); real ones are a little more spread out.

Robust location and scale: Rousseeuw and Hubert, “Anomaly detection by robust statistics”, WIREs
Data Mining and Knowledge Discovery 2018.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from denoiser.engine import Report
from denoiser.errors import LatentError
from denoiser.latent.model import LatentModel
from denoiser.latent.photo_traits import PhotoTraits, examine_photos, photo_traits
from denoiser.latent.pictures import PictureSet
from denoiser.latent.sources import Source
from denoiser.latent.traits import Trait, examine
from denoiser.phrases import Phrase

FALSE_ALARMS = 0.01
"""Share of ordinary photos that are called odd, if deviations are normally distributed."""
FEWEST = 10
"""Photos from which can be told what is usual."""
SPREADS = (0.84, 0.90)
"""Percentiles whose distance from the median is taken for the spread, see above."""


@dataclass(frozen=True)
class Judged:
    """Photos (or pictures that come from no photo) and how odd they are; N each."""

    names: tuple[str, ...]
    paths: tuple[Path, ...] | None
    positions: tuple[NDArray[np.intp], ...]
    """Of each, the pictures of the set that are its tiles."""
    deviations: Mapping[Trait, NDArray[np.float64]]
    """In standard deviations of ordinary ones; NaN where a photo has no such trait: those that are
    smaller than a tile have no fine structure."""
    scores: NDArray[np.float64]
    """The largest deviation of each."""
    reasons: tuple[Trait, ...]
    """The trait with the largest deviation."""
    threshold: float
    """Scores above it are odd."""
    errors: NDArray[np.float64]
    """Mean squared error, of a range of 1, of all tiles of the photo."""
    notes: tuple[str, ...] = ()
    """What of the folder was left out."""

    def __len__(self) -> int:
        return len(self.names)

    @property
    def is_odd(self) -> NDArray[np.bool_]:
        """Of each, whether it is beyond the threshold."""
        return self.scores > self.threshold

    @property
    def ranking(self) -> NDArray[np.intp]:
        """All places, the oddest first."""
        return np.argsort(-self.scores, kind="stable")

    def with_threshold(self, threshold: float) -> Judged:
        """The same photos, another verdict."""
        return replace(self, threshold=threshold)


@dataclass(frozen=True)
class Usual:
    """What is usual in a folder."""

    contrast: tuple[float, float]
    """Slope and offset of the log error over the log contrast."""
    middles: Mapping[Trait, float]
    spreads: Mapping[Trait, float]

    @property
    def threshold(self) -> float:
        """In standard deviations."""
        return NormalDist().inv_cdf(1 - FALSE_ALARMS / len(self.middles))


def judge_pictures(
    model: LatentModel, pictures: PictureSet, report: Report | None = None
) -> Judged:
    """How odd the pictures of a set are among themselves; tiles of one photo are one.

    Raises:
        LatentError: there are fewer than `FEWEST`.
        Cancelled: by ``report``, which hears how many pictures are examined.
    """
    return judge(photo_traits(examine(model, pictures, report)))


def judge_photos(model: LatentModel, source: Source, report: Report | None = None) -> Judged:
    """How odd the photos of a folder are among themselves; see `examine_photos`.

    Raises:
        LatentError: there are fewer than `FEWEST` that can be read.
        Cancelled: by ``report``.
    """
    return judge(examine_photos(model, source, report))


def judge(photos: PhotoTraits, usual: Usual | None = None) -> Judged:
    """How odd photos are, by what is ``usual``: by default among themselves.

    Raises:
        LatentError: that is to be learned from fewer than `FEWEST`.
    """
    usual = usual or learn(photos)
    values = _relative(photos, usual.contrast)
    deviations = {
        trait: (values[trait] - usual.middles[trait]) / usual.spreads[trait] for trait in values
    }
    table = np.stack([np.nan_to_num(part, nan=-np.inf) for part in deviations.values()])
    traits = tuple(deviations)
    return Judged(
        names=photos.names,
        paths=photos.paths,
        positions=photos.positions,
        deviations=deviations,
        scores=table.max(axis=0),
        reasons=tuple(traits[row] for row in table.argmax(axis=0)),
        threshold=usual.threshold,
        errors=photos.errors,
        notes=photos.notes,
    )


def learn(photos: PhotoTraits) -> Usual:
    """What is usual among photos, whether or not some of them are odd.

    Raises:
        LatentError: there are fewer than `FEWEST`.
    """
    if len(photos) < FEWEST:
        raise LatentError(
            Phrase(
                "To learn what is usual at least {needed} photos are needed, and there are "
                "{given}. Choose a larger folder.",
                needed=FEWEST,
                given=len(photos),
            )
        )
    line = _line(photos.contrast, photos.traits[Trait.ERROR])
    values = _relative(photos, line)
    middles = {trait: float(np.nanmedian(each)) for trait, each in values.items()}
    normal = NormalDist()
    spreads = {
        trait: max(
            (float(np.nanquantile(each, share)) - middles[trait]) / normal.inv_cdf(share)
            for share in SPREADS
        )
        or 1.0  # all are equal
        for trait, each in values.items()
    }
    return Usual(line, middles, spreads)


def _relative(photos: PhotoTraits, line: tuple[float, float]) -> dict[Trait, NDArray[np.float64]]:
    """Traits, with the error that of a picture of such contrast taken away."""
    slope, offset = line
    error = photos.traits[Trait.ERROR] - slope * photos.contrast - offset
    return {**photos.traits, Trait.ERROR: error}


def _line(x: NDArray[np.float64], y: NDArray[np.float64]) -> tuple[float, float]:
    """Slope and offset (Theil and Sen: the median of the slopes between pairs)."""
    draw = np.random.default_rng(0)
    first, second = draw.integers(0, len(x), (2, 5000))
    run = x[first] - x[second]
    apart = np.abs(run) > np.ptp(x) / 100
    if not apart.any():
        return 0.0, float(np.median(y))
    slope = float(np.median((y[first] - y[second])[apart] / run[apart]))
    return slope, float(np.median(y - slope * x))


def judged_csv(judged: Judged) -> str:
    """A line for each photo, the oddest first: rank, score, verdict, and all its deviations."""
    stream = io.StringIO(newline="")
    table = csv.writer(stream, lineterminator="\n")
    traits = list(judged.deviations)
    heads = ("rank", "name", "file", "score", "odd", "trait", "mean squared error")
    table.writerow((*heads, *map(str, traits)))
    for rank, row in enumerate(judged.ranking, start=1):
        table.writerow(
            (
                rank,
                judged.names[row],
                "" if judged.paths is None else os.fspath(judged.paths[row]),
                f"{judged.scores[row]:.3f}",
                int(judged.is_odd[row]),
                judged.reasons[row],
                f"{judged.errors[row]:.6g}",
                *(
                    ""
                    if np.isnan(judged.deviations[trait][row])
                    else f"{judged.deviations[trait][row]:.3f}"
                    for trait in traits
                ),
            )
        )
    return stream.getvalue()
