"""Seconds per megapixel, beside the usual ways to clean a photo without a network."""

from __future__ import annotations

import importlib
import math
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

from denoiser.bench.common import Report, ResidualDenoiser, no_report, text_table, to_8bit
from denoiser.errors import QuietgrainError

MEGAPIXELS = 2.0
"""Size of the crop, in 10⁶ pixels."""
SIGMA = 10.0
"""Level that all are told, in 8-bit units."""
REPEATS = 3
"""Timed runs of each, after one that is not timed."""

NLM_PATCH = 5
"""Side of the patches of scikit-image's non-local means, in pixels; the value of its example."""
NLM_DISTANCE = 6
"""How far scikit-image looks for alike patches, in pixels, likewise."""
NLM_H_SHARE = 0.8
"""Strength of scikit-image's fast mode over sigma, likewise."""
OPENCV_WINDOW = 7
OPENCV_SEARCH = 21
"""OpenCV's defaults, in pixels."""


@dataclass(frozen=True)
class SpeedRow:
    """One way of cleaning."""

    name: str
    seconds_per_megapixel: float
    """Median of the repeats."""
    times_fastest_peer: float
    """Speed over that of the fastest peer of the same run: above 1 is faster."""


def _peer(module: str) -> ModuleType:
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise QuietgrainError(
            f"The speed benchmark compares with {module.partition('.')[0]}, which is not "
            "installed. Run: pip install quietgrain[bench]"
        ) from error


def _peers(crop: NDArray[np.float32], sigma: float) -> dict[str, Callable[[], object]]:
    restoration, cv2 = _peer("skimage.restoration"), _peer("cv2")
    stored = to_8bit(crop)
    return {
        "scikit-image non-local means": lambda: restoration.denoise_nl_means(
            crop,
            patch_size=NLM_PATCH,
            patch_distance=NLM_DISTANCE,
            h=NLM_H_SHARE * sigma / 255,
            sigma=sigma / 255,
            fast_mode=True,
            channel_axis=-1,
        ),
        "OpenCV non-local means": lambda: cv2.fastNlMeansDenoisingColored(
            stored, None, sigma, sigma, OPENCV_WINDOW, OPENCV_SEARCH
        ),
    }


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
    peers = _peers(crop, sigma)
    runs: dict[str, Callable[[], object]] = {
        name: lambda denoiser=denoiser: denoiser.residual(crop, sigma)  # type: ignore[misc]
        for name, denoiser in denoisers.items()
    }
    runs |= peers
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
