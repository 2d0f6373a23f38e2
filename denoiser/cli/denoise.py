"""`quietgrain denoise`: clean photos and write them."""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

from tqdm import tqdm

from denoiser.architecture import MAX_SIGMA
from denoiser.cleaning import Cleaned, clean_photo
from denoiser.cli.usage import EXIT_GOOD, EXIT_SOME_FAILED, UsageError
from denoiser.engine import Denoiser
from denoiser.errors import PhotoError
from denoiser.naming import SUFFIXES, default_target
from denoiser.photo import Photo, open_photo, save_photo
from denoiser.strength import Strength
from denoiser.weights import DEFAULT_MODEL


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("photos", nargs="+", type=Path, metavar="IN", help="photos to clean")
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar="OUT",
        help="a folder, or for a single photo the new file",
    )
    parser.add_argument(
        "--sigma",
        type=_sigma,
        default=None,
        metavar="auto|N",
        help="noise level in 8-bit units, 0 to 75 (default: auto)",
    )
    parser.add_argument(
        "--strength",
        type=_share,
        default=1.0,
        metavar="S",
        help="how much of the residual to remove, 0 to 1 (default: 1)",
    )
    parser.add_argument(
        "--colour-strength", type=_share, metavar="S", help="the same for colour alone"
    )
    parser.add_argument("--model", default=DEFAULT_MODEL, help="see “quietgrain models”")
    parser.add_argument("--device", default="auto", help="auto, cuda, mps, xpu or cpu")
    parser.add_argument("--tile", type=_side, metavar="N", help="side of the tiles in pixels")
    parser.add_argument(
        "--format", choices=sorted(SUFFIXES), help="of the new files (default: as the source)"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object a photo")


def _sigma(text: str) -> float | None:
    if text == "auto":
        return None
    value = float(text)
    if not 0 <= value <= MAX_SIGMA:
        raise argparse.ArgumentTypeError(f"must be auto or between 0 and {MAX_SIGMA:g}")
    return value


def _share(text: str) -> float:
    value = float(text)
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError("must lie between 0 and 1")
    return value


def _side(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("must be a number of pixels")
    return value


def run(arguments: argparse.Namespace) -> int:
    to_file = bool(arguments.output.suffix) and not arguments.output.is_dir()
    if to_file and len(arguments.photos) > 1:
        raise UsageError("several photos need a folder after -o, not a file name")
    if not to_file:
        try:
            arguments.output.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UsageError(
                f"the folder “{arguments.output}” cannot be made: {error.strerror}"
            ) from error
    denoiser = Denoiser.load(arguments.model, arguments.device, arguments.tile)
    failed = 0
    for path in arguments.photos:
        try:
            line = _one(path, arguments.output if to_file else None, denoiser, arguments)
        except PhotoError as error:
            failed += 1
            line = {"source": str(path), "error": str(error)}
        _say(line, as_json=arguments.json)
    return EXIT_SOME_FAILED if failed else EXIT_GOOD


def _one(
    path: Path, target: Path | None, denoiser: Denoiser, arguments: argparse.Namespace
) -> dict[str, Any]:
    begun = time.perf_counter()
    photo = open_photo(path)
    colour = arguments.colour_strength
    strength = Strength(arguments.strength, arguments.strength if colour is None else colour)
    with tqdm(
        desc=path.name,
        unit="tile",
        leave=False,
        disable=arguments.json or not sys.stderr.isatty(),
    ) as bar:

        def report(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        cleaned = clean_photo(
            photo, denoiser, sigma=arguments.sigma, strength=strength, report=report
        )
    written = save_photo(
        cleaned.photo,
        target or _target(photo, path, arguments),
        format=arguments.format,
    )
    notes = [*photo.notes, *denoiser.take_notices()]
    return _result(path, written, cleaned, notes, time.perf_counter() - begun)


def _target(photo: Photo, path: Path, arguments: argparse.Namespace) -> Path:
    name = arguments.format or photo.format
    suffix = (
        path.suffix if name == photo.format and name in SUFFIXES else SUFFIXES.get(name, ".tif")
    )
    return default_target(path, suffix, arguments.output)


def _result(
    source: Path, written: Path, cleaned: Cleaned, notes: list[str], seconds: float
) -> dict[str, Any]:
    return {
        "source": str(source),
        "result": str(written),
        "width": cleaned.photo.width,
        "height": cleaned.photo.height,
        "sigma": round(cleaned.sigma, 2),
        "confidence": cleaned.estimate.confidence.value if cleaned.estimate else None,
        "removed_rms": round(cleaned.removed, 3),
        "seconds": round(seconds, 2),
        "notes": notes,
    }


def _say(line: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(line, ensure_ascii=False), flush=True)
    elif "error" in line:
        print(line["error"], file=sys.stderr, flush=True)
    else:
        print(
            f"{line['source']} → {line['result']}  (sigma {line['sigma']:g}, "
            f"removed {line['removed_rms']:.2f} RMS, {line['seconds']:.1f} s)",
            flush=True,
        )
        for note in line["notes"]:
            print(f"    {note}", flush=True)
