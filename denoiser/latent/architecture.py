"""What has to be known of an autoencoder without having it; nothing here imports torch."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from math import prod


class Layout(StrEnum):
    """What the layers are."""

    DENSE = "dense"
    CONVOLUTIONAL = "convolutional"


class Family(StrEnum):
    """What is asked of the code, beyond that the picture can be reconstructed from it."""

    PLAIN = "plain"
    SPARSE_L1 = "sparse-l1"
    SPARSE_KL = "sparse-kl"
    VARIATIONAL = "variational"

    @property
    def is_sparse(self) -> bool:
        return self in {Family.SPARSE_L1, Family.SPARSE_KL}


SMALLEST_CODE, LARGEST_CODE = 1, 1024


@dataclass(frozen=True)
class LatentArchitecture:
    """What has to be known to build an autoencoder that given weights fit into.

    Raises:
        ValueError: such a network cannot be built; the text says why.
    """

    layout: Layout = Layout.DENSE
    family: Family = Family.PLAIN
    side: int = 28
    """Height and width of the pictures, in pixels."""
    channels: int = 1
    """1 for gray pictures, 3 for colour."""
    widths: tuple[int, ...] = (512, 256, 64)
    """Dense: neurons of the layers between picture and code.  Convolutional: feature maps at 1/2,
    1/4, 1/8, … of the side."""
    code: int = 2
    """How many numbers a picture becomes."""

    def __post_init__(self) -> None:
        # From TOML and JSON these come as plain text and lists.
        object.__setattr__(self, "layout", Layout(self.layout))
        object.__setattr__(self, "family", Family(self.family))
        object.__setattr__(self, "widths", tuple(self.widths))
        if not SMALLEST_CODE <= self.code <= LARGEST_CODE:
            raise ValueError(
                f"a code of {self.code} numbers; {SMALLEST_CODE} to {LARGEST_CODE} are possible"
            )
        if not self.widths or min(self.widths) < 1:
            raise ValueError(f"widths {list(self.widths)}; at least one, all above 0, are needed")
        if self.channels not in {1, 3}:
            raise ValueError(f"{self.channels} channels; 1 (gray) or 3 (colour) are possible")
        if self.side < 1:
            raise ValueError(f"a side of {self.side} pixels")
        step = 1 << len(self.widths)
        if self.layout is Layout.CONVOLUTIONAL and self.side % step:
            raise ValueError(
                f"a side of {self.side} pixels, which {len(self.widths)} convolutional layers "
                f"cannot halve; it must be a multiple of {step}"
            )

    @property
    def picture_shape(self) -> tuple[int, int, int]:
        """Height, width, channels."""
        return (self.side, self.side, self.channels)

    @property
    def values(self) -> int:
        """Numbers of one picture."""
        return prod(self.picture_shape)

    def as_dict(self) -> dict[str, object]:
        """Plain values for a checkpoint or a model card."""
        plain = asdict(self)
        # Not the enumerations: checkpoints are read without trusting any class.
        texts = {"layout": str(self.layout), "family": str(self.family)}
        return {**plain, **texts, "widths": list(self.widths)}
