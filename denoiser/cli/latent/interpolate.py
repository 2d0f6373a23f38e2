"""`quietgrain latent interpolate`: pictures on the way from one picture to another."""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

from denoiser.cli.latent.source_arguments import (
    DIGITS,
    add_model_arguments,
    add_source_arguments,
    model_of,
    pictures_of,
    progress_bar,
)
from denoiser.cli.usage import EXIT_GOOD, UsageError, add_output
from denoiser.latent.code_file import SUFFIX, read_codes
from denoiser.latent.interpolation import Way, through
from denoiser.latent.model import Codes, LatentModel
from denoiser.latent.mosaic import mosaic, png
from denoiser.latent.picture_folder import write_picture_folder
from denoiser.latent.picture_names import find_pictures
from denoiser.latent.result_files import check_target, write_result

STRIP = ".png"
STEPS = 11


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "pictures",
        nargs="+",
        metavar="PICTURE",
        help="two photos or more; or, of the pictures that --of names, their names or positions, "
        f"counted from 0; without --of numbers are positions among the {DIGITS}",
    )
    add_source_arguments(parser, "--of", f"where the pictures are: codes (*{SUFFIX})")
    add_output(parser, f"the new film strip *{STRIP}, or a new folder of PNGs")
    parser.add_argument(
        "--steps",
        type=int,
        default=STEPS,
        metavar="N",
        help=f"pictures from one to the next, both included (default: {STEPS})",
    )
    parser.add_argument(
        "--spherical",
        action="store_true",
        help="turn the direction of the code evenly, as suits variational autoencoders; else the "
        "way is straight",
    )
    add_model_arguments(parser)
    parser.add_argument("--overwrite", action="store_true", help="replace an existing strip")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


@dataclass(frozen=True)
class _Stops:
    """What the way leads through."""

    model: LatentModel
    codes: Codes
    names: list[str]


def run(arguments: argparse.Namespace) -> int:
    if len(arguments.pictures) < 2:
        raise UsageError("a way leads between 2 PICTUREs or more; there is one")
    to_strip = arguments.output.suffix.lower() == STRIP
    if to_strip:
        check_target(arguments.output, overwrite=arguments.overwrite)
    stops = _stops(arguments)
    way = Way.SPHERICAL if arguments.spherical else Way.LINEAR
    codes = through(stops.codes, arguments.steps, way)
    if to_strip:
        with progress_bar("decoding") as report:
            strip = mosaic(stops.model.decode(codes, report), columns=len(codes))
        write_result(arguments.output, png(strip), overwrite=arguments.overwrite)
    else:
        legs = len(stops.names) - 1
        steps = [divmod(i, arguments.steps - 1) for i in range(len(codes) - 1)]
        steps.append((legs - 1, arguments.steps - 1))
        facts = {
            "from": [stops.names[leg] for leg, _ in steps],
            "to": [stops.names[leg + 1] for leg, _ in steps],
            "t": [f"{step / (arguments.steps - 1):.6g}" for _, step in steps],
        }
        with progress_bar("decoding") as report:
            write_picture_folder(arguments.output, stops.model, codes, None, facts, report)
    card = stops.model.card
    if arguments.json:
        said = {
            "output": str(arguments.output),
            "model": card.name,
            "pictures": len(codes),
            "through": stops.names,
            "way": way.value,
        }
        print(json.dumps(said, ensure_ascii=False))
    else:
        names = " → ".join(f"“{name}”" for name in stops.names)
        print(f"{arguments.output}: {len(codes)} pictures by “{card.name}”, {names}")
    return EXIT_GOOD


def _stops(arguments: argparse.Namespace) -> _Stops:
    source, wishes = arguments.source, arguments.pictures
    if source is not None and len(source) == 1 and source[0].lower().endswith(SUFFIX):
        if arguments.model is not None:
            raise UsageError("--model is not for codes, which belong to one autoencoder")
        file = read_codes(Path(source[0]))
        chosen = find_pictures(wishes, file.names, file.title)
        model = LatentModel.load(file.card().name, arguments.device)
        return _Stops(model, file.codes[chosen], [file.names[i] for i in chosen])
    if source is None:
        are_positions = all(wish.isdecimal() and not Path(wish).exists() for wish in wishes)
        # The same photo may be named twice; a set has it once.
        arguments.source = [DIGITS] if are_positions else list(dict.fromkeys(wishes))
    model = model_of(arguments)
    pictures = pictures_of(arguments, model)
    if source is None and arguments.source != [DIGITS]:
        assert pictures.origins is not None, "they are photos"
        paths = [origin.path.resolve() for origin in pictures.origins]
        missing = [wish for wish in wishes if Path(wish).resolve() not in paths]
        if missing:
            raise UsageError(f"“{missing[0]}” cannot be used; see above")
        chosen = [paths.index(Path(wish).resolve()) for wish in wishes]
    else:
        chosen = find_pictures(wishes, pictures.names, pictures.title)
    names = [pictures.names[i] for i in chosen]
    return _Stops(model, model.encode(pictures.pixels[chosen]), names)
