"""A training that is watched.

It tells what a screen can show, no more: single stages only at the paces that rest after each, and
frames a few times a second, the next one only when the last has been seen.
"""

from __future__ import annotations

import math
import time

import safetensors.torch
import torch

from denoiser.compute import choose_device
from denoiser.engine import Report
from denoiser.errors import LatentError, TrainingError
from denoiser.latent.live.messages import (
    Command,
    EpochLoss,
    Moment,
    Pace,
    Reading,
    Snapshot,
)
from denoiser.latent.live.order import SmallTraining
from denoiser.latent.live.recipe import config_of
from denoiser.latent.live.stages import STAGES, Numbers
from denoiser.latent.live.watch import Watch
from denoiser.latent.reading import read_pictures
from denoiser.latent.training.events import Backward, EpochEnded, Event, Updated
from denoiser.latent.training.loop import LatentTrainer
from denoiser.latent.training.supply import SetSupply
from denoiser.own_process import Talk
from denoiser.phrases import Phrase
from denoiser.training.device_memory import within_memory

FRAME_SECONDS = 0.1
"""Between two frames at least."""
FRAME_SHARE = 0.25
"""Of the time at most goes into frames."""
SNAPSHOT_SECONDS = 10.0
"""So much of a training is lost at most when its process dies."""
STAGE_SECONDS = 1.6
"""Rest after a stage at the slow pace."""
PATIENCE_SECONDS = 60.0
"""Between two looks whether there is a command, while the training waits for one."""
FEWEST_PICTURES = 10
MAX_BAD_STEPS = 5
"""Steps in a row whose gradient is not finite: it does not come back from there."""


def train(talk: Talk, order: SmallTraining, device: str) -> Snapshot:
    """Train as ``order`` says, tell how it goes, and give the weights.

    Raises:
        TrainingError: there are too few pictures, the loss is not finite any more, or the
            device's memory does not suffice.
        LatentError, DeviceError: as reading the pictures and choosing the device raise them.
    """
    config = config_of(order)
    shape = order.architecture
    pictures = read_pictures(order.source, shape.side, shape.channels, _reading(talk))
    if len(pictures) < FEWEST_PICTURES:
        raise LatentError(
            Phrase(
                "A training needs {needed} pictures at least; “{title}” has {count}.",
                needed=FEWEST_PICTURES,
                title=pictures.title,
                count=len(pictures),
            )
        )
    supply = SetSupply(pictures, config.schedule.held_out)
    chosen = choose_device(device)
    with within_memory(chosen):
        trainer = LatentTrainer(config, supply, chosen)
        return _Session(talk, order, trainer, Watch(trainer, pictures)).run()


def _reading(talk: Talk) -> Report:
    """Tells now and then how many files are read."""
    told = 0.0

    def report(done: int, total: int) -> None:
        nonlocal told
        if time.monotonic() - told >= FRAME_SECONDS:
            told = time.monotonic()
            talk.say(Reading(done, total))

    return report


class _Session:
    """Goes through the events of a training at the pace that is wished."""

    def __init__(
        self, talk: Talk, order: SmallTraining, trainer: LatentTrainer, watch: Watch
    ) -> None:
        self._talk = talk
        self._order = order
        self._trainer = trainer
        self._watch = watch
        self._numbers = Numbers(trainer, watch.held_out_loss)
        self._pace = Pace.FULL
        self._paused = False
        self._stopped = False
        self._may_go_on = False
        self._seen = True
        self._next_frame = 0.0
        self._next_snapshot = time.monotonic() + SNAPSHOT_SECONDS
        self._losses: list[EpochLoss] = []
        self._held_out: float | None = None
        self._bad_steps = 0

    def run(self) -> Snapshot:
        self._talk.say(self._watch.began())
        self._show()
        for event in self._trainer.events():
            self._hear()
            self._note(event)
            if self._pace is not Pace.FULL:
                self._tell(event)
                self._rest()
            elif isinstance(event, Updated | EpochEnded):
                self._show_if_due()
            self._wait_while_paused()
            if self._stopped and isinstance(event, Updated | EpochEnded):
                break
        self._show()
        return self._snapshot()

    # What happens.

    def _note(self, event: Event) -> None:
        if isinstance(event, EpochEnded):
            self._held_out = self._watch.held_out_loss()
            self._losses.append(EpochLoss(event.epoch, event.loss, self._held_out))
        elif isinstance(event, Backward):
            self._bad_steps = 0 if math.isfinite(event.gradient_norm) else self._bad_steps + 1
            if self._bad_steps >= MAX_BAD_STEPS:
                raise TrainingError(
                    Phrase(
                        "The loss is not a finite number any more since step {step}. Lower the "
                        "learning rate and start again.",
                        step=event.step - MAX_BAD_STEPS + 1,
                    )
                )

    def _tell(self, event: Event) -> None:
        """At the paces that rest: everything."""
        steps = self._trainer.steps_an_epoch
        done = event.step - 1
        moment = Moment(
            stage=STAGES[type(event)],
            epoch=done // steps + 1,
            step=done % steps + 1,
            numbers=self._numbers.of(event),
        )
        self._talk.say(moment)
        if isinstance(event, Updated | EpochEnded):
            self._show()

    def _show_if_due(self) -> None:
        now = time.monotonic()
        if self._seen and now >= self._next_frame:
            self._show()
        if now >= self._next_snapshot and self._is_finite():
            self._talk.say(self._snapshot())
            self._next_snapshot = time.monotonic() + SNAPSHOT_SECONDS

    def _show(self) -> None:
        begun = time.monotonic()
        self._talk.say(self._watch.frame(tuple(self._losses)))
        self._losses.clear()
        self._seen = False
        now = time.monotonic()
        self._next_frame = max(begun + FRAME_SECONDS, now + (now - begun) / FRAME_SHARE)

    def _is_finite(self) -> bool:
        return all(bool(p.isfinite().all()) for p in self._trainer.learner.average.parameters())

    def _snapshot(self) -> Snapshot:
        network = self._trainer.learner.average
        values = {
            name: value.detach().to("cpu", torch.bfloat16).contiguous()
            for name, value in network.state_dict().items()
        }
        return Snapshot(
            order=self._order,
            values=safetensors.torch.save(values),
            epoch=self._trainer.step // self._trainer.steps_an_epoch,
            steps=self._trainer.step,
            seconds=self._trainer.learner.seconds,
            pictures=len(self._trainer.supply),
            held_out_loss=self._held_out,
        )

    # What the window wants.

    def _hear(self, patience: float = 0.0) -> None:
        for command in self._talk.heard(patience):
            self._obey(command)

    def _obey(self, command: object) -> None:
        if isinstance(command, Pace):
            self._pace = command
            self._may_go_on = True
        elif command is Command.PAUSE:
            self._paused = True
        elif command is Command.RESUME:
            self._paused = False
        elif command is Command.NEXT:
            self._may_go_on = True
        elif command is Command.SEEN:
            self._seen = True
        elif command is Command.SNAPSHOT:
            self._talk.say(self._snapshot())
        elif command is Command.STOP:
            self._stopped = True

    def _rest(self) -> None:
        """Leave time to read."""
        self._may_go_on = False
        until = time.monotonic() + STAGE_SECONDS
        while not (self._may_go_on or self._stopped or self._paused):
            left = until - time.monotonic() if self._pace is Pace.SLOW else PATIENCE_SECONDS
            if left <= 0:
                break
            self._hear(left)

    def _wait_while_paused(self) -> None:
        while self._paused and not self._stopped:
            self._hear(PATIENCE_SECONDS)
