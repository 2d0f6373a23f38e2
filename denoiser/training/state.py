"""The state of a training run, and the checkpoint file that holds it."""

from __future__ import annotations

import copy
import math
import pickle
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from denoiser.compute import place
from denoiser.errors import TrainingError
from denoiser.files import replacing
from denoiser.network import DenoisingAutoencoder
from denoiser.training.config import Schedule, TrainingConfig

BETAS = (0.9, 0.99)
WEIGHT_DECAY = 1e-4
FINAL_RATE = 0.002
"""Of the peak learning rate, where the cosine ends."""


def learning_rate(step: int, pixels: int, schedule: Schedule) -> float:
    """Linear warm-up by steps, and half a cosine by pixels seen (Loshchilov and Hutter, ICLR 2017).

    Pixels and not steps, so that a resumed part may have larger crops than the one before.
    """
    warmth = min(1.0, (step + 1) / schedule.warmup_steps)
    cosine = 0.5 * (1 + math.cos(math.pi * min(1.0, pixels / schedule.pixels)))
    return schedule.learning_rate * warmth * (FINAL_RATE + (1 - FINAL_RATE) * cosine)


class TrainingState:
    """Network, moving average, optimiser and step: all that a resumed run needs."""

    def __init__(self, config: TrainingConfig, device: torch.device) -> None:
        self.config = config
        self.device = device
        torch.manual_seed(config.seed)
        self.network = place(DenoisingAutoencoder(config.architecture), device, torch.float32)
        self.optimizer = torch.optim.AdamW(
            self.network.parameters(), lr=0.0, betas=BETAS, weight_decay=WEIGHT_DECAY
        )
        self.step = 0
        self.pixels = 0
        """Of all crops that were seen."""
        self.seconds = 0.0
        """Time spent on steps, over all resumed parts."""
        if config.start_from is not None:
            self._start_from(config.start_from)
        self.average: DenoisingAutoencoder = copy.deepcopy(self.network).requires_grad_(False)

    def _start_from(self, path: Path) -> None:
        content = _load(path, self.device)
        self._fill(self.network, content["average"], path)

    @staticmethod
    def _fill(network: nn.Module, weights: dict[str, Any], path: Path) -> None:
        try:
            network.load_state_dict(weights)
        except RuntimeError as error:
            raise TrainingError(
                f"“{path.name}” was made for another network. Train under another name, or change "
                "[network] back to what it was."
            ) from error

    def advance(self) -> None:
        """After a step: count it and move the average."""
        self.step += 1
        self.pixels += self.config.schedule.pixels_a_step
        # Early on a slow average would still hold the random start.
        decay = min(self.config.schedule.ema, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            averages: list[Tensor] = list(self.average.parameters())
            values: list[Tensor] = list(self.network.parameters())
            torch._foreach_lerp_(averages, values, 1 - decay)

    def save(self, path: Path) -> None:
        """Write a checkpoint that replaces the last one only when it is complete.

        Raises:
            TrainingError: it cannot be written; the last checkpoint is untouched.
        """
        content = {
            "config": self.config.as_dict(),
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
            "pixels": self.pixels,
            "seconds": self.seconds,
        }
        try:
            with replacing(path) as stream:
                torch.save(content, stream)
        except OSError as error:
            raise TrainingError(
                f"The checkpoint “{path}” cannot be written: {error.strerror}. The one before it "
                "is untouched; make room and start again."
            ) from error

    def load(self, path: Path) -> None:
        """Go on from a checkpoint.

        Raises:
            TrainingError: the file is no checkpoint, or one of another network.
        """
        content = _load(path, self.device)
        if missing := {"network", "optimizer", "step", "pixels", "seconds"} - content.keys():
            raise TrainingError(
                f"“{path}” cannot be resumed: it holds no {min(missing)}. Begin a new run with "
                "start_from, which needs only its weights."
            )
        self._fill(self.network, content["network"], path)
        self._fill(self.average, content["average"], path)
        self.optimizer.load_state_dict(content["optimizer"])
        self.step = content["step"]
        self.pixels = content["pixels"]
        self.seconds = content["seconds"]


def _load(path: Path, device: torch.device) -> dict[str, Any]:
    try:
        content: dict[str, Any] = torch.load(path, map_location=device, weights_only=True)
    except (OSError, RuntimeError, EOFError, pickle.UnpicklingError) as error:
        raise TrainingError(f"“{path}” is not a checkpoint that can be read.") from error
    if "average" not in content:
        raise TrainingError(f"“{path}” is not a checkpoint of a training.")
    return content
