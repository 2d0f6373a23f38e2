"""Several methods on real photos with references, none of them told anything but the photo."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import numpy as np

from denoiser.bench.common import Report, no_report, read_8bit, text_table, to_8bit
from denoiser.bench.pairs import photo_pairs
from denoiser.bench.peers import Picture
from denoiser.metrics import psnr, ssim
from denoiser.quantise import dequantise

BlindMethod = Callable[[Picture], Picture]
"""Cleans ``H×W×3`` of a range of 1 at whatever level it finds in it."""

NOISY = "noisy"


@dataclass(frozen=True)
class RealRow:
    """One method; means over the same photos.  PSNR in dB, on 8-bit results."""

    method: str
    photos: int
    psnr: float
    ssim: float
    smallest_gain: float
    """Of any photo: its PSNR over what it had when it was noisy."""
    by_camera: dict[str, float]
    """Mean PSNR of each camera.  PolyU's file names begin with it."""


def real_table(
    methods: Mapping[str, BlindMethod],
    folder: Path | str,
    limit: int | None = None,
    report: Report = no_report,
) -> list[RealRow]:
    """What the photos of a folder are like before and after each method.

    Raises:
        QuietgrainError: the folder has no pairs, or a picture cannot be read.
    """
    pairs = photo_pairs(folder)[:limit]
    names = (NOISY, *methods)
    cameras = [noisy.stem.partition("_")[0] for noisy, _ in pairs]
    scores = np.empty((len(names), len(pairs), 2))
    for done, (noisy_path, reference_path) in enumerate(pairs):
        report(done, len(pairs))
        stored, reference = read_8bit(noisy_path), read_8bit(reference_path)
        noisy = dequantise(stored)
        results = [stored, *(to_8bit(method(noisy)) for method in methods.values())]
        scores[:, done] = [(psnr(one, reference), ssim(one, reference)) for one in results]
    report(len(pairs), len(pairs))
    before = scores[0, :, 0]
    return [
        RealRow(
            method=name,
            photos=len(pairs),
            psnr=float(each[:, 0].mean()),
            ssim=float(each[:, 1].mean()),
            smallest_gain=float((each[:, 0] - before).min()),
            by_camera=_means(cameras, each[:, 0].tolist()),
        )
        for name, each in zip(names, scores, strict=True)
    ]


def _means(groups: Sequence[str], values: Sequence[float]) -> dict[str, float]:
    pairs = sorted(zip(groups, values, strict=True))
    return {
        group: float(np.mean([value for _, value in members]))
        for group, members in groupby(pairs, key=itemgetter(0))
    }


def format_real(rows: Sequence[RealRow]) -> str:
    """The rows as plain text: over all photos, then by camera."""
    overall = text_table(
        ("method", "photos", "dB", "SSIM", "smallest gain"),
        [(row.method, row.photos, row.psnr, f"{row.ssim:.4f}", row.smallest_gain) for row in rows],
    )
    by_camera = text_table(
        ("dB by camera", *rows[0].by_camera),
        [(row.method, *row.by_camera.values()) for row in rows],
    )
    return f"{overall}\n\n{by_camera}"
