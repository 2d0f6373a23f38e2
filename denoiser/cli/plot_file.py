"""Figures that the command line writes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from denoiser.cli.usage import UsageError, write_file
from denoiser.figures import figure_file

if TYPE_CHECKING:
    from matplotlib.figure import Figure

SUFFIXES = (".svg", ".png")


def check_plot(path: Path | None) -> None:
    """Before the work for it begins.

    Raises:
        UsageError: no figure can be written under this name.
    """
    if path is not None and path.suffix.lower() not in SUFFIXES:
        raise UsageError(f"“{path}” must end in .svg or .png")


def write_plot(path: Path, figure: Figure) -> None:
    """As SVG or PNG, as the name says.

    Raises:
        UsageError: it cannot be written there.
    """
    write_file(path, figure_file(figure, path.suffix.lower().lstrip(".")))
