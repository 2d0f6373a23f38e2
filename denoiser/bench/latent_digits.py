"""What autoencoders make of handwritten digits: do their codes tell the digits apart, do they take
noise away?

The digits are those of `denoiser.latent.digits`, a fifth of them held out; which ones is the same
for every seed and for the weights that come along.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

import numpy as np
from sklearn.neighbors import KNeighborsClassifier

from denoiser.bench.common import NOISE_SEED, Report, no_report, text_table, to_8bit
from denoiser.compute import choose_device
from denoiser.latent.architecture import Family, LatentArchitecture
from denoiser.latent.autoencoder import Objective
from denoiser.latent.digits import digits
from denoiser.latent.model import LatentModel
from denoiser.latent.pictures import PictureSet
from denoiser.latent.training.config import LatentSchedule, LatentTrainingConfig
from denoiser.latent.training.events import EpochEnded, Event
from denoiser.latent.training.loop import LatentTrainer
from denoiser.latent.training.supply import HOLD_OUT_SEED, SetSupply
from denoiser.metrics import psnr
from denoiser.synthetic_noise import add_gaussian

SEEDS = (0, 1, 2)
HELD_OUT = 0.2
NEIGHBOURS = 5
SIGMAS = (25.0, 50.0, 75.0)
"""8-bit units."""
SCHEDULE = LatentSchedule(epochs=60, held_out=HELD_OUT)
FAMILIES = {
    Family.PLAIN: Objective("bce"),
    Family.VARIATIONAL: Objective("bce", weight=1.0),
}
"""Dense networks with a code of 2 numbers."""
SHIPPED_CODES = "digits"
SHIPPED_DENOISING = "digits-denoising"


@dataclass(frozen=True)
class CodeRow:
    """How well the codes of a network of 2 numbers tell digits apart."""

    network: str
    seed: int | None
    """None for the weights that come along."""
    accuracy: float
    """Part of the held-out digits that the nearest neighbours among the others' codes name
    rightly."""


@dataclass(frozen=True)
class DenoisingRow:
    """What a denoising network makes of held-out digits with white noise, as 8-bit files."""

    network: str
    sigma: float
    pictures: int
    noisy_psnr: float
    """Mean, in dB."""
    psnr: float

    @property
    def gain(self) -> float:
        """In dB."""
        return self.psnr - self.noisy_psnr


@dataclass(frozen=True)
class LatentDigits:
    """All of the benchmark."""

    trained_on: int
    held_out: int
    codes: list[CodeRow]
    denoising: list[DenoisingRow]


def split_digits() -> tuple[PictureSet, PictureSet]:
    """Those to train on and those held out, 28×28."""
    return digits().shaped(28, 1).split(HELD_OUT, HOLD_OUT_SEED)


def neighbour_accuracy(model: LatentModel, known: PictureSet, asked: PictureSet) -> float:
    """Part of ``asked`` whose label most of the nearest neighbours among ``known`` have."""
    classifier = KNeighborsClassifier(NEIGHBOURS).fit(model.encode(known.pixels), known.labels)
    return float(classifier.score(model.encode(asked.pixels), asked.labels))


def denoising_row(model: LatentModel, clean: PictureSet, sigma: float) -> DenoisingRow:
    """Noise is added, clipped and rounded, as a file would hold it."""
    noisy = np.stack(
        [to_8bit(add_gaussian(one, sigma, NOISE_SEED + n)) for n, one in enumerate(clean.pixels)]
    )
    cleaned = to_8bit(model.reconstruct(noisy))
    return DenoisingRow(
        model.card.name,
        sigma,
        len(clean),
        fmean(map(psnr, noisy, clean.pixels)),
        fmean(map(psnr, cleaned, clean.pixels)),
    )


def latent_digits(
    seeds: Sequence[int] = SEEDS, device: str = "auto", report: Report = no_report
) -> LatentDigits:
    """Train both families of 2 numbers with each seed, and measure them and the shipped weights.

    Raises:
        Cancelled: by ``report``, which hears how many epochs are done.
    """
    known, asked = split_digits()
    supply = SetSupply(digits().shaped(28, 1), HELD_OUT)
    codes: list[CodeRow] = []
    total = len(FAMILIES) * len(seeds) * SCHEDULE.epochs
    done = 0

    def count(event: Event) -> None:
        nonlocal done
        if isinstance(event, EpochEnded):
            done += 1
            report(done, total)

    for family, objective in FAMILIES.items():
        for seed in seeds:
            config = LatentTrainingConfig(
                f"dense, {family}",
                architecture=LatentArchitecture(family=family),
                objective=objective,
                schedule=SCHEDULE,
                seed=seed,
            )
            trainer = LatentTrainer(config, supply, choose_device(device))
            trainer.run(count)
            accuracy = neighbour_accuracy(trainer.model(), known, asked)
            codes.append(CodeRow(config.name, seed, accuracy))
    shipped = LatentModel.load(SHIPPED_CODES, device)
    codes.append(CodeRow(shipped.card.name, None, neighbour_accuracy(shipped, known, asked)))
    denoising = LatentModel.load(SHIPPED_DENOISING, device)
    rows = [denoising_row(denoising, asked, sigma) for sigma in SIGMAS]
    return LatentDigits(len(known), len(asked), codes, rows)


def format_latent_digits(result: LatentDigits) -> str:
    """Both tables as plain text."""
    codes = text_table(
        ("codes of 2 numbers", "seed", "found by neighbours"),
        [
            (row.network, "shipped" if row.seed is None else row.seed, f"{row.accuracy:.3f}")
            for row in result.codes
        ],
    )
    denoising = text_table(
        ("denoising", "sigma", "noisy dB", "dB", "gain"),
        [
            (row.network, f"{row.sigma:g}", row.noisy_psnr, row.psnr, row.gain)
            for row in result.denoising
        ],
    )
    split = f"{result.trained_on} digits to train on, {result.held_out} held out"
    return f"{split}\n\n{codes}\n\n{denoising}"
