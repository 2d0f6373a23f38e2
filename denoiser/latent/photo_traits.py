"""The traits of photos: those of the scene from the whole photo, those of pixels from its tiles.

Pixels are judged on tiles at full size, where scaling has not hidden them, and scenes on the photo
as a whole.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from denoiser.engine import Report
from denoiser.errors import LatentError
from denoiser.latent.model import LatentModel
from denoiser.latent.reading import read_pictures
from denoiser.latent.sources import Cut, Source
from denoiser.latent.traits import OF_PIXELS, OF_SCENES, Examined, Trait, examine, traits_of

OF_TILES = {
    Trait.ERROR: 0.9,  # of the worst tiles, but not of a single one
    Trait.COLOURS: 0.5,
    Trait.NOISE: 0.25,  # noise is everywhere, but not where a sky is white
    Trait.BLUR: 0.1,  # a photo is sharp if some of it is
    Trait.BLOCKS: 0.5,
}
"""Quantile of a photo's tiles that is the trait of the photo."""


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


def photo_traits(examined: Examined) -> PhotoTraits:
    """Traits of pictures as those of the photos they are tiles of, by `OF_TILES`."""
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
