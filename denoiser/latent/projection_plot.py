"""A projection as a figure to save; matplotlib is imported when one is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from denoiser.errors import UnwritablePhoto
from denoiser.figures import figure_file, type_settings
from denoiser.files import replacing
from denoiser.latent.class_colours import CLASS_COLOURS
from denoiser.latent.point_colours import PointColours
from denoiser.latent.projection import Method, Projection
from denoiser.latent.turning import Viewpoint
from denoiser.phrases import Phrase

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

SUFFIXES = (".png", ".svg")
INCHES = (9.0, 7.5)
DOTS_PER_INCH = 160
MISSING = "0.6"
"""Grey of points about which nothing is known."""
LEGEND_AT_MOST = 30
"""Classes; more would leave no room for the points."""


@dataclass(frozen=True)
class FigureText:
    """The words of the figure, in the language of whoever looks at it."""

    title: str
    colours: str
    """What they mean."""
    axes: tuple[str, ...]
    """Names of the coordinates."""


def projection_figure(
    projection: Projection,
    colours: PointColours,
    text: FigureText,
    viewpoint: Viewpoint | None = None,
) -> Figure:
    """The points in the plane, or the cloud in space as it is seen from ``viewpoint``."""
    from matplotlib.figure import Figure  # noqa: PLC0415 - takes a second

    points = projection.points.astype(np.float64)
    in_space = points.shape[1] == 3
    if in_space:
        points = (viewpoint or Viewpoint()).seen(projection.points)
    elif points.shape[1] == 1:
        points = np.column_stack([points, np.zeros(len(points))])
    order = np.argsort(points[:, 2]) if in_space else np.arange(len(points))  # near ones on top
    with type_settings():
        figure = Figure(figsize=INCHES, dpi=DOTS_PER_INCH, layout="constrained")
        axes = figure.subplots()
        palette = [tuple(colour / 255) for colour in colours.palette]
        drawn = [palette[i] if i >= 0 else MISSING for i in colours.index[order]]
        # A circle is drawn at full size up to so many points, then ever smaller ones.
        size = float(np.clip(40_000 / len(points), 3, 18))
        axes.scatter(points[order, 0], points[order, 1], s=size, c=drawn, linewidths=0)
        axes.set_title(text.title)
        axes.set_aspect("equal", "datalim")
        if in_space or projection.order.method in (Method.TSNE, Method.UMAP):
            axes.set(xticks=[], yticks=[])  # these numbers mean nothing
        if not in_space:
            axes.set_xlabel(text.axes[0])
            axes.set_ylabel(text.axes[1] if len(text.axes) > 1 else "")
        _explain(figure, axes, colours, text)
    return figure


def _explain(figure: Figure, axes: Axes, colours: PointColours, text: FigureText) -> None:
    from matplotlib.cm import ScalarMappable  # noqa: PLC0415
    from matplotlib.colors import ListedColormap, LogNorm, Normalize  # noqa: PLC0415

    if colours.classes is not None:
        present = [c for c in np.unique(colours.classes) if c >= 0][:LEGEND_AT_MOST]
        for c in present:
            colour = tuple(np.array(CLASS_COLOURS[c % len(CLASS_COLOURS)]) / 255)
            axes.scatter([], [], s=24, color=[colour], label=colours.class_names[c])
        figure.legend(
            loc="outside right upper", frameon=False, title=text.colours, handletextpad=0.2
        )
    elif colours.scale is not None:
        scale = colours.scale
        high = scale.high if scale.high > scale.low else scale.low + 1
        norm = (LogNorm if scale.is_logarithmic else Normalize)(scale.low, high)
        bar = ScalarMappable(norm, ListedColormap(list(colours.palette / 255)))
        figure.colorbar(
            bar,
            ax=axes,
            label=text.colours,
            extend="both" if scale.is_clipped else "neither",
            shrink=0.6,
        )


def save_figure(figure: Figure, target: Path) -> None:
    """Write a PNG, or an SVG if the name says so.

    Raises:
        UnwritablePhoto: the file cannot be written.
    """
    content = figure_file(figure, "svg" if target.suffix.lower() == ".svg" else "png")
    try:
        with replacing(target) as stream:
            stream.write(content)
    except OSError as error:
        raise UnwritablePhoto(
            target,
            Phrase("cannot be written ({reason})", reason=error.strerror or str(error)),
            Phrase("Choose another folder"),
        ) from error
