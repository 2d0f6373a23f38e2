"""Saves a plot as a picture, or its points as a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from denoiser.latent.encoded import Encoded
    from denoiser.latent.point_colours import PointColours
    from denoiser.latent.projection import Projection
    from denoiser.latent.projection_plot import FigureText
    from denoiser.latent.turning import Viewpoint

FILTERS = "PNG (*.png);;SVG (*.svg);;CSV (*.csv)"
SUFFIXES = (".png", ".svg", ".csv")


def ask_for_target(parent: QWidget, title: str, proposal: str) -> Path | None:
    """Where to, as the user says; the suffix is one of `SUFFIXES`."""
    chosen, used = QFileDialog.getSaveFileName(parent, title, proposal, FILTERS)
    if not chosen:
        return None
    target = Path(chosen)
    if target.suffix.lower() in SUFFIXES:
        return target
    return target.with_name(f"{target.name}.{used.split()[0].lower() if used else 'png'}")


def save(
    target: Path,
    encoded: Encoded,
    projection: Projection,
    colours: PointColours,
    text: FigureText,
    viewpoint: Viewpoint,
) -> Path:
    """Write figure or table, as the suffix says; what was there is replaced.

    Raises:
        UnwritablePhoto: the file cannot be written.
    """
    from denoiser.latent.code_file import save_table
    from denoiser.latent.projection_plot import projection_figure, save_figure

    if target.suffix.lower() == ".csv":
        columns = dict(zip(projection.axes, projection.points.T, strict=True))
        save_table(encoded, target, overwrite=True, coordinates=columns)
    else:
        save_figure(projection_figure(projection, colours, text, viewpoint), target)
    return target
