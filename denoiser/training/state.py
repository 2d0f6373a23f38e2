"""The state of a training of the denoising network."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import nn

from denoiser.compute import place
from denoiser.network import DenoisingAutoencoder
from denoiser.training.beginning import NOTHING, Seen, read_beginning, seen
from denoiser.training.config import Schedule, TrainingConfig
from denoiser.training.learner import Learner, cosine_rate, fill


def learning_rate(step: int, pixels: int, schedule: Schedule) -> float:
    """Warm-up by steps, and half a cosine by pixels seen.

    Pixels and not steps, so that a resumed part may have larger crops than the one before.
    """
    done = schedule.decay_after(pixels)
    return cosine_rate(schedule.learning_rate, step, schedule.warmup_steps, done)


class TrainingState(Learner[DenoisingAutoencoder]):
    """The network, and how many pixels it has seen."""

    COUNTERS = (*Learner.COUNTERS, "pixels", "before")

    def __init__(self, config: TrainingConfig, device: torch.device) -> None:
        torch.manual_seed(config.seed)
        network = place(DenoisingAutoencoder(config.architecture), device, torch.float32)
        super().__init__(
            network, device, config.schedule.ema, config.as_dict(), _hidden_kernels(network)
        )
        self.config = config
        self.pixels = 0
        """Of all crops that were seen."""
        self.before = NOTHING
        """What the weights that it began with had seen, as far as is known."""

    def begin_with(self, path: Path) -> None:
        """Take the values of a file instead of random ones; see `read_beginning`.

        A noise map that has not been trained there begins with random values.

        Raises:
            TrainingError: they are not those of this network, or the file holds none.
            WeightsError: the model card beside the weights cannot be read.
        """
        values, self.before = read_beginning(path, self.device)
        if self.network.noise_map is not None:
            values = self.network.noise_map.state_dict(prefix="noise_map.") | values
        for network in (self.network, self.average):
            fill(network, values, path, "Make [network] what its model card says.")

    def advance(self) -> None:
        super().advance()
        self.pixels += self.config.schedule.pixels_a_step

    @property
    def seen(self) -> Seen:
        """By these weights, in this training and before."""
        return seen(self.counters)


def _hidden_kernels(network: DenoisingAutoencoder) -> list[nn.Parameter]:
    """All but those of stem and head, which see pictures, and of the small noise map."""
    parts = (network.encoder, network.down, network.up, network.decoder)
    return [value for part in parts for value in part.parameters() if value.ndim == 4]
