"""`quietgrain latent encode`: pictures to codes."""

from __future__ import annotations

import argparse
import json

from denoiser.cli.latent.source_arguments import (
    add_model_arguments,
    add_source_arguments,
    encoded_of,
)
from denoiser.cli.usage import EXIT_GOOD, add_output
from denoiser.latent.code_file import save_codes, save_table
from denoiser.latent.result_files import check_target

TABLE = ".csv"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_source_arguments(parser)
    add_output(
        parser,
        "the new file: codes that “quietgrain latent decode” reads, or a table if it is "
        f"called *{TABLE}",
        metavar="CODES",
    )
    add_model_arguments(parser)
    parser.add_argument("--overwrite", action="store_true", help="replace an existing file")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(arguments: argparse.Namespace) -> int:
    check_target(arguments.output, overwrite=arguments.overwrite)  # before the long work
    encoded = encoded_of(arguments)
    save = save_table if arguments.output.suffix.lower() == TABLE else save_codes
    save(encoded, arguments.output, overwrite=arguments.overwrite)
    card = encoded.model.card
    facts = {
        "file": str(arguments.output),
        "model": card.name,
        "sha256": card.sha256,
        "pictures": len(encoded),
        "code": card.architecture.code,
        "mean_squared_error": float(encoded.errors.mean()),
        "notes": list(encoded.pictures.notes),
    }
    if arguments.json:
        print(json.dumps(facts, ensure_ascii=False))
    else:
        print(
            f"{arguments.output}: {len(encoded)} codes of {card.architecture.code} numbers by "
            f"“{card.name}”, mean squared error {facts['mean_squared_error']:.4f}"
        )
    return EXIT_GOOD
