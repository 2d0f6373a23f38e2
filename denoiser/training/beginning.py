"""What a training may begin with instead of random values, and how much that has learned from."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from denoiser.errors import TrainingError
from denoiser.training.learner import read_checkpoint

Seen = dict[str, float]
"""What weights have learned from, in all parts of a training: ``steps``, ``pixels``, ``hours``."""

NOTHING: Seen = {"steps": 0, "pixels": 0, "hours": 0.0}


def read_beginning(path: Path, device: torch.device) -> tuple[dict[str, Tensor], Seen]:
    """Finished weights (``.safetensors``), or the averaged ones of a checkpoint.

    Returns:
        The values by name, and what they have seen: nothing where no model card beside the weights,
        or no count in the checkpoint, tells of it.

    Raises:
        TrainingError: the file is neither.
        WeightsError: the model card beside the weights cannot be read.
    """
    if path.suffix == ".safetensors":
        return _read_weights(path, device), _seen_by_card(path.with_suffix(".json"))
    content = read_checkpoint(path, device)
    return content["average"], seen(content) if "before" in content else NOTHING


def seen(counters: Mapping[str, Any]) -> Seen:
    """In a training and before, from the counters of a `denoiser.training.state.TrainingState`."""
    before = counters["before"]
    return {
        "steps": before["steps"] + counters["step"],
        "pixels": before["pixels"] + counters["pixels"],
        "hours": before["hours"] + counters["seconds"] / 3600,
    }


# A machine that is lent for training may have PyTorch alone: what reads finished weights is
# imported where they are read.


def _seen_by_card(path: Path) -> Seen:
    from denoiser.weights import ModelCard  # noqa: PLC0415

    training = ModelCard.read(path).training if path.exists() else {}
    return {name: training.get(name, nothing) for name, nothing in NOTHING.items()}


def _read_weights(path: Path, device: torch.device) -> dict[str, Tensor]:
    from safetensors import SafetensorError  # noqa: PLC0415
    from safetensors.torch import load_file  # noqa: PLC0415

    try:
        return load_file(path, device=str(device))
    except (OSError, SafetensorError) as error:
        raise TrainingError(f"“{path}” cannot be read as weights to start from.") from error
