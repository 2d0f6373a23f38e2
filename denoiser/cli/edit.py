"""`quietgrain edit`: the window as the external editor of another program."""

from __future__ import annotations

import argparse
from pathlib import Path

from denoiser.cli.usage import UsageError
from denoiser.editing import EditedFile
from denoiser.errors import PhotoError
from denoiser.weights import DEFAULT_MODEL

EPILOG = (
    "The exit status is 0 when the window was closed, saved or not: programs see by the file "
    "whether it was changed. It is 1 when the photo could not be opened or put back, and 2 when "
    "no window came up at all."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = EPILOG
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="replaced when you save, not before"
    )
    parser.add_argument("--model", default=DEFAULT_MODEL, help="see “quietgrain models”")
    parser.add_argument("--device", default="auto", help="auto, cuda, mps, xpu or cpu")


def run(arguments: argparse.Namespace) -> int:
    try:
        edited = EditedFile(arguments.file)
    except PhotoError as error:
        raise UsageError(str(error)) from error
    return int(arguments.window_of_app.edit(edited, arguments.model, arguments.device))
