"""A small training as `quietgrain train` knows it."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import tomlkit

from denoiser.errors import TrainingError
from denoiser.files import replacing
from denoiser.latent.autoencoder import Objective
from denoiser.latent.live.order import SmallTraining
from denoiser.latent.sources import Kind, Source, Split
from denoiser.latent.training.config import (
    InputNoise,
    LatentPictures,
    LatentSchedule,
    LatentTrainingConfig,
)
from denoiser.phrases import Phrase


def config_of(order: SmallTraining) -> LatentTrainingConfig:
    """The same training for the loop that both have in common."""
    source = order.source
    folder = source.folder.resolve() if source.folder else Path()
    if source.kind is Kind.DIGITS:
        pictures = LatentPictures()
    elif source.kind is Kind.TORCHVISION:
        pictures = LatentPictures(source.kind, folder, source.dataset)
    else:
        pictures = LatentPictures(source.kind, folder, cut=source.cut)
    return LatentTrainingConfig(
        name=order.name,
        pictures=(pictures,),
        architecture=order.architecture,
        objective=Objective(order.loss, order.weight),
        noise=InputNoise((order.sigma, order.sigma)),
        schedule=LatentSchedule(
            epochs=order.epochs, batch=order.batch, learning_rate=order.learning_rate
        ),
        seed=order.seed,
    )


def write_recipe(order: SmallTraining, target: Path) -> Path:
    """Write the TOML file with which `quietgrain train` does the same training.

    Raises:
        TrainingError: the pictures are such that a training file cannot name them, or the file
            cannot be written.
    """
    if not _can_be_named(order.source):
        raise TrainingError(
            Phrase(
                "A recipe names a folder, or the training part of a data set. Choose such pictures "
                "first."
            )
        )
    text = tomlkit.dumps(_recipe(config_of(order)))
    try:
        with replacing(target) as stream:
            stream.write(text.encode())
    except OSError as error:
        raise TrainingError(
            Phrase(
                "“{path}” cannot be written: {reason}. Choose another folder.",
                path=target,
                reason=error.strerror or str(error),
            )
        ) from error
    return target


def _can_be_named(source: Source) -> bool:
    """Whether `LatentPictures` can say which pictures these are."""
    if source.kind is Kind.DIGITS:
        return True
    is_whole = source.folder is not None and source.limit is None and not source.photos
    return is_whole and (source.kind is Kind.PHOTOS or source.split is Split.TRAIN)


def _recipe(config: LatentTrainingConfig) -> dict[str, Any]:
    """In the sections that `denoiser.latent.training.config.read_latent_config` reads."""
    pictures = [
        {
            "kind": str(source.kind),
            **({"folder": str(source.folder)} if source.folder else {}),
            **({"dataset": source.dataset} if source.kind is Kind.TORCHVISION else {}),
            **({"cut": str(source.cut)} if source.kind is Kind.PHOTOS else {}),
        }
        for source in config.pictures
    ]
    architecture = {
        name: str(value) if isinstance(value, str) else value
        for name, value in config.architecture.as_dict().items()
    }
    return {
        "name": config.name,
        "seed": config.seed,
        "pictures": pictures,
        "latent": architecture,
        "objective": asdict(config.objective),
        "noise": {"sigma": list(config.noise.sigma)},
        "schedule": asdict(config.schedule),
    }
