"""`quietgrain noise`: a photo with synthetic noise, to test denoisers with."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from denoiser.architecture import MAX_SIGMA
from denoiser.cli.usage import EXIT_GOOD, UsageError, add_output
from denoiser.formats.suffixes import promised_format
from denoiser.naming import SUFFIXES, default_target
from denoiser.noisy_photo import with_noise
from denoiser.opening import open_photo
from denoiser.saving import save_photo
from denoiser.synthetic_noise import NoiseKind, SyntheticNoise

FLOAT_DEPTH = 32


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("photo", type=Path, metavar="IN", help="a photo, the cleaner the better")
    add_output(parser, "the new file, or a folder for IN-noisy-KIND-SIGMA.png")
    kinds = [kind.value for kind in NoiseKind]
    parser.add_argument("--kind", choices=kinds, default=kinds[0], help=f"(default: {kinds[0]})")
    parser.add_argument(
        "--sigma",
        type=_sigma,
        default=25.0,
        metavar="N",
        help="standard deviation on mid-grey in 8-bit units, 0 to 75 (default: 25)",
    )
    parser.add_argument(
        "--seed", type=_seed, default=0, metavar="N", help="of the random numbers (default: 0)"
    )
    parser.add_argument(
        "--no-clip",
        action="store_true",
        help="keep values beyond black and white, in a float TIFF",
    )


def _sigma(text: str) -> float:
    value = float(text)
    if not 0 <= value <= MAX_SIGMA:
        raise argparse.ArgumentTypeError(f"must lie between 0 and {MAX_SIGMA:g}")
    return value


def _seed(text: str) -> int:
    value = int(text)
    if value < 0:
        raise argparse.ArgumentTypeError("must not be negative")
    return value


def run(arguments: argparse.Namespace) -> int:
    clip = not arguments.no_clip
    noise = SyntheticNoise(NoiseKind(arguments.kind), arguments.sigma, arguments.seed, clip)
    target: Path = arguments.output
    if not target.suffix or os.path.isdir(target):
        suffix = SUFFIXES["PNG" if clip else "TIFF"]
        target = default_target(arguments.photo, suffix, target, f"noisy-{noise.name}")
    elif not clip and promised_format(target) != "TIFF":
        raise UsageError("values beyond black and white need a TIFF: name OUT with .tif")
    photo = open_photo(arguments.photo)
    noisy = with_noise(photo, noise)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            f"the folder “{target.parent}” cannot be made: {error.strerror}"
        ) from error
    save_photo(noisy, target, depth=None if clip else FLOAT_DEPTH)
    print(f"{arguments.photo} → {target}  ({noise.sentence})")
    for note in photo.notes:
        print(f"    {note}")
    return EXIT_GOOD
