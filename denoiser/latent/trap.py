"""The trap: an autoencoder that is wide enough to copy learns nothing about its pictures.

Its reconstructions are the best of all, so the reconstruction error cannot tell.  What can:

- *It also copies what it has never seen.*  Each picture is cut into squares, and these are laid
  together in another order: the same strokes and colours, but a picture of another kind.  Who has
  learned how the pictures of a set hang together fails on these.
- *Half-way between two codes lies a double exposure.*  Where codes say what is in a picture, the
  point between two of them is a third picture of the kind; where they are a copy, it is the mean of
  the two pictures.
- *Its neighbours are those of the pixels.*  Then the codes say nothing that pixels did not.

None of the networks that were measured is a perfect copy: with 1,024 numbers for 784 values, one
still lost half of the pieces.  And it is not the size alone: with 64 numbers of which few may be
used at a time, a sparse one failed on the pieces altogether.

Labels that nearest neighbours find are reported as well, but are no evidence: on digits they are
found as well by the copy as by the pixels, and a bottleneck only loses.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from denoiser.engine import Report
from denoiser.errors import LatentError
from denoiser.latent.model import LatentModel
from denoiser.latent.pictures import PictureSet
from denoiser.latent.verdict import Verdict, verdict
from denoiser.latent.weights import LatentCard
from denoiser.phrases import Phrase

MOST_PICTURES = 600
MOST_VALUES = 64 * 256 * 256 * 3
"""Of the pictures that are looked at; they are drawn at random from larger sets."""
VALUES_AT_ONCE = 1 << 20
"""Of the pictures in one call of a network, which cannot be stopped: 5 photos of 256×256."""
FEWEST_PICTURES = 20
NEIGHBOURS = 10
VOTERS = 5
"""Nearest neighbours that decide on a label."""
PIECES = 4
"""A picture is cut into so many squares across and down."""


@dataclass(frozen=True)
class Evidence:
    """How much one network copies."""

    card: LatentCard
    kept: float
    """Part of the variation within the pictures that reconstructions keep: 1 is all; below 0, plain
    grey pictures would be better."""
    kept_in_pieces: float
    """The same of the pictures in pieces."""
    double_exposure: float
    """How alike the point half-way between two codes is to a double exposure of the two
    reconstructions: 1 is the same; 0 is as far from it as the reconstructions are themselves."""
    shared_neighbours: float
    """Part of the nearest neighbours among the codes that are so among the pixels too."""
    accuracy: float | None
    """Part of the labels that nearest neighbours among the codes find; None without labels."""
    pictures: NDArray[np.uint8]
    """``3×H×W×C``: the example's reconstruction, that of its pieces, and half-way to the other
    example."""

    @property
    def verdict(self) -> Verdict:
        return verdict(self.kept, self.kept_in_pieces, self.double_exposure)


@dataclass(frozen=True)
class Trap:
    """The evidence on networks of several sizes, the smallest first."""

    sizes: tuple[Evidence, ...]
    pictures: NDArray[np.uint8]
    """``3×H×W×C``: the example, its pieces, and its double exposure with the other example: what a
    perfect copy would give."""
    accuracy: float | None
    """Part of the labels that nearest neighbours among the pixels find."""
    looked_at: int
    """Number of pictures."""


def in_pieces(pixels: NDArray[np.uint8], seed: int = 0) -> NDArray[np.uint8]:
    """``N×H×W×C`` pictures cut into `PIECES`² squares each, in an order of its own; what is left of
    a side that cannot be divided stays where it is."""
    count, height, width, channels = pixels.shape
    tall, wide = height // PIECES, width // PIECES
    mixed = pixels.copy()
    if not tall or not wide:
        return mixed
    inner = pixels[:, : tall * PIECES, : wide * PIECES]
    grid = inner.reshape(count, PIECES, tall, PIECES, wide, channels).transpose(0, 1, 3, 2, 4, 5)
    pieces = grid.reshape(count, PIECES**2, tall, wide, channels)
    generator = np.random.default_rng(seed)
    orders = generator.permuted(np.tile(np.arange(PIECES**2), (count, 1)), axis=1)
    pieces = np.take_along_axis(pieces, orders[:, :, None, None, None], axis=1)
    back = pieces.reshape(count, PIECES, PIECES, tall, wide, channels).transpose(0, 1, 3, 2, 4, 5)
    mixed[:, : tall * PIECES, : wide * PIECES] = back.reshape(inner.shape)
    return mixed


def look_for_trap(
    models: Sequence[LatentModel],
    pictures: PictureSet,
    index: int,
    report: Report | None = None,
    seed: int = 0,
) -> Trap:
    """Measure on a set how much networks copy, with picture ``index`` as the example.

    Raises:
        LatentError: there are too few pictures.
        Cancelled: by ``report``, which hears how much is done.
    """
    if len(pictures) < FEWEST_PICTURES:
        raise LatentError(
            Phrase(
                "At least {wanted} pictures are needed to tell a copy from what was learned; there "
                "are {given}.",
                wanted=FEWEST_PICTURES,
                given=len(pictures),
            )
        )
    chosen = _drawn(pictures, index, seed)
    own = chosen.pixels
    pieces = in_pieces(own, seed)
    partners = _partners(chosen)
    flat = np.divide(own.reshape(len(own), -1), 255, dtype=np.float32)
    steps = _Steps(report, 3 * len(models) + 1)
    near = _neighbours(flat)
    accuracy = _accuracy(near, chosen.labels)
    steps.done()
    size = max(1, VALUES_AT_ONCE // own[0].size)
    sizes = []
    for model in models:
        codes = _in_parts(model.encode, own, size, steps.check)
        restored = _in_parts(model.decode, codes, size, steps.check)
        steps.done()
        restored_pieces = _in_parts(model.reconstruct, pieces, size, steps.check)
        steps.done()
        between = np.float32(0.5) * (codes + codes[partners])
        halfway = _in_parts(model.decode, between, size, steps.check)
        close = _neighbours(codes)
        example = np.stack([restored[0], restored_pieces[0], halfway[0]])
        sizes.append(
            Evidence(
                model.card,
                _kept(own, restored),
                _kept(pieces, restored_pieces),
                _double_exposure(halfway, restored, partners),
                _shared(near, close),
                _accuracy(close, chosen.labels),
                np.rint(np.clip(example, 0, 1) * 255).astype(np.uint8),
            )
        )
        steps.done()
    double = np.mean([own[0], own[partners[0]]], axis=0)
    perfect = np.stack([own[0], pieces[0], np.rint(double).astype(np.uint8)])
    return Trap(tuple(sizes), perfect, accuracy, len(own))


class _Steps:
    """Counts what is done for a report."""

    def __init__(self, report: Report | None, total: int) -> None:
        self._report, self._total, self._done = report, total, 0

    def done(self) -> None:
        self._done += 1
        self.check()

    def check(self) -> None:
        """Nothing is done, but the user may want to stop."""
        if self._report is not None:
            self._report(self._done, self._total)


def _in_parts(
    apply: Callable[[NDArray[Any]], NDArray[np.float32]],
    inputs: NDArray[Any],
    size: int,
    check: Callable[[], None],
) -> NDArray[np.float32]:
    """``size`` pictures or codes at a time."""
    parts = []
    for begin in range(0, len(inputs), size):
        check()
        parts.append(apply(inputs[begin : begin + size]))
    return np.concatenate(parts)


def _drawn(pictures: PictureSet, index: int, seed: int) -> PictureSet:
    """Not too many of the pictures, the example first."""
    values = pictures.pixels[0].size
    most = max(FEWEST_PICTURES, min(MOST_PICTURES, MOST_VALUES // values))
    others = np.delete(np.arange(len(pictures)), index)
    order = np.random.default_rng(seed).permutation(others)[: most - 1]
    return pictures.select(np.concatenate([[index], order]))


def _partners(pictures: PictureSet) -> NDArray[np.intp]:
    """For each picture another one, of another label if there are any."""
    count = len(pictures)
    partners = np.roll(np.arange(count), -1)
    if pictures.labels is not None:
        for place, label in enumerate(pictures.labels):
            later = np.roll(pictures.labels, -place)
            partners[place] = (place + max(1, int(np.argmax(later != label)))) % count
    return partners


def _kept(pixels: NDArray[np.uint8], restored: NDArray[np.float32]) -> float:
    given = np.divide(pixels, 255, dtype=np.float32)
    error = np.square(given - restored).mean(dtype=np.float64)
    within = given - given.mean(axis=(1, 2, 3), keepdims=True)
    variation = np.square(within).mean(dtype=np.float64)
    return float(1 - error / variation) if variation else 1.0


def _double_exposure(
    halfway: NDArray[np.float32], restored: NDArray[np.float32], partners: NDArray[np.intp]
) -> float:
    other = restored[partners]
    away = _lengths(halfway - np.float32(0.5) * (restored + other))
    apart = _lengths(restored - other) / 2
    usable = apart > 0
    return float(1 - np.median(away[usable] / apart[usable])) if usable.any() else 1.0


def _lengths(pictures: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.linalg.norm(pictures.reshape(len(pictures), -1), axis=1)


def _neighbours(points: NDArray[np.float32]) -> NDArray[np.intp]:
    """Of each of ``N×values`` points the nearest others, the nearest first.

    For some hundred points that is one product of matrices; the import of scikit-learn's neighbours
    holds the window up for half a second.
    """
    centred = points - points.mean(axis=0)
    squares = np.square(centred).sum(axis=1)
    distances = squares[:, None] + squares - 2 * (centred @ centred.T)
    np.fill_diagonal(distances, np.inf)
    return np.argsort(distances, axis=1, kind="stable")[:, :NEIGHBOURS]


def _shared(ours: NDArray[np.intp], theirs: NDArray[np.intp]) -> float:
    pairs = zip(ours, theirs, strict=True)
    return float(np.mean([np.isin(a, b).mean() for a, b in pairs]))


def _accuracy(neighbours: NDArray[np.intp], labels: NDArray[np.int64] | None) -> float | None:
    """Part of the pictures most of whose nearest neighbours have the same label as they."""
    if labels is None or len(np.unique(labels)) < 2:
        return None
    votes = labels[neighbours[:, :VOTERS]]
    found = [np.bincount(row).argmax() for row in votes]
    return float(np.mean(found == labels))
