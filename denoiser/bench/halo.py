"""How far a network looks: the halo with which tiles give what the whole picture would give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path

import numpy as np
import torch

from denoiser.bench.common import Report, middle, no_report, noisy_pictures, text_table
from denoiser.compute import Compute
from denoiser.engine import Denoiser
from denoiser.network import DenoisingAutoencoder

HALOS = (16, 24, 32, 40, 48)
"""Pixels."""
SIDE = 384
"""Pixels; the middle of each picture is used."""
TILE = 192
"""Pixels, so that several tiles meet in it."""


@dataclass(frozen=True)
class HaloRow:
    """One level (8-bit units) with one halo (pixels)."""

    sigma: float
    halo: int
    pictures: int
    difference: float
    """The largest of any value of any picture, in 8-bit units."""


def halo_table(
    network: DenoisingAutoencoder,
    device: torch.device,
    folder: Path | str,
    sigmas: Sequence[float],
    limit: int | None = None,
    report: Report = no_report,
) -> list[HaloRow]:
    """Compare tiled with un-tiled results, in float32.

    Args:
        folder: of clean 8-bit pictures, to which noise is added.
        sigmas: levels, in 8-bit units.
        limit: only the first so many pictures, by name.

    Raises:
        QuietgrainError: the folder has no pictures, or one cannot be read.
    """
    whole = Denoiser(network, _exact(device), tile=SIDE)
    tiled = {halo: _with_halo(network, device, halo) for halo in HALOS}
    found: dict[tuple[float, int], list[float]] = {}
    for sigma, _clean, noisy in noisy_pictures(folder, sigmas, limit, report):
        part = middle(noisy, SIDE)
        expected = whole.residual(part, sigma)
        for halo, denoiser in tiled.items():
            difference = np.abs(denoiser.residual(part, sigma) - expected).max()
            found.setdefault((sigma, halo), []).append(255 * float(difference))
    return [HaloRow(sigma, halo, len(each), max(each)) for (sigma, halo), each in found.items()]


def _with_halo(network: DenoisingAutoencoder, device: torch.device, halo: int) -> Denoiser:
    return Denoiser(network, _exact(device), tile=TILE, halo=lambda _sigma: halo)


def _exact(device: torch.device) -> Compute:
    # The time is for choosing a tile, which is given here.
    return Compute(device, torch.float32, seconds_per_megapixel=1.0)


def format_halo(rows: Sequence[HaloRow]) -> str:
    """A line for each level, a column for each halo."""
    return text_table(
        ("sigma", *(f"halo {halo}" for halo in HALOS)),
        [
            (f"{sigma:g}", *(row.difference for row in group))
            for sigma, group in groupby(rows, key=attrgetter("sigma"))
        ],
    )
