"""The training loop: forward, loss, backward, update; checkpoints, validation and a loss curve."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from denoiser.memory import keep_tile_memory
from denoiser.noise_map import variance_loss
from denoiser.training.config import TrainingConfig
from denoiser.training.contact_sheet import write_sheet
from denoiser.training.draws import seeded
from denoiser.training.losses import LOSSES, behind
from denoiser.training.noise import corrupt
from denoiser.training.pictures import Pictures, Reading, unheard
from denoiser.training.processes import Processes
from denoiser.training.records import add_to_curve, make_run_folder
from denoiser.training.state import TrainingState, learning_rate
from denoiser.training.teachers import Teachers
from denoiser.training.validation import Validation

CHECKPOINT_SECONDS = 120.0
VALIDATION_STEPS = 1000
LOSS_STEPS = 50
"""After so many the mean loss begins anew."""
LEVEL_WEIGHT = 0.05
"""Of the loss of the noise map.  The two networks share no weights, but the norm of their gradients
is clipped together."""
LEVEL_EVERY = 2
"""One crop in so many is enough for the noise map, which is small."""
MAX_BAD_STEPS = 20
"""Steps in a row whose loss is not finite before the run goes back to its last checkpoint."""


@dataclass(frozen=True)
class Progress:
    """What a training run reports after a step."""

    step: int
    loss: float
    """Mean loss since it last began anew (`LOSS_STEPS`)."""
    validation: dict[str, float] | None
    """See `denoiser.training.validation.COLUMNS`; where this step measured it."""


Report = Callable[[Progress], None]


def _autocast(device: torch.device) -> torch.autocast:
    return torch.autocast(device.type, torch.bfloat16)


class Trainer:
    """Runs one training, from its configuration to weights that can be used."""

    def __init__(
        self,
        config: TrainingConfig,
        folder: Path,
        device: torch.device,
        processes: Processes,
        reading: Reading = unheard,
    ) -> None:
        """``folder`` gets ``NAME.checkpoint.pt``, the curve ``NAME.csv`` and the validation sheet
        ``NAME.png``; a checkpoint in it is resumed.  ``reading`` hears of the photos."""
        keep_tile_memory()
        self.config = config
        self.device = device
        self.processes = processes
        self.checkpoint = folder / f"{config.name}.checkpoint.pt"
        self.curve = folder / f"{config.name}.csv"
        self.sheet = folder / f"{config.name}.png"
        make_run_folder(folder)
        self.pictures = Pictures(config.pictures, config.schedule.crop, device, reading)
        self.validation = Validation(
            self.pictures.held_out, config.noise, config.architecture.stride, device
        )
        self.teachers = Teachers(config.teachers, device) if config.teachers else None
        self.state = TrainingState(config, device)
        if self.checkpoint.exists():
            self.state.load(self.checkpoint)
        elif config.start_from is not None:
            self.state.begin_with(config.start_from)

    def run(
        self, report: Report, seconds: float = math.inf, stop: Callable[[], bool] = lambda: False
    ) -> TrainingState:
        """Train until the schedule is complete or the time is over, then write a checkpoint.

        Args:
            report: called after each step, by the first process.
            stop: asked after each step; if one process says yes, the time is over for all.

        Raises:
            TrainingError: the loss is not finite and going back to the last checkpoint did not
                help, or a checkpoint cannot be written.
        """
        schedule = self.config.schedule
        deadline = time.monotonic() + seconds
        saved = time.monotonic()
        losses: list[float] = []
        bad_steps = 0
        while schedule.steps_after(self.state.pixels):
            begun = time.monotonic()
            loss = self.processes.mean(self._step(), self.device)
            self.state.seconds += time.monotonic() - begun
            if math.isfinite(loss):
                bad_steps = 0
                losses.append(loss)
            else:
                bad_steps += 1
                if bad_steps >= MAX_BAD_STEPS:
                    self.state.step_back(self.checkpoint)
                    bad_steps = 0
            ended = not schedule.steps_after(self.state.pixels)
            validate = self.state.step % VALIDATION_STEPS == 0 or ended
            if losses and self.processes.is_first:
                self._report(report, float(np.mean(losses)), validate)
            if self.state.step % LOSS_STEPS == 0:
                losses.clear()
            late = stop() or time.monotonic() > deadline
            if self.processes.any(late, self.device):
                break
            if self.processes.is_first and time.monotonic() - saved > CHECKPOINT_SECONDS:
                self.state.save(self.checkpoint)
                saved = time.monotonic()
        if self.processes.is_first:
            self.state.save(self.checkpoint)
        return self.state

    def _step(self) -> float:
        """One update; returns its loss.  One that is not finite teaches nothing."""
        schedule, state = self.config.schedule, self.state
        seed = (self.config.seed, state.step, self.processes.rank)
        draw = np.random.default_rng(seed)
        crops = self.pictures.crops(schedule.batch // self.processes.count, draw)
        clean, noisy, level = corrupt(crops, self.config.noise, seeded(seed, self.device))
        noisy = noisy.contiguous(memory_format=torch.channels_last)
        with _autocast(self.device):
            residual = state.network(noisy, level)
        if self.teachers is None:
            loss = LOSSES[schedule.loss](noisy - residual.float() - clean)
        else:
            lesson = self.teachers.lesson(clean, noisy, level, draw)
            loss = behind(lesson - residual.float(), noisy - lesson - clean)
        if state.network.noise_map is not None:
            few = slice(0, None, LEVEL_EVERY)
            with _autocast(self.device):
                found = state.network.noise_map(noisy[few])
            loss = loss + LEVEL_WEIGHT * variance_loss(found, (noisy - clean)[few])
        state.network.zero_grad(set_to_none=True)
        loss.backward()
        parameters = list(state.network.parameters())
        self.processes.average_gradients(parameters)
        norm = torch.nn.utils.clip_grad_norm_(parameters, schedule.clip)
        if torch.isfinite(norm):
            state.optimizer.step(learning_rate(state.step, state.pixels, schedule))
        state.advance()
        return float(loss.detach()) if torch.isfinite(norm) else math.nan

    def _report(self, report: Report, loss: float, validate: bool) -> None:
        state = self.state
        progress = Progress(
            step=state.step,
            loss=loss,
            validation=self._validate(loss) if validate and len(self.validation) else None,
        )
        report(progress)

    def _validate(self, loss: float) -> dict[str, float]:
        """Measure, and write it to the curve and the sheet."""
        state = self.state
        scores = self.validation.scores(state.average)
        row = {
            "step": state.step,
            "gigapixels": round(state.pixels / 1e9, 4),
            "seconds": round(state.seconds),
            "loss": round(loss, 5),
        }
        add_to_curve(
            self.curve, {**row, **{name: round(score, 3) for name, score in scores.items()}}
        )
        write_sheet(self.validation.sheet(state.average), self.sheet)
        return scores
