"""What a training run is made of, read from a small TOML file."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from denoiser.architecture import Architecture
from denoiser.errors import TrainingError
from denoiser.training.losses import LOSSES
from denoiser.training.noise import KINDS as NOISE_KINDS
from denoiser.training.noise import NoiseConfig
from denoiser.training.settings import build_settings, read_toml


@dataclass(frozen=True)
class PictureFolder:
    """One source of training pictures."""

    folder: Path
    """Relative paths count from the folder of the TOML file."""
    share: float = 1.0
    """Part of the crops that come from here, relative to the other folders' shares."""


@dataclass(frozen=True)
class Schedule:
    """How long and how fast to learn."""

    gigapixels: float = 1.5
    """Length of the run: 1e9 pixels of crops, over all processes and all resumed parts."""
    crop: int = 96
    """Side of a training crop, in pixels; a multiple of the network's stride."""
    batch: int = 16
    """Crops of one step, over all processes."""
    learning_rate: float = 1e-3
    """Highest rate, of AdamW and Muon."""
    decay_from: float = 0.0
    """Gigapixels until which the rate stays at its highest; half a cosine follows."""
    loss: str = "charbonnier"
    """A key of `denoiser.training.losses.LOSSES`."""
    warmup_steps: int = 300
    ema: float = 0.999
    """Decay of the moving average of the weights, which is what gets used."""
    clip: float = 0.5
    """Largest norm of the gradient."""

    @property
    def pixels(self) -> int:
        """Length of the run."""
        return round(self.gigapixels * 1e9)

    @property
    def pixels_a_step(self) -> int:
        return self.batch * self.crop**2

    def decay_after(self, pixels: int) -> float:
        """How much of the fall of the learning rate is behind: 0 before it begins, 1 at the end."""
        begin = self.decay_from * 1e9
        return max(0.0, pixels - begin) / (self.pixels - begin)

    def steps_after(self, pixels: int) -> int:
        """How many steps are left of a run that has seen so many pixels."""
        return max(0, round((self.pixels - pixels) / self.pixels_a_step))


@dataclass(frozen=True)
class TrainingConfig:
    """One training run, complete."""

    name: str
    """The weights' name, in `quietgrain models` and as the name of their file."""
    pictures: tuple[PictureFolder, ...]
    architecture: Architecture
    noise: NoiseConfig
    schedule: Schedule
    seed: int = 0
    start_from: Path | None = None
    """Weights (``.safetensors``) or a checkpoint to begin with instead of random values."""

    def as_dict(self) -> dict[str, Any]:
        """Plain values, for checkpoints and model cards."""
        return {
            "name": self.name,
            "seed": self.seed,
            "start_from": self.start_from.name if self.start_from else None,
            "pictures": [{"folder": p.folder.name, "share": p.share} for p in self.pictures],
            "network": self.architecture.as_dict(),
            "noise": asdict(self.noise),
            "schedule": asdict(self.schedule),
        }


def read_config(path: Path) -> TrainingConfig:
    """Read a training file.

    Raises:
        TrainingError: the file is missing, is not TOML, or holds a setting that does not exist.
    """
    values = read_toml(path)
    folders = values.pop("pictures", [])
    if not folders:
        raise TrainingError(f"“{path}” names no pictures. Add [[pictures]] with folder = “…”.")
    here = path.resolve().parent
    start = values.pop("start_from", None)
    sections = {key: values.pop(key, {}) for key in ("network", "noise", "schedule")}
    config = build_settings(
        TrainingConfig,
        {
            "name": path.stem,
            **values,
            "pictures": tuple(
                build_settings(
                    PictureFolder, {**f, "folder": here / f.get("folder", "")}, f"{path} pictures"
                )
                for f in folders
            ),
            "architecture": build_settings(Architecture, sections["network"], f"{path} [network]"),
            "noise": build_settings(NoiseConfig, sections["noise"], f"{path} [noise]"),
            "schedule": build_settings(Schedule, sections["schedule"], f"{path} [schedule]"),
            "start_from": here / start if start else None,
        },
        str(path),
    )
    if config.noise.kind not in NOISE_KINDS:
        raise TrainingError(
            f"{path} [noise] asks for “{config.noise.kind}”. Known: {', '.join(NOISE_KINDS)}."
        )
    if config.schedule.loss not in LOSSES:
        raise TrainingError(
            f"{path} [schedule] asks for the loss “{config.schedule.loss}”. Known: "
            f"{', '.join(LOSSES)}."
        )
    if not 0 <= config.schedule.decay_from < config.schedule.gigapixels:
        raise TrainingError(
            f"{path} [schedule] decay_from must lie between 0 and gigapixels, where the run ends."
        )
    if config.schedule.crop % config.architecture.stride:
        raise TrainingError(
            f"{path} [schedule] crop must be a multiple of {config.architecture.stride}."
        )
    return config
