"""The sentences that readers have in common, so that one kind of damage always reads the same."""

from __future__ import annotations

from pathlib import Path

from denoiser.errors import PhotoTooLarge, UnreadablePhoto, UnwritablePhoto
from denoiser.phrases import Phrase

ANOTHER_COPY = Phrase("Use another copy of it")
ANOTHER_FILE = Phrase("Choose a photo: JPEG, PNG, TIFF, WebP, AVIF, HEIC or camera RAW")


def ends_early(path: Path) -> UnreadablePhoto:
    """For a file that stops before its picture does."""
    return UnreadablePhoto(path, "is damaged: it ends early", ANOTHER_COPY)


def damaged(path: Path) -> UnreadablePhoto:
    """For a file whose content contradicts itself."""
    return UnreadablePhoto(path, "is damaged and cannot be decoded", ANOTHER_COPY)


def unsupported(path: Path, what: Phrase) -> UnreadablePhoto:
    """For a sound file of a kind that is not read; ``what`` completes "holds …"."""
    problem = Phrase("holds {what}, which is not supported", what=what)
    return UnreadablePhoto(path, problem, ANOTHER_FILE)


def first_frame_of(frames: int) -> Phrase:
    """For a moving picture."""
    return Phrase("Only the first of {frames} frames is shown.", frames=frames)


def too_long(path: Path, side: int, name: str) -> UnwritablePhoto:
    """For a picture with a side that the format ``name`` cannot store."""
    problem = Phrase("is longer than the {side} pixels of {format}", side=side, format=name)
    return UnwritablePhoto(path, problem, "Choose PNG or TIFF")


def refuse_if_too_large(path: Path, width: int, height: int, max_megapixels: float) -> None:
    """Called with the size in the header, before any pixel is decoded.

    Raises:
        PhotoTooLarge: more than ``max_megapixels`` (in units of 10⁶ pixels).
        UnreadablePhoto: no pixels at all.
    """
    if width <= 0 or height <= 0:
        raise damaged(path)
    if width * height > max_megapixels * 1e6:
        raise PhotoTooLarge(
            path,
            Phrase(
                "has {megapixels:.0f} megapixels; the limit is {limit:g}",
                megapixels=width * height / 1e6,
                limit=max_megapixels,
            ),
            "Crop it or make it smaller first",
        )
