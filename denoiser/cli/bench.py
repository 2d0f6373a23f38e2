"""`quietgrain bench`: quality, noise level, speed, batch and window, as tables and as JSON."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from tqdm import tqdm

from denoiser.architecture import MAX_SIGMA
from denoiser.cli.usage import EXIT_GOOD, write_json
from denoiser.weights import DEFAULT_MODEL


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
        "--real",
        type=Path,
        metavar="PAIRS",
        help="PSNR and SSIM on pairs *_real / *_mean of real photos, of all sets of weights and of "
        "those peers, told nothing but the photo",
    )
    what.add_argument(
        "--clean",
        type=Path,
        metavar="FOLDER",
        help="what is taken from these clean pictures at the automatic level",
    )
    what.add_argument(
        "--halo",
        type=Path,
        metavar="FOLDER",
        help="difference between tiled and un-tiled results on these clean pictures with white "
        "noise added, by halo",
    )
    what.add_argument(
        "--curve",
        type=Path,
        metavar="CSV",
        help="what a training has reached by when, from the CSV that it writes",
    )
    what.add_argument(
        "--latent",
        action="store_true",
        help="autoencoders on handwritten digits: do their codes tell digits apart, do they take "
        "noise away (trains some, for a minute or two)",
    )
    what.add_argument(
        "--window", type=Path, metavar="PHOTO", help="how quickly the real window reacts"
    )
    what.add_argument(
        "--latent-window",
        action="store_const",
        const=True,
        help="how quickly the real window projects 10,000 codes, and whether it stalls",
    )
    parser.add_argument(
        "--sigma",
        type=_sigmas,
        default=(15.0, 25.0, 50.0),
        metavar="N,N,…",
        help="levels for --quality, --peers and --halo (default: 15,25,50)",
    )
    parser.add_argument(
        "--gray", action="store_true", help="of --quality: make the pictures gray (ITU-R 601 luma)"
    )
    parser.add_argument(
        "--photos",
        type=Path,
        nargs="+",
        metavar="FOLDER",
        help="of --latent: clean photos, some of which are spoilt and to be found among the others",
    )
    parser.add_argument(
        "--foreign",
        type=Path,
        metavar="FOLDER",
        help="of --latent: photos of something else, to be found among those of --photos",
    )
    parser.add_argument("--limit", type=int, metavar="N", help="only the first N pictures")
    parser.add_argument("--model", default=DEFAULT_MODEL, help="see “quietgrain models”")
    parser.add_argument("--device", default="auto", help="auto, cuda, mps, xpu or cpu")
    parser.add_argument("--tile", type=int, metavar="N", help="side of the tiles in pixels")
    parser.add_argument("--threads", type=int, metavar="N", help="processor threads")
    parser.add_argument(
        "--plot",
        type=Path,
        metavar="FILE",
        help="of --peers and --curve: PSNR over time, as SVG or PNG",
    )
    parser.add_argument(
        "--sheet",
        type=Path,
        metavar="FILE",
        help="of --noise-level: a PNG of four of the pairs: noisy, cleaned, residual, reference",
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
    if arguments.latent_window:
        figures = arguments.window_of_app.measure_latent()
        return _lines(figures), {"latent_window": figures}
    if arguments.curve:
        from denoiser.cli.bench_curve import measure_curve  # noqa: PLC0415

        return measure_curve(arguments)
    if arguments.latent:
        from denoiser.cli.bench_latent import measure_latent  # noqa: PLC0415

        return measure_latent(arguments, bar)
    # Not before it is needed: the window's start is measured without torch, as it really happens.
    from denoiser.cli.bench_measures import measure  # noqa: PLC0415

    return measure(arguments, bar)


def _lines(figures: dict[str, float]) -> str:
    width = max(map(len, figures))
    return "\n".join(f"{name:<{width}}  {value:10.3f}" for name, value in figures.items())
