"""The state of a training of the denoising network."""

from __future__ import annotations

import torch

from denoiser.compute import place
from denoiser.network import DenoisingAutoencoder
from denoiser.training.config import Schedule, TrainingConfig
from denoiser.training.learner import Learner, cosine_rate


def learning_rate(step: int, pixels: int, schedule: Schedule) -> float:
    """Warm-up by steps, and half a cosine by pixels seen.

    Pixels and not steps, so that a resumed part may have larger crops than the one before.
    """
    done = pixels / schedule.pixels
    return cosine_rate(schedule.learning_rate, step, schedule.warmup_steps, done)


class TrainingState(Learner[DenoisingAutoencoder]):
    """The network, and how many pixels it has seen."""

    COUNTERS = (*Learner.COUNTERS, "pixels")

    def __init__(self, config: TrainingConfig, device: torch.device) -> None:
        torch.manual_seed(config.seed)
        network = place(DenoisingAutoencoder(config.architecture), device, torch.float32)
        super().__init__(network, device, config.schedule.ema, config.as_dict())
        self.config = config
        self.pixels = 0
        """Of all crops that were seen."""
        if config.start_from is not None:
            self.start_from(config.start_from)

    def advance(self) -> None:
        super().advance()
        self.pixels += self.config.schedule.pixels_a_step
