"""Projects codes, with scikit-learn and umap-learn."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Callable
from contextlib import redirect_stdout
from typing import cast

import numpy as np
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE

from denoiser.engine import Report
from denoiser.errors import LatentError, QuietgrainError
from denoiser.latent.model import Codes
from denoiser.latent.projection import (
    Method,
    Points,
    Projection,
    ProjectionOrder,
    check_possible,
)
from denoiser.latent.trust import trust_in
from denoiser.own_process import Talk
from denoiser.phrases import Phrase

PATIENCE_SECONDS = 60
TSNE_STEPS = 1000
TSNE_NUMBERS = 50
"""Longer codes are first shortened to so many numbers by PCA, as van der Maaten and Hinton do
(“Visualizing Data using t-SNE”, JMLR 2008): it takes noise away and time."""


def project(
    codes: Codes, order: ProjectionOrder, report: Report = lambda _done, _total: None
) -> Projection:
    """Project ``N×code`` codes, and measure how far the picture that gives can be trusted.

    Args:
        report: hears steps done and steps in all, where the method tells; it may raise.

    Raises:
        LatentError: it cannot be done; see `denoiser.latent.projection.check_possible`.
    """
    check_possible(order, *codes.shape)
    if not np.isfinite(codes).all():
        raise LatentError(
            Phrase(
                "Some codes are not numbers: the autoencoder has been trained badly. Choose "
                "another one."
            )
        )
    if order.method is not Method.CODE and (codes == codes[0]).all():
        raise LatentError(
            Phrase(
                "All {count} codes are the same, so there is nothing to project. Add other "
                "pictures or choose another autoencoder.",
                count=len(codes),
            )
        )
    explained: tuple[float, ...] = ()
    if order.method is Method.CODE:
        points = codes
    elif order.method is Method.PCA:
        points, explained = _pca(codes, order)
    elif order.method is Method.TSNE:
        points = _tsne(codes, order, report)
    else:
        points = _umap(codes, order, report)
    points = np.ascontiguousarray(points, dtype=np.float32)
    return Projection(order, points, trust_in(codes, points, order.seed), explained)


def serve(talk: Talk) -> None:
    """One projection after the other, for `denoiser.own_process.run`: umap is compiled only once.

    Hears (codes, order), and says (steps done, steps in all) and then a `Projection` or a
    `QuietgrainError`; ends when it is ended.
    """
    while True:
        for asked in talk.heard(patience=PATIENCE_SECONDS):
            codes, order = cast(tuple[Codes, ProjectionOrder], asked)
            try:
                talk.say(project(codes, order, lambda done, total: talk.say((done, total))))
            except QuietgrainError as error:
                talk.say(error)


def _pca(codes: Codes, order: ProjectionOrder) -> tuple[Points, tuple[float, ...]]:
    pca = PCA(order.dimensions, random_state=order.seed)
    points = pca.fit_transform(codes.astype(np.float64))
    return points, tuple(map(float, pca.explained_variance_ratio_))


def _tsne(codes: Codes, order: ProjectionOrder, report: Report) -> Points:
    wide = codes.astype(np.float64)
    if codes.shape[1] > TSNE_NUMBERS:
        numbers = min(TSNE_NUMBERS, len(codes) - 1)
        wide = PCA(numbers, random_state=order.seed).fit_transform(wide)
    tsne = TSNE(
        order.dimensions,
        perplexity=order.perplexity,
        init="pca" if wide.shape[1] >= order.dimensions else "random",
        max_iter=TSNE_STEPS,
        random_state=order.seed,
        verbose=2,
    )
    # What it prints every 50 steps is the only sign of life it gives.
    with redirect_stdout(_Counts(re.compile(r"Iteration (\d+)"), TSNE_STEPS, report)):
        return tsne.fit_transform(wide)


def _umap(codes: Codes, order: ProjectionOrder, report: Report) -> Points:
    with warnings.catch_warnings():
        # That it has no TensorFlow, that a seed allows one thread only, that codes which are the
        # same have no distances to scale.
        warnings.simplefilter("ignore")
        from umap import UMAP  # noqa: PLC0415  compiles itself for seconds

        umap = UMAP(
            n_components=order.dimensions,
            n_neighbors=order.neighbours,
            min_dist=order.min_dist,
            random_state=order.seed,
            n_jobs=1,
            tqdm_kwds={
                "disable": False,
                "bar_format": "{n}/{total}",
                "file": _Counts(re.compile(r"(\d+)/(\d+)"), 0, report),
            },
        )
        return umap.fit_transform(codes)


class _Counts(io.TextIOBase):
    """Takes what a library would print, and reports the counts in it."""

    def __init__(self, pattern: re.Pattern[str], total: int, report: Callable[..., None]) -> None:
        self._pattern = pattern
        self._total = total
        self._report = report

    def write(self, text: str) -> int:
        for match in self._pattern.finditer(text):
            done, *total = map(int, match.groups())
            self._report(done, total[0] if total else self._total)
        return len(text)
