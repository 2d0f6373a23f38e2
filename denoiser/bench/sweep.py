"""Quality over the level of synthetic noise on one picture, beside non-local means."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from denoiser.bench.common import Report, no_report
from denoiser.comparison import Likeness, likeness
from denoiser.noise_level import NoiseEstimate
from denoiser.non_local_means import non_local_means
from denoiser.strength import Strength, apply_strength
from denoiser.synthetic_noise import SyntheticNoise

SIGMAS = tuple(float(sigma) for sigma in range(5, 80, 5))
"""Levels, in 8-bit units."""
STEPS = 100
"""Of progress, for each level."""
DENOISER_STEPS = 50
"""Of these, for the network; the rest is for non-local means."""

Floats = NDArray[np.float32]


class SweptDenoiser(Protocol):
    """What is measured; `denoiser.engine.Denoiser` is one."""

    def residual(self, picture: Floats, sigma: float, *, report: Report | None = None) -> Floats:
        """The noise in ``H×W×C`` of [0, 1] at this level (8-bit units), in the same shape."""
        ...

    def estimate(self, picture: Floats, /) -> NoiseEstimate:
        """What it should be told of this picture."""
        ...


@dataclass(frozen=True)
class SweepPoint:
    """One level."""

    sigma: float
    """Of the noise, in 8-bit units."""
    told: float
    """The level that both methods were told, in 8-bit units."""
    noisy: Likeness
    cleaned: Likeness
    non_local_means: Likeness


@dataclass(frozen=True)
class Sweep:
    """What is swept."""

    clean: Floats
    """H×W×C, sRGB-encoded."""
    noise: SyntheticNoise
    """Kind, seed and clipping; its level is replaced."""
    true_level: bool = True
    """Tell both methods the level of the noise; otherwise the estimate from the noisy picture."""
    strength: Strength = Strength()
    """Of the network; non-local means always gives all it has."""

    def point(
        self, sigma: float, denoiser: SweptDenoiser, report: Report = no_report
    ) -> SweepPoint:
        """One level.

        Args:
            report: counts to `STEPS`.

        Raises:
            Cancelled: by ``report``.
        """
        report(0, STEPS)
        noisy = replace(self.noise, sigma=sigma).add(self.clean)
        told = sigma if self.true_level else denoiser.estimate(noisy).sigma

        def in_first(done: int, total: int) -> None:
            report(DENOISER_STEPS * done // total, STEPS)

        def in_second(done: int, total: int) -> None:
            report(DENOISER_STEPS + (STEPS - DENOISER_STEPS) * done // total, STEPS)

        residual = denoiser.residual(noisy, told, report=in_first)
        cleaned = apply_strength(noisy, residual, self.strength)
        other = non_local_means(noisy, told, in_second)
        return SweepPoint(
            sigma=sigma,
            told=told,
            noisy=likeness(noisy, self.clean),
            cleaned=likeness(cleaned, self.clean),
            non_local_means=likeness(other, self.clean),
        )

    def run(
        self,
        denoiser: SweptDenoiser,
        sigmas: Sequence[float] = SIGMAS,
        report: Report = no_report,
        on_point: Callable[[SweepPoint], None] = lambda _point: None,
    ) -> list[SweepPoint]:
        """All levels, one after the other.

        Args:
            report: counts `STEPS` for each level.
            on_point: told about each point as soon as it is known.

        Raises:
            Cancelled: by ``report``.
        """
        points = []
        for index, sigma in enumerate(sigmas):

            def within(done: int, _total: int, before: int = index * STEPS) -> None:
                report(before + done, len(sigmas) * STEPS)

            points.append(self.point(sigma, denoiser, within))
            on_point(points[-1])
        report(len(sigmas) * STEPS, len(sigmas) * STEPS)
        return points


HEADS = (
    *("kind", "seed", "clipped", "sigma", "told", "model"),
    *("noisy_psnr", "noisy_ssim", "cleaned_psnr", "cleaned_ssim", "nlm_psnr", "nlm_ssim"),
)


def sweep_csv(points: Sequence[SweepPoint], noise: SyntheticNoise, model: str) -> str:
    """The points as CSV with a line of heads; PSNR in dB, levels in 8-bit units."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(HEADS)
    for point in points:
        scores = (point.noisy, point.cleaned, point.non_local_means)
        writer.writerow(
            [
                *(noise.kind.value, noise.seed, noise.clip),
                *(f"{point.sigma:g}", f"{point.told:.2f}", model),
                *(cell for score in scores for cell in _cells(score)),
            ]
        )
    return stream.getvalue()


def _cells(score: Likeness) -> tuple[str, str]:
    return f"{score.psnr:.3f}", "" if score.ssim is None else f"{score.ssim:.5f}"
