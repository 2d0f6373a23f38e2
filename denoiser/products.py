"""What can be exported of a photo, and how the files are called."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path


class Product(StrEnum):
    """One of the files that come of a photo; the value is the word in its name."""

    CLEANED = "clean"
    RESIDUAL = "residual"
    """What was removed, as numbers: see `denoiser.residual_file`."""
    SHEET = "sheet"
    """Noisy, cleaned and residual side by side, to look at: see `denoiser.sheet`."""


SUFFIXES_OF_OTHERS = {Product.RESIDUAL: ".tif", Product.SHEET: ".jpg"}
"""The cleaned photo has the suffix of its format."""

_CLEANED_NAME = re.compile(rf"-{Product.CLEANED}(-\d+)?$")


def product_path(cleaned: Path, product: Product) -> Path:
    """Where ``product`` goes if the cleaned photo goes to ``cleaned``.

    ``night-clean-2.jpg`` has ``night-residual-2.tif`` beside it, and ``night.png``
    ``night-residual.tif``.
    """
    if product is Product.CLEANED:
        return cleaned
    stem, found = _CLEANED_NAME.subn(rf"-{product}\1", cleaned.stem)
    if not found:
        stem = f"{cleaned.stem}-{product}"
    return cleaned.with_name(stem + SUFFIXES_OF_OTHERS[product])


def product_paths(cleaned: Path, products: Iterable[Product]) -> list[Path]:
    """The files of an export, in the order of `Product`."""
    return [product_path(cleaned, product) for product in Product if product in set(products)]


def software_name() -> str:
    """What made a file, for its label."""
    return f"Quietgrain {version('quietgrain')}"
