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

Pixels are judged on tiles at full size, where scaling has not hidden them, and scenes on the photo
as a whole.  Robust location and scale: Rousseeuw and Hubert, “Anomaly detection by robust
statistics”, WIREs Data Mining and Knowledge Discovery 2018.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import NormalDist

import cv2
import numpy as np
from numpy.typing import NDArray

from denoiser.engine import Report
from denoiser.errors import LatentError
from denoiser.latent.model import LatentModel
from denoiser.latent.pictures import PictureSet, with_channels
from denoiser.latent.reading import read_pictures
from denoiser.latent.sources import Cut, Source
from denoiser.latent.tiling import cut_up, put_together
from denoiser.latent.traits import (
    OF_PIXELS,
    OF_SCENES,
    Examined,
    Trait,
    examine,
    traits_of,
)
from denoiser.opening import open_photo
from denoiser.phrases import Phrase
from denoiser.transparency import displayed

FALSE_ALARMS = 0.01
"""Share of ordinary photos that are called odd, if deviations are normally distributed."""
FEWEST = 10
"""Photos from which can be told what is usual."""
SPREADS = (0.84, 0.90)
"""Percentiles whose distance from the median is taken for the spread, see above."""
OF_TILES = {
    Trait.ERROR: 0.9,  # of the worst tiles, but not of a single one
    Trait.COLOURS: 0.5,
    Trait.NOISE: 0.25,  # noise is everywhere, but not where a sky is white
    Trait.BLUR: 0.1,  # a photo is sharp if some of it is
    Trait.BLOCKS: 0.5,
}
"""Quantile of a photo's tiles that is the trait of the photo."""
HEAT_LONGEST_SIDE = 1024
"""Pixels; larger photos are made smaller before their heat map is computed."""
HEAT_BLUR = 1 / 24
"""Standard deviation of the smoothing of a heat map, of the side of a tile."""


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
class PhotoTraits:
    """Traits by photo (or by picture that comes from no photo), before they are judged."""

    names: tuple[str, ...]
    paths: tuple[Path, ...] | None
    positions: tuple[NDArray[np.intp], ...]
    errors: NDArray[np.float64]
    contrast: NDArray[np.float64]
    traits: Mapping[Trait, NDArray[np.float64]]
    notes: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.names)

    def select(self, rows: NDArray[np.intp]) -> PhotoTraits:
        """Those at the places ``rows``."""
        return PhotoTraits(
            tuple(self.names[row] for row in rows),
            None if self.paths is None else tuple(self.paths[row] for row in rows),
            tuple(self.positions[row] for row in rows),
            self.errors[rows],
            self.contrast[rows],
            {trait: each[rows] for trait, each in self.traits.items()},
            self.notes,
        )


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


def examine_photos(model: LatentModel, source: Source, report: Report | None = None) -> PhotoTraits:
    """The traits of photos: of the scene from the whole photo, of pixels from tiles at full size.

    Args:
        source: photos; its cut is not looked at.
        report: hears of two passes, over tiles and over whole photos.

    Raises:
        LatentError: there are none that can be read.
        Cancelled: by ``report``.
    """
    shape = model.architecture

    def examined(cut: Cut, wanted: Collection[Trait]) -> PhotoTraits:
        pictures = read_pictures(replace(source, cut=cut), shape.side, shape.channels, report)
        return photo_traits(examine(model, pictures, report, wanted))

    whole = examined(Cut.THUMBNAILS, OF_SCENES)
    if not OF_PIXELS.intersection(traits_of(model)):
        return whole
    try:
        tiles = examined(Cut.TILES, OF_PIXELS)
    except LatentError:  # not one photo is as large as a tile
        return whole
    return _joined(whole, tiles)


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


def photo_traits(examined: Examined) -> PhotoTraits:
    pictures = examined.pictures
    if pictures.origins is None:
        places = tuple(np.array([n]) for n in range(len(pictures)))
        names, paths = pictures.names, None
    else:
        by_path: dict[Path, list[int]] = {}
        for position, origin in enumerate(pictures.origins):
            by_path.setdefault(origin.path, []).append(position)
        places = tuple(np.array(each) for each in by_path.values())
        paths = tuple(by_path)
        names = _short(paths)

    def of_photos(values: NDArray[np.float64], share: float) -> NDArray[np.float64]:
        return np.array([np.quantile(values[place], share) for place in places])

    return PhotoTraits(
        names,
        paths,
        places,
        np.array([examined.errors[place].mean() for place in places]),
        of_photos(examined.contrast, OF_TILES[Trait.ERROR]),
        {trait: of_photos(each, OF_TILES[trait]) for trait, each in examined.traits.items()},
        pictures.notes,
    )


def _short(paths: Sequence[Path]) -> tuple[str, ...]:
    """The names of the files, with their folders where two would be the same."""
    names = [path.name for path in paths]
    return tuple(str(path) if names.count(path.name) > 1 else path.name for path in paths)


def _joined(whole: PhotoTraits, tiles: PhotoTraits) -> PhotoTraits:
    """The scenes of ``whole``, the pixels of ``tiles``, which has only the larger photos."""
    assert whole.paths is not None
    assert tiles.paths is not None
    place = {path: row for row, path in enumerate(tiles.paths)}
    rows = np.array([place.get(path, -1) for path in whole.paths])

    def from_tiles(values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.where(rows >= 0, values[rows], np.nan)

    return replace(
        whole,
        traits={
            **whole.traits,
            **{trait: from_tiles(each) for trait, each in tiles.traits.items()},
        },
    )


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
