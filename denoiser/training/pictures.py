"""Training pictures, held in memory as bytes, and the random crops drawn from them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from denoiser.errors import PhotoError, TrainingError
from denoiser.formats.suffixes import promised_format
from denoiser.training.config import PictureFolder
from denoiser.training.picture_files import read_picture

log = logging.getLogger(__name__)

HOLD_OUT_EVERY = 40
"""Every so many pictures of a folder, in the order of their names, one is kept for validation; of
fewer pictures the last one."""

Reading = Callable[[int, int], None]
"""Hears how many photos of a folder are read, and of how many."""


def unheard(_done: int, _total: int) -> None:
    """A `Reading` for nobody."""


def read_folder(
    folder: Path, smallest: int, report: Reading = unheard
) -> tuple[list[Tensor], list[Tensor]]:
    """The pictures below ``folder``, ``3×H×W`` bytes each: those to train on, those held out.

    What is left out is logged.

    Args:
        smallest: pictures with a shorter side are left out.

    Raises:
        TrainingError: the folder is missing, or holds no picture that can be used.
    """
    if not folder.is_dir():
        raise TrainingError(f"“{folder}” is not a folder. Correct it in [[pictures]].")
    training: list[Tensor] = []
    held_out: list[Tensor] = []
    paths = _photos_in(folder)
    for index, path in enumerate(paths):
        report(index, len(paths))
        try:
            picture = read_picture(path)
        except PhotoError as error:
            log.warning("Left out of the training: %s", error)
            continue
        if min(picture.shape[1:]) < smallest:
            log.warning("“%s” is left out: smaller than the crop of %d", path.name, smallest)
            continue
        part = held_out if index % HOLD_OUT_EVERY == HOLD_OUT_EVERY - 1 else training
        part.append(picture)
    if not training:
        raise TrainingError(
            f"“{folder}” holds no picture of at least {smallest}×{smallest} pixels. "
            "Choose another folder or a smaller crop."
        )
    if not held_out and len(training) > 1:
        held_out.append(training.pop())
    return training, held_out


def _photos_in(folder: Path) -> list[Path]:
    """By their names; how many other files there are is said."""
    files = sorted(p for p in folder.rglob("*") if p.is_file() and not p.name.startswith("."))
    photos = [path for path in files if promised_format(path)]
    if others := len(files) - len(photos):
        log.warning("Left out of the training, as no photos, in “%s”: %d", folder, others)
    return photos


class Pictures:
    """Clean pictures of several folders, split into a training and a held-out part."""

    def __init__(
        self,
        folders: Sequence[PictureFolder],
        crop: int,
        device: torch.device,
        report: Reading = unheard,
    ) -> None:
        """Read everything once.

        Raises:
            TrainingError: a folder is missing, or holds no picture of at least ``crop`` pixels.
        """
        self.crop = crop
        self.device = device
        self.held_out: list[Tensor] = []
        self._folders: list[list[Tensor]] = []
        self._areas: list[np.ndarray] = []
        for source in folders:
            training, held_out = read_folder(source.folder, crop, report)
            self.held_out += [picture.to(device) for picture in held_out]
            self._folders.append([picture.to(device) for picture in training])
            areas = np.array([p.shape[1] * p.shape[2] for p in training], dtype=np.float64)
            self._areas.append(areas / areas.sum())
        shares = np.array([source.share for source in folders], dtype=np.float64)
        self._shares = shares / shares.sum()

    def __len__(self) -> int:
        return sum(len(folder) for folder in self._folders)

    def crops(self, count: int, draw: np.random.Generator) -> Tensor:
        """``count`` random crops, flipped and turned at random: ``N×3×crop×crop`` in [0, 1]."""
        crops = []
        for folder in draw.choice(len(self._folders), size=count, p=self._shares):
            index = draw.choice(len(self._folders[folder]), p=self._areas[folder])
            crops.append(self._one(self._folders[folder][index], draw))
        return torch.stack(crops).float().div_(255)

    def _one(self, picture: Tensor, draw: np.random.Generator) -> Tensor:
        top = int(draw.integers(picture.shape[1] - self.crop + 1))
        left = int(draw.integers(picture.shape[2] - self.crop + 1))
        crop = picture[:, top : top + self.crop, left : left + self.crop]
        if draw.integers(2):
            crop = crop.flip(-1)
        return torch.rot90(crop, int(draw.integers(4)), (-2, -1))
