"""Too small, just right, too large: what the measures of `denoiser.latent.trap` say of a code."""

from __future__ import annotations

from enum import StrEnum

ENOUGH = 0.85
"""Part of their variation that reconstructions have to keep of pictures of the kind."""
COPIED = 0.2
"""Part of their variation that a copy keeps of pictures in pieces; on digits, networks of 2 to 16
numbers kept less than 0 and those of 32 to 1,024 more than 0.34."""
DOUBLE = 0.55
"""Similarity to a double exposure of what a copy has half-way: on digits, networks of 2 to 16
numbers had up to 0.44 and those of 32 to 1,024 at least 0.69."""


class Verdict(StrEnum):
    """What the measures say about a size."""

    TOO_SMALL = "too small"
    JUST_RIGHT = "just right"
    TOO_LARGE = "too large"
    """It copies."""
    UNDECIDED = "undecided"
    """One measure says that it copies, the other one that it does not."""


def verdict(kept: float, kept_in_pieces: float, double_exposure: float) -> Verdict:
    """See `denoiser.latent.trap.Evidence` for the three measures."""
    if kept < ENOUGH:
        return Verdict.TOO_SMALL
    copies = (kept_in_pieces >= COPIED, double_exposure >= DOUBLE)
    if copies[0] != copies[1]:
        return Verdict.UNDECIDED
    return Verdict.TOO_LARGE if copies[0] else Verdict.JUST_RIGHT
