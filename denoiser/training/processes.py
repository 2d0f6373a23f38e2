"""Several processes that train one network together (started by `torchrun`), or just this one."""

from __future__ import annotations

import os
from collections.abc import Iterable

import torch
import torch.distributed
from torch import Tensor, nn


class Processes:
    """This process's place among those that share a training run."""

    def __init__(self) -> None:
        self.count = int(os.environ.get("WORLD_SIZE", "1"))
        self.rank = int(os.environ.get("RANK", "0"))
        self.local_rank = int(os.environ.get("LOCAL_RANK", "0"))

    @property
    def is_first(self) -> bool:
        """The first process alone writes files and speaks to the user."""
        return self.rank == 0

    def __enter__(self) -> Processes:
        if self.count > 1:
            torch.distributed.init_process_group("nccl" if torch.cuda.is_available() else "gloo")
        return self

    def __exit__(self, *_: object) -> None:
        if self.count > 1:
            torch.distributed.destroy_process_group()

    def average_gradients(self, parameters: Iterable[nn.Parameter]) -> None:
        """Give every process the mean of all gradients, in one message."""
        if self.count == 1:
            return
        gradients = [p.grad for p in parameters if p.grad is not None]
        flat = torch.cat([gradient.reshape(-1) for gradient in gradients])
        torch.distributed.all_reduce(flat)
        flat /= self.count
        offset = 0
        for gradient in gradients:
            gradient.copy_(flat[offset : offset + gradient.numel()].view_as(gradient))
            offset += gradient.numel()

    def mean(self, value: float, device: torch.device) -> float:
        """The mean of all processes' values, such as their losses."""
        return self._sum(value, device) / self.count

    def any(self, wish: bool, device: torch.device) -> bool:
        """Whether one process at least wishes it, such as to stop."""
        return self._sum(float(wish), device) > 0

    def _sum(self, value: float, device: torch.device) -> float:
        if self.count == 1:
            return value
        shared: Tensor = torch.tensor([value], dtype=torch.float64, device=device)
        torch.distributed.all_reduce(shared)
        return float(shared)
