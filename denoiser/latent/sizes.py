"""The same picture through bottlenecks of several sizes: what each keeps, and how many bytes it
takes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from denoiser.engine import Report
from denoiser.latent.model import LatentModel, Pixels
from denoiser.latent.pictures import PictureSet
from denoiser.latent.weights import LatentCard
from denoiser.metrics import psnr

BYTES_PER_NUMBER = 2
"""A code is kept as float16."""
PCA_VALUES = 1 << 25
"""Of the pictures that principal components are fitted to: 128 MB."""


NOTHING = 1e-7
"""Part of the largest variance below which a direction is the rounding of float32."""


@dataclass(frozen=True)
class Size:
    """One picture through one bottleneck."""

    card: LatentCard
    reconstruction: NDArray[np.uint8]
    """``H×W×C``."""
    psnr: float
    """Of it, in dB."""
    pca: NDArray[np.uint8] | None
    """What as many principal components keep of the picture; None where the set has too few
    pictures for so many."""
    pca_psnr: float | None

    @property
    def code(self) -> int:
        """How many numbers the bottleneck has."""
        return self.card.architecture.code

    @property
    def bytes(self) -> int:
        """Of one picture's code; the network, which all pictures share, is not counted."""
        return BYTES_PER_NUMBER * self.code


@dataclass(frozen=True)
class Sizes:
    """One picture through all bottlenecks, the smallest first."""

    picture: NDArray[np.uint8]
    sizes: tuple[Size, ...]
    fitted_to: int
    """How many pictures the principal components were fitted to; the one at hand is not among
    them."""


def same_but_for_size(card: LatentCard, cards: Iterable[LatentCard]) -> list[LatentCard]:
    """Those of ``cards`` that take the same pictures through the same kind of layers, asking the
    same of the code, as ``card``, which is among them; the smallest code first.

    One for each size: the networks are to differ in nothing but the bottleneck, so of two with the
    same code it is the one that was trained most alike.
    """
    own = card.architecture

    def is_alike(other: LatentCard) -> bool:
        shape = other.architecture
        return (shape.side, shape.channels, shape.layout, shape.family) == (
            own.side,
            own.channels,
            own.layout,
            own.family,
        ) and _noise(other) == _noise(card)

    def distance(other: LatentCard) -> tuple[bool, bool, str]:
        return (
            other.name != card.name,
            other.architecture.widths != own.widths,
            other.name,
        )

    best: dict[int, LatentCard] = {}
    for other in sorted(filter(is_alike, cards), key=distance):
        best.setdefault(other.architecture.code, other)
    return [best[code] for code in sorted(best)]


def _noise(card: LatentCard) -> bool:
    """Whether it was trained to take noise away."""
    noise = card.training.get("noise", {})
    levels = noise.get("sigma", (0,)) if isinstance(noise, dict) else (0,)
    return bool(np.max(levels) > 0)


def through_sizes(
    models: Sequence[LatentModel], pictures: PictureSet, index: int, report: Report | None = None
) -> Sizes:
    """Send picture ``index`` of a set through networks that want the same pictures.

    As a yardstick it also goes through principal components, as many as the code has numbers, of
    the other pictures: the best that can be done by weighted sums alone.

    Raises:
        LatentError: the pictures are not of the size the networks want.
        Cancelled: by ``report``, which hears how many sizes are done.
    """
    picture = pictures.pixels[index]
    total = len(models) + 1
    components = _Components.of(pictures, index, max(m.architecture.code for m in models))
    sizes: list[Size] = []
    for model in models:
        if report is not None:
            report(len(sizes) + 1, total)
        reconstruction = _bytes(model.reconstruct(picture[None])[0])
        linear = components.reconstruction(picture, model.architecture.code)
        sizes.append(
            Size(
                model.card,
                reconstruction,
                psnr(picture, reconstruction),
                linear,
                None if linear is None else psnr(picture, linear),
            )
        )
    return Sizes(picture, tuple(sizes), components.fitted_to)


def _bytes(pixels: Pixels) -> NDArray[np.uint8]:
    return np.rint(np.clip(pixels, 0, 1) * 255).astype(np.uint8)


@dataclass(frozen=True)
class _Components:
    """The principal components of a set without one of its pictures."""

    mean: NDArray[np.float32]
    directions: NDArray[np.float32]
    """``K×values``, those along which the pictures differ most first; fewer than were wanted where
    the pictures do not differ in more ways."""
    fitted_to: int

    @classmethod
    def of(cls, pictures: PictureSet, without: int, wanted: int) -> _Components:
        others = np.delete(np.arange(len(pictures)), without)
        values = pictures.pixels[0].size
        if len(others) > (most := max(1, PCA_VALUES // values)):
            others = np.sort(np.random.default_rng(0).choice(others, most, replace=False))
        if not len(others):
            return cls(np.zeros(values, np.float32), np.empty((0, values), np.float32), 0)
        chosen = np.divide(
            pictures.pixels[others].reshape(len(others), values), 255, dtype=np.float32
        )
        mean = chosen.mean(axis=0)
        return cls(mean, principal_directions(chosen - mean, wanted), len(others))

    def reconstruction(self, picture: NDArray[np.uint8], count: int) -> NDArray[np.uint8] | None:
        """With the first ``count`` of them; None if so many cannot be told from so few pictures."""
        if self.fitted_to <= count and self.fitted_to <= picture.size:
            return None
        centred = np.divide(picture.reshape(-1), 255, dtype=np.float32) - self.mean
        directions = self.directions[:count]
        kept = np.asarray(self.mean + (centred @ directions.T) @ directions, np.float32)
        return _bytes(kept.reshape(picture.shape))


def principal_directions(centred: NDArray[np.float32], wanted: int) -> NDArray[np.float32]:
    """The first principal directions of ``N×values``, whose mean is 0: at most ``wanted``, fewer
    where there is nothing left to tell apart.

    From whichever is smaller of the two matrices of products.  scikit-learn's PCA gives the same,
    but took 31 s for 128 pictures of 256×256 where this takes 0.3 s, and kept Python's lock for 26
    of them: the window stood still.
    """
    count, values = centred.shape
    is_wide = values > count
    products = centred @ centred.T if is_wide else centred.T @ centred
    squares, vectors = np.linalg.eigh(products.astype(np.float64))
    squares, vectors = squares[::-1], vectors[:, ::-1]
    usable = int(np.count_nonzero(squares > squares[0] * NOTHING)) if squares[0] > 0 else 0
    vectors = vectors[:, : min(wanted, usable)]
    if not is_wide:
        return np.ascontiguousarray(vectors.T, dtype=np.float32)
    lengths = np.sqrt(squares[: vectors.shape[1]])
    return np.asarray((vectors / lengths).T.astype(np.float32) @ centred, np.float32)
