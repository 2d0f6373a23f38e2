"""When a training does not fit into the memory of its device."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch

from denoiser.errors import TrainingError
from denoiser.phrases import Phrase


@contextmanager
def within_memory(device: torch.device) -> Iterator[None]:
    """What happens inside needs memory of ``device``.

    Raises:
        TrainingError: more than there is.
    """
    try:
        yield
    except torch.OutOfMemoryError as error:
        raise TrainingError(
            Phrase(
                "The memory of “{device}” does not suffice. Choose a smaller batch or smaller "
                "pictures.",
                device=device,
            )
        ) from error
