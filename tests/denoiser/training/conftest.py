"""A training of a tiny network, on parts of a photo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from denoiser.architecture import Architecture
from denoiser.training.config import PictureFolder, TrainingConfig
from denoiser.training.noise import NoiseConfig
from tests.denoiser.training.tiny import schedule


@pytest.fixture
def config(tmp_path: Path, night_photo: Path) -> TrainingConfig:
    folder = tmp_path / "pictures"
    folder.mkdir()
    with Image.open(night_photo) as photo:
        for index in range(3):
            part = photo.crop((400 * index, 900, 400 * index + 400, 1300)).resize((80, 80))
            part.save(folder / f"{index}.png")
    return TrainingConfig(
        name="tiny",
        pictures=(PictureFolder(folder),),
        architecture=Architecture((8, 8), 1),
        noise=NoiseConfig(sigma=(20.0, 60.0)),
        schedule=schedule(60),
    )
