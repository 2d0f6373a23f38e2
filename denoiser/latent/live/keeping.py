"""From the weights of a moment to an autoencoder that the program offers."""

from __future__ import annotations

import hashlib

from denoiser.errors import TrainingError
from denoiser.files import replacing
from denoiser.latent.live.messages import Snapshot
from denoiser.latent.live.order import check_name, is_taken
from denoiser.latent.live.recipe import config_of
from denoiser.latent.weights import LatentCard, user_latent_weights
from denoiser.phrases import Phrase
from denoiser.training.export import OWN_TERMS


def keep(snapshot: Snapshot, name: str, *, overwrite: bool) -> LatentCard:
    """Write the weights under ``name`` among the user's own.

    Raises:
        TrainingError: they may not be called so, an autoencoder of the user has that name and is
            not to be overwritten, or the files cannot be written.
    """
    check_name(name)
    if is_taken(name) and not overwrite:
        raise TrainingError(
            Phrase("There is an autoencoder “{name}” already. Choose another name.", name=name)
        )
    order = snapshot.order
    folder = user_latent_weights()
    card = LatentCard(
        name=name,
        title=name,
        summary=(
            f"Trained in the window on {snapshot.pictures} pictures ({order.title or 'Digits'}), "
            f"{snapshot.epoch} epochs."
        ),
        sha256=hashlib.sha256(snapshot.values).hexdigest(),
        architecture=order.architecture,
        terms=OWN_TERMS,
        training={
            **config_of(order).as_dict(),
            "name": name,
            "pictures_used": snapshot.pictures,
            "epochs_done": snapshot.epoch,
            "steps": snapshot.steps,
            "seconds": round(snapshot.seconds, 1),
        },
        scores={}
        if snapshot.held_out_loss is None
        else {"held_out_loss": round(snapshot.held_out_loss, 6)},
        folder=folder,
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with replacing(card.values_path) as stream:
            stream.write(snapshot.values)
        card.write()
    except OSError as error:
        raise TrainingError(
            Phrase(
                "“{name}” cannot be written to “{folder}”: {reason}. Make room or choose another "
                "name; the training is still here.",
                name=name,
                folder=folder,
                reason=error.strerror or str(error),
            )
        ) from error
    return card
