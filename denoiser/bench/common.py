"""What the benchmarks share: their pictures, the denoiser they measure, and their text tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from denoiser.errors import QuietgrainError
from denoiser.noise_level import NoiseEstimate
from denoiser.synthetic_noise import add_gaussian

Report = Callable[[int, int], None]
"""Called with the pictures done and their number; may raise `denoiser.errors.Cancelled`."""

NOISE_SEED = 0
"""Of the noise of the first picture; every other one has the next seed.  With the same noise on all
of them, by how much it happens to be too strong would be an error of the mean as well."""

SUFFIXES = frozenset({".bmp", ".jpeg", ".jpg", ".png", ".tif", ".tiff"})


class ResidualDenoiser(Protocol):
    """What is measured; `denoiser.engine.Denoiser` is one."""

    def residual(self, noisy: NDArray[np.float32], sigma: float, /) -> NDArray[np.float32]:
        """The noise in ``H×W×C`` of [0, 1] at this level (8-bit units), in the same shape."""
        ...


class MeasuringDenoiser(ResidualDenoiser, Protocol):
    """One that finds the level by itself as well."""

    def estimate(self, noisy: NDArray[np.float32], /) -> NoiseEstimate:
        """What it should be told of this ``H×W×C`` picture."""
        ...


def no_report(_done: int, _total: int) -> None:
    """Say nothing."""


def pictures_in(folder: Path | str) -> list[Path]:
    """The pictures of a folder, by name.

    Raises:
        QuietgrainError: there are none, or there is no such folder.
    """
    folder = Path(folder)
    found = sorted(path for path in folder.glob("*") if path.suffix.lower() in SUFFIXES)
    if not found:
        raise QuietgrainError(
            f"“{folder}” holds no pictures. Name a folder with PNG or JPEG files."
        )
    return found


def read_8bit(path: Path, *, gray: bool = False) -> NDArray[np.uint8]:
    """The stored values, ``H×W×3``: test sets are compared without any colour management.

    With ``gray`` their luma by ITU-R 601, ``H×W×1``.
    """
    try:
        with Image.open(path) as image:
            if gray:
                return np.asarray(image.convert("L"))[..., None]
            return np.asarray(image.convert("RGB"))
    except OSError as error:
        raise QuietgrainError(f"“{path.name}” cannot be read: {error}.") from error


def noisy_pictures(
    folder: Path | str,
    sigmas: Sequence[float],
    limit: int | None,
    report: Report,
    *,
    gray: bool = False,
) -> Iterator[tuple[float, NDArray[np.uint8], NDArray[np.float32]]]:
    """Clean pictures with white noise added, level by level.

    Args:
        sigmas: levels, in 8-bit units.
        limit: only the first so many pictures, by name.
        gray: make them gray before.

    Yields:
        The level, the clean picture ``H×W×3`` (``H×W×1`` if gray), and the noisy one, not
        clipped, of a range of 1.

    Raises:
        QuietgrainError: the folder has no pictures, or one cannot be read.
    """
    paths = pictures_in(folder)[:limit]
    total = len(sigmas) * len(paths)
    for done, (sigma, (place, path)) in enumerate(product(sigmas, enumerate(paths))):
        report(done, total)
        clean = read_8bit(path, gray=gray)
        yield sigma, clean, add_gaussian(clean, sigma, NOISE_SEED + place)
    report(total, total)


def to_8bit(picture: NDArray[np.floating]) -> NDArray[np.uint8]:
    """Clip to [0, 1] and round, as an 8-bit file would store it."""
    return np.rint(np.clip(picture, 0, 1) * 255).astype(np.uint8)


def cleaned_8bit(
    denoiser: ResidualDenoiser, noisy: NDArray[np.float32], sigma: float
) -> NDArray[np.uint8]:
    """What the denoiser makes of ``noisy`` at this level, as an 8-bit file would store it."""
    return to_8bit(noisy - denoiser.residual(noisy, sigma))


def cleaned_alone(denoiser: MeasuringDenoiser, noisy: NDArray[np.float32]) -> NDArray[np.float32]:
    """What the denoiser makes of ``noisy`` at the level that it finds itself; not clipped."""
    return noisy - denoiser.residual(noisy, denoiser.estimate(noisy).sigma)


def middle(picture: NDArray[np.float32], side: int) -> NDArray[np.float32]:
    """The middle of a picture, ``side`` pixels high and wide, or as many as it has."""
    top, left = (max(0, length - side) // 2 for length in picture.shape[:2])
    return picture[top : top + side, left : left + side]


def text_table(heads: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    """Aligned columns: the first one to the left, numbers to the right with two decimals."""
    cells = [[f"{cell:.2f}" if isinstance(cell, float) else str(cell) for cell in r] for r in rows]
    widths = [max(map(len, column)) for column in zip(heads, *cells, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if index else cell.ljust(width)
            for index, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in (heads, *cells)
    )
