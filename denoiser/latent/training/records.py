"""The course of a training on the disk: a curve, and a sheet of reconstructions."""

from __future__ import annotations

from pathlib import Path

import torch

from denoiser.latent.training.events import EpochEnded
from denoiser.latent.training.loop import LatentTrainer
from denoiser.training.contact_sheet import sheet, shown_difference, write_sheet
from denoiser.training.records import add_to_curve

SHOWN = 8
"""Held-out pictures on the sheet."""


class Records:
    """Writes ``NAME.csv`` and ``NAME.png`` into the folder of the runs."""

    def __init__(self, trainer: LatentTrainer, folder: Path) -> None:
        self._trainer = trainer
        self._curve = folder / f"{trainer.config.name}.csv"
        self._sheet = folder / f"{trainer.config.name}.png"

    def add(self, event: EpochEnded) -> None:
        """Write what an epoch brought."""
        row: dict[str, float | str] = {
            "epoch": event.epoch,
            "step": event.step,
            "seconds": round(self._trainer.learner.seconds),
            "loss": f"{event.loss:.6g}",
            "reconstruction": f"{event.reconstruction:.6g}",
            "penalty": f"{event.penalty:.6g}",
            "held_out": "" if event.held_out is None else f"{event.held_out:.6g}",
        }
        add_to_curve(self._curve, row)

    def write_sheet(self) -> None:
        """What the network sees, what it makes of it, and the difference; one row for each of the
        first held-out pictures."""
        seen = self._trainer.held_out_pass(SHOWN)
        if seen is None:
            return
        given, reconstruction, wanted = seen
        columns = (given, reconstruction, wanted, shown_difference(wanted - reconstruction))
        rows = torch.stack([column.expand(-1, 3, -1, -1) for column in columns], dim=1)
        write_sheet(sheet(rows.cpu()), self._sheet)
