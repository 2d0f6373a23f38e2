"""`quietgrain denoise`: clean photos and write them."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from tqdm import tqdm

from denoiser.cleaning import Cleaned, clean_photo
from denoiser.cli.recipe_arguments import (
    add_device_arguments,
    add_product_arguments,
    add_recipe_arguments,
    recipe_of,
)
from denoiser.cli.usage import EXIT_GOOD, EXIT_SOME_FAILED, UsageError, add_output
from denoiser.engine import Denoiser
from denoiser.errors import PhotoError
from denoiser.exporting import export
from denoiser.naming import default_target, suffix_for
from denoiser.opening import open_photo
from denoiser.recipe import Recipe


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("photos", nargs="+", type=Path, metavar="IN", help="photos to clean")
    add_output(parser, "a folder, or for a single photo the new file")
    add_recipe_arguments(parser)
    add_product_arguments(parser)
    add_device_arguments(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object a photo")


def run(arguments: argparse.Namespace) -> int:
    to_file = bool(arguments.output.suffix) and not os.path.isdir(arguments.output)
    if to_file and len(arguments.photos) > 1:
        raise UsageError("several photos need a folder after -o, not a file name")
    if not to_file:
        try:
            arguments.output.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UsageError(
                f"the folder “{arguments.output}” cannot be made: {error.strerror}"
            ) from error
    recipe = recipe_of(arguments)
    denoiser = Denoiser.load(recipe.settings.model, arguments.device, arguments.tile)
    failed = 0
    for path in arguments.photos:
        try:
            line = _one(path, denoiser, recipe, arguments, to_file=to_file)
        except PhotoError as error:
            failed += 1
            line = {"source": str(path), "error": str(error)}
        _say(line, as_json=arguments.json)
    return EXIT_SOME_FAILED if failed else EXIT_GOOD


def _one(
    path: Path,
    denoiser: Denoiser,
    recipe: Recipe,
    arguments: argparse.Namespace,
    *,
    to_file: bool,
) -> dict[str, Any]:
    begun = time.perf_counter()
    photo = open_photo(path)
    target: Path = arguments.output
    if not to_file:
        suffix = suffix_for(path, photo.format, recipe.export.format)
        target = default_target(path, suffix, target, products=recipe.export.products)
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
            photo,
            denoiser,
            sigma=recipe.settings.sigma,
            strength=recipe.settings.strength,
            report=report,
        )
    made_with = replace(recipe.settings, sigma=cleaned.sigma)
    written = export(photo, cleaned.photo, target, recipe.export, made_with=made_with)
    lost = recipe.export.not_kept(photo, written[0])
    notes = [*photo.notes, *lost, *denoiser.take_notices()]
    return _result(path, written, cleaned, notes, time.perf_counter() - begun)


def _result(
    source: Path, written: list[Path], cleaned: Cleaned, notes: list[str], seconds: float
) -> dict[str, Any]:
    return {
        "source": str(source),
        "result": str(written[0]),
        "also": [str(path) for path in written[1:]],
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
        files = ", ".join([line["result"], *line["also"]])
        print(
            f"{line['source']} → {files}  (sigma {line['sigma']:g}, "
            f"removed {line['removed_rms']:.2f} RMS, {line['seconds']:.1f} s)",
            flush=True,
        )
        for note in line["notes"]:
            print(f"    {note}", flush=True)
