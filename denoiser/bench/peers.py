"""The usual ways to clean a photo without a network, and a table of them beside ours."""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

from denoiser.bench.common import Report, no_report, noisy_pictures, text_table, to_8bit
from denoiser.errors import QuietgrainError
from denoiser.metrics import psnr, ssim
from denoiser.non_local_means import non_local_means

Picture = NDArray[np.float32]
Method = Callable[[Picture, float], Picture]
"""Cleans ``H×W×3`` of a range of 1 at a level in 8-bit units."""

NLM_PATCH = 5
"""Side of the patches of scikit-image's non-local means, in pixels; the value of its example."""
NLM_DISTANCE = 6
"""How far scikit-image looks for alike patches, in pixels, likewise."""
NLM_H_SHARE = 0.8
"""Strength of scikit-image's fast mode over sigma, likewise."""


def _module(name: str, extra: str) -> ModuleType:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        package = name.partition(".")[0]
        raise QuietgrainError(
            f"The benchmark compares with {package}, which is not installed. "
            f"Run: pip install quietgrain[{extra}]"
        ) from error


def opencv_non_local_means() -> Method:
    """With the settings that serve it best (see `denoiser.non_local_means`)."""
    return non_local_means


def skimage_non_local_means() -> Method:
    """In its fast mode, with the settings of its own example."""
    restoration = _module("skimage.restoration", "bench")

    def run(noisy: Picture, sigma: float) -> Picture:
        return restoration.denoise_nl_means(
            noisy,
            patch_size=NLM_PATCH,
            patch_distance=NLM_DISTANCE,
            h=NLM_H_SHARE * sigma / 255,
            sigma=sigma / 255,
            fast_mode=True,
            channel_axis=-1,
        )

    return run


def bm3d() -> Method:
    """CBM3D (Dabov et al., ICIP 2007), by its authors' package, for non-commercial use."""
    package = _module("bm3d", "peers")

    def run(noisy: Picture, sigma: float) -> Picture:
        return package.bm3d_rgb(noisy, sigma / 255).astype(np.float32)

    return run


CLASSICS: dict[str, Callable[[], Method]] = {
    "scikit-image non-local means": skimage_non_local_means,
    "OpenCV non-local means": opencv_non_local_means,
}
"""Those that come along or with the extra “bench”."""
PEERS = {**CLASSICS, "BM3D": bm3d}
"""With those of the extra “peers”, whose licence is not for everybody."""


@dataclass(frozen=True)
class PeerRow:
    """One method at one level; means over the same pictures with the same noise."""

    method: str
    sigma: float
    pictures: int
    psnr: float
    """In dB, on 8-bit results."""
    ssim: float
    seconds_per_megapixel: float
    times_first: float
    """Time over that of the first method at the same level: above 1 is slower."""


def peer_table(
    methods: Mapping[str, Method],
    folder: Path | str,
    sigmas: Sequence[float],
    limit: int | None = None,
    report: Report = no_report,
) -> list[PeerRow]:
    """Quality and time of several methods in the same run.

    Args:
        methods: by name; ours first, times are compared with it.
        folder: of clean 8-bit pictures.
        sigmas: levels, in 8-bit units.

    Raises:
        QuietgrainError: the folder has no pictures, or one cannot be read.
    """
    scores: dict[tuple[str, float], list[tuple[float, float, float, float]]] = {}
    for sigma, clean, noisy in noisy_pictures(folder, sigmas, limit, report):
        for name, method in methods.items():
            key = (name, float(sigma))
            if key not in scores:
                method(noisy, sigma)  # the first call pays for what later ones find ready
            begun = time.perf_counter()
            result = method(noisy, sigma)
            took = time.perf_counter() - begun
            cleaned = to_8bit(result)
            megapixels = clean.shape[0] * clean.shape[1] / 1e6
            one = (psnr(cleaned, clean), ssim(cleaned, clean), took, megapixels)
            scores.setdefault(key, []).append(one)
    first = next(iter(methods))
    pace = {
        key: float(np.sum([took for *_, took, _ in each]) / np.sum([size for *_, size in each]))
        for key, each in scores.items()
    }
    return [
        PeerRow(
            method=name,
            sigma=sigma,
            pictures=len(each),
            psnr=float(np.mean([one[0] for one in each])),
            ssim=float(np.mean([one[1] for one in each])),
            seconds_per_megapixel=pace[name, sigma],
            times_first=pace[name, sigma] / pace[first, sigma],
        )
        for (name, sigma), each in scores.items()
    ]


def format_peers(rows: Sequence[PeerRow]) -> str:
    """The rows as plain text."""
    return text_table(
        ("method", "sigma", "pictures", "dB", "SSIM", "s per megapixel", "× time"),
        [
            (
                row.method,
                f"{row.sigma:g}",
                row.pictures,
                row.psnr,
                f"{row.ssim:.4f}",
                f"{row.seconds_per_megapixel:.3f}",
                row.times_first,
            )
            for row in rows
        ],
    )
