"""The command line.  Headless: nothing here imports Qt.

The window belongs to another package; whoever calls `main` hands over how to open it.  A command is
imported when it is called: most need torch, which takes seconds, and ``--help`` should not wait.
"""

from __future__ import annotations

import argparse
import io
import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from denoiser.cli import standard_output
from denoiser.cli.usage import EXIT_INTERRUPTED, EXIT_READER_LEFT, EXIT_USAGE, UsageError
from denoiser.errors import ClusterError, DeviceError, QuietgrainError, WeightsError
from denoiser.weights import DEFAULT_MODEL

if TYPE_CHECKING:
    from denoiser.editing import EditedFile

__all__ = ["COMMANDS", "UsageError", "Window", "main"]

COMMANDS = {
    "denoise": "clean photos and write them",
    "edit": "clean a file that another program hands over, and put it back",
    "batch": "clean folders of photos into another folder, and go on where a run was stopped",
    "noise": "put synthetic noise on a photo, to test with",
    "presets": "list the settings there are under a name",
    "models": "list the trained weights",
    "train": "train weights as a TOML file describes, or go on with a training",
    "latent": "encode pictures with autoencoders, and use the codes",
    "bench": "measure quality, noise level, speed, a batch or the window",
}
"""What each is for.  The module of its name in this package has ``add_arguments(parser)`` and
``run(arguments) -> exit status``."""


@dataclass(frozen=True)
class Window:
    """How to open the window, and how to measure it."""

    open: Callable[[list[Path], str, str], int]
    """Photos, model, device; returns the exit status."""
    edit: Callable[[EditedFile, str, str], int]
    """The file, model, device; returns the exit status."""
    measure: Callable[[Path], dict[str, float]]
    """Use the window on this photo; returns the figures by name."""
    measure_latent: Callable[[], dict[str, float]]
    """Look at thousands of codes in the window; returns the figures by name."""
    sample: Path
    """The photo that comes along."""


def main(argv: list[str], window: Window) -> int:
    """Run one command; the exit status is 0 (all good), 1 (some failed) or 2 (bad usage).

    Ctrl+C gives 130.  A reader of standard output that has enough, as ``head`` in
    ``quietgrain models | head``, ends the command without complaint; the status is then 141.
    """
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # file names need not be proper Unicode
    try:
        try:
            return _run(argv, window)
        finally:
            standard_output.flush()
    except BrokenPipeError:
        if not standard_output.reader_left():
            raise
        standard_output.discard_rest()
        return EXIT_READER_LEFT


def _run(argv: list[str], window: Window) -> int:
    arguments = _parse(argv)
    try:
        if arguments.command is None:
            return window.open(arguments.photos, arguments.model, arguments.device)
        arguments.window_of_app = window
        return int(_module(arguments.command).run(arguments))
    except (UsageError, ClusterError, DeviceError, WeightsError) as error:
        print(f"quietgrain: {error}", file=sys.stderr)
        return EXIT_USAGE
    except QuietgrainError as error:
        print(f"quietgrain: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nquietgrain: stopped.", file=sys.stderr)
        return EXIT_INTERRUPTED


def _module(command: str) -> Any:
    return import_module(f"denoiser.cli.{command}")


def _parse(argv: list[str]) -> argparse.Namespace:
    headless = bool(argv) and argv[0] in COMMANDS
    parser = argparse.ArgumentParser(
        prog="quietgrain",
        description="Removes noise from photographs, and shows what it took away.",
        epilog="Without a command, the window opens.",
    )
    parser.add_argument("--version", action="version", version=version("quietgrain"))
    if headless or argv[:1] in (["-h"], ["--help"]):
        subparsers = parser.add_subparsers(dest="command", title="commands", metavar="COMMAND")
        for name, purpose in COMMANDS.items():
            subparser = subparsers.add_parser(name, help=purpose, description=purpose)
            if argv[0] == name:
                _module(name).add_arguments(subparser)
        if headless:
            return parser.parse_args(argv)
    parser.add_argument("photos", nargs="*", type=Path, metavar="PHOTO", help="photos to open")
    parser.add_argument("--model", default=DEFAULT_MODEL, help="name of the weights")
    parser.add_argument("--device", default="auto", help="auto, cuda, mps, xpu or cpu")
    return parser.parse_args(argv, argparse.Namespace(command=None))
