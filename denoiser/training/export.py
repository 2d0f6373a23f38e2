"""From a finished training to weights that the program offers."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from torch import nn

from denoiser.errors import TrainingError
from denoiser.network_values import save_values
from denoiser.phrases import Phrase
from denoiser.training.state import TrainingState
from denoiser.weights import BUNDLED_WEIGHTS, Buildable, Card, ModelCard

OWN_TERMS = "Yours; mind the licences of the pictures they were trained on."

C = TypeVar("C", bound=Card[Any])


def export_weights(state: TrainingState, pictures: int, folder: Path) -> ModelCard:
    """Write the averaged weights of a denoising network and their model card.

    Raises:
        TrainingError: as `write_weights` does.
    """
    config = state.config
    training = {
        **config.as_dict(),
        "pictures_used": pictures,
        **state.seen,
        "hours": round(state.seen["hours"], 2),
    }
    return write_weights(
        ModelCard, config.name, config.architecture, state.average, training, folder
    )


def write_weights(
    kind: type[C],
    name: str,
    architecture: Buildable,
    network: nn.Module,
    training: dict[str, Any],
    folder: Path,
    *,
    bundled: Path = BUNDLED_WEIGHTS,
) -> C:
    """Write the values of a network and its card.

    A card that is there keeps its title, summary and terms, which people write by hand; its scores
    go, because they belong to other weights.

    Args:
        bundled: where the weights of this kind are that came along; no others may have their names.

    Raises:
        TrainingError: the files cannot be written, or the name belongs to weights that came along.
    """
    check_name(name, folder, bundled)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        sha256 = save_values(network, folder / f"{name}.safetensors")
        path = folder / f"{name}.json"
        known = kind.read(path) if path.exists() else None
        card = kind(
            name=name,
            title=known.title if known else name,
            summary=known.summary if known else f"Trained with {name}.toml.",
            sha256=sha256,
            architecture=architecture,
            terms=known.terms if known else OWN_TERMS,
            training=training,
            folder=folder,
        )
        card.write()
    except OSError as error:
        raise TrainingError(
            Phrase(
                "The weights cannot be written to “{folder}”: {reason}. The checkpoint is kept.",
                folder=folder,
                reason=error.strerror,
            )
        ) from error
    return card


def check_name(name: str, folder: Path, bundled: Path = BUNDLED_WEIGHTS) -> None:
    """Refuse names of weights that came along, for anything but these themselves.

    Raises:
        TrainingError: the name is taken.
    """
    if folder.resolve() != bundled and (bundled / f"{name}.json").exists():
        raise TrainingError(
            Phrase(
                "The name “{name}” belongs to weights that came with Quietgrain. Set another "
                "name in the TOML file; the checkpoint is kept.",
                name=name,
            )
        )
