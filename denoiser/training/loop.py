"""The training loop: forward, loss, backward, update; checkpoints, validation and a loss curve."""

from __future__ import annotations

import csv
import logging
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from denoiser.errors import TrainingError
from denoiser.memory import keep_tile_memory
from denoiser.training.config import TrainingConfig
from denoiser.training.noise import corrupt
from denoiser.training.pictures import Pictures
from denoiser.training.processes import Processes
from denoiser.training.state import TrainingState, learning_rate

log = logging.getLogger(__name__)

CHARBONNIER_EPSILON = 1e-3
"""Where the loss turns from quadratic to linear (Charbonnier et al., ICIP 1994)."""
CHECKPOINT_SECONDS = 120.0
VALIDATION_STEPS = 1000
VALIDATION_SIGMAS = (15.0, 25.0, 50.0)
VALIDATION_SIDE = 192
MAX_BAD_STEPS = 20
"""Steps in a row whose loss is not finite before the run goes back to its last checkpoint."""


@dataclass(frozen=True)
class Progress:
    """What a training run reports after a step."""

    step: int
    steps: int
    loss: float
    """Mean Charbonnier loss over the steps since the last report, in 8-bit units."""
    gigapixels: float
    validation: dict[float, float] | None
    """PSNR in dB on the held-out pictures by sigma, where this step measured it."""


Report = Callable[[Progress], None]


def charbonnier(difference: Tensor) -> Tensor:
    """A smooth form of the mean absolute difference."""
    return torch.sqrt(difference * difference + CHARBONNIER_EPSILON**2).mean()


def _generator(seed: tuple[int, ...], device: torch.device) -> torch.Generator:
    """Randomness that depends on nothing but its seed, so that a resumed run draws the same."""
    value = int(np.random.SeedSequence(seed).generate_state(1, np.uint64)[0])
    return torch.Generator(device=device).manual_seed(value & (2**63 - 1))


def _autocast(device: torch.device) -> torch.autocast:
    return torch.autocast(device.type, torch.bfloat16)


