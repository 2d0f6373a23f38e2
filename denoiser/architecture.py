"""What has to be known of a network without having it; nothing here imports torch, which takes
seconds."""

from __future__ import annotations

from dataclasses import asdict, dataclass

MAX_SIGMA = 75.0
"""The highest noise level, in 8-bit units, that networks are trained for."""


@dataclass(frozen=True)
class Architecture:
    """What has to be known to build a network that given weights fit into."""

    widths: tuple[int, ...] = (64, 128, 256)
    """Channels at 1/2, 1/4, 1/8, … of the resolution; the last one is the bottleneck."""
    blocks: int = 2
    """Residual blocks of each level, on the way down and again on the way up."""
    finds_level: bool = False
    """Whether a small network that finds the noise level belongs to it."""

    def __post_init__(self) -> None:
        if not self.widths or min(self.widths) < 1 or self.blocks < 1:
            raise ValueError(f"not an architecture: widths {self.widths}, blocks {self.blocks}")

    @property
    def stride(self) -> int:
        """Pixels of the picture for each position of the latent; sizes must be multiples of it."""
        return 1 << len(self.widths)

    @property
    def receptive_radius(self) -> int:
        """How far, in pixels, an output value can look in each direction.

        A 3×3 convolution reaches one position further, and a position of level ``i`` is ``2**i``
        pixels wide.  To that come the rest of the coarsest position and one pixel each for the
        overlapping kernels of stem and head.
        """
        last = len(self.widths)
        convolutions = 2 * self.blocks
        reach = sum(
            (1 if level == last else 2) * convolutions * 2**level for level in range(1, last + 1)
        )
        return reach + (self.stride - 1) + 2

    def as_dict(self) -> dict[str, object]:
        """Plain values for a checkpoint or a model card."""
        return {**asdict(self), "widths": list(self.widths)}
