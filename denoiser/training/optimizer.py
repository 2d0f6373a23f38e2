"""What moves a network along its gradients: AdamW, and Muon for kernels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import torch
from torch import Tensor, nn

BETAS = (0.9, 0.99)
WEIGHT_DECAY = 1e-4
MUON_WEIGHT_DECAY = 0.1
"""Every step is equally large in all directions, also where there is nothing to learn; without a
decay such steps pile up (after 8,251 steps with 1e-4 the weights were 1.65 times as large, and no
better)."""


class Optimizer:
    """AdamW (Loshchilov and Hutter, ICLR 2019), except where Muon is asked for.

    Muon (Jordan et al., 2024) turns the mean gradient of a matrix into the nearest orthogonal one,
    so that directions in which the loss hardly changes are learned as fast as those that dominate
    it.  Its steps are scaled to the size of AdamW's (Liu et al., arXiv:2502.16982), so both follow
    one learning rate.
    """

    def __init__(
        self, parameters: Iterable[nn.Parameter], kernels: Sequence[nn.Parameter] = ()
    ) -> None:
        """``kernels`` are those of ``parameters`` that Muon moves: kernels of four dimensions, in
        the memory format channels-last, between layers that are not the first and not the last."""
        chosen = {id(kernel) for kernel in kernels}
        others = [parameter for parameter in parameters if id(parameter) not in chosen]
        self._kernels = kernels
        self._matrices = [nn.Parameter(_as_matrix(kernel.detach())) for kernel in kernels]
        self._parts: dict[str, torch.optim.Optimizer] = {
            "adamw": torch.optim.AdamW(
                others, lr=0.0, betas=BETAS, weight_decay=WEIGHT_DECAY, fused=True
            )
        }
        if kernels:
            self._parts["muon"] = torch.optim.Muon(
                self._matrices,
                lr=0.0,
                weight_decay=MUON_WEIGHT_DECAY,
                adjust_lr_fn="match_rms_adamw",
            )

    def step(self, rate: float) -> None:
        """Move every parameter that has a gradient, at this learning rate."""
        for kernel, matrix in zip(self._kernels, self._matrices, strict=True):
            if kernel.grad is None:
                matrix.grad = None
            else:
                matrix.grad = _as_matrix(kernel.grad.contiguous(memory_format=torch.channels_last))
        for part in self._parts.values():
            for group in part.param_groups:
                group["lr"] = rate
            part.step()

    def state_dict(self) -> dict[str, dict[str, Any]]:
        """For checkpoints: of AdamW, and of Muon where there is one."""
        return {name: part.state_dict() for name, part in self._parts.items()}

    def load_state_dict(self, states: dict[str, dict[str, Any]]) -> None:
        """Go on from `state_dict`."""
        for name, part in self._parts.items():
            part.load_state_dict(states[name])


def _as_matrix(kernel: Tensor) -> Tensor:
    """``A×B×H×W`` as ``A×HWB``, a view, so that moving one moves the other.

    Raises:
        RuntimeError: the kernel is not in channels-last; a copy would learn in its place.
    """
    return kernel.permute(0, 2, 3, 1).view(kernel.shape[0], -1)
