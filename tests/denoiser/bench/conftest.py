"""Small folders of pictures, and denoisers whose results are known."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from denoiser.noise_level import NoiseEstimate, estimate_noise


class Nothing:
    """Removes nothing, and remembers the levels it was told."""

    def __init__(self) -> None:
        self.told: list[float] = []

    def residual(self, noisy: NDArray[np.float32], sigma: float) -> NDArray[np.float32]:
        self.told.append(sigma)
        return np.zeros_like(noisy)

    def estimate(self, picture: NDArray[np.float32]) -> NoiseEstimate:
        return estimate_noise(picture)


@pytest.fixture
def nothing() -> Nothing:
    return Nothing()


def smooth_picture(seed: int, height: int = 96, width: int = 80) -> NDArray[np.uint8]:
    phases = np.random.default_rng(seed).uniform(0, 6, 3)
    rows, columns = np.mgrid[:height, :width] / 30
    waves = [128 + 50 * np.sin(rows + phase) * np.cos(columns - phase) for phase in phases]
    return np.stack(waves, axis=2).astype(np.uint8)


@pytest.fixture
def clean_folder(tmp_path: Path) -> Path:
    """Two clean pictures, and a file that is none."""
    folder = tmp_path / "clean"
    folder.mkdir()
    for seed in range(2):
        Image.fromarray(smooth_picture(seed)).save(folder / f"{seed}.png")
    (folder / "LICENSE.txt").write_text("free")
    return folder


@pytest.fixture
def photo_folder(tmp_path: Path) -> Path:
    """Two photos with their references, and one without."""
    folder = tmp_path / "photos"
    folder.mkdir()
    rng = np.random.default_rng(0)
    for seed in range(2):
        clean = smooth_picture(seed)
        noisy = np.clip(np.rint(clean + rng.normal(0, 8, clean.shape)), 0, 255).astype(np.uint8)
        Image.fromarray(clean).save(folder / f"scene{seed}_mean.png")
        Image.fromarray(noisy).save(folder / f"scene{seed}_real.png")
    Image.fromarray(smooth_picture(7)).save(folder / "alone_real.png")
    return folder
