"""A plane to watch moving codes in."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

REFIT_FRAMES = 10
"""For so many frames the plane stays the same, so that what moves is the codes."""
STRIP_SEED = 0
LARGEST = 1e30
"""Of codes that can still be drawn; in a training that fails they grow beyond all bounds."""


class SteadyPlane:
    """Puts codes of any length into a plane, frame after frame.

    Codes of two numbers are shown as they are, those of one along a strip.  For longer ones the
    plane is that of their largest variance (principal components).  It is fitted anew now and then
    as the codes change, and turned so that the points stay as close as they can to where they
    were: principal components have no sign and no order to rely on, and would flip.  Orthogonal
    Procrustes: Schönemann, Psychometrika 1966.
    """

    def __init__(self) -> None:
        self._frame = 0
        self._centre: NDArray[np.float64] | None = None
        self._axes: NDArray[np.float64] | None = None
        self._points: NDArray[np.float32] | None = None
        self.explained: float | None = None
        """Share of the variance that lay in the plane when it was fitted; None where there is no
        choice of a plane."""

    def place(self, codes: NDArray[np.float32]) -> NDArray[np.float32]:
        """The points, ``N×2``, of ``N×code`` codes of the same pictures as last time.

        Where codes are not finite any more, the points stay.
        """
        if (np.abs(codes) < LARGEST).all():
            self._points = self._placed(codes)
        elif self._points is None:
            self._points = np.zeros((len(codes), 2), np.float32)
        return self._points

    def _placed(self, codes: NDArray[np.float32]) -> NDArray[np.float32]:
        if codes.shape[1] == 1:
            strip = np.random.default_rng(STRIP_SEED).uniform(-1, 1, len(codes))
            return np.column_stack([codes[:, 0], strip]).astype(np.float32)
        if codes.shape[1] == 2 or len(codes) < 3:
            return codes[:, :2].astype(np.float32)
        if self._frame % REFIT_FRAMES == 0:
            self._fit(codes)
        self._frame += 1
        assert self._axes is not None
        assert self._centre is not None
        points: NDArray[np.float32] = ((codes - self._centre) @ self._axes).astype(np.float32)
        return points

    def _fit(self, codes: NDArray[np.float32]) -> None:
        # numpy alone: scikit-learn and scipy would double the time until a training starts.
        centre = codes.mean(axis=0, dtype=np.float64)
        variances, directions = np.linalg.eigh(np.cov(codes, rowvar=False))
        axes = directions[:, [-1, -2]]
        if self._points is not None:
            before = self._points - self._points.mean(axis=0)
            left, _, right = np.linalg.svd(((codes - centre) @ axes).T @ before)
            axes = axes @ (left @ right)
        self._centre, self._axes = centre, axes
        whole = float(variances.sum())
        self.explained = float(variances[-2:].sum()) / whole if whole > 0 else None
