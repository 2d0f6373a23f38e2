"""What is to be seen of a network while it learns: the same few pictures and codes, each time."""

from __future__ import annotations

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from denoiser.latent.autoencoder import judge
from denoiser.latent.live.messages import Began, EpochLoss, Frame
from denoiser.latent.live.plane import SteadyPlane
from denoiser.latent.pictures import PictureSet
from denoiser.latent.training.loop import LatentTrainer
from denoiser.latent.training.supply import HOLD_OUT_SEED
from denoiser.latent.training.variation import noisy
from denoiser.training.draws import seeded

MOST_PAIRS = 10
"""Pictures whose reconstructions are shown."""
MOST_POINTS = 1000
"""Pictures whose codes are shown."""
MOST_HELD_OUT = 512
"""Pictures that the held-out loss is measured on."""
LARGEST_SHOWN = 128
"""Side of pictures on their way to the screen, in pixels."""
VALUES_AT_ONCE = 1 << 20
"""Of pictures in one call of the network."""
WATCH_SEED = 0


class Watch:
    """Looks at the moving average of the weights, which is what gets used in the end."""

    def __init__(self, trainer: LatentTrainer, pictures: PictureSet) -> None:
        """``pictures`` are all, trained on and held out, of the size the network wants."""
        self._trainer = trainer
        config = trainer.config
        _training, kept = pictures.split(config.schedule.held_out, HOLD_OUT_SEED)
        judged_on = kept if len(kept) else pictures
        self._held_out_count = len(kept)
        self._held_out = self._tensor(judged_on.pixels[:MOST_HELD_OUT])
        self._held_out_given = self._given(self._held_out)
        pairs = judged_on.select(_one_of_each(judged_on, MOST_PAIRS))
        self._wanted = pairs.pixels
        self._given_pairs = self._given(self._tensor(pairs.pixels))
        drawn = np.random.default_rng(WATCH_SEED).permutation(len(pictures))[:MOST_POINTS]
        points = pictures.select(np.sort(drawn))
        self._points = self._tensor(points.pixels)
        self._labels, self._label_names = points.labels, points.label_names
        self._plane = SteadyPlane()

    def began(self) -> Began:
        """What does not change any more."""
        trainer = self._trainer
        return Began(
            pictures=len(trainer.supply),
            held_out=self._held_out_count,
            parameters=sum(p.numel() for p in trainer.learner.network.parameters()),
            steps=trainer.steps_an_epoch,
            given=_for_screen(_pixels(self._given_pairs)),
            wanted=_for_screen(self._wanted),
            labels=self._labels,
            label_names=self._label_names,
        )

    def frame(self, losses: tuple[EpochLoss, ...]) -> Frame:
        """How it looks now."""
        trainer = self._trainer
        seconds = trainer.learner.seconds / max(1, trainer.step)
        points = self._plane.place(self._codes())
        return Frame(
            epoch=trainer.step // trainer.steps_an_epoch,
            share=trainer.step / trainer.steps,
            losses=losses,
            reconstructions=_for_screen(self._reconstructions()),
            points=points,
            explained=self._plane.explained,
            seconds_left=seconds * (trainer.steps - trainer.step),
        )

    @torch.inference_mode()
    def held_out_loss(self) -> float:
        """The loss, as it is computed for a batch, on held-out pictures; always with the same
        noise and the same draws."""
        generator = seeded((WATCH_SEED, 1), self._trainer.device)
        network = self._trainer.learner.average
        total = 0.0
        for part in self._parts(len(self._held_out)):
            result = network.training_pass(self._held_out_given[part], generator)
            wanted = self._held_out[part]
            loss = judge(result, wanted, self._trainer.config.objective)
            total += float(loss.total) * len(wanted)
        return total / len(self._held_out)

    @torch.inference_mode()
    def _codes(self) -> NDArray[np.float32]:
        network = self._trainer.learner.average
        parts = [network.encode(self._points[part]) for part in self._parts(len(self._points))]
        return torch.cat(parts).float().cpu().numpy()

    @torch.inference_mode()
    def _reconstructions(self) -> NDArray[np.uint8]:
        return _pixels(self._trainer.learner.average(self._given_pairs))

    def _parts(self, count: int) -> list[slice]:
        size = max(1, VALUES_AT_ONCE // self._trainer.config.architecture.values)
        return [slice(begin, begin + size) for begin in range(0, count, size)]

    def _given(self, wanted: Tensor) -> Tensor:
        generator = seeded((WATCH_SEED, 0), self._trainer.device)
        return noisy(wanted, self._trainer.config.noise, generator)

    def _tensor(self, pixels: NDArray[np.uint8]) -> Tensor:
        """``N×H×W×C`` bytes to ``N×C×H×W`` in [0, 1]."""
        chosen = torch.from_numpy(np.ascontiguousarray(pixels)).to(self._trainer.device)
        return chosen.permute(0, 3, 1, 2).float() / 255


def _one_of_each(pictures: PictureSet, count: int) -> list[int]:
    """Positions of ``count`` pictures at most: one of each label, or else spread over the set."""
    if pictures.labels is not None:
        _labels, firsts = np.unique(pictures.labels, return_index=True)
        if len(firsts) > 1:
            return [int(first) for first in firsts[:count]]
    spread = np.linspace(0, len(pictures) - 1, min(count, len(pictures)))
    return [int(place) for place in spread.round()]


def _pixels(pictures: Tensor) -> NDArray[np.uint8]:
    """``N×C×H×W`` around [0, 1] to ``N×H×W×C`` bytes."""
    scaled = (pictures.float().clamp(0, 1) * 255).round().byte()
    return scaled.permute(0, 2, 3, 1).cpu().numpy()


def _for_screen(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    side = pixels.shape[1]
    if side <= LARGEST_SHOWN:
        return np.ascontiguousarray(pixels)
    size = (LARGEST_SHOWN, LARGEST_SHOWN)
    small = [cv2.resize(one, size, interpolation=cv2.INTER_AREA) for one in pixels]
    return np.stack(small).reshape(len(pixels), *size, pixels.shape[-1])
