"""`quietgrain latent decode`: codes to pictures."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from denoiser.cli.latent.source_arguments import progress_bar
from denoiser.cli.usage import EXIT_GOOD, UsageError, add_output
from denoiser.formats.suffixes import promised_format
from denoiser.latent.code_file import CodeFile, read_codes
from denoiser.latent.model import LatentModel, Pixels
from denoiser.latent.mosaic import mosaic, png
from denoiser.latent.result_files import check_target, write_result
from denoiser.naming import distinct_names

SHEET = ".png"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "codes", type=Path, metavar="CODES", help="a file that “quietgrain latent encode” wrote"
    )
    add_output(parser, f"a folder for PNGs that are called as their sources, or one sheet *{SHEET}")
    parser.add_argument("--device", default="auto", help="auto, cuda, mps, xpu or cpu")
    parser.add_argument("--overwrite", action="store_true", help="replace existing files")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(arguments: argparse.Namespace) -> int:
    codes = read_codes(arguments.codes)
    to_sheet = arguments.output.suffix.lower() == SHEET and not arguments.output.is_dir()
    targets = [arguments.output] if to_sheet else _targets(codes, arguments.output)
    for target in targets:
        check_target(target, overwrite=arguments.overwrite)
    model = LatentModel.load(codes.card().name, arguments.device)
    with progress_bar("decoding") as report:
        pictures = model.decode(codes.codes, report)
    if to_sheet:
        write_result(arguments.output, png(mosaic(pictures)), overwrite=arguments.overwrite)
    else:
        _write(pictures, targets, overwrite=arguments.overwrite)
    if arguments.json:
        facts = {"pictures": len(codes), "model": model.card.name, "files": list(map(str, targets))}
        print(json.dumps(facts, ensure_ascii=False))
    else:
        print(f"{arguments.output}: {len(codes)} pictures decoded by “{model.card.name}”")
    return EXIT_GOOD


def _targets(codes: CodeFile, folder: Path) -> list[Path]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"the folder “{folder}” cannot be made: {error.strerror}") from error
    stems = {name: _stem(name) for name in codes.names}
    shared = Counter(stems.values())
    # a.jpg and a.png keep their suffixes.
    wishes = [stem if shared[stem] == 1 else name for name, stem in stems.items()]
    names = distinct_names(wishes, SHEET)
    return [folder / names[wish] for wish in wishes]


def _stem(name: str) -> str:
    return name.removesuffix(Path(name).suffix) if promised_format(Path(name)) else name


def _write(pictures: Pixels, targets: list[Path], *, overwrite: bool) -> None:
    for picture, target in zip(pictures, targets, strict=True):
        write_result(target, png(picture), overwrite=overwrite)
