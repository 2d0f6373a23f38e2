"""Colours of labels, as all plots of the latent space have them."""

from __future__ import annotations

from PySide6.QtGui import QColor

from denoiser.latent.class_colours import CLASS_COLOURS

LABEL_COLOURS = tuple(QColor(*colour) for colour in CLASS_COLOURS)


def label_colour(label: int) -> QColor:
    """The colour of a label; they come again after the last."""
    return LABEL_COLOURS[label % len(LABEL_COLOURS)]
