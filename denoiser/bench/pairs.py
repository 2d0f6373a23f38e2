"""Noisy photos that come with a reference of the same scene."""

from __future__ import annotations

from pathlib import Path

from denoiser.bench.common import pictures_in
from denoiser.errors import QuietgrainError

NOISY_ENDING = "_real"
REFERENCE_ENDING = "_mean"
"""PolyU names a photo ``X_real.JPG`` and the mean of many shots of the same ``X_mean.JPG``."""


def photo_pairs(folder: Path | str) -> list[tuple[Path, Path]]:
    """Each noisy photo of a folder and its reference, by name.

    Raises:
        QuietgrainError: there are none.
    """
    pairs = []
    for noisy in pictures_in(folder):
        if noisy.stem.endswith(NOISY_ENDING):
            stem = noisy.stem.removesuffix(NOISY_ENDING)
            reference = noisy.with_name(stem + REFERENCE_ENDING + noisy.suffix)
            if reference.exists():
                pairs.append((noisy, reference))
    if not pairs:
        raise QuietgrainError(
            f"“{folder}” holds no pairs of photos. Name a folder with X{NOISY_ENDING}.JPG beside "
            f"X{REFERENCE_ENDING}.JPG."
        )
    return pairs
