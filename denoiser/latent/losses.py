"""How far a reconstruction is from its picture: what a training makes small."""

from __future__ import annotations

from collections.abc import Callable

import torch
import torch.nn.functional as F
from torch import Tensor


def mean_squared_error(logits: Tensor, wanted: Tensor) -> Tensor:
    """Mean over all values of the squared difference."""
    return F.mse_loss(torch.sigmoid(logits), wanted)


def l2_distance(logits: Tensor, wanted: Tensor) -> Tensor:
    """Mean over the pictures of the Euclidean distance, per root of the number of values.

    So its square is a mean squared error, and its size does not depend on the size of pictures.
    """
    distances = (torch.sigmoid(logits) - wanted).flatten(1).square().mean(dim=1)
    # The root has no slope at 0, which a perfect reconstruction would reach.
    return (distances + torch.finfo(wanted.dtype).tiny).sqrt().mean()


def binary_cross_entropy(logits: Tensor, wanted: Tensor) -> Tensor:
    """Mean over all values, each taken as the probability of white, in nats."""
    return F.binary_cross_entropy_with_logits(logits, wanted)


RECONSTRUCTION_LOSSES: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "mse": mean_squared_error,
    "l2": l2_distance,
    "bce": binary_cross_entropy,
}
"""Each takes logits and the wanted values in [0, 1], both ``N×C×H×W`` float32."""
