"""The numbers of each stage, for those who watch single steps."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

from denoiser.latent.live.messages import Stage
from denoiser.latent.training.events import (
    Backward,
    EpochEnded,
    Event,
    Forward,
    Judged,
    Updated,
)
from denoiser.latent.training.loop import LatentTrainer

STAGES: dict[type[Event], Stage] = {
    Forward: Stage.FORWARD,
    Judged: Stage.LOSS,
    Backward: Stage.BACKWARD,
    Updated: Stage.UPDATE,
    EpochEnded: Stage.EPOCH,
}


class Numbers:
    """Reads them off the events, and off the weights before and after an update."""

    def __init__(self, trainer: LatentTrainer, held_out_loss: Callable[[], float]) -> None:
        self._trainer = trainer
        self._held_out_loss = held_out_loss
        self._before: list[Tensor] = []

    def of(self, event: Event) -> dict[str, float]:
        """What the stage of ``event`` has come to.

        Returns:
            Forward: ``pictures``, ``code`` (its length), ``lowest`` and ``highest`` of its numbers.
            Loss: ``loss``, ``reconstruction``, ``penalty`` (not weighted), ``weight``.
            Backward: ``gradient`` (its norm), ``parameters``, ``limit`` (the largest norm that an
            update follows).
            Update: ``rate``, ``step`` (Euclidean length of the move of all weights together) and
            ``share`` of their own length; nothing of the last two if the backward stage was not
            watched.
            Epoch: ``training``, ``held_out``.
        """
        if isinstance(event, Forward):
            codes = event.result.codes.detach()
            return {
                "pictures": len(codes),
                "code": codes.shape[1],
                "lowest": float(codes.min()),
                "highest": float(codes.max()),
            }
        if isinstance(event, Judged):
            return {
                "loss": event.total,
                "reconstruction": event.reconstruction,
                "penalty": event.penalty,
                "weight": self._trainer.config.objective.weight,
            }
        if isinstance(event, Backward):
            self._before = [p.detach().clone() for p in self._parameters]
            return {
                "gradient": event.gradient_norm,
                "parameters": sum(p.numel() for p in self._parameters),
                "limit": self._trainer.config.schedule.clip,
            }
        if isinstance(event, Updated):
            return {"rate": event.learning_rate, **self._move()}
        return {"training": event.loss, "held_out": self._held_out_loss()}

    @property
    def _parameters(self) -> list[Tensor]:
        return list(self._trainer.learner.network.parameters())

    def _move(self) -> dict[str, float]:
        before, self._before = self._before, []
        if not before:
            return {}
        after = [p.detach() for p in self._parameters]
        step = _length([a - b for a, b in zip(after, before, strict=True)])
        return {"step": step, "share": step / max(_length(before), torch.finfo(torch.float32).tiny)}


def _length(tensors: list[Tensor]) -> float:
    """The Euclidean norm of all their values together."""
    return float(
        torch.linalg.vector_norm(torch.stack([torch.linalg.vector_norm(t) for t in tensors]))
    )
