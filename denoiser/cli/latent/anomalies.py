"""`quietgrain latent anomalies`: which photos of a folder are not like the others."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from denoiser.cli.latent.source_arguments import (
    add_model_arguments,
    add_source_arguments,
    model_of,
    pictures_of,
    progress_bar,
    source_of,
)
from denoiser.cli.usage import EXIT_GOOD, UsageError
from denoiser.latent.sources import Kind
from denoiser.system_errors import unwritable

if TYPE_CHECKING:
    from denoiser.latent.anomalies import Judged
    from denoiser.latent.model import LatentModel


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_source_arguments(parser)
    # Faults of pixels are gone from thumbnails, and colours are judged by the whole scene.
    parser.set_defaults(cut=None)
    parser.epilog = (
        "Without --as, photos are judged both ways: their pixels by tiles, their colours as a "
        "whole."
    )
    add_model_arguments(parser)
    parser.add_argument(
        "--heatmaps",
        type=Path,
        metavar="FOLDER",
        help="a new folder for pictures of where the network fails on the odd photos",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(arguments: argparse.Namespace) -> int:
    from denoiser.latent.anomalies import judge_photos, judge_pictures  # noqa: PLC0415

    if arguments.heatmaps and arguments.heatmaps.exists():
        raise UsageError(f"“{arguments.heatmaps}” is there already. Name a new folder.")
    both = arguments.cut is None and source_of(arguments).kind is Kind.PHOTOS
    model = model_of(arguments)
    if both:
        with progress_bar("judging") as report:
            judged = judge_photos(model, source_of(arguments), report)
        for note in judged.notes:
            print(note, file=sys.stderr)
    else:
        pictures = pictures_of(arguments, model)
        with progress_bar("judging") as report:
            judged = judge_pictures(model, pictures, report)
    if arguments.heatmaps:
        _write_heat_maps(arguments.heatmaps, model, judged)
    print(
        json.dumps(_facts(judged, model), ensure_ascii=False) if arguments.json else _text(judged)
    )
    return EXIT_GOOD


def _facts(judged: Judged, model: LatentModel) -> dict[str, object]:
    odd = judged.is_odd
    return {
        "model": model.card.name,
        "threshold": judged.threshold,
        "odd": int(odd.sum()),
        "photos": [
            {
                "rank": rank,
                "name": judged.names[row],
                "file": None if judged.paths is None else str(judged.paths[row]),
                "score": float(judged.scores[row]),
                "odd": bool(odd[row]),
                "trait": str(judged.reasons[row]),
                "deviations": {
                    str(trait): None if each[row] != each[row] else float(each[row])
                    for trait, each in judged.deviations.items()
                },
                "mean_squared_error": float(judged.errors[row]),
            }
            for rank, row in enumerate(judged.ranking, start=1)
        ],
        "notes": list(judged.notes),
    }


def _text(judged: Judged) -> str:
    odd = judged.is_odd
    width = max(map(len, judged.names))
    lines = [f"{'photo':<{width}}  score  trait    verdict"]
    for row in judged.ranking:
        verdict = "odd" if odd[row] else ""
        line = f"{judged.names[row]:<{width}}  {judged.scores[row]:5.1f}  {judged.reasons[row]:<7}"
        lines.append(f"{line}  {verdict}".rstrip())
    lines.append(
        f"{int(odd.sum())} of {len(judged)} are beyond {judged.threshold:.1f} standard deviations "
        "of what is usual here."
    )
    return "\n".join(lines)


def _write_heat_maps(folder: Path, model: LatentModel, judged: Judged) -> None:
    from denoiser.latent.heat_maps import heat_of_photo, painted  # noqa: PLC0415
    from denoiser.latent.mosaic import png  # noqa: PLC0415
    from denoiser.latent.result_files import write_result  # noqa: PLC0415
    from denoiser.naming import distinct_names  # noqa: PLC0415

    if judged.paths is None:
        raise UsageError("--heatmaps is for photos; these pictures come from no photo")
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise unwritable(folder, error) from error
    chosen = [row for row in judged.ranking if judged.is_odd[row]]
    names = distinct_names(
        [f"{rank:03d}-{judged.names[row]}" for rank, row in enumerate(chosen, start=1)]
    )
    with progress_bar("heat maps") as report:
        for done, (row, name) in enumerate(zip(chosen, names.values(), strict=True)):
            report(done, len(chosen))
            picture, heat = heat_of_photo(model, judged.paths[row])
            write_result(folder / f"{name}.png", png(painted(picture, heat)))
