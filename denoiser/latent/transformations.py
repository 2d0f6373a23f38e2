"""A picture is changed more and more: how far does its code go, how well is it reconstructed?"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from denoiser.engine import Report
from denoiser.latent.changes import LARGEST, Change
from denoiser.latent.encoded import Encoded

STEPS = 13
"""Amounts that are tried, the first of which changes nothing."""
PAIRS = 2000
"""Pairs of pictures that tell how far apart codes usually are."""


@dataclass(frozen=True)
class Changed:
    """One amount of a change."""

    amount: float
    """In the unit of `LARGEST`."""
    picture: NDArray[np.uint8]
    """``H×W×C``."""
    reconstruction: NDArray[np.float32]
    """Of it, in [0, 1]."""
    moved: float
    """Distance of its code from that of the unchanged picture; 1 is the median distance between
    the codes of two pictures of the set."""
    error: float
    """Of the reconstruction against the changed picture, mean squared, of a range of 1."""
    error_to_original: float
    """Of the reconstruction against the unchanged picture: small where the change was undone."""
    nearest: int
    """The picture of the set with the nearest code, other than the one that is changed."""


@dataclass(frozen=True)
class Course:
    """A picture that changes more and more."""

    change: Change
    index: int
    """Of the picture in the set."""
    amounts: tuple[Changed, ...]
    usual_error: float
    """Median over the set."""


def changed(
    picture: NDArray[np.uint8], change: Change, amount: float, seed: int = 0
) -> NDArray[np.uint8]:
    """``picture``, ``H×W×C``, changed by so much (see `LARGEST`).

    What comes in from outside has the median colour of the edge.
    """
    height, width, channels = picture.shape
    match change:
        case Change.NOISE:
            noise = np.random.default_rng(seed).standard_normal(picture.shape) * amount
            return np.rint(np.clip(picture + noise, 0, 255)).astype(np.uint8)
        case Change.BRIGHTEN:
            return np.rint(np.clip(picture.astype(np.float32) + amount, 0, 255)).astype(np.uint8)
        case Change.ROTATE:
            middle = ((width - 1) / 2, (height - 1) / 2)
            matrix = cv2.getRotationMatrix2D(middle, amount, 1.0)
        case Change.SHIFT:
            matrix = np.array([[1.0, 0.0, amount * width], [0.0, 1.0, 0.0]])
        case Change.MIRROR:
            squeeze = np.cos(np.radians(amount))
            matrix = np.array([[squeeze, 0.0, (1 - squeeze) * (width - 1) / 2], [0.0, 1.0, 0.0]])
            if abs(squeeze) < 1 / width:  # narrower than a pixel
                return np.broadcast_to(_outside(picture), picture.shape).astype(np.uint8)
    warped = cv2.warpAffine(
        picture,
        matrix,
        (width, height),
        flags=cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=_outside(picture).tolist(),
    )
    return np.asarray(warped, np.uint8).reshape(height, width, channels)


def _outside(picture: NDArray[np.uint8]) -> NDArray[np.float64]:
    edges = (picture[0], picture[-1], picture[:, 0], picture[:, -1])
    return np.median(np.concatenate(edges), axis=0)


def course(
    encoded: Encoded, index: int, change: Change, report: Report | None = None, seed: int = 0
) -> Course:
    """Change picture ``index`` of a set in `STEPS` equal steps up to the largest amount.

    Raises:
        Cancelled: by ``report``, which hears how many are done.
    """
    model, original = encoded.model, encoded.pictures.pixels[index]
    usual = usual_distance(encoded.codes, seed)
    others = np.delete(np.arange(len(encoded)), index)
    amounts: list[Changed] = []
    for step in range(STEPS):
        amount = LARGEST[change] * step / (STEPS - 1)
        picture = original if step == 0 else changed(original, change, amount, seed)
        code = model.encode(picture[None])
        reconstruction = model.decode(code)[0]
        distances = np.linalg.norm(encoded.codes - code, axis=1)
        amounts.append(
            Changed(
                amount,
                picture,
                reconstruction,
                float(distances[index]) / usual,
                _error(reconstruction, picture),
                _error(reconstruction, original),
                int(others[distances[others].argmin()]) if len(others) else index,
            )
        )
        if report is not None:
            report(step + 1, STEPS)
    return Course(change, index, tuple(amounts), float(np.median(encoded.errors)))


def usual_distance(codes: NDArray[np.float32], seed: int = 0) -> float:
    """Median distance between the codes of two different pictures, never 0."""
    if len(codes) < 2:
        return 1.0
    generator = np.random.default_rng(seed)
    first = generator.integers(len(codes), size=PAIRS)
    second = (first + generator.integers(1, len(codes), size=PAIRS)) % len(codes)
    return float(np.median(np.linalg.norm(codes[first] - codes[second], axis=1))) or 1.0


def _error(reconstruction: NDArray[np.float32], picture: NDArray[np.uint8]) -> float:
    return float(
        np.square(reconstruction - np.divide(picture, 255, dtype=np.float32)).mean(dtype=np.float64)
    )
