"""What a sweep does beside the interface thread, where torch and matplotlib are imported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QSize

from denoiser.errors import UnwritablePhoto
from denoiser.files import replacing
from denoiser.phrases import Phrase
from denoiser.strength import Strength
from denoiser.synthetic_noise import SyntheticNoise
from gui.job import Job

if TYPE_CHECKING:
    from denoiser.bench.sweep import SweepPoint
    from denoiser.bench.sweep_plot import PlotText


@dataclass(frozen=True)
class SweepOrder:
    """What is swept."""

    name: str
    """Of the photo, without suffix."""
    folder: Path
    """Where results are saved unless the user says otherwise."""
    clean: np.ndarray
    """float32 H×W×C, sRGB-encoded."""
    noise: SyntheticNoise
    noise_title: str
    model: str
    model_title: str
    device: str
    strength: Strength


def run_sweep(job: Job, order: SweepOrder, *, true_level: bool) -> list[SweepPoint]:
    """All points; each is told as a patch of ``job``."""
    from denoiser.bench.sweep import Sweep
    from denoiser.engine import Denoiser

    # One of its own: the window's may be cleaning meanwhile.
    denoiser = Denoiser.load(order.model, order.device)
    sweep = Sweep(order.clean, order.noise, true_level, order.strength)
    return sweep.run(denoiser, report=job.report, on_point=job.patch)


def draw(
    points: Sequence[SweepPoint], text: PlotText, size: QSize, scale: float, *, dark: bool
) -> np.ndarray:
    """The figure for the screen: H×W×4."""
    from denoiser.bench.sweep_plot import sweep_figure
    from denoiser.figures import DARK, LIGHT, figure_pixels

    colours = DARK if dark else LIGHT
    figure = sweep_figure(points, text, colours, (size.width(), size.height()), scale)
    return figure_pixels(figure)


def save(points: Sequence[SweepPoint], text: PlotText, order: SweepOrder, target: Path) -> Path:
    """Write figure or table, as the suffix says (.svg, .csv, else PNG).

    Raises:
        UnwritablePhoto: the file cannot be written.
    """
    from denoiser.bench.sweep import sweep_csv
    from denoiser.bench.sweep_plot import SAVED_SCALE, sweep_figure
    from denoiser.figures import figure_file

    kind = target.suffix.lower().removeprefix(".")
    if kind == "csv":
        content = sweep_csv(points, order.noise, order.model).encode()
    else:
        figure = sweep_figure(points, text, scale=SAVED_SCALE)
        content = figure_file(figure, "svg" if kind == "svg" else "png")
    try:
        with replacing(target) as stream:
            stream.write(content)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnwritablePhoto(
            target,
            Phrase("cannot be written ({reason})", reason=reason),
            Phrase("Choose another folder"),
        ) from error
    return target
