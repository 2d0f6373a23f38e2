"""What is said about a picture of the set and about a projection."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication

from denoiser.latent.projection import Method, Projection
from gui.language import number, translated
from gui.latent.look.legend import compact

if TYPE_CHECKING:
    from denoiser.latent.encoded import Encoded


def facts_of(encoded: Encoded, position: int) -> list[str]:
    """Name, label, error and numbers of a picture, a line each."""
    pictures = encoded.pictures
    lines = [pictures.names[position]]
    if pictures.labels is not None and pictures.labels[position] >= 0:
        label = pictures.label_names[pictures.labels[position]]
        lines.append(QCoreApplication.translate("Look", "label {label}").format(label=label))
    error = number(float(encoded.errors[position]), 4)
    lines.append(QCoreApplication.translate("Look", "error {error}").format(error=error))
    for name, values in pictures.numbers.items():
        if np.isfinite(values[position]):
            lines.append(f"{translated(name)} {compact(float(values[position]))}")
    return lines


def error_of(encoded: Encoded, position: int) -> str:
    """The error of its reconstruction."""
    return QCoreApplication.translate("Look", "mean squared error {error}").format(
        error=number(float(encoded.errors[position]), 4)
    )


def trust_of(projection: Projection) -> str:
    """How far it can be trusted, and what its axes show."""
    if projection.order.method is Method.CODE:
        return QCoreApplication.translate("Look", "The code itself: nothing is lost")
    parts = []
    trust = projection.trust
    if trust is not None:
        parts.append(
            QCoreApplication.translate("Look", "Trustworthiness {value}").format(
                value=number(trust.value, 3)
            )
            + (
                QCoreApplication.translate("Look", " (sample of {count})").format(
                    count=trust.pictures
                )
                if trust.is_sampled
                else ""
            )
        )
    if projection.explained:
        shares = " + ".join(f"{number(100 * share, 1)} %" for share in projection.explained)
        parts.append(QCoreApplication.translate("Look", "variance {shares}").format(shares=shares))
    return " · ".join(parts)


def trust_explained(projection: Projection) -> str:
    """What the number means, for a tooltip."""
    trust = projection.trust
    if trust is None:
        return QCoreApplication.translate("Look", "Too few pictures to have neighbourhoods")
    return QCoreApplication.translate(
        "Look",
        "Whether neighbours in the plot are neighbours in the code too: 1 where all are, about 0.5 "
        "where they are drawn by lot. Measured with {neighbours} neighbours of each of {count} "
        "pictures.",
    ).format(neighbours=trust.neighbours, count=trust.pictures)
