"""A training that is watched: what it tells, and what it obeys."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest

from denoiser import own_process
from denoiser.errors import TrainingError
from denoiser.latent.architecture import Family, LatentArchitecture
from denoiser.latent.digits import digits
from denoiser.latent.live import session
from denoiser.latent.live.keeping import keep
from denoiser.latent.live.messages import (
    Began,
    Command,
    EpochLoss,
    Frame,
    Moment,
    Pace,
    Snapshot,
    Stage,
)
from denoiser.latent.live.order import SmallTraining
from denoiser.latent.live.process import train
from denoiser.latent.model import LatentModel
from denoiser.own_process import Conversation, Talk

ORDER = SmallTraining(
    "mine",
    architecture=LatentArchitecture(side=8, widths=(32,), code=3),
    epochs=3,
    batch=256,
    learning_rate=0.01,
)


def watch(
    order: SmallTraining,
    answer: Callable[[object], list[object]] = lambda _message: [Command.SEEN],
) -> tuple[list[object], Snapshot]:
    """What a training tells in this process; ``answer`` gives the commands that follow a message.

    It gets its commands through a real pipe, as in a process of its own.
    """
    ours, theirs = multiprocessing.Pipe()
    heard: list[object] = []
    with ours, theirs, ThreadPoolExecutor(1) as pool:
        training = pool.submit(session.train, Talk(theirs), order, "cpu")
        while not training.done() or ours.poll():
            if ours.poll(0.01):
                _kind, message = ours.recv()
                heard.append(message)
                for command in answer(message):
                    ours.send(command)
        return heard, training.result()


def frames(heard: list[object]) -> list[Frame]:
    return [message for message in heard if isinstance(message, Frame)]


def losses(heard: list[object]) -> list[EpochLoss]:
    return [loss for frame in frames(heard) for loss in frame.losses]


def test_a_process_of_its_own_trains_and_its_weights_can_be_kept_and_used() -> None:
    heard: list[object] = []
    conversation = Conversation()

    def hear(message: object) -> None:
        heard.append(message)
        conversation.tell(Command.SEEN)

    snapshot = own_process.run(
        train, ORDER, "cpu", check=lambda: None, on_message=hear, conversation=conversation
    )
    began = heard[0]
    assert isinstance(began, Began)
    assert (began.pictures, began.held_out, began.steps) == (1438, 359, 6)
    assert began.given.shape == (10, 8, 8, 1)
    assert [loss.epoch for loss in losses(heard)] == [1, 2, 3]
    assert losses(heard)[-1].held_out < losses(heard)[0].held_out
    last = frames(heard)[-1]
    assert (last.epoch, last.share) == (3, 1)
    assert last.reconstructions.shape == began.given.shape
    assert began.labels is not None
    assert last.points.shape == (len(began.labels), 2)

    keep(snapshot, "kept", overwrite=False)
    model = LatentModel.load("kept", "cpu")
    pixels = digits().pixels
    error = np.square(model.reconstruct(pixels) - pixels / np.float32(255)).mean()
    assert error == pytest.approx(losses(heard)[-1].held_out, rel=0.1)
    assert model.card.training["epochs_done"] == 3
    with pytest.raises(TrainingError, match="“kept” already"):
        keep(snapshot, "kept", overwrite=False)
    keep(snapshot, "kept", overwrite=True)


def test_the_same_seed_gives_the_same_weights() -> None:
    (_, first), (_, again) = watch(ORDER), watch(ORDER)
    _, other = watch(replace(ORDER, seed=1))
    assert first.values == again.values
    assert first.values != other.values


def test_step_by_step_each_stage_is_told_and_waits() -> None:
    stages: list[Moment] = []

    def answer(message: object) -> list[object]:
        if isinstance(message, Began):
            return [Pace.STEPS]
        if isinstance(message, Moment):
            stages.append(message)
            return [Command.STOP] if len(stages) == 26 else [Command.NEXT]
        return []

    variational = replace(ORDER.architecture, family=Family.VARIATIONAL)
    _heard, snapshot = watch(replace(ORDER, architecture=variational, weight=0.5), answer)
    cycle = [Stage.FORWARD, Stage.LOSS, Stage.BACKWARD, Stage.UPDATE]
    told = [moment.stage for moment in stages]
    begin = told.index(Stage.FORWARD)  # the command may come after the first stage
    assert told[begin : begin + 4] == cycle
    forward, loss, backward, update = (moment.numbers for moment in stages[begin : begin + 4])
    assert (forward["pictures"], forward["code"]) == (256, 3)
    assert forward["lowest"] < forward["highest"]
    assert loss["loss"] == pytest.approx(loss["reconstruction"] + 0.5 * loss["penalty"])
    assert backward["gradient"] > 0
    assert 0 < update["share"] < 1
    epoch = next(moment for moment in stages if moment.stage is Stage.EPOCH)
    assert epoch.epoch == 1
    assert snapshot.epoch == 1  # stopped in the second


def test_a_pause_lasts_until_it_is_resumed() -> None:
    """Nothing but the snapshot that is asked for is told in between, with the weights as they
    were."""
    told: list[object] = []

    def answer(message: object) -> list[object]:
        told.append(message)
        if isinstance(message, Began):
            return [Command.PAUSE, Command.SNAPSHOT, Command.SNAPSHOT]
        if isinstance(message, Snapshot):
            return [Command.RESUME, Command.SEEN] if snapshots() == 2 else []
        return [Command.SEEN]

    def snapshots() -> int:
        return sum(isinstance(message, Snapshot) for message in told)

    heard, _ = watch(ORDER, answer)
    first, second = (message for message in heard if isinstance(message, Snapshot))
    assert first.values == second.values
    assert [loss.epoch for loss in losses(heard)] == [1, 2, 3]


def test_frames_wait_until_the_last_one_was_seen() -> None:
    heard, _ = watch(replace(ORDER, epochs=40), lambda _message: [])
    assert len(frames(heard)) == 2  # the first and, without being asked, the last
    assert [loss.epoch for loss in losses(heard)] == list(range(1, 41))


def test_with_noise_the_clean_picture_is_wanted() -> None:
    heard, _ = watch(replace(ORDER, sigma=50, epochs=1))
    began = heard[0]
    assert isinstance(began, Began)
    difference = began.given.astype(float) - began.wanted
    assert 20 < difference.std() < 50  # as far as it is not clipped


def test_a_loss_that_is_not_finite_ends_it_with_a_remedy() -> None:
    wild = replace(ORDER, learning_rate=1e38, loss="bce", epochs=50)
    with pytest.raises(TrainingError, match="Lower the learning rate"):
        watch(wild)
