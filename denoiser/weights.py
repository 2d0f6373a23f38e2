"""Trained weights: where they are, and what is known about them.

Each set is a pair of files: ``NAME.safetensors`` with the values, and its model card ``NAME.json``,
which says how they were trained, what they scored, and the SHA-256 of the values.  How the values
become a network is in `denoiser.network_values`.  The cards here are those of denoising networks;
those of the latent space are in `denoiser.latent.weights`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar, Generic, Protocol, Self, TypeVar

from platformdirs import user_data_path

from denoiser.architecture import Architecture
from denoiser.errors import WeightsError
from denoiser.files import replacing
from denoiser.phrases import Phrase

DEFAULT_MODEL = "photo"

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "trained"
BUNDLED_WEIGHTS = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent / "weights"
"""Inside the package once it is installed from a wheel, beside it in a checkout."""


LATENT_FOLDER = "latent"
"""In each folder of weights: autoencoders with a latent space, which are cards of another kind."""


def user_weights() -> Path:
    """The folder for weights that the user trained."""
    return user_data_path("quietgrain", appauthor=False) / "weights"


class Buildable(Protocol):
    """An architecture, as far as a card is concerned."""

    def as_dict(self) -> dict[str, object]:
        """Plain values, that its class can be made from again."""
        ...


A = TypeVar("A", bound=Buildable)
C = TypeVar("C", bound="Card[Any]")


@dataclass(frozen=True)
class Card(Generic[A]):
    """What is known about a set of weights, whatever network they are for."""

    name: str
    """How it is asked for: ``--model NAME``."""
    title: str
    """How the window calls it."""
    summary: str
    """One sentence: what it is for."""
    sha256: str
    architecture: A
    terms: str
    """What may be done with the weights, given the pictures they were trained on."""
    training: dict[str, Any] = field(default_factory=dict)
    """Data, steps, seed, time."""
    scores: dict[str, Any] = field(default_factory=dict)
    """Measured with these very weights."""
    folder: Path = BUNDLED_WEIGHTS

    architecture_class: ClassVar[type[Any]]

    @property
    def values_path(self) -> Path:
        return self.folder / f"{self.name}.safetensors"

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read ``NAME.json``.

        Raises:
            WeightsError: the card is not readable or incomplete.
        """
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
            network = content.pop("architecture")
            network["widths"] = tuple(network["widths"])
            architecture = cls.architecture_class(**network)
            return cls(**content, name=path.stem, architecture=architecture, folder=path.parent)
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise WeightsError(
                Phrase(
                    "The model card “{path}” cannot be read ({reason}). Install Quietgrain again, "
                    "or remove the card if it is your own.",
                    path=path,
                    reason=error,
                )
            ) from error

    def as_dict(self) -> dict[str, Any]:
        """What the card's file holds."""
        return {
            "title": self.title,
            "summary": self.summary,
            "sha256": self.sha256,
            "architecture": self.architecture.as_dict(),
            "terms": self.terms,
            "training": self.training,
            "scores": self.scores,
        }

    def write(self) -> None:
        """Write the card beside its values."""
        text = json.dumps(self.as_dict(), indent=2, ensure_ascii=False)
        with replacing(self.folder / f"{self.name}.json") as stream:
            stream.write(text.encode() + b"\n")


class ModelCard(Card[Architecture]):
    """What is known about the weights of a denoising network."""

    architecture_class = Architecture


def cards_in(folders: Iterable[Path], kind: type[C]) -> dict[str, C]:
    """The cards of these folders by name, in the order of names; a later folder's hides an earlier
    one's of the same name."""
    cards = {
        path.stem: kind.read(path) for folder in folders for path in sorted(folder.glob("*.json"))
    }
    return dict(sorted(cards.items()))


def available_models() -> dict[str, ModelCard]:
    """All sets of weights by name: the default, the others that came along, the user's own."""
    cards = cards_in(_folders(), ModelCard)
    names = sorted(cards, key=lambda n: (n != DEFAULT_MODEL, cards[n].folder != BUNDLED_WEIGHTS, n))
    return {name: cards[name] for name in names}


def find_model(name: str) -> ModelCard:
    """The card of ``name``.

    Raises:
        WeightsError: there is no such model; the sentence lists those there are.
    """
    models = available_models()
    if name not in models:
        known = ", ".join(models) or "none"
        latent = (folder / LATENT_FOLDER / f"{name}.json" for folder in _folders())
        if any(card.exists() for card in latent):
            raise WeightsError(
                Phrase(
                    "“{name}” is an autoencoder with a latent space, not a denoising network. "
                    "Available: {models}.",
                    name=name,
                    models=known,
                )
            )
        raise WeightsError(
            Phrase("There is no model “{name}”. Available: {models}.", name=name, models=known)
        )
    return models[name]


def _folders() -> tuple[Path, Path]:
    return user_weights(), BUNDLED_WEIGHTS
