"""`quietgrain bench`: quality, noise level, speed, batch and window, as tables and as JSON."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from tqdm import tqdm

from denoiser.architecture import MAX_SIGMA
from denoiser.bench.batch import batch_figures, format_batch
from denoiser.bench.convolution import bare_seconds_per_megapixel
from denoiser.bench.noise_level import format_noise_level, noise_level_table
from denoiser.bench.pareto_plot import pareto_figure
from denoiser.bench.peers import PEERS, Method, format_peers, peer_table
from denoiser.bench.quality import format_quality, quality_table
from denoiser.bench.speed import format_speed, speed_table
from denoiser.bench.sweep_plot import figure_file
from denoiser.cli.usage import EXIT_GOOD, UsageError, write_file, write_json
from denoiser.color import to_srgb
from denoiser.compute import Compute, choose_device
from denoiser.engine import Denoiser
from denoiser.errors import QuietgrainError
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
        "--peers",
        type=Path,
        metavar="FOLDER",
        help="quality and time on these clean pictures, beside non-local means and BM3D (where "
        "the extra “peers” is installed), all in the same run",
    )
    what.add_argument(
        "--window", type=Path, metavar="PHOTO", help="how quickly the real window reacts"
    )
    parser.add_argument(
        "--sigma",
        type=_sigmas,
        default=(15.0, 25.0, 50.0),
        metavar="N,N,…",
        help="levels for --quality and --peers (default: 15,25,50)",
    )
    parser.add_argument("--limit", type=int, metavar="N", help="only the first N pictures")
    parser.add_argument("--model", default=DEFAULT_MODEL, help="see “quietgrain models”")
    parser.add_argument("--device", default="auto", help="auto, cuda, mps, xpu or cpu")
    parser.add_argument("--tile", type=int, metavar="N", help="side of the tiles in pixels")
    parser.add_argument("--threads", type=int, metavar="N", help="processor threads")
    parser.add_argument(
        "--plot", type=Path, metavar="FILE", help="of --peers: PSNR over time, as SVG or PNG"
    )
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


Figures = dict[str, Any]


def _measure(arguments: argparse.Namespace, bar: _Bar) -> tuple[str, Figures]:
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
    measure = next(run for name, run in MEASURES.items() if getattr(arguments, name) is not None)
    text, figures = measure(arguments, denoiser, bar)
    return text, {**about, **figures}


def _quality(arguments: argparse.Namespace, denoiser: Denoiser, bar: _Bar) -> tuple[str, Figures]:
    rows = quality_table(arguments.quality, arguments.sigma, denoiser, arguments.limit, bar)
    return format_quality(rows), {"quality": [asdict(row) for row in rows]}


def _noise_level(
    arguments: argparse.Namespace, denoiser: Denoiser, bar: _Bar
) -> tuple[str, Figures]:
    clean, pairs = arguments.noise_level
    result = noise_level_table(clean, pairs, denoiser, arguments.limit, bar)
    return format_noise_level(result), asdict(result)


def _batch(arguments: argparse.Namespace, denoiser: Denoiser, bar: _Bar) -> tuple[str, Figures]:
    batch = batch_figures(arguments.batch, denoiser, arguments.model, arguments.limit, bar)
    return format_batch(batch), {"batch": asdict(batch)}


def _peers(arguments: argparse.Namespace, denoiser: Denoiser, bar: _Bar) -> tuple[str, Figures]:
    if arguments.plot and arguments.plot.suffix.lower() not in PLOT_SUFFIXES:
        raise UsageError(f"“{arguments.plot}” must end in .svg or .png")
    methods: dict[str, Method] = {
        f"Quietgrain, {arguments.model}": lambda noisy, sigma: (
            noisy - denoiser.residual(noisy, sigma)
        )
    }
    missing = []
    for name, make in PEERS.items():
        try:
            methods[name] = make()
        except QuietgrainError as error:
            missing.append(f"{name} is left out. {error}")
    rows = peer_table(methods, arguments.peers, arguments.sigma, arguments.limit, bar)
    if arguments.plot:
        content = figure_file(pareto_figure(rows), arguments.plot.suffix.lower().lstrip("."))
        write_file(arguments.plot, content)
    text = "\n".join([format_peers(rows), *missing])
    return text, {"peers": [asdict(row) for row in rows], "left_out": missing}


def _speed(arguments: argparse.Namespace, denoiser: Denoiser, bar: _Bar) -> tuple[str, Figures]:
    photo = arguments.window_of_app.sample if arguments.speed is True else arguments.speed
    picture = to_srgb(open_photo(photo))
    if picture.shape[2] != 3:
        raise UsageError(f"“{photo}” is gray; choose a colour photo for the speed benchmark")
    rows = speed_table(_precisions(arguments, denoiser), picture, report=bar)
    architecture = find_model(arguments.model).architecture
    bare = bare_seconds_per_megapixel(architecture, denoiser.compute, denoiser.tile)
    share = bare / rows[0].seconds_per_megapixel
    text = (
        f"{format_speed(rows)}\n\n{rows[0].name} reaches {share:.0%} of the rate of bare 3×3 "
        "convolutions of its widths."
    )
    return text, {"speed": [asdict(row) for row in rows], "share_of_bare_convolutions": share}


MEASURES: dict[str, Callable[[argparse.Namespace, Denoiser, _Bar], tuple[str, Figures]]] = {
    "quality": _quality,
    "noise_level": _noise_level,
    "peers": _peers,
    "batch": _batch,
    "speed": _speed,
}
"""By the name of the option that asks for it."""
PLOT_SUFFIXES = (".svg", ".png")


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
