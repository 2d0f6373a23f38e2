"""From a finished training to weights that the program offers."""

from __future__ import annotations

from pathlib import Path

from denoiser.errors import TrainingError
from denoiser.network_values import save_values
from denoiser.training.state import TrainingState
from denoiser.weights import BUNDLED_WEIGHTS, ModelCard

OWN_TERMS = "Yours; mind the licences of the pictures they were trained on."


def export_weights(state: TrainingState, pictures: int, folder: Path) -> ModelCard:
    """Write the averaged weights and their model card.

    A card that is there keeps its title, summary and terms, which people write by hand; its scores
    go, because they belong to other weights.

    Raises:
        TrainingError: the files cannot be written, or the name belongs to weights that came along.
    """
    config = state.config
    if folder.resolve() != BUNDLED_WEIGHTS and (BUNDLED_WEIGHTS / f"{config.name}.json").exists():
        raise TrainingError(
            f"The name “{config.name}” belongs to weights that came with Quietgrain. Set another "
            "name in the TOML file; the checkpoint is kept."
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        sha256 = save_values(state.average, folder / f"{config.name}.safetensors")
        path = folder / f"{config.name}.json"
        known = ModelCard.read(path) if path.exists() else None
        card = ModelCard(
            name=config.name,
            title=known.title if known else config.name,
            summary=known.summary if known else f"Trained with {config.name}.toml.",
            sha256=sha256,
            architecture=config.architecture,
            terms=known.terms if known else OWN_TERMS,
            training={
                **config.as_dict(),
                "pictures_used": pictures,
                "steps": state.step,
                "pixels": state.pixels,
                "hours": round(state.seconds / 3600, 2),
            },
            folder=folder,
        )
        card.write()
    except OSError as error:
        raise TrainingError(
            f"The weights cannot be written to “{folder}”: {error.strerror}. "
            "The checkpoint is kept."
        ) from error
    return card
