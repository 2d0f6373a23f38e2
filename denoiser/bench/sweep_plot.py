"""A sweep as a figure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from denoiser.architecture import MAX_SIGMA
from denoiser.comparison import Likeness
from denoiser.figures import LIGHT, PlotColours, blank_figure, style, type_settings

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from denoiser.bench.sweep import SweepPoint

SAVED_SIZE = (1400, 640)
"""Pixels of a figure that is saved."""
SAVED_SCALE = 1.25


@dataclass(frozen=True)
class PlotText:
    """The words of the figure, in the language of whoever looks at it."""

    title: str
    cleaned: str
    non_local_means: str
    noisy: str
    sigma: str


def sweep_figure(
    points: Sequence[SweepPoint],
    text: PlotText,
    colours: PlotColours = LIGHT,
    size: tuple[int, int] = SAVED_SIZE,
    scale: float = 1.0,
) -> Figure:
    """PSNR and SSIM over sigma, side by side.

    Args:
        size: in pixels.
        scale: pixels for each unit of text and line; 2 on a screen of double density.
    """
    with type_settings():
        figure = blank_figure(size, colours, scale)
        figure.suptitle(text.title, color=colours.ink, fontsize=10)
        for axes, name, value in zip(
            figure.subplots(1, 2), ("PSNR (dB)", "SSIM"), (_psnr, _ssim), strict=True
        ):
            _draw(axes, points, text, colours, name, value)
    return figure


def _psnr(score: Likeness) -> float:
    return score.psnr if np.isfinite(score.psnr) else np.nan


def _ssim(score: Likeness) -> float:
    return np.nan if score.ssim is None else score.ssim


def _draw(
    axes: Axes,
    points: Sequence[SweepPoint],
    text: PlotText,
    colours: PlotColours,
    name: str,
    value: Callable[[Likeness], float],
) -> None:
    sigmas = [point.sigma for point in points]
    for label, colour, marker, scores in (
        (text.cleaned, colours.cleaned, "o", [p.cleaned for p in points]),
        (text.non_local_means, colours.non_local_means, "s", [p.non_local_means for p in points]),
        (text.noisy, colours.noisy, "", [p.noisy for p in points]),
    ):
        values = [value(score) for score in scores]
        stroke = "-" if marker else "--"
        axes.plot(sigmas, values, stroke, color=colour, marker=marker, markersize=4, label=label)
    axes.set_xlim(0, MAX_SIGMA + 2)
    axes.set_xlabel(text.sigma)
    axes.set_ylabel(name)
    style(axes, colours)
    axes.legend(frameon=False, labelcolor=colours.ink)
