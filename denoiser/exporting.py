"""From a cleaned photo to the files that were asked for: cleaned, residual, sheet."""

from __future__ import annotations

import os
from pathlib import Path

from denoiser.errors import UnwritablePhoto
from denoiser.formats.suffixes import promised_format
from denoiser.photo import Photo
from denoiser.products import Product, product_path, product_paths
from denoiser.recipe import ExportOptions, Settings
from denoiser.residual_file import residual_photo
from denoiser.saving import as_written, save_photo, written_depth
from denoiser.sheet import make_sheet

SHEET_QUALITY = 92


def export(
    photo: Photo,
    cleaned: Photo,
    target: Path,
    options: ExportOptions,
    *,
    made_with: Settings,
    gain: float | None = None,
    centre: tuple[float, float] | None = None,
    overwrite: bool = False,
) -> list[Path]:
    """Write the products that ``options`` ask for; their paths, in the order of `Product`.

    Args:
        photo: as it was opened.
        cleaned: what became of it; same shape, same encoding.
        target: where the cleaned photo goes, or would go; the others get its name
            (`denoiser.products.product_path`).
        made_with: the settings, with the level that the network was told.
        gain: of the residual on the sheet; None chooses what suits it.
        centre: x and y of what the sheet shows at 100 %, in pixels; None is the middle.
        overwrite: whether existing files are replaced; if not, nothing at all is written where
            one of them exists.

    Raises:
        UnwritablePhoto: a target exists, cannot be written, or the format is unfit for it.
    """
    if not overwrite:
        for path in product_paths(target, options.products):
            if os.path.lexists(path):
                raise UnwritablePhoto(
                    path, "exists already", "Choose another name or allow overwriting"
                )
    written = []
    if Product.CLEANED in options.products:
        written.append(options.save(cleaned, target, overwrite=overwrite))
    if Product.RESIDUAL in options.products:
        path = product_path(target, Product.RESIDUAL)
        residual = _residual(photo, cleaned, target, options, describe(made_with))
        depth = options.residual_depth
        written.append(save_photo(residual, path, depth=depth, overwrite=overwrite))
    if Product.SHEET in options.products:
        path = product_path(target, Product.SHEET)
        sheet = make_sheet(photo, cleaned, made_with=describe(made_with), gain=gain, centre=centre)
        written.append(save_photo(sheet, path, quality=SHEET_QUALITY, overwrite=overwrite))
    return written


def _residual(
    photo: Photo, cleaned: Photo, target: Path, options: ExportOptions, made_with: str
) -> Photo:
    kind = options.format or promised_format(target) or "TIFF"
    depth = written_depth(target, photo, kind, options.depth)
    return residual_photo(
        as_written(photo, kind, depth),
        as_written(cleaned, kind, depth),
        depth=options.residual_depth,
        whole_numbers=depth < 32,
        made_with=made_with,
    )


def describe(settings: Settings) -> str:
    """The settings in one sentence, for titles and labels."""
    level = "" if settings.sigma is None else f", sigma {settings.sigma:.1f}"
    strength = settings.strength
    return (
        f"Model {settings.model}{level}, strength {strength.luma * 100:.0f} %, "
        f"colour {strength.colour * 100:.0f} %."
    )
