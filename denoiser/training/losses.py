"""What a training makes small: how far results are from clean crops, or from a teacher's."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

CHARBONNIER_EPSILON = 1e-3
"""Where the loss turns from quadratic to linear, of a range of 1."""
SMALLEST_ERROR = 1e-7
"""Mean square below which nothing more is to be gained: 70 dB."""


def charbonnier(difference: Tensor) -> Tensor:
    """A smooth form of the mean absolute difference (Charbonnier et al., ICIP 1994).

    It forgives large errors at few pixels, and gives crops with much noise most of the say.
    """
    return torch.sqrt(difference * difference + CHARBONNIER_EPSILON**2).mean()


def psnr(difference: Tensor) -> Tensor:
    """The mean over the crops of the negative PSNR in dB (as in NAFNet: Chen et al., ECCV 2022).

    Every crop has the same say, whatever its noise.

    Args:
        difference: ``N×C×H×W``, of a range of 1.
    """
    square = difference.square().mean(dim=(1, 2, 3))
    return 10 * torch.log10(square + SMALLEST_ERROR).mean()


def behind(difference: Tensor, error: Tensor) -> Tensor:
    """How many dB a learner is behind its teacher; the mean over the crops.

    Exact where their difference has nothing to do with the teacher's own error.

    Args:
        difference: the learner's results minus the teacher's, ``N×C×H×W``, of a range of 1.
        error: the teacher's results minus the clean crops.
    """
    square, of_teacher = (each.square().mean(dim=(1, 2, 3)) for each in (difference, error))
    return 10 * torch.log10(1 + square / (of_teacher + SMALLEST_ERROR)).mean()


LOSSES: dict[str, Callable[[Tensor], Tensor]] = {"charbonnier": charbonnier, "psnr": psnr}
