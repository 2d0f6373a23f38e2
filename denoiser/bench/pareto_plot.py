"""Quality against time, as a figure: who is better, who is faster."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import cycle
from typing import TYPE_CHECKING

from denoiser.bench.peers import PeerRow
from denoiser.figures import LIGHT, blank_figure, style, type_settings

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

PANEL = (440, 390)
"""Pixels of each level's panel."""
MARKS = ("o", "s", "D", "^", "v", "P")
"""Of the methods, in their order; names at the marks would cover one another."""
MARK_SIZE = 8


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
        marks, methods = panels[0].get_legend_handles_labels()
        figure.legend(
            marks,
            methods,
            loc="outside lower center",
            ncols=min(len(methods), 2 * len(sigmas)),
            columnspacing=1.0,
            handletextpad=0.2,
            frameon=False,
            labelcolor=LIGHT.ink,
        )
    return figure


def _draw(axes: Axes, rows: Sequence[PeerRow]) -> None:
    for index, (row, mark) in enumerate(zip(rows, cycle(MARKS), strict=False)):
        axes.plot(
            row.seconds_per_megapixel,
            row.psnr,
            mark,
            markersize=MARK_SIZE,
            color=LIGHT.non_local_means if index else LIGHT.cleaned,
            label=row.method,
        )
    axes.set_xscale("log")
    axes.xaxis.set_major_formatter("{x:g}")  # 10 and 100 seconds, not powers
    axes.margins(x=0.15, y=0.15)
    axes.set_xlabel("seconds per megapixel")
    style(axes)
