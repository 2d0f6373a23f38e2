"""Quality against time, as a figure: who is better, who is faster."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from denoiser.bench.peers import PeerRow
from denoiser.figures import LIGHT, blank_figure, style, type_settings

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

PANEL = (420, 380)
"""Pixels of each level's panel."""
ROOM = 0.35
"""Free room beside the points, as a part of their spread on the logarithmic axis of time."""


def pareto_figure(rows: Sequence[PeerRow]) -> Figure:
    """One panel for each level: PSNR over seconds per megapixel.  The best place is top left."""
    sigmas = sorted({row.sigma for row in rows})
    width, height = PANEL
    with type_settings():
        figure = blank_figure((len(sigmas) * width, height))
        panels = figure.subplots(1, len(sigmas), squeeze=False)[0]
        for axes, sigma in zip(panels, sigmas, strict=True):
            axes.set_title(f"sigma {sigma:g}")
            _draw(axes, [row for row in rows if row.sigma == sigma])
        panels[0].set_ylabel("PSNR (dB)")
    return figure


def _draw(axes: Axes, rows: Sequence[PeerRow]) -> None:
    for index, row in enumerate(rows):
        colour = LIGHT.non_local_means if index else LIGHT.cleaned
        axes.plot(row.seconds_per_megapixel, row.psnr, "o" if index == 0 else "s", color=colour)
        axes.annotate(
            row.method,
            (row.seconds_per_megapixel, row.psnr),
            textcoords="offset points",
            xytext=(0, 7),
            ha="center",
            color=LIGHT.ink,
        )
    axes.set_xscale("log")
    times = [row.seconds_per_megapixel for row in rows]
    room = (max(times) / min(times)) ** ROOM
    axes.set_xlim(min(times) / max(room, 2), max(times) * max(room, 2))
    axes.margins(y=0.15)
    axes.set_xlabel("seconds per megapixel")
    style(axes)
