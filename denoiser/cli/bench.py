"""`quietgrain bench`: quality, noise level, speed, batch and window, as tables and as JSON."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from tqdm import tqdm

from denoiser.architecture import MAX_SIGMA
from denoiser.bench.batch import batch_figures, format_batch
from denoiser.bench.noise_level import format_noise_level, noise_level_table
from denoiser.bench.quality import format_quality, quality_table
from denoiser.bench.speed import format_speed, speed_table
from denoiser.cli.usage import EXIT_GOOD, UsageError, write_json
from denoiser.color import to_srgb
from denoiser.compute import Compute, choose_device
from denoiser.engine import Denoiser
from denoiser.network_values import load_network
from denoiser.photo import open_photo
from denoiser.weights import DEFAULT_MODEL, find_model


def add_arguments(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "--quality",
        type=Path,
        metavar="FOLDER",
        help="PSNR and SSIM on these clean pictures with white noise added",
    )
    what.add_argument(
        "--noise-level",
        type=Path,
        nargs=2,
        metavar=("CLEAN", "PAIRS"),
        help="error of the automatic level, on clean pictures with noise added and on "
        "pairs *_real / *_mean of real photos",
    )
    what.add_argument(
        "--speed",
        type=Path,
        nargs="?",
        const=True,
        metavar="PHOTO",
        help="seconds per megapixel beside non-local means (default: the sample photo)",
    )
    what.add_argument(
        "--batch",
        type=Path,
        metavar="FOLDER",
        help="a batch of these photos beside the same work one by one, and its memory",
    )
    what.add_argument(
        "--window", type=Path, metavar="PHOTO", help="how quickly the real window reacts"
    )
    parser.add_argument(
        "--sigma",
        type=_sigmas,
        default=(15.0, 25.0, 50.0),
        metavar="N,N,…",
        help="levels for --quality (default: 15,25,50)",
    )
    parser.add_argument("--limit", type=int, metavar="N", help="only the first N pictures")
    parser.add_argument("--model", default=DEFAULT_MODEL, help="see “quietgrain models”")
    parser.add_argument("--device", default="auto", help="auto, cuda, mps, xpu or cpu")
    parser.add_argument("--tile", type=int, metavar="N", help="side of the tiles in pixels")
    parser.add_argument("--threads", type=int, metavar="N", help="processor threads")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")


def _sigmas(text: str) -> tuple[float, ...]:
    values = tuple(float(part) for part in text.split(","))
    if not all(0 <= value <= MAX_SIGMA for value in values):
        raise argparse.ArgumentTypeError(f"levels lie between 0 and {MAX_SIGMA:g}")
    return values


class _Bar:
    """A progress bar that restarts whenever the count does."""

    def __init__(self) -> None:
        self._bar = tqdm(leave=False, disable=not sys.stderr.isatty())

    def __call__(self, done: int, total: int) -> None:
        self._bar.total = total
        self._bar.n = done
        self._bar.refresh()

    def close(self) -> None:
        self._bar.close()


def run(arguments: argparse.Namespace) -> int:
    if arguments.threads:
        torch.set_num_threads(arguments.threads)
    bar = _Bar()
    try:
        text, figures = _measure(arguments, bar)
    finally:
        bar.close()
    print(text)
    if arguments.json:
        write_json(arguments.json, figures)
    return EXIT_GOOD


def _measure(arguments: argparse.Namespace, bar: _Bar) -> tuple[str, dict[str, Any]]:
    if arguments.window:
        figures = arguments.window_of_app.measure(arguments.window)
        return _lines(figures), {"window": figures}
    denoiser = Denoiser.load(arguments.model, arguments.device, arguments.tile)
    about = {
        "model": arguments.model,
        "device": denoiser.compute.label,
        "tile": denoiser.tile,
        "threads": torch.get_num_threads(),
    }
    if arguments.quality:
        rows = quality_table(arguments.quality, arguments.sigma, denoiser, arguments.limit, bar)
        return format_quality(rows), {**about, "quality": [asdict(row) for row in rows]}
    if arguments.noise_level:
        clean, pairs = arguments.noise_level
        result = noise_level_table(clean, pairs, denoiser, arguments.limit, bar)
        return format_noise_level(result), {**about, **asdict(result)}
    if arguments.batch:
        batch = batch_figures(arguments.batch, denoiser, arguments.model, arguments.limit, bar)
        return format_batch(batch), {**about, "batch": asdict(batch)}
    photo = arguments.window_of_app.sample if arguments.speed is True else arguments.speed
    picture = to_srgb(open_photo(photo))
    if picture.shape[2] != 3:
        raise UsageError(f"“{photo}” is gray; choose a colour photo for the speed benchmark")
    speed = speed_table(_precisions(arguments, denoiser), picture, report=bar)
    return format_speed(speed), {**about, "speed": [asdict(row) for row in speed]}


def _precisions(arguments: argparse.Namespace, chosen: Denoiser) -> dict[str, Denoiser]:
    """The model as it is used, and in float32 where that is not the same."""
    denoisers = {f"{arguments.model}, {chosen.compute.label}": chosen}
    if chosen.compute.dtype != torch.float32:
        seconds = chosen.compute.seconds_per_megapixel
        full = Compute(choose_device(arguments.device), torch.float32, seconds)
        network = load_network(find_model(arguments.model))
        denoisers[f"{arguments.model}, {full.label}"] = Denoiser(network, full, tile=chosen.tile)
    return denoisers


def _lines(figures: dict[str, float]) -> str:
    width = max(map(len, figures))
    return "\n".join(f"{name:<{width}}  {value:10.3f}" for name, value in figures.items())
