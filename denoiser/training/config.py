"""What a training run is made of, read from a small TOML file."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, TypeVar

from denoiser.architecture import Architecture
from denoiser.errors import TrainingError
from denoiser.training.losses import LOSSES
from denoiser.training.noise import KINDS as NOISE_KINDS
from denoiser.training.noise import NoiseConfig
from denoiser.training.settings import build_settings, read_toml, table, tables, with_paths

T = TypeVar("T")


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
class TeachersConfig:
    """Finished networks to learn from instead of the clean pictures.

    Each is a file of weights (``.safetensors``) with its model card beside it.
    """

    own: Path
    """For the noise of this training."""
    white: Path | None = None
    """For white Gaussian noise, told its level: corrects the brightness of the other's results."""

    def as_dict(self) -> dict[str, str]:
        """For checkpoints and model cards."""
        return {
            field.name: path.name
            for field in fields(self)
            if (path := getattr(self, field.name)) is not None
        }


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
    teachers: TeachersConfig | None = None

    def as_dict(self) -> dict[str, Any]:
        """Plain values, for checkpoints and model cards."""
        return {
            "name": self.name,
            "seed": self.seed,
            "start_from": self.start_from.name if self.start_from else None,
            "teachers": self.teachers.as_dict() if self.teachers else None,
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
    here = path.resolve().parent
    values = with_paths(read_toml(path), {"start_from"}, here, str(path))

    def section(kind: type[T], name: str) -> T:
        return build_settings(kind, values.pop(name, {}), f"{path} [{name}]")

    def beside(kind: type[T], names: set[str], settings: dict[str, Any], where: str) -> T:
        return build_settings(kind, with_paths(settings, names, here, where), where)

    place = f"{path} [[pictures]]"
    folders = tables(values.pop("pictures", []), place)
    if not folders:
        raise TrainingError(f"“{path}” names no pictures. Add [[pictures]] with folder = “…”.")
    pictures = tuple(beside(PictureFolder, {"folder"}, folder, place) for folder in folders)
    place = f"{path} [teachers]"
    teachers = table(values.pop("teachers", {}), place)
    parts = {
        "pictures": pictures,
        "architecture": section(Architecture, "network"),
        "noise": section(NoiseConfig, "noise"),
        "schedule": section(Schedule, "schedule"),
        "teachers": beside(TeachersConfig, {"own", "white"}, teachers, place) if teachers else None,
    }
    config = build_settings(TrainingConfig, {"name": path.stem, **values, **parts}, str(path))
    _check(config, path)
    return config


def _check(config: TrainingConfig, path: Path) -> None:
    if config.noise.kind not in NOISE_KINDS:
        raise TrainingError(
            f"{path} [noise] asks for “{config.noise.kind}”. Known: {', '.join(NOISE_KINDS)}."
        )
    if config.schedule.loss not in LOSSES:
        raise TrainingError(
            f"{path} [schedule] asks for the loss “{config.schedule.loss}”. Known: "
            f"{', '.join(LOSSES)}."
        )
    if config.teachers and config.schedule.loss != "psnr":
        raise TrainingError(
            f"{path} [schedule] must say loss = “psnr” where there are [teachers]: how far behind "
            "them the learner is, is measured in dB."
        )
    if not 0 <= config.schedule.decay_from < config.schedule.gigapixels:
        raise TrainingError(
            f"{path} [schedule] decay_from must lie between 0 and gigapixels, where the run ends."
        )
    if config.schedule.crop % config.architecture.stride:
        raise TrainingError(
            f"{path} [schedule] crop must be a multiple of {config.architecture.stride}."
        )
