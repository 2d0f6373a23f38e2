"""`quietgrain latent sample`: new pictures, as a grid or as a folder to train on."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from denoiser.cli.latent.source_arguments import (
    add_model_arguments,
    add_source_arguments,
    encoded_of,
    progress_bar,
)
from denoiser.cli.usage import EXIT_GOOD, UsageError, add_output
from denoiser.errors import LatentError
from denoiser.latent.architecture import Family
from denoiser.latent.model import Codes, LatentModel
from denoiser.latent.mosaic import mosaic, png
from denoiser.latent.picture_folder import facts_of_mixes, write_picture_folder
from denoiser.latent.result_files import check_target, write_result
from denoiser.latent.sampling import label_codes, prior_codes
from denoiser.latent.weights import available_latent_models
from denoiser.phrases import Phrase

GRID = ".png"
COUNT, COUNT_OF_LABEL = 64, 10


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_output(parser, f"the new grid *{GRID}, or a new folder of PNGs")
    parser.add_argument(
        "--count",
        type=int,
        metavar="N",
        help=f"pictures in all (default: {COUNT}), or of each label (default: {COUNT_OF_LABEL})",
    )
    parser.add_argument(
        "--seed", type=int, default=0, metavar="N", help="of the random numbers (default: 0)"
    )
    parser.add_argument(
        "--temperature",
        type=float,
        metavar="T",
        help="below 1 pictures are more ordinary, above bolder (default: 1)",
    )
    add_source_arguments(
        parser, "--labelled", "new pictures of each label, from codes between similar ones of it"
    )
    add_model_arguments(parser)
    parser.add_argument("--overwrite", action="store_true", help="replace an existing grid")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


@dataclass(frozen=True)
class _New:
    """Pictures to be."""

    model: LatentModel
    codes: Codes
    labels: list[str] | None = None
    facts: Mapping[str, Sequence[object]] = field(default_factory=dict)
    columns: int | None = None
    """Of a grid."""


def run(arguments: argparse.Namespace) -> int:
    if arguments.seed < 0:
        raise UsageError("--seed must not be negative")
    to_grid = arguments.output.suffix.lower() == GRID
    if to_grid:
        check_target(arguments.output, overwrite=arguments.overwrite)
    new = _from_prior(arguments) if arguments.source is None else _of_labels(arguments)
    with progress_bar("decoding") as report:
        if to_grid:
            grid = mosaic(new.model.decode(new.codes, report), new.columns)
            write_result(arguments.output, png(grid), overwrite=arguments.overwrite)
        else:
            write_picture_folder(
                arguments.output, new.model, new.codes, new.labels, new.facts, report
            )
    card = new.model.card
    kinds = None if new.labels is None else list(dict.fromkeys(new.labels))
    if arguments.json:
        said = {
            "output": str(arguments.output),
            "model": card.name,
            "pictures": len(new.codes),
            "labels": kinds,
            "seed": arguments.seed,
        }
        print(json.dumps(said, ensure_ascii=False))
    else:
        of = "" if kinds is None else f" of {len(kinds)} labels"
        print(f"{arguments.output}: {len(new.codes)} new pictures{of} by “{card.name}”")
    return EXIT_GOOD


def _from_prior(arguments: argparse.Namespace) -> _New:
    name = arguments.model or _first_variational()
    model = LatentModel.load(name, arguments.device)
    count = COUNT if arguments.count is None else arguments.count
    temperature = 1.0 if arguments.temperature is None else arguments.temperature
    return _New(model, prior_codes(model, count, arguments.seed, temperature))


def _first_variational() -> str:
    for card in available_latent_models().values():
        if card.architecture.family is Family.VARIATIONAL:
            return card.name
    raise LatentError(
        Phrase(
            "There is no variational autoencoder to sample from. Train one, or sample around "
            "labelled pictures."
        )
    )


def _of_labels(arguments: argparse.Namespace) -> _New:
    if arguments.temperature is not None:
        raise UsageError("--temperature is for samples of the prior, not for --labelled")
    count = COUNT_OF_LABEL if arguments.count is None else arguments.count
    encoded = encoded_of(arguments)
    mixes = label_codes(encoded, count, arguments.seed)
    labels = [encoded.pictures.label_names[label] for label in mixes.labels]
    facts = facts_of_mixes(mixes, encoded.pictures.names)
    return _New(encoded.model, mixes.codes, labels, facts, count)
