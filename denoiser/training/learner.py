"""A network that is learning: its values, their moving average, its optimiser, its checkpoint."""

from __future__ import annotations

import copy
import io
import logging
import math
import pickle
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Generic, TypeVar

import torch
from torch import Tensor, nn

from denoiser.errors import TrainingError
from denoiser.files import replacing
from denoiser.phrases import Phrase
from denoiser.system_errors import unwritable
from denoiser.training.optimizer import Optimizer

log = logging.getLogger(__name__)

FINAL_RATE = 0.002
"""Of the peak learning rate, where the cosine ends."""
TO_RESUME = (
    "Train under another name, or change the settings of the network back to what they were."
)
"""What can be done about a checkpoint of another network."""

N = TypeVar("N", bound=nn.Module)


def cosine_rate(peak: float, step: int, warmup_steps: int, done: float) -> float:
    """Learning rate: linear warm-up, and half a cosine (Loshchilov and Hutter, ICLR 2017).

    Args:
        done: how much of the training is behind, in [0, 1].
    """
    warmth = min(1.0, (step + 1) / warmup_steps) if warmup_steps else 1.0
    cosine = 0.5 * (1 + math.cos(math.pi * min(1.0, done)))
    return peak * warmth * (FINAL_RATE + (1 - FINAL_RATE) * cosine)


class Learner(Generic[N]):
    """Network, moving average, optimiser and step: all that a resumed run needs."""

    COUNTERS: tuple[str, ...] = ("step", "seconds")
    """What is counted, and kept in checkpoints."""

    def __init__(
        self,
        network: N,
        device: torch.device,
        ema: float,
        description: dict[str, Any],
        kernels: Sequence[nn.Parameter] = (),
    ) -> None:
        """``ema`` is the decay of the moving average; ``description`` of the training goes into
        checkpoints, for those who look into them; ``kernels`` are for Muon (see `Optimizer`)."""
        self.network = network
        self._ema = ema
        self._description = description
        self.device = device
        self.optimizer = Optimizer(network.parameters(), kernels)
        self.average: N = copy.deepcopy(network).requires_grad_(False)
        self.step = 0
        self.seconds = 0.0
        """Time spent on steps, over all resumed parts."""

    @property
    def counters(self) -> dict[str, Any]:
        """Their values by name."""
        return {name: getattr(self, name) for name in self.COUNTERS}

    def advance(self) -> None:
        """After a step: count it and move the average."""
        self.step += 1
        # Early on a slow average would still hold the random start.
        decay = min(self._ema, (1 + self.step) / (10 + self.step))
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
            "config": self._description,
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            **self.counters,
        }
        # Not into the file at once: of a full disk PyTorch says no more than “unexpected pos”.
        whole = io.BytesIO()
        torch.save(content, whole)
        try:
            with replacing(path) as stream:
                stream.write(whole.getbuffer())
        except OSError as error:
            raise TrainingError(
                f"{unwritable(path, error)} Nothing that was saved before is lost; the same "
                "command goes on from there."
            ) from error

    def load(self, path: Path) -> None:
        """Go on from a checkpoint.

        Raises:
            TrainingError: the file is no checkpoint, or one of another network or optimiser.
        """
        content = read_checkpoint(path, self.device)
        if missing := {"network", "optimizer", *self.COUNTERS} - content.keys():
            raise TrainingError(
                f"“{path}” cannot be resumed: “{min(missing)}” is missing in it. Begin a new run "
                "with start_from, which needs only its weights."
            )
        if content["optimizer"].keys() != self.optimizer.state_dict().keys():
            raise TrainingError(
                f"“{path}” cannot be resumed: it was made with another optimiser. Train under "
                "another name; a denoiser can begin with its weights, with start_from."
            )
        fill(self.network, content["network"], path, TO_RESUME)
        fill(self.average, content["average"], path, TO_RESUME)
        self.optimizer.load_state_dict(content["optimizer"])
        for name in self.COUNTERS:
            setattr(self, name, content[name])

    def step_back(self, checkpoint: Path | None) -> None:
        """Return to a checkpoint after steps whose loss was not finite.

        Raises:
            TrainingError: there is none.
        """
        if checkpoint is None or not checkpoint.exists():
            raise TrainingError(
                Phrase(
                    "The loss is not finite and there is no checkpoint to go back to. Lower "
                    "learning_rate in [schedule] and start again."
                )
            )
        failed_at = self.step
        self.load(checkpoint)
        log.warning(
            "The loss was not finite at step %d; back to the checkpoint of step %d.",
            failed_at,
            self.step,
        )
        # The same draws would lead to the same place.
        self.step = failed_at


def fill(network: nn.Module, weights: dict[str, Any], path: Path, remedy: str) -> None:
    """Give ``network`` the values that were read from ``path``.

    Raises:
        TrainingError: they are those of another network; ends with ``remedy``.
    """
    try:
        network.load_state_dict(weights)
    except RuntimeError as error:
        raise TrainingError(f"“{path.name}” was made for another network. {remedy}") from error


def read_checkpoint(path: Path, device: torch.device) -> dict[str, Any]:
    """What a checkpoint, or a file with weights alone, holds.

    Raises:
        TrainingError: it is no such file.
    """
    try:
        content: dict[str, Any] = torch.load(path, map_location=device, weights_only=True)
    except (OSError, RuntimeError, EOFError, pickle.UnpicklingError) as error:
        raise TrainingError(f"“{path}” is not a checkpoint that can be read.") from error
    if "average" not in content:
        raise TrainingError(f"“{path}” is not a checkpoint of a training.")
    return content
