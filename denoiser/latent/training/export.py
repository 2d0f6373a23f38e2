"""From a trained autoencoder to weights that the program offers."""

from __future__ import annotations

from pathlib import Path

from denoiser.latent.training.loop import LatentTrainer
from denoiser.latent.weights import BUNDLED_LATENT_WEIGHTS, LatentCard
from denoiser.training.export import write_weights


def export_latent(trainer: LatentTrainer, folder: Path) -> LatentCard:
    """Write the averaged weights and their card.

    Raises:
        TrainingError: the files cannot be written, or the name belongs to weights that came along.
    """
    config, learner = trainer.config, trainer.learner
    training = {
        **config.as_dict(),
        "pictures_used": len(trainer.supply),
        "steps": learner.step,
        "hours": round(learner.seconds / 3600, 3),
    }
    return write_weights(
        LatentCard,
        config.name,
        config.architecture,
        learner.average,
        training,
        folder,
        bundled=BUNDLED_LATENT_WEIGHTS,
    )
