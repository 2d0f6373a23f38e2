"""What a training has reached, by the time it took: its curve as a table and as a figure."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from denoiser.bench.common import text_table
from denoiser.errors import QuietgrainError
from denoiser.figures import LIGHT, blank_figure, style, type_settings

if TYPE_CHECKING:
    from matplotlib.figure import Figure

PANEL = (320, 300)
"""Pixels of each panel."""
PREFIX = "psnr_"
OWN = "own"
"""Instead of a level: the training's own noise."""


@dataclass(frozen=True)
class CurvePoint:
    """One look at the held-out pictures."""

    gigapixels: float
    """Seen until then, in 10⁹ pixels."""
    hours: float
    """Spent until then, over all resumed parts."""
    psnr: dict[str, float]
    """Mean PSNR in dB by the noise that was added: a level in 8-bit units, or `OWN`."""


def read_curve(path: Path) -> list[CurvePoint]:
    """The CSV that `quietgrain train` writes.

    Raises:
        QuietgrainError: it cannot be read, or is something else.
    """
    try:
        with path.open(newline="", encoding="utf-8") as stream:
            points = [
                CurvePoint(
                    float(row["gigapixels"]),
                    float(row["seconds"]) / 3600,
                    {k.removeprefix(PREFIX): float(v) for k, v in row.items() if PREFIX in k},
                )
                for row in csv.DictReader(stream)
            ]
    except OSError as error:
        raise QuietgrainError(f"“{path}” cannot be read: {error.strerror}.") from error
    except (KeyError, TypeError, ValueError, csv.Error) as error:
        raise QuietgrainError(
            f"“{path}” is no curve of a training. Name the NAME.csv that “quietgrain train” wrote."
        ) from error
    if not points:
        raise QuietgrainError(f"“{path}” is empty: that training has not yet looked at anything.")
    return points


def _title(noise: str) -> str:
    return "its own noise" if noise == OWN else f"white noise, sigma {noise}"


def format_curve(points: Sequence[CurvePoint]) -> str:
    """The points as plain text."""
    return text_table(
        ("gigapixels", "hours", *map(_title, points[0].psnr)),
        [(f"{p.gigapixels:.2f}", p.hours, *p.psnr.values()) for p in points],
    )


def curve_figure(points: Sequence[CurvePoint]) -> Figure:
    """PSNR over hours, a panel for each kind of noise: what is gained is small beside what differs
    between them."""
    hours = [point.hours for point in points]
    kinds = list(points[0].psnr)
    width, height = PANEL
    with type_settings():
        figure = blank_figure((width * len(kinds), height))
        panels = figure.subplots(1, len(kinds), squeeze=False)[0]
        for axes, noise in zip(panels, kinds, strict=True):
            axes.plot(hours, [p.psnr[noise] for p in points], ".-", color=LIGHT.cleaned)
            axes.set_title(_title(noise))
            axes.set_xlabel("hours of training")
            axes.set_xlim(left=0)
            style(axes)
        panels[0].set_ylabel("PSNR of held-out pictures (dB)")
    return figure
