"""How many pictures are read at most, and which ones where there are more."""

from __future__ import annotations

from dataclasses import replace

from denoiser.latent.pictures import PictureSet
from denoiser.latent.sources import Source
from denoiser.phrases import Phrase

MOST_PICTURES = 60_000
"""As many as MNIST has to train on."""
MOST_BYTES = 1 << 29
"""Of the pixels of a set: 2,730 photos of 256×256."""


def most_pictures(source: Source, side: int, channels: int) -> int:
    """How many pictures are read at most; of more, some are drawn and a note says so."""
    fit = max(1, MOST_BYTES // (side * side * channels))
    return source.limit or min(MOST_PICTURES, fit)


def evenly(count: int, most: int) -> list[int]:
    """All positions of ``count`` things, or ``most`` of them at equal distances."""
    if count <= most:
        return list(range(count))
    return [(2 * place + 1) * count // (2 * most) for place in range(most)]


def drawn(pictures: PictureSet, most: int) -> PictureSet:
    """``most`` of the pictures at most, drawn evenly, with a note if these are not all."""
    if len(pictures) <= most:
        return pictures
    note = Phrase(
        "Of {all} pictures {taken} are taken, evenly drawn: more would be too many.",
        all=len(pictures),
        taken=most,
    )
    return replace(pictures.select(evenly(len(pictures), most)), notes=(*pictures.notes, note))
