"""Trained autoencoders with a latent space: where they are, and what is known about them."""

from __future__ import annotations

from pathlib import Path

from denoiser.errors import WeightsError
from denoiser.latent.architecture import LatentArchitecture
from denoiser.latent.sources import Kind, Source
from denoiser.phrases import Phrase
from denoiser.weights import (
    BUNDLED_WEIGHTS,
    LATENT_FOLDER,
    Card,
    available_models,
    cards_in,
    user_weights,
)

BUNDLED_LATENT_WEIGHTS = BUNDLED_WEIGHTS / LATENT_FOLDER
DEFAULT_LATENT_MODEL = "digits"


def user_latent_weights() -> Path:
    """The folder for those that the user trained."""
    return user_weights() / LATENT_FOLDER


class LatentCard(Card[LatentArchitecture]):
    """What is known about the weights of an autoencoder.

    ``training["data"]`` says what it was trained on, ``training["objective"]`` with which loss.
    """

    architecture_class = LatentArchitecture

    @property
    def is_for_photos(self) -> bool:
        """Whether it was trained on photos; else on digits and the like."""
        data = self.training.get("data")
        if isinstance(data, list):
            return any(each.get("kind") == Kind.PHOTOS for each in data)
        return self.architecture.channels == 3


def available_latent_models() -> dict[str, LatentCard]:
    """All sets of weights by name: the default, the others that came along, the user's own."""
    cards = cards_in((user_latent_weights(), BUNDLED_LATENT_WEIGHTS), LatentCard)

    def place(name: str) -> tuple[bool, bool, str]:
        came_along = cards[name].folder == BUNDLED_LATENT_WEIGHTS
        return (name != DEFAULT_LATENT_MODEL, not came_along, name)

    return {name: cards[name] for name in sorted(cards, key=place)}


def find_latent_model(name: str) -> LatentCard:
    """The card of ``name``.

    Raises:
        WeightsError: there is no such autoencoder; the sentence lists those there are.
    """
    models = available_latent_models()
    if name not in models:
        known = ", ".join(models) or "none"
        if name in available_models():
            raise WeightsError(
                Phrase(
                    "“{name}” is a denoising network, not an autoencoder with a latent space. "
                    "Available: {models}.",
                    name=name,
                    models=known,
                )
            )
        raise WeightsError(
            Phrase(
                "There is no autoencoder “{name}”. Available: {models}.",
                name=name,
                models=known,
            )
        )
    return models[name]


def suggested_model(source: Source) -> str:
    """The first autoencoder that was trained on such pictures, else the default."""
    for_photos = source.kind is Kind.PHOTOS
    fitting = (c.name for c in available_latent_models().values() if c.is_for_photos == for_photos)
    return next(fitting, DEFAULT_LATENT_MODEL)
