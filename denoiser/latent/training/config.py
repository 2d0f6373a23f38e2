"""What the training of an autoencoder is made of, read from a small TOML file."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from denoiser.errors import TrainingError
from denoiser.latent.architecture import LatentArchitecture
from denoiser.latent.autoencoder import Objective
from denoiser.latent.losses import RECONSTRUCTION_LOSSES
from denoiser.latent.sources import Cut, Kind
from denoiser.training.settings import build_settings, read_toml, tables, with_paths

SECTION = "latent"
"""A training file with this section is for an autoencoder with a latent space."""
CROPS = "crops"
"""Besides the cuts of `denoiser.latent.sources.Cut`: other random squares in every epoch."""


@dataclass(frozen=True)
class LatentPictures:
    """One source of training pictures."""

    kind: Kind = Kind.DIGITS
    folder: Path | None = None
    """Of photos, or of torchvision's files; relative paths count from the folder of the TOML."""
    dataset: str = "MNIST"
    """Name of a class of `torchvision.datasets`."""
    cut: str = CROPS
    """What of a photo becomes a picture: "crops", or one of `denoiser.latent.sources.Cut`."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "kind", Kind(self.kind))
        if self.kind is not Kind.DIGITS and self.folder is None:
            raise ValueError(f"pictures of the kind “{self.kind}” need a folder")
        known = (CROPS, *Cut)
        if self.cut not in known:
            raise ValueError(f"the cut “{self.cut}” is not known; known: {', '.join(known)}")

    def as_dict(self) -> dict[str, Any]:
        """Plain values, without the path of the folder."""
        if self.kind is Kind.DIGITS:
            return {"kind": str(self.kind)}
        named = {"kind": str(self.kind), "folder": self.folder.name if self.folder else None}
        return {
            **named,
            **({"cut": self.cut} if self.kind is Kind.PHOTOS else {"dataset": self.dataset}),
        }


@dataclass(frozen=True)
class InputNoise:
    """White noise on what the network sees; it is to reconstruct the picture without it."""

    sigma: tuple[float, float] = (0.0, 0.0)
    """Smallest and largest standard deviation, in 8-bit units; a file may name one for both."""

    def __post_init__(self) -> None:
        if isinstance(self.sigma, int | float):
            object.__setattr__(self, "sigma", (float(self.sigma), float(self.sigma)))
        if len(self.sigma) != 2 or not 0 <= self.sigma[0] <= self.sigma[1]:
            raise ValueError("sigma must be one level, or two of which the second is not smaller")


@dataclass(frozen=True)
class Variation:
    """How much pictures are changed at random before the network sees them."""

    shift: float = 0.0
    """Up to this part of the side, in both directions."""
    turn: float = 0.0
    """Up to so many degrees, to both sides."""
    zoom: float = 0.0
    """Larger and smaller by up to this part."""
    flip: bool = False
    """Half of them become their mirror image."""


@dataclass(frozen=True)
class LatentSchedule:
    """How long and how fast to learn."""

    epochs: int = 100
    """How often each picture is seen."""
    batch: int = 64
    """Pictures of one step."""
    learning_rate: float = 1e-3
    """Peak of the cosine schedule (AdamW)."""
    warmup_steps: int = 50
    steps_without_code: int = 0
    """At the beginning; see `denoiser.latent.training.pretraining`."""
    ema: float = 0.99
    """Decay of the moving average of the weights, which is what gets used."""
    clip: float = 1.0
    """Largest norm of the gradient."""
    held_out: float = 0.2
    """Part of the pictures that is never trained on; always the same ones."""

    def __post_init__(self) -> None:
        if self.epochs < 1 or self.batch < 1:
            raise ValueError("epochs and batch must be at least 1")
        if not 0 <= self.held_out < 1:
            raise ValueError("held_out is a part of the pictures, from 0 to below 1")


@dataclass(frozen=True)
class LatentTrainingConfig:
    """One training of an autoencoder, complete."""

    name: str
    """The weights' name, in `quietgrain models` and as the name of their file."""
    pictures: tuple[LatentPictures, ...] = (LatentPictures(),)
    architecture: LatentArchitecture = field(default_factory=LatentArchitecture)
    objective: Objective = field(default_factory=Objective)
    noise: InputNoise = field(default_factory=InputNoise)
    variation: Variation = field(default_factory=Variation)
    schedule: LatentSchedule = field(default_factory=LatentSchedule)
    seed: int = 0

    def as_dict(self) -> dict[str, Any]:
        """Plain values, for checkpoints and model cards."""
        return {
            "name": self.name,
            "seed": self.seed,
            "data": [source.as_dict() for source in self.pictures],
            "latent": self.architecture.as_dict(),
            "objective": asdict(self.objective),
            "noise": asdict(self.noise),
            "variation": asdict(self.variation),
            "schedule": asdict(self.schedule),
        }


def is_latent(path: Path) -> bool:
    """Whether a training file is for an autoencoder with a latent space.

    Raises:
        TrainingError: the file is missing or is not TOML.
    """
    return SECTION in read_toml(path)


def read_latent_config(path: Path) -> LatentTrainingConfig:
    """Read a training file.

    Raises:
        TrainingError: the file is missing, is not TOML, or holds a setting that does not exist.
    """
    values = read_toml(path)
    here = path.resolve().parent
    where = f"{path} [[pictures]]"
    sources = tables(values.pop("pictures", [{"kind": Kind.DIGITS}]), where)
    sections: dict[str, tuple[str, type[Any]]] = {
        "architecture": (SECTION, LatentArchitecture),
        "objective": ("objective", Objective),
        "noise": ("noise", InputNoise),
        "variation": ("variation", Variation),
        "schedule": ("schedule", LatentSchedule),
    }
    built = {
        name: build_settings(kind, values.pop(section, {}), f"{path} [{section}]")
        for name, (section, kind) in sections.items()
    }
    pictures = tuple(
        build_settings(LatentPictures, with_paths(source, {"folder"}, here, where), where)
        for source in sources
    )
    all_values = {"name": path.stem, **values, **built, "pictures": pictures}
    config = build_settings(LatentTrainingConfig, all_values, str(path))
    if config.objective.reconstruction not in RECONSTRUCTION_LOSSES:
        raise TrainingError(
            f"{path} [objective] asks for the loss “{config.objective.reconstruction}”. Known: "
            f"{', '.join(RECONSTRUCTION_LOSSES)}."
        )
    return config
