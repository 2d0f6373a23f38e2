"""Trainings of a network so tiny that they end in a second."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from denoiser.training.config import Schedule, TrainingConfig
from denoiser.training.loop import Trainer
from denoiser.training.processes import Processes

CPU = torch.device("cpu")
CROP, BATCH = 32, 4


def schedule(steps: int, **changes: float | str) -> Schedule:
    values = {"gigapixels": steps * BATCH * CROP**2 / 1e9, "crop": CROP, "batch": BATCH}
    return Schedule(**{"warmup_steps": 4, "learning_rate": 3e-3, **values, **changes})  # type: ignore[arg-type]


def run(config: TrainingConfig, folder: Path, **limit: float) -> tuple[Trainer, list[float]]:
    """Train to the end, or the limit; the losses that were reported."""
    losses: list[float] = []
    with Processes() as processes:
        trainer = Trainer(config, folder, CPU, processes)
        trainer.run(lambda progress: losses.append(progress.loss), **limit)
    return trainer, losses


def run_in_two_parts(config: TrainingConfig, folder: Path, steps: int) -> Trainer:
    """Stop after so many steps, and go on from the checkpoint."""
    with Processes() as processes:
        first = Trainer(config, folder, CPU, processes)
        for _ in range(steps):
            first._step()
        first.state.save(first.checkpoint)
    second, _ = run(config, folder)
    return second


def weights_of(trainer: Trainer) -> np.ndarray:
    return np.concatenate([p.detach().numpy().ravel() for p in trainer.state.average.parameters()])
