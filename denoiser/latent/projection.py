"""Codes of many numbers as points in a plane or in space: what is asked for, and what comes of it.

How it is done is in `denoiser.latent.projecting`; nothing here takes long to import.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from denoiser.errors import LatentError
from denoiser.phrases import Phrase

Points = NDArray[np.float32]
"""``N×dimensions``."""

DIMENSIONS = (2, 3)
SHOWN_CODE = 3
"""Codes of up to so many numbers can be looked at as they are."""
PERPLEXITIES = (1.0, 500.0)
NEIGHBOURS = (2, 500)
MIN_DISTS = (0.0, 1.0)


class Method(StrEnum):
    """How many numbers become two or three."""

    CODE = "code"
    """They are so few already."""
    PCA = "pca"
    """The directions in which the codes vary most; distances across the plot mean something."""
    TSNE = "tsne"
    """Neighbours stay neighbours; distances between groups mean nothing."""
    UMAP = "umap"
    """Neighbours stay neighbours, and more of the whole is kept."""

    @property
    def shown(self) -> str:
        return {"code": "Code", "pca": "PCA", "tsne": "t-SNE", "umap": "UMAP"}[self]


@dataclass(frozen=True)
class ProjectionOrder:
    """What is asked for."""

    method: Method = Method.PCA
    dimensions: int = 2
    seed: int = 0
    """The same seed gives the same points on the same machine; PCA and the code have no chance in
    them."""
    perplexity: float = 30.0
    """t-SNE: how many neighbours each picture is to have, roughly."""
    neighbours: int = 15
    """UMAP: how many neighbours each picture is compared with."""
    min_dist: float = 0.1
    """UMAP: how close points may lie, of 0 (clumps) to 1."""


@dataclass(frozen=True)
class Trust:
    """How far neighbours in a projection are neighbours in truth.

    Venna and Kaski, “Neighborhood Preservation in Nonlinear Projection Methods”, ICANN 2001.
    """

    value: float
    """1: no point has a neighbour that it ought not to have; about 0.5: chance."""
    neighbours: int
    """How many of each point are looked at."""
    pictures: int
    """How many pictures it was measured on."""
    is_sampled: bool
    """Whether these are not all."""


@dataclass(frozen=True)
class Projection:
    """What has come of an order."""

    order: ProjectionOrder
    points: Points
    trust: Trust | None
    """None where so few pictures have no neighbourhoods."""
    explained: tuple[float, ...] = ()
    """PCA: the share of the codes' variance along each axis."""

    @property
    def axes(self) -> tuple[str, ...]:
        """Names of the coordinates, as a table has them: “umap1”, “umap2”."""
        return tuple(f"{self.order.method}{i + 1}" for i in range(self.points.shape[1]))


def check_possible(order: ProjectionOrder, pictures: int, numbers: int) -> None:
    """Complain before any work about what cannot be done.

    Args:
        pictures: how many there are.
        numbers: of which a code consists.

    Raises:
        LatentError: parameters out of range, too few pictures, too short or too long codes; the
            sentence says how many are needed.
    """
    _check_parameters(order)
    if order.method is Method.CODE and numbers > order.dimensions:
        raise LatentError(
            Phrase(
                "Codes of {numbers} numbers do not fit into {dimensions} dimensions as they are. "
                "Choose PCA, t-SNE or UMAP.",
                numbers=numbers,
                dimensions=order.dimensions,
            )
        )
    if order.method is Method.PCA and numbers < order.dimensions:
        raise LatentError(
            Phrase(
                "PCA to {dimensions} dimensions needs codes of at least {dimensions} numbers; "
                "these have {numbers}. Look at the code itself.",
                dimensions=order.dimensions,
                numbers=numbers,
            )
        )
    needed = needed_pictures(order)
    if pictures >= needed:
        return
    what = {
        Method.CODE: Phrase("A plot"),
        Method.PCA: Phrase("PCA to {dimensions} dimensions", dimensions=order.dimensions),
        Method.TSNE: Phrase("t-SNE with a perplexity of {value}", value=f"{order.perplexity:g}"),
        Method.UMAP: Phrase("UMAP with {value} neighbours", value=order.neighbours),
    }[order.method]
    remedy = {
        Method.TSNE: Phrase("Add pictures or choose a smaller perplexity"),
        Method.UMAP: Phrase("Add pictures or choose fewer neighbours"),
    }.get(order.method, Phrase("Add pictures"))
    raise LatentError(
        Phrase(
            "{what} needs at least {needed} pictures; there are {pictures}. {remedy}.",
            what=what,
            needed=needed,
            pictures=pictures,
            remedy=remedy,
        )
    )


def needed_pictures(order: ProjectionOrder) -> int:
    """The fewest that the order is possible with."""
    fewest = order.dimensions + 1  # so many points span the space
    if order.method is Method.TSNE:
        return max(fewest, int(order.perplexity) + 1)
    if order.method is Method.UMAP:
        # Its points begin at as many eigenvectors and one more of a matrix of all pictures.
        return max(fewest + 2, order.neighbours + 1)
    return 1 if order.method is Method.CODE else fewest


def _check_parameters(order: ProjectionOrder) -> None:
    if order.dimensions not in DIMENSIONS:
        raise LatentError(
            Phrase("{given} dimensions cannot be drawn. Choose 2 or 3.", given=order.dimensions)
        )
    for name, value, (least, most) in (
        (Phrase("perplexity"), order.perplexity, PERPLEXITIES),
        (Phrase("number of neighbours"), order.neighbours, NEIGHBOURS),
        (Phrase("smallest distance"), order.min_dist, MIN_DISTS),
        (Phrase("seed"), order.seed, (0, 2**32 - 1)),
    ):
        if not least <= value <= most:
            raise LatentError(
                Phrase(
                    "The {name} {value} is out of range: {least} to {most} are possible.",
                    name=name,
                    value=f"{value:g}",
                    least=f"{least:g}",
                    most=f"{most:g}",
                )
            )
