"""Names for results."""

from __future__ import annotations

from pathlib import Path

SUFFIXES = {"JPEG": ".jpg", "PNG": ".png", "TIFF": ".tif", "WEBP": ".webp", "AVIF": ".avif"}
"""The formats that can be written, and the suffix each gets."""


def default_target(
    source: Path, suffix: str, folder: Path | None = None, ending: str = "clean"
) -> Path:
    """Where a result goes unless the user says otherwise: a new name, never an existing file.

    ``holiday.jpg`` becomes ``holiday-clean.jpg``, then ``holiday-clean-2.jpg``; ``ending`` says
    what the file holds.
    """
    folder = folder or source.parent
    stem = f"{source.stem}-{ending}"
    target = folder / f"{stem}{suffix}"
    number = 2
    while target.exists():
        target = folder / f"{stem}-{number}{suffix}"
        number += 1
    return target
