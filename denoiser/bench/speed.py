"""Seconds per megapixel, beside the usual ways to clean a photo without a network."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from denoiser.bench.common import Report, ResidualDenoiser, no_report, text_table
from denoiser.bench.peers import CLASSICS

MEGAPIXELS = 2.0
"""Size of the crop, in 10⁶ pixels."""
SIGMA = 10.0
"""Level that all are told, in 8-bit units."""
REPEATS = 3
"""Timed runs of each, after one that is not timed."""


@dataclass(frozen=True)
class SpeedRow:
    """One way of cleaning."""

    name: str
    seconds_per_megapixel: float
    """Median of the repeats."""
    times_fastest_peer: float
    """Speed over that of the fastest peer of the same run: above 1 is faster."""


def middle_crop(picture: NDArray[np.float32], megapixels: float) -> NDArray[np.float32]:
    """The middle of a picture, in its own proportions, of this size or less."""
    height, width = picture.shape[:2]
    scale = min(1.0, math.sqrt(megapixels * 1e6 / (height * width)))
    rows, columns = max(1, int(height * scale)), max(1, int(width * scale))
    top, left = (height - rows) // 2, (width - columns) // 2
    return np.ascontiguousarray(picture[top : top + rows, left : left + columns])


def _median_seconds(run: Callable[[], object], repeats: int) -> float:
    run()
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def speed_table(
    denoisers: Mapping[str, ResidualDenoiser],
    picture: NDArray[np.float32],
    megapixels: float = MEGAPIXELS,
    sigma: float = SIGMA,
    repeats: int = REPEATS,
    report: Report = no_report,
) -> list[SpeedRow]:
    """Time denoisers and peers on the same crop, one after the other in this process.

    Args:
        denoisers: by name, for instance one in float32 and one in the chosen precision.
        picture: ``H×W×3`` in [0, 1], a real photo; its middle is used.
        megapixels: size of the crop, in 10⁶ pixels.
        sigma: level that all are told, in 8-bit units.

    Raises:
        QuietgrainError: a peer is not installed.
    """
    crop = middle_crop(picture, megapixels)
    peers = {name: make() for name, make in CLASSICS.items()}
    runs: dict[str, Callable[[], object]] = {
        name: lambda denoiser=denoiser: denoiser.residual(crop, sigma)  # type: ignore[misc]
        for name, denoiser in denoisers.items()
    }
    runs |= {
        name: lambda peer=peer: peer(crop, sigma)  # type: ignore[misc]
        for name, peer in peers.items()
    }
    seconds = {}
    for done, (name, run) in enumerate(runs.items()):
        report(done, len(runs))
        seconds[name] = _median_seconds(run, repeats) / (crop.shape[0] * crop.shape[1] / 1e6)
    report(len(runs), len(runs))
    fastest = min(seconds[name] for name in peers)
    return [SpeedRow(name, took, fastest / took) for name, took in seconds.items()]


def format_speed(rows: Sequence[SpeedRow]) -> str:
    """The rows as plain text."""
    return text_table(
        ("method", "s per megapixel", "× fastest peer"),
        [(row.name, f"{row.seconds_per_megapixel:.3f}", row.times_fastest_peer) for row in rows],
    )
