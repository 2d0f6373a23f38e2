"""Runs a training in a process of its own and hands on what it says."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot

from denoiser import own_process
from denoiser.latent.live.messages import (
    Began,
    Command,
    Frame,
    Moment,
    Pace,
    Reading,
    Snapshot,
)
from denoiser.latent.live.order import SmallTraining
from denoiser.latent.live.process import train
from denoiser.own_process import Conversation
from denoiser.torch_loading import load_torch
from gui.job import Job, Jobs

if TYPE_CHECKING:
    from denoiser.latent.weights import LatentCard


class RunState(Enum):
    """What the runner is doing."""

    IDLE = "idle"
    STARTING = "starting"
    """The process starts and reads the pictures."""
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"
    """Until the step at hand is done and the weights are here."""


class TrainingRunner(QObject):
    """One training at a time."""

    state_changed = Signal()
    reading = Signal(int, int)
    """Files read, files in all."""
    began = Signal(object)
    """`Began`."""
    moment = Signal(object)
    """`Moment`."""
    framed = Signal(object)
    """`Frame`; see `seen`."""
    ended = Signal(bool)
    """The training is over; whether it came to its end rather than being stopped."""
    kept = Signal(str)
    """The weights are saved under this name."""
    recipe_kept = Signal(object)
    """The recipe is saved at this `Path`."""
    problem = Signal(str)
    """A sentence for the user."""

    def __init__(self, device: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = RunState.IDLE
        self.order: SmallTraining | None = None
        """Of the training that goes on, or of the last one."""
        self.snapshot: Snapshot | None = None
        """The last weights of that training that are here."""
        self.is_kept = False
        """Whether they are saved, as they are."""
        self._device = device
        self._pace = Pace.FULL
        self._conversation = Conversation()
        self._training: Job | None = None
        self._wanted_name = ""
        self._trainings = Jobs(self)
        self._trainings.patched.connect(self._on_said)
        self._trainings.succeeded.connect(self._on_trained)
        self._trainings.failed.connect(self._on_failed)
        self._trainings.finished.connect(self._on_finished)
        self._files = Jobs(self)
        self._files.succeeded.connect(self._on_written)
        self._files.failed.connect(self._on_not_written)

    @property
    def is_busy(self) -> bool:
        """Whether a training goes on, be it paused or about to begin or to end."""
        return self.state is not RunState.IDLE

    # Training.

    def start(self, order: SmallTraining) -> None:
        """Begin; the weights of the training before are gone, if they are not saved."""
        if self.is_busy:
            return
        self.order, self.snapshot, self.is_kept = order, None, False
        conversation = self._conversation = Conversation()
        conversation.tell(self._pace)
        device = self._device

        def work(job: Job) -> Snapshot:
            return own_process.run(
                train,
                order,
                device,
                check=job.check,
                on_message=job.patch,
                conversation=conversation,
            )

        self._enter(RunState.STARTING)
        self._training = self._trainings.start(work)

    def pause(self) -> None:
        """After the stage at hand."""
        if self.state is RunState.RUNNING:
            self._conversation.tell(Command.PAUSE)
            self._enter(RunState.PAUSED)

    def resume(self) -> None:
        if self.state is RunState.PAUSED:
            self._conversation.tell(Command.RESUME)
            self._enter(RunState.RUNNING)

    def set_pace(self, pace: Pace) -> None:
        """For this training and those that follow."""
        self._pace = pace
        self._conversation.tell(pace)

    def next_stage(self) -> None:
        """Go on, where a pace rests."""
        self._conversation.tell(Command.NEXT)

    def seen(self) -> None:
        """The last frame is on the screen."""
        self._conversation.tell(Command.SEEN)

    def stop(self) -> None:
        """End after the step at hand and keep the weights here; asked again, or before there are
        any, end at once."""
        if self.state in (RunState.RUNNING, RunState.PAUSED):
            self._conversation.tell(Command.STOP)
            self._enter(RunState.STOPPING)
        elif self._training is not None:
            self._training.cancel()

    @Slot(object, object)
    def _on_said(self, job: Job, message: object) -> None:
        if job is not self._training:
            return
        if isinstance(message, Reading):
            self.reading.emit(message.done, message.total)
        elif isinstance(message, Began):
            self.began.emit(message)
            if self.state is RunState.STARTING:
                self._enter(RunState.RUNNING)
        elif isinstance(message, Moment):
            self.moment.emit(message)
        elif isinstance(message, Frame):
            self.framed.emit(message)
        elif isinstance(message, Snapshot):
            self._take(message)

    @Slot(object, object)
    def _on_trained(self, job: Job, snapshot: Snapshot) -> None:
        if job is self._training:
            self._take(snapshot)

    @Slot(object, str)
    def _on_failed(self, job: Job, sentence: str) -> None:
        if job is self._training:
            self.problem.emit(sentence)

    @Slot(object)
    def _on_finished(self, job: Job) -> None:
        if job is not self._training:
            return
        self._training = None
        self._wanted_name = ""
        snapshot, order = self.snapshot, self.order
        self._enter(RunState.IDLE)
        complete = snapshot is not None and order is not None and snapshot.epoch >= order.epochs
        self.ended.emit(complete)

    def _take(self, snapshot: Snapshot) -> None:
        self.snapshot, self.is_kept = snapshot, False
        if self._wanted_name:
            name, self._wanted_name = self._wanted_name, ""
            self._write(snapshot, name)

    # Keeping.

    @property
    def has_weights(self) -> bool:
        """Whether there is something to be saved."""
        return self.snapshot is not None or self.state in (RunState.RUNNING, RunState.PAUSED)

    def keep(self, name: str) -> None:
        """Save the weights as they are now; one of the user's own of that name is replaced."""
        if self.state in (RunState.RUNNING, RunState.PAUSED):
            self._wanted_name = name
            self._conversation.tell(Command.SNAPSHOT)
        elif self.snapshot is not None:
            self._write(self.snapshot, name)

    def _write(self, snapshot: Snapshot, name: str) -> None:
        def work(_job: Job) -> LatentCard:
            load_torch()
            from denoiser.latent.live.keeping import keep

            return keep(snapshot, name, overwrite=True)

        def tell(card: LatentCard) -> None:
            self.is_kept = self.snapshot is snapshot
            self.kept.emit(card.name)

        self._files.start(work, about=tell)

    def keep_recipe(self, order: SmallTraining, target: Path) -> None:
        """Write the training file of ``order``."""

        def work(_job: Job) -> Path:
            load_torch()
            from denoiser.latent.live.recipe import write_recipe

            return write_recipe(order, target)

        self._files.start(work, about=self.recipe_kept.emit)

    @Slot(object, object)
    def _on_written(self, job: Job, result: object) -> None:
        cast(Callable[[object], None], job.about)(result)

    @Slot(object, str)
    def _on_not_written(self, _job: Job, sentence: str) -> None:
        self.problem.emit(sentence)

    # The end.

    def _enter(self, state: RunState) -> None:
        self.state = state
        self.state_changed.emit()

    def close(self) -> None:
        """End the process at once and wait for it; what is being saved is saved first."""
        self._trainings.stop()
        self._files.stop()
