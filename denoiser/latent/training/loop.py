"""The training loop: forward, loss, backward, update; epoch after epoch."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from denoiser.compute import choose_device
from denoiser.errors import TrainingError
from denoiser.latent.architecture import Layout
from denoiser.latent.autoencoder import Autoencoder, judge
from denoiser.latent.model import LatentModel
from denoiser.latent.networks import build
from denoiser.latent.training.config import LatentTrainingConfig
from denoiser.latent.training.events import (
    Backward,
    EpochEnded,
    Event,
    Forward,
    Judged,
    Updated,
)
from denoiser.latent.training.pretraining import (
    PICTURES,
    begin_with_principal_components,
    he_initialised,
    pass_without_code,
)
from denoiser.latent.training.supply import Supply
from denoiser.latent.training.variation import noisy, varied
from denoiser.latent.weights import LatentCard
from denoiser.training.draws import seeded
from denoiser.training.learner import Learner, cosine_rate
from denoiser.training.loop import CHECKPOINT_SECONDS, MAX_BAD_STEPS

Report = Callable[[Event], None]
"""May raise `denoiser.errors.Cancelled`."""


class LatentTrainer:
    """Trains one autoencoder.

    Whoever wants to see each stage goes through `events` at his own pace: a training that nobody
    asks for the next event is paused, one that is let go of has stopped, and `save` may be called
    in between.  `run` does it at full speed, with checkpoints.
    """

    def __init__(
        self,
        config: LatentTrainingConfig,
        supply: Supply,
        device: torch.device | None = None,
        checkpoint: Path | None = None,
    ) -> None:
        """``checkpoint`` is resumed if it exists.

        Raises:
            TrainingError: it cannot be resumed, or there is nothing to train on.
        """
        if not len(supply):
            raise TrainingError("There are no pictures to train on; at least 1 is needed.")
        self.config = config
        self.supply = supply
        self.device = device or choose_device()
        self.checkpoint = checkpoint
        torch.manual_seed(config.seed)
        network = build(config.architecture)
        he_initialised(network)
        network = network.to(self.device)
        if config.architecture.layout is Layout.CONVOLUTIONAL:
            network = network.to(memory_format=torch.channels_last)
        self.learner: Learner[Autoencoder] = Learner(
            network, self.device, config.schedule.ema, config.as_dict()
        )
        if checkpoint is not None and checkpoint.exists():
            self.learner.load(checkpoint)

    @property
    def steps_an_epoch(self) -> int:
        return math.ceil(len(self.supply) / self.config.schedule.batch)

    @property
    def steps(self) -> int:
        """Length of the training."""
        return self.config.schedule.epochs * self.steps_an_epoch

    @property
    def step(self) -> int:
        """How many are done."""
        return self.learner.step

    def model(self) -> LatentModel:
        """The autoencoder as it is now (the moving average of its weights), to be used.

        It shares its values with the training and learns on with it.
        """
        name = self.config.name
        card = LatentCard(name, name, "", "", self.config.architecture, "")
        return LatentModel(card, self.learner.average, self.device)

    def save(self) -> None:
        """Write the checkpoint, if there is a place for it.

        Raises:
            TrainingError: it cannot be written; the last one is untouched.
        """
        if self.checkpoint is not None:
            self.learner.save(self.checkpoint)

    def run(
        self, report: Report, seconds: float = math.inf, stop: Callable[[], bool] = lambda: False
    ) -> None:
        """Train until the schedule is complete or the time is over, then write a checkpoint.

        Args:
            stop: asked after each step; if it says yes, the time is over.

        Raises:
            TrainingError: the loss is not finite and going back to the last checkpoint did not
                help, or a checkpoint cannot be written.
            Cancelled: by ``report``.
        """
        deadline = time.monotonic() + seconds
        saved = time.monotonic()
        for event in self.events():
            report(event)
            if isinstance(event, Updated):
                now = time.monotonic()
                if stop() or now > deadline:
                    break
                if now - saved > CHECKPOINT_SECONDS:
                    self.save()
                    saved = now
        self.save()

    def events(self) -> Iterator[Event]:
        """Train on, up to the end of the schedule.

        Between two events the network is as it is at that stage, and may be looked at.

        Raises:
            TrainingError: as `run` does.
        """
        judged: list[Judged] = []
        bad_steps = 0
        while self.step < self.steps:
            finite = True
            for event in self._one_step():
                if isinstance(event, Judged):
                    judged.append(event)
                elif isinstance(event, Backward):
                    finite = math.isfinite(event.gradient_norm)
                yield event
            bad_steps = 0 if finite else bad_steps + 1
            if bad_steps >= MAX_BAD_STEPS:
                self.learner.step_back(self.checkpoint)
                bad_steps = 0
            if self.step % self.steps_an_epoch == 0:
                yield self._end_of_epoch(judged)
                judged.clear()

    def _one_step(self) -> Iterator[Event]:
        """One update, by stages.  A gradient that is not finite moves nothing."""
        begun = time.monotonic()
        listening = 0.0
        learner, schedule = self.learner, self.config.schedule
        number = learner.step + 1
        if learner.step and learner.step == schedule.steps_without_code:
            self._begin_code()
        given, wanted, generator = self._batch(learner.step)
        with self._autocast():
            if learner.step < schedule.steps_without_code:
                result = pass_without_code(learner.network, given)
            else:
                result = learner.network.training_pass(given, generator)
        paused = time.monotonic()
        yield Forward(number, given, wanted, result)
        listening += time.monotonic() - paused

        loss = judge(result, wanted, self.config.objective)
        parts = (float(part.detach()) for part in (loss.total, loss.reconstruction, loss.penalty))
        paused = time.monotonic()
        yield Judged(number, *parts)
        listening += time.monotonic() - paused

        learner.network.zero_grad(set_to_none=True)
        loss.total.backward()
        norm = torch.nn.utils.clip_grad_norm_(learner.network.parameters(), schedule.clip)
        paused = time.monotonic()
        yield Backward(number, float(norm))
        listening += time.monotonic() - paused

        done = learner.step / self.steps
        rate = cosine_rate(schedule.learning_rate, learner.step, schedule.warmup_steps, done)
        if torch.isfinite(norm):
            learner.optimizer.step(rate)
        learner.advance()
        seconds = time.monotonic() - begun - listening
        learner.seconds += seconds
        yield Updated(number, rate, seconds)

    @torch.no_grad()
    def _begin_code(self) -> None:
        learner, size = self.learner, self.config.schedule.batch
        draw = np.random.default_rng((self.config.seed, learner.step))
        order = draw.permutation(len(self.supply))[:PICTURES]
        features = []
        for begin in range(0, len(order), size):
            pixels = self.supply.batch(order[begin : begin + size], draw)
            with self._autocast():
                features.append(learner.network.encoder(self._tensor(pixels)).float())
        begin_with_principal_components(learner.network, torch.cat(features))
        learner.average.load_state_dict(learner.network.state_dict())

    def _batch(self, step: int) -> tuple[Tensor, Tensor, torch.Generator]:
        """What the network gets and what it is to make of it; depends on seed and step alone."""
        seed = self.config.seed
        epoch, index = divmod(step, self.steps_an_epoch)
        order = np.random.default_rng((seed, epoch)).permutation(len(self.supply))
        size = self.config.schedule.batch
        chosen = order[index * size : (index + 1) * size]
        pixels = self.supply.batch(chosen, np.random.default_rng((seed, epoch, index)))
        generator = seeded((seed, step), self.device)
        wanted = varied(self._tensor(pixels), self.config.variation, generator)
        return noisy(wanted, self.config.noise, generator), wanted, generator

    def _tensor(self, pixels: NDArray[np.uint8]) -> Tensor:
        """``N×H×W×C`` bytes to ``N×C×H×W`` in [0, 1]; in memory the channels stay last."""
        return torch.from_numpy(pixels).to(self.device).permute(0, 3, 1, 2).float().div_(255)

    def _autocast(self) -> torch.autocast:
        """Convolutions are several times as fast in 16 bits."""
        convolutional = self.config.architecture.layout is Layout.CONVOLUTIONAL
        return torch.autocast(self.device.type, torch.bfloat16, enabled=convolutional)

    def _end_of_epoch(self, judged: list[Judged]) -> EpochEnded:
        def mean(part: Callable[[Judged], float]) -> float:
            return float(np.mean([part(one) for one in judged])) if judged else math.nan

        return EpochEnded(
            epoch=self.step // self.steps_an_epoch,
            step=self.step,
            loss=mean(lambda one: one.total),
            reconstruction=mean(lambda one: one.reconstruction),
            penalty=mean(lambda one: one.penalty),
            held_out=self._held_out_error(),
        )

    def _held_out_error(self) -> float | None:
        seen = self.held_out_pass(len(self.supply.held_out))
        if seen is None:
            return None
        _, reconstruction, wanted = seen
        return float((reconstruction - wanted).square().mean())

    @torch.inference_mode()
    def held_out_pass(self, count: int) -> tuple[Tensor, Tensor, Tensor] | None:
        """What the network makes of the first held-out pictures.

        The noise, if it is to take noise away, is the same each time.

        Returns:
            What it saw, its reconstructions and the pictures, ``N×C×H×W`` each; None where no
            pictures are held out.
        """
        size = self.config.schedule.batch
        parts: list[tuple[Tensor, Tensor, Tensor]] = []
        for begin in range(0, min(count, len(self.supply.held_out)), size):
            wanted = self._tensor(self.supply.held_out[begin : min(begin + size, count)])
            given = noisy(wanted, self.config.noise, seeded((begin,), self.device))
            with self._autocast():
                result = self._reconstruction(given)
            parts.append((given, result.float(), wanted))
        if not parts:
            return None
        given, results, wanted = (torch.cat(column) for column in zip(*parts, strict=True))
        return given, results, wanted

    def _reconstruction(self, given: Tensor) -> Tensor:
        if self.step < self.config.schedule.steps_without_code:
            return torch.sigmoid(pass_without_code(self.learner.average, given).logits)
        return self.learner.average(given)
