"""The arguments that say how photos are cleaned and written, the same for every command."""

from __future__ import annotations

import argparse
from dataclasses import replace

from denoiser.architecture import MAX_SIGMA
from denoiser.cli.usage import UsageError
from denoiser.naming import SUFFIXES
from denoiser.presets import PresetsError, load_presets
from denoiser.products import Product
from denoiser.recipe import DEFAULT_QUALITY, ExportOptions, Recipe
from denoiser.residual_file import DEPTHS_OF_RESIDUAL
from denoiser.saving import DEPTHS
from denoiser.strength import Strength
from denoiser.weights import DEFAULT_MODEL

_ALL_DEPTHS = sorted({depth for depths in DEPTHS.values() for depth in depths})


def add_recipe_arguments(parser: argparse.ArgumentParser) -> None:
    """What makes a `Recipe`.  An argument that is not given leaves no trace in the namespace, so
    that its value can come from elsewhere."""

    def add(name: str, **options: object) -> None:
        parser.add_argument(name, default=argparse.SUPPRESS, **options)  # type: ignore[arg-type]

    add("--preset", metavar="NAME", help="what the other options start from: “quietgrain presets”")
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


def add_product_arguments(parser: argparse.ArgumentParser) -> None:
    """What is written beside the cleaned photo."""
    parser.add_argument(
        "--also",
        action="append",
        choices=[product.value for product in Product if product is not Product.CLEANED],
        default=argparse.SUPPRESS,
        help="write the residual (what was removed, as a TIFF) or a side-by-side sheet as well; "
        "may be given twice",
    )
    parser.add_argument(
        "--residual-depth",
        type=int,
        choices=DEPTHS_OF_RESIDUAL,
        default=argparse.SUPPRESS,
        help="32 is float, 16 states gain and offset in the file (default: 32)",
    )


def add_device_arguments(parser: argparse.ArgumentParser) -> None:
    """On what the network runs."""
    parser.add_argument("--device", default="auto", help="auto, cuda, mps, xpu or cpu")
    parser.add_argument("--tile", type=_side, metavar="N", help="side of the tiles in pixels")


def recipe_of(arguments: argparse.Namespace) -> Recipe:
    """What the arguments ask for; of a preset, what they leave open.

    Raises:
        UsageError: there is no such preset.
    """
    given = vars(arguments)
    base = _of_preset(given["preset"]) if "preset" in given else Recipe()
    luma = given.get("strength", base.settings.strength.luma)
    colour = given.get("strength", base.settings.strength.colour)
    settings = replace(
        base.settings,
        model=given.get("model", base.settings.model),
        sigma=given.get("sigma", base.settings.sigma),
        strength=Strength(luma, given.get("colour_strength", colour)),
    )
    export = base.export
    if "format" in given and export.depth not in DEPTHS[given["format"]]:
        export = replace(export, depth=None)  # it was meant for the format of the preset
    names = ("format", "quality", "depth", "residual_depth")
    also = given.get("also", [])
    export = replace(
        export,
        **{name: given[name] for name in names if name in given},
        keep_metadata=export.keep_metadata and "strip_metadata" not in given,
        products=tuple(p for p in Product if p in export.products or p.value in also),
    )
    return Recipe(settings, export)


def _of_preset(name: str) -> Recipe:
    try:
        preset = load_presets().find(name)
    except PresetsError as error:
        raise UsageError(str(error)) from error
    return Recipe(preset.settings, preset.export or ExportOptions())


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
