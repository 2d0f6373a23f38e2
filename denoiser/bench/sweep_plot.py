"""A sweep as a figure; matplotlib is imported when one is drawn."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from denoiser.architecture import MAX_SIGMA
from denoiser.comparison import Likeness

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from denoiser.bench.sweep import SweepPoint

DOTS_PER_INCH = 100
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


@dataclass(frozen=True)
class PlotColours:
    """Grey levels as matplotlib writes them, and a colour for each curve."""

    paper: str
    ink: str
    grid: str
    cleaned: str
    non_local_means: str
    noisy: str


LIGHT = PlotColours("1.0", "0.12", "0.88", "#2f6ea8", "#c7772c", "0.55")
DARK = PlotColours("0.18", "0.87", "0.30", "#7fb4e6", "#e8a468", "0.60")


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
    from matplotlib import rc_context  # noqa: PLC0415 - takes a second
    from matplotlib.figure import Figure  # noqa: PLC0415

    with rc_context({"font.size": 9, "axes.unicode_minus": True, "svg.fonttype": "none"}):
        dots = DOTS_PER_INCH * scale
        figure = Figure(figsize=(size[0] / dots, size[1] / dots), dpi=dots, layout="constrained")
        figure.set_facecolor(colours.paper)
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
        style = "-" if marker else "--"
        axes.plot(sigmas, values, style, color=colour, marker=marker, markersize=4, label=label)
    axes.set_facecolor(colours.paper)
    axes.set_xlim(0, MAX_SIGMA + 2)
    axes.set_xlabel(text.sigma, color=colours.ink)
    axes.set_ylabel(name, color=colours.ink)
    axes.tick_params(colors=colours.ink)
    axes.grid(color=colours.grid, linewidth=0.6)
    for side, spine in axes.spines.items():
        spine.set_visible(side in ("left", "bottom"))
        spine.set_color(colours.grid)
    axes.legend(frameon=False, labelcolor=colours.ink)


def figure_pixels(figure: Figure) -> NDArray[np.uint8]:
    """The drawn figure: H×W×4, red, green, blue, opacity."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415

    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    return np.array(canvas.buffer_rgba())


def figure_file(figure: Figure, format: str) -> bytes:  # noqa: A002
    """The content of a “png” or “svg” file; the same figure gives the same bytes."""
    from matplotlib import rc_context  # noqa: PLC0415

    stream = io.BytesIO()
    stamps = {"Date": None} if format == "svg" else {}
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": "quietgrain"}):
        figure.savefig(stream, format=format, metadata=stamps)
    return stream.getvalue()
