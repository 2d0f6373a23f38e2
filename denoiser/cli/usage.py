"""What the commands share: exit statuses, and complaints about the way they were called."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from denoiser.errors import QuietgrainError
from denoiser.files import replacing

EXIT_GOOD = 0
EXIT_SOME_FAILED = 1
EXIT_USAGE = 2
EXIT_INTERRUPTED = 130
"""By Ctrl+C, as shells count it."""
EXIT_READER_LEFT = 141
"""Whoever read standard output closed it (SIGPIPE), likewise."""


class UsageError(QuietgrainError):
    """The command was called in a way that cannot work."""


def add_output(parser: argparse.ArgumentParser, purpose: str, metavar: str = "OUT") -> None:
    """Where the result goes."""
    parser.add_argument("-o", "--output", type=Path, required=True, metavar=metavar, help=purpose)


def write_file(path: Path, content: bytes) -> None:
    """Write a result of a command.

    Raises:
        UsageError: it cannot be written there.
    """
    try:
        with replacing(path) as stream:
            stream.write(content)
    except OSError as error:
        raise UsageError(f"“{path}” cannot be written: {error.strerror}.") from error


def write_json(path: Path, content: Any) -> None:
    """Write a result for other programs; see `write_file`."""
    write_file(path, json.dumps(content, indent=2).encode() + b"\n")
