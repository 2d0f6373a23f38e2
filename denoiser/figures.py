"""What figures have in common; matplotlib, which takes a second, is imported when one is drawn."""

from __future__ import annotations

import io
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

DOTS_PER_INCH = 100


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


def type_settings() -> AbstractContextManager[None]:
    """While it lasts, figures are made with small type, and SVGs keep their text as text."""
    from matplotlib import rc_context  # noqa: PLC0415

    return rc_context({"font.size": 9, "axes.unicode_minus": True, "svg.fonttype": "none"})


def blank_figure(size: tuple[int, int], colours: PlotColours = LIGHT, scale: float = 1.0) -> Figure:
    """A sheet of paper.

    Args:
        size: in pixels.
        scale: pixels for each unit of text and line; 2 on a screen of double density.
    """
    from matplotlib.figure import Figure  # noqa: PLC0415

    dots = DOTS_PER_INCH * scale
    figure = Figure(figsize=(size[0] / dots, size[1] / dots), dpi=dots, layout="constrained")
    figure.set_facecolor(colours.paper)
    return figure


def style(axes: Axes, colours: PlotColours = LIGHT) -> None:
    """Two plain axes, whose words are written already, and a quiet grid."""
    axes.set_facecolor(colours.paper)
    axes.tick_params(colors=colours.ink)
    axes.grid(color=colours.grid, linewidth=0.6)
    for words in (axes.xaxis.label, axes.yaxis.label, axes.title):
        words.set_color(colours.ink)
    for side, spine in axes.spines.items():
        spine.set_visible(side in ("left", "bottom"))
        spine.set_color(colours.grid)


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
