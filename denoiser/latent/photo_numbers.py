"""Numbers that are known of photos: what can be plotted against their codes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from denoiser import exif
from denoiser.phrases import Phrase

SECONDS_PER_DAY = 86_400

AXES = {
    "iso": Phrase("ISO"),
    "exposure": Phrase("Exposure time (s)"),
    "aperture": Phrase("Aperture (f-number)"),
    "focal_length": Phrase("Focal length (mm)"),
    "focal_length_35": Phrase("Focal length for 35 mm film (mm)"),
    "captured": Phrase("Days since the first photo"),
    "megapixels": Phrase("Megapixels"),
    "megabytes": Phrase("File size (MB)"),
}
"""What stands on the axis of each; the names of `denoiser.latent.pictures.PictureSet.numbers`."""


@dataclass(frozen=True)
class PhotoNumbers:
    """Of one photo; None where its file does not say."""

    iso: float | None = None
    exposure: float | None = None
    """Seconds."""
    aperture: float | None = None
    focal_length: float | None = None
    """Millimetres."""
    focal_length_35: float | None = None
    captured: float | None = None
    """Days; only differences mean something, as cameras write no time zone."""
    megapixels: float | None = None
    """Units of 10⁶ pixels."""
    megabytes: float | None = None
    """Units of 10⁶ bytes."""


def numbers_of(block: bytes | None, pixels: int, size: int) -> PhotoNumbers:
    """What is known of a photo.

    Args:
        block: its EXIF block; a damaged one says nothing.
        pixels: of the whole photo.
        size: of the file, in bytes.
    """
    always = PhotoNumbers(megapixels=pixels / 1e6, megabytes=size / 1e6)
    if block is None:
        return always
    try:
        entries = exif.all_entries(block)
    except exif.DamagedExifError:
        return always

    def read(tag: int) -> float | None:
        value = exif.number(block, entries.get(tag))
        return value if value else None  # cameras write 0 where they do not know

    return PhotoNumbers(
        iso=read(exif.ISO),
        exposure=read(exif.EXPOSURE_TIME),
        aperture=read(exif.F_NUMBER),
        focal_length=read(exif.FOCAL_LENGTH),
        focal_length_35=read(exif.FOCAL_LENGTH_35),
        captured=_days(block, entries.get(exif.CAPTURED_AT) or entries.get(exif.CHANGED_AT)),
        megapixels=always.megapixels,
        megabytes=always.megabytes,
    )


def _days(block: bytes, entry: exif.Entry | None) -> float | None:
    try:
        moment = datetime.strptime(exif.text(block, entry) or "", "%Y:%m:%d %H:%M:%S")
    except ValueError:  # cameras without a clock write blanks or zeros
        return None
    return (moment - datetime(1970, 1, 1)).total_seconds() / SECONDS_PER_DAY


def columns(numbers: Sequence[PhotoNumbers]) -> Mapping[str, NDArray[np.float64]]:
    """By axis the numbers of all photos, NaN where one is missing; without those that all miss."""
    table: dict[str, NDArray[np.float64]] = {}
    for field in fields(PhotoNumbers):
        values = np.array([getattr(each, field.name) for each in numbers], dtype=np.float64)
        if field.name == "captured" and np.isfinite(values).any():
            values -= np.nanmin(values)
        if np.isfinite(values).any():
            table[AXES[field.name]] = values
    return table