class Trainer:
    """Runs one training, from its configuration to weights that can be used."""

    def __init__(
        self, config: TrainingConfig, folder: Path, device: torch.device, processes: Processes
    ) -> None:
        """``folder`` receives ``NAME.checkpoint.pt`` and ``NAME.csv``; a checkpoint is resumed."""
        keep_tile_memory()
        self.config = config
        self.device = device
        self.processes = processes
        self.checkpoint = folder / f"{config.name}.checkpoint.pt"
        self.curve = folder / f"{config.name}.csv"
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise TrainingError(f"“{folder}” cannot be made: {error.strerror}.") from error
        self.pictures = Pictures(config.pictures, config.schedule.crop, device)
        self.state = TrainingState(config, device)
        if self.checkpoint.exists():
            self.state.load(self.checkpoint)

    def run(self, report: Report, seconds: float = math.inf) -> TrainingState:
        """Train until the schedule is complete or the time is over, then write a checkpoint.

        Raises:
            TrainingError: the loss is not finite and going back to the last checkpoint did not
                help, or a checkpoint cannot be written.
        """
        schedule = self.config.schedule
        deadline = time.monotonic() + seconds
        saved = time.monotonic()
        losses: list[float] = []
        bad_steps = 0
        while self.state.step < schedule.steps:
            begun = time.monotonic()
            loss = self.processes.agree(self._step(), self.device)
            self.state.seconds += time.monotonic() - begun
            if math.isfinite(loss):
                bad_steps = 0
                losses.append(loss)
            else:
                bad_steps += 1
                if bad_steps >= MAX_BAD_STEPS:
                    self._step_back()
                    bad_steps = 0
            validate = self.state.step % VALIDATION_STEPS == 0 or self.state.step == schedule.steps
            if (validate or self.state.step % 50 == 0) and losses and self.processes.is_first:
                self._report(report, float(np.mean(losses)), validate)
                losses.clear()
            late = float(time.monotonic() > deadline)
            if self.processes.agree(late, self.device):
                break
            if self.processes.is_first and time.monotonic() - saved > CHECKPOINT_SECONDS:
                self.state.save(self.checkpoint)
                saved = time.monotonic()
        if self.processes.is_first:
            self.state.save(self.checkpoint)
        return self.state

    def _step(self) -> float:
        """One update; returns its loss in 8-bit units.  One that is not finite teaches nothing."""
        schedule, state = self.config.schedule, self.state
        seed = (self.config.seed, state.step, self.processes.rank)
        draw = np.random.default_rng(seed)
        crops = self.pictures.crops(schedule.batch // self.processes.count, draw)
        clean, noisy, level = corrupt(crops, self.config.noise, _generator(seed, self.device))
        noisy = noisy.contiguous(memory_format=torch.channels_last)
        with _autocast(self.device):
            residual = state.network(noisy, level)
        loss = charbonnier(noisy - residual.float() - clean)
        state.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        parameters = list(state.network.parameters())
        self.processes.average_gradients(parameters)
        norm = torch.nn.utils.clip_grad_norm_(parameters, schedule.clip)
        if torch.isfinite(norm):
            for group in state.optimizer.param_groups:
                group["lr"] = learning_rate(state.step, schedule)
            state.optimizer.step()
        state.advance()
        return float(loss.detach()) * 255 if torch.isfinite(norm) else math.nan

    def _step_back(self) -> None:
        if not self.checkpoint.exists():
            raise TrainingError(
                "The loss is not finite and there is no checkpoint to go back to. Lower "
                "learning_rate in [schedule] and start again."
            )
        failed_at = self.state.step
        self.state.load(self.checkpoint)
        log.warning(
            "The loss was not finite at step %d; back to the checkpoint of step %d.",
            failed_at,
            self.state.step,
        )
        # The same draws would lead to the same place.
        self.state.step = failed_at

    def _report(self, report: Report, loss: float, validate: bool) -> None:
        schedule = self.config.schedule
        pixels = self.state.step * schedule.batch * schedule.crop**2
        progress = Progress(
            step=self.state.step,
            steps=schedule.steps,
            loss=loss,
            gigapixels=pixels / 1e9,
            validation=self.validate() if validate and self.pictures.held_out else None,
        )
        if progress.validation is not None:
            new = not self.curve.exists()
            with self.curve.open("a", newline="", encoding="utf-8") as stream:
                writer = csv.writer(stream)
                if new:
                    writer.writerow(
                        ["step", "gigapixels", "seconds", "loss"]
                        + [f"psnr_{sigma:g}" for sigma in VALIDATION_SIGMAS]
                    )
                scores = [round(score, 3) for score in progress.validation.values()]
                row = [progress.step, round(progress.gigapixels, 4), round(self.state.seconds)]
                writer.writerow([*row, round(loss, 4), *scores])
        report(progress)

    def validate(self) -> dict[float, float]:
        """Mean PSNR of the averaged weights on held-out pictures with white noise, by sigma."""
        scores = {}
        for sigma in VALIDATION_SIGMAS:
            scores[sigma] = float(
                np.mean([self._psnr(index, sigma) for index in range(len(self.pictures.held_out))])
            )
        return scores

    @torch.no_grad()
    def _psnr(self, index: int, sigma: float) -> float:
        picture = self.pictures.held_out[index]
        stride = self.config.architecture.stride
        height, width = (min(n, VALIDATION_SIDE) // stride * stride for n in picture.shape[1:])
        top, left = (picture.shape[1] - height) // 2, (picture.shape[2] - width) // 2
        clean = picture[None, :, top : top + height, left : left + width].float() / 255
        level = torch.full((1, 1, 1, 1), sigma / 255, device=self.device)
        noise = torch.randn(
            clean.shape, generator=_generator((index,), self.device), device=self.device
        )
        noisy = clean + level * noise
        with _autocast(self.device):
            residual = self.state.average(noisy, level)
        error = (noisy - residual.float()).clamp(0, 1) - clean
        return -10 * math.log10(float((error * error).mean()))
