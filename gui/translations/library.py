"""What the library says, collected from its source and its model cards.

The library knows nothing of translations.  It makes a `Phrase` of each sentence that can come up in
the window, or gives its clauses to an error, which makes phrases of them.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import denoiser
from denoiser import errors
from denoiser.latent.weights import BUNDLED_LATENT_WEIGHTS, LatentCard
from denoiser.phrases import Phrase
from denoiser.presets import load_presets
from denoiser.weights import BUNDLED_WEIGHTS, ModelCard

SOURCE = Path(denoiser.__file__).resolve().parent
MAKERS = {
    Phrase.__name__,
    *(
        name
        for name, kind in vars(errors).items()
        if isinstance(kind, type) and issubclass(kind, errors.PhotoError)
    ),
}
"""Calls whose literal arguments are phrases."""


def library_phrases() -> list[str]:
    """All templates, each once, sorted."""
    found = {literal.value for _path, literal in literal_arguments() if _is_text(literal)}
    cards: list[ModelCard | LatentCard] = [
        *(ModelCard.read(path) for path in BUNDLED_WEIGHTS.glob("*.json")),
        *(LatentCard.read(path) for path in BUNDLED_LATENT_WEIGHTS.glob("*.json")),
    ]
    for card in cards:
        found |= {card.title, card.summary}
    for preset in load_presets().all:
        if preset.is_shipped:
            found |= {preset.name, preset.summary}
    return sorted(str(text) for text in found)


def literal_arguments() -> Iterator[tuple[Path, ast.Constant]]:
    """The literals that the library's source makes phrases of, with their files."""
    for path in sorted(SOURCE.rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and _name(call.func) in MAKERS:
                for argument in call.args:
                    if isinstance(argument, ast.Constant):
                        yield path, argument


def _name(called: ast.expr) -> str:
    return called.id if isinstance(called, ast.Name) else ""


def _is_text(literal: ast.Constant) -> bool:
    return isinstance(literal.value, str)
