"""`quietgrain latent compress`: a photo as its code, and back."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from denoiser.cli.latent.source_arguments import progress_bar
from denoiser.cli.usage import EXIT_GOOD, add_output
from denoiser.latent.result_files import check_target
from denoiser.latent.weights import suggested_model


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="a photo to store, or with --restore a file that was stored so",
    )
    add_output(parser, "the new file; with --restore a picture (.png, .jpg, .tif, .webp)")
    parser.add_argument(
        "--restore", action="store_true", help="make a picture of FILE again, by its own weights"
    )
    parser.add_argument(
        "--bits",
        type=int,
        choices=(8, 16),
        default=8,
        help="of each number of the code (default: 8)",
    )
    parser.add_argument(
        "--model", metavar="NAME", help="name of the autoencoder (default: one for photos)"
    )
    parser.add_argument("--device", default="auto", help="auto, cuda, mps, xpu or cpu")
    parser.add_argument("--overwrite", action="store_true", help="replace an existing file")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(arguments: argparse.Namespace) -> int:
    check_target(arguments.output, overwrite=arguments.overwrite)  # before the long work
    text, facts = _restore(arguments) if arguments.restore else _store(arguments)
    print(json.dumps(facts, ensure_ascii=False) if arguments.json else text)
    return EXIT_GOOD


def _store(arguments: argparse.Namespace) -> tuple[str, dict[str, object]]:
    from denoiser.latent.compression import (  # noqa: PLC0415  torch takes seconds
        compare,
        read_picture,
        save_compressed,
    )
    from denoiser.latent.model import LatentModel  # noqa: PLC0415
    from denoiser.latent.sources import Kind, Source  # noqa: PLC0415

    photo = arguments.file
    name = arguments.model or suggested_model(Source(Kind.PHOTOS, photos=(photo,)))
    model = LatentModel.load(name, arguments.device)
    picture = read_picture(photo, model.architecture.channels)
    with progress_bar("storing") as report:
        beside = compare(model, picture, arguments.bits, report)
    save_compressed(beside.code.content, arguments.output, overwrite=arguments.overwrite)
    height, width, channels = picture.shape
    facts = {
        "file": str(arguments.output),
        "model": model.card.name,
        "sha256": model.card.sha256,
        "width": width,
        "height": height,
        "channels": channels,
        "bits": arguments.bits,
        "bytes_of_pixels": picture.size,
        "bytes_of_photo": photo.stat().st_size,
        "bytes": len(beside.code.content),
        "psnr": beside.code.psnr,
        "jpeg": {
            "bytes": len(beside.jpeg.content),
            "psnr": beside.jpeg.psnr,
            "quality": beside.quality,
            "is_smallest_possible": beside.jpeg_is_larger,
        },
    }
    jpeg = f"{len(beside.jpeg.content):,} bytes, {beside.jpeg.psnr:.2f} dB"
    text = (
        f"{arguments.output}: {width}×{height}, {len(beside.code.content):,} bytes by "
        f"“{model.card.name}”, {beside.code.psnr:.2f} dB\n"
        + (
            f"The smallest JPEG possible is larger: {jpeg} (quality {beside.quality})"
            if beside.jpeg_is_larger
            else f"A JPEG of that size: {jpeg} (quality {beside.quality})"
        )
    )
    return text, facts


def _restore(arguments: argparse.Namespace) -> tuple[str, dict[str, object]]:
    from denoiser.latent.compression import (  # noqa: PLC0415  torch takes seconds
        read_compressed,
        restore,
        save_restored,
    )
    from denoiser.latent.model import LatentModel  # noqa: PLC0415

    compressed = read_compressed(arguments.file)
    name = arguments.model or compressed.card().name
    model = LatentModel.load(name, arguments.device)
    with progress_bar("restoring") as report:
        picture = restore(model, compressed, report)
    save_restored(picture, arguments.output, overwrite=arguments.overwrite)
    height, width, channels = picture.shape
    facts = {
        "file": str(arguments.output),
        "model": model.card.name,
        "width": width,
        "height": height,
        "channels": channels,
    }
    return f"{arguments.output}: {width}×{height}, restored by “{model.card.name}”", facts
