"""`quietgrain bench --curve`."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any

from denoiser.bench.training_curve import curve_figure, format_curve, read_curve
from denoiser.cli.plot_file import check_plot, write_plot


def measure_curve(arguments: argparse.Namespace) -> tuple[str, dict[str, Any]]:
    """The curve of a training as text, and as values for JSON."""
    check_plot(arguments.plot)
    points = read_curve(arguments.curve)
    if arguments.plot:
        write_plot(arguments.plot, curve_figure(points))
    return format_curve(points), {"curve": [asdict(point) for point in points]}
