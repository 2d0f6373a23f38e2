"""What a small training is made of, before anything of torch is there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from denoiser.errors import TrainingError
from denoiser.latent.architecture import Family, LatentArchitecture, Layout
from denoiser.latent.sources import Source
from denoiser.latent.weights import BUNDLED_LATENT_WEIGHTS, user_latent_weights
from denoiser.phrases import Phrase

LONGEST_NAME = 40
MOST_PARAMETERS = 30_000_000
"""Of a network that is trained in the window: 0.5 GB with gradients and optimiser."""
DENSE_WIDTHS = (512, 256, 64)
CONVOLUTIONAL_WIDTHS = (32, 32, 16, 16)
"""Narrower than what ships: an epoch should last seconds on a processor."""
SMALLEST_MAP = 4
"""Side of the deepest feature maps, in pixels, if the side can be halved that often."""
KERNEL_VALUES = 4 * 4
"""See `denoiser.latent.layers.KERNEL`."""
_NAME = re.compile(r"\w[\w-]*")
_NOT_FOR_FILES = {"con", "prn", "aux", "nul"} | {
    f"{port}{n}" for port in ("com", "lpt") for n in range(10)
}
"""Names that Windows keeps for itself."""


@dataclass(frozen=True)
class SmallTraining:
    """One training in the window, complete; the same values give the same network."""

    name: str
    """The weights', and of their file."""
    source: Source = field(default_factory=Source)
    architecture: LatentArchitecture = field(default_factory=LatentArchitecture)
    loss: str = "mse"
    """A key of `denoiser.latent.losses.RECONSTRUCTION_LOSSES`."""
    weight: float = 1.0
    """Of what the family asks of the code: see `denoiser.latent.autoencoder.Objective`."""
    sigma: float = 0.0
    """White noise on what the network sees, in 8-bit units; 0 trains no denoising."""
    epochs: int = 50
    batch: int = 64
    learning_rate: float = 1e-3
    seed: int = 0
    title: str = field(default="", compare=False)
    """What the pictures are called, for the card."""


def suited_widths(layout: Layout, side: int) -> tuple[int, ...]:
    """Widths for pictures of this side that train in a short time."""
    if layout is Layout.DENSE:
        return DENSE_WIDTHS
    halvings = 0
    while side % 2 == 0 and side // 2 >= SMALLEST_MAP and halvings < len(CONVOLUTIONAL_WIDTHS):
        side //= 2
        halvings += 1
    return CONVOLUTIONAL_WIDTHS[: max(1, halvings)]


def count_parameters(architecture: LatentArchitecture) -> int:
    """Weights and biases of the network, which need not be built for it."""
    heads = 2 if architecture.family is Family.VARIATIONAL else 1
    if architecture.layout is Layout.DENSE:
        sizes = (architecture.values, *architecture.widths)
        layers = sum(a * b + b for a, b in pairwise(sizes))
        layers += sum(a * b + a for a, b in pairwise(sizes))
        deep = architecture.widths[-1]
        return layers + heads * _linear(deep, architecture.code) + _linear(architecture.code, deep)
    sizes = (architecture.channels, *architecture.widths)
    layers = sum(KERNEL_VALUES * a * b + b for a, b in pairwise(sizes))
    layers += sum(KERNEL_VALUES * a * b + a for a, b in pairwise(sizes))
    deep = architecture.widths[-1] * (architecture.side >> len(architecture.widths)) ** 2
    return layers + heads * _linear(deep, architecture.code) + _linear(architecture.code, deep)


def _linear(inputs: int, outputs: int) -> int:
    return inputs * outputs + outputs


def check_name(name: str) -> None:
    """See whether weights may be called ``name``.

    Raises:
        TrainingError: they may not; the sentence says why.
    """
    if not name:
        raise TrainingError(Phrase("The autoencoder needs a name: letters, digits, “-” and “_”."))
    if len(name) > LONGEST_NAME:
        raise TrainingError(
            Phrase(
                "The name has {count} characters; at most {most} are possible.",
                count=len(name),
                most=LONGEST_NAME,
            )
        )
    if not _NAME.fullmatch(name) or name.casefold() in _NOT_FOR_FILES:
        raise TrainingError(
            Phrase(
                "“{name}” cannot be the name of a file everywhere. Use letters, digits, “-” and "
                "“_”, beginning with a letter or digit.",
                name=name,
            )
        )
    # Without regard to case, as some disks have none.
    if name.casefold() in {path.stem.casefold() for path in BUNDLED_LATENT_WEIGHTS.glob("*.json")}:
        raise TrainingError(
            Phrase(
                "The name “{name}” belongs to an autoencoder that came with Quietgrain. Choose "
                "another name.",
                name=name,
            )
        )


def is_taken(name: str) -> bool:
    """Whether the user has an autoencoder of that name."""
    own = {path.stem.casefold() for path in user_latent_weights().glob("*.json")}
    return name.casefold() in own


def free_name(wanted: str) -> str:
    """``wanted``, or with a number behind it where that name is taken."""
    shipped = {path.stem.casefold() for path in BUNDLED_LATENT_WEIGHTS.glob("*.json")}
    name, number = wanted, 1
    while is_taken(name) or name.casefold() in shipped:
        number += 1
        name = f"{wanted}-{number}"
    return name


def check_size(architecture: LatentArchitecture) -> None:
    """See whether a network is small enough to be trained in the window.

    Raises:
        TrainingError: it is not; the sentence has the numbers.
    """
    count = count_parameters(architecture)
    if count > MOST_PARAMETERS:
        raise TrainingError(
            Phrase(
                "This network would have {count:,} weights; {most:,} can be trained here. Choose "
                "smaller pictures or the convolutional layout.",
                count=count,
                most=MOST_PARAMETERS,
            )
        )
