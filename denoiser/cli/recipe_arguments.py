"""The arguments that say how photos are cleaned and written, the same for every command."""

from __future__ import annotations

import argparse
from dataclasses import replace

from denoiser.architecture import MAX_SIGMA
from denoiser.naming import SUFFIXES
from denoiser.photo import DEPTHS
from denoiser.recipe import DEFAULT_QUALITY, Recipe
from denoiser.strength import Strength
from denoiser.weights import DEFAULT_MODEL

_ALL_DEPTHS = sorted({depth for depths in DEPTHS.values() for depth in depths})


def add_recipe_arguments(parser: argparse.ArgumentParser) -> None:
    """What makes a `Recipe`.  An argument that is not given leaves no trace in the namespace, so
    that its value can come from elsewhere."""

    def add(name: str, **options: object) -> None:
        parser.add_argument(name, default=argparse.SUPPRESS, **options)  # type: ignore[arg-type]

    add(
        "--sigma",
        type=_sigma,
        metavar="auto|N",
        help="noise level in 8-bit units, 0 to 75 (default: auto)",
    )
    add(
        "--strength",
        type=_share,
        metavar="S",
        help="how much of the residual to remove, 0 to 1 (default: 1)",
    )
    add("--colour-strength", type=_share, metavar="S", help="the same for colour alone")
    add("--model", help=f"see “quietgrain models” (default: {DEFAULT_MODEL})")
    add("--format", choices=sorted(SUFFIXES), help="of the new files (default: as the source)")
    add(
        "--quality",
        type=_quality,
        metavar="N",
        help=f"of JPEG, WebP and AVIF, 1 to 100 (default: {DEFAULT_QUALITY})",
    )
    add(
        "--depth",
        type=int,
        choices=_ALL_DEPTHS,
        help="bits per channel (default: as the source, as far as the format has them)",
    )
    add("--strip-metadata", action="store_true", help="leave out EXIF, IPTC and XMP")


def add_device_arguments(parser: argparse.ArgumentParser) -> None:
    """On what the network runs."""
    parser.add_argument("--device", default="auto", help="auto, cuda, mps, xpu or cpu")
    parser.add_argument("--tile", type=_side, metavar="N", help="side of the tiles in pixels")


def recipe_of(arguments: argparse.Namespace) -> Recipe:
    """What the arguments ask for."""
    base, given = Recipe(), vars(arguments)
    luma = given.get("strength", base.settings.strength.luma)
    colour = given.get("strength", base.settings.strength.colour)
    settings = replace(
        base.settings,
        model=given.get("model", base.settings.model),
        sigma=given.get("sigma", base.settings.sigma),
        strength=Strength(luma, given.get("colour_strength", colour)),
    )
    export = replace(
        base.export,
        **{name: given[name] for name in ("format", "quality", "depth") if name in given},
        keep_metadata=base.export.keep_metadata and "strip_metadata" not in given,
    )
    return Recipe(settings, export)


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


def _quality(text: str) -> int:
    value = int(text)
    if not 1 <= value <= 100:
        raise argparse.ArgumentTypeError("must lie between 1 and 100")
    return value


def _side(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("must be a number of pixels")
    return value
