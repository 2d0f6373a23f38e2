"""A training of a tiny network, on parts of a photo."""

from __future__ import annotations

from pathlib import Path

import pytest

from denoiser.architecture import Architecture
from denoiser.training.config import PictureFolder, TrainingConfig
from denoiser.training.noise import NoiseConfig
from tests.denoiser.photo_parts import write_parts
from tests.denoiser.training.tiny import schedule


@pytest.fixture
def config(tmp_path: Path, night_photo: Path) -> TrainingConfig:
    folder = tmp_path / "pictures"
    write_parts(night_photo, folder, 3, (80, 80))
    return TrainingConfig(
        name="tiny",
        pictures=(PictureFolder(folder),),
        architecture=Architecture((8, 8), 1),
        noise=NoiseConfig(sigma=(20.0, 60.0)),
        schedule=schedule(60),
    )
