"""The command `quietgrain`: the window, or one of the headless commands.

Nothing of Qt is imported before it is clear that a window is wanted.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from denoiser import cli
from gui.samples import SAMPLE_PHOTO

if TYPE_CHECKING:
    from denoiser.editing import EditedFile


def main(argv: list[str] | None = None) -> int:
    """Run the command line; the exit status is 0 (good), 1 (some failed) or 2 (bad usage)."""
    window = cli.Window(_open, _edit, _measure, _measure_latent, SAMPLE_PHOTO)
    return cli.main(sys.argv[1:] if argv is None else argv, window)


def _open(photos: list[Path], model: str, device: str) -> int:
    from gui.system import window_problem

    problem = window_problem()
    if problem:
        print(problem, file=sys.stderr)
        return 2
    from gui.app import run

    return run(photos, model=model, device=device)


def _edit(edited: EditedFile, model: str, device: str) -> int:
    from gui.system import window_problem

    problem = window_problem()
    if problem:
        raise cli.UsageError(problem)
    from gui.app import edit

    return edit(edited, model=model, device=device)


def _measure(photo: Path) -> dict[str, float]:
    from gui.system import window_problem

    problem = window_problem()
    if problem:
        raise cli.UsageError(problem)
    from gui.bench import measure_window

    return measure_window(photo)


def _measure_latent() -> dict[str, float]:
    from gui.system import window_problem

    problem = window_problem()
    if problem:
        raise cli.UsageError(problem)
    from gui.latent.bench import measure_latent_window

    return measure_latent_window()
