"""`quietgrain latent …`: the latent space on the command line.

As with the commands above it, each is imported when it is called: most need torch.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from importlib import import_module
from typing import Any

COMMANDS = {
    "train": "train an autoencoder as a TOML file describes; the same as “quietgrain train”",
    "compress": "store a photo as its code and restore it, beside a JPEG of that size",
    "anomalies": "rank photos by how odd they are among the others, and say in which way",
    "encode": "write the codes of pictures, or a table of them",
    "decode": "write the pictures that codes stand for",
    "interpolate": "walk from picture to picture through their codes",
    "sample": "make new pictures, from a variational autoencoder or of each label",
    "project": "write codes as points in a plane or in space, and draw them",
}
"""What each is for.  The module of its name in this package has ``add_arguments(parser)`` and
``run(arguments) -> exit status``."""


class _Parser(argparse.ArgumentParser):
    """The parser of one command, which learns its arguments once it is to parse some."""

    command: str | None = None

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: Any = None
    ) -> tuple[Any, list[str]]:
        if self.command is not None:
            command, self.command = self.command, None
            _module(command).add_arguments(self)
        return super().parse_known_args(args, namespace)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    subparsers = parser.add_subparsers(
        dest="latent_command",
        title="commands",
        metavar="COMMAND",
        required=True,
        parser_class=_Parser,
    )
    for name, purpose in COMMANDS.items():
        subparsers.add_parser(name, help=purpose, description=purpose).command = name


def run(arguments: argparse.Namespace) -> int:
    return int(_module(arguments.latent_command).run(arguments))


def _module(command: str) -> Any:
    return import_module(f"denoiser.cli.latent.{command}")
