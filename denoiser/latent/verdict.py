"""Too small, just right, too large: what the measures of `denoiser.latent.trap` say of a code."""

from __future__ import annotations

from enum import StrEnum

# The measures rise steadily with the size of the code; there is no gap at which copying begins.
# The limits are conventions, set by convolutional networks of digits with 2, 8, 32, 128 and 1,024
# numbers.  One of 16 numbers, trained later, came close to both (0.13 and 0.53).  On other pictures
# than digits they have not been tried.

ENOUGH = 0.85
"""Part of their variation that reconstructions have to keep of pictures of the kind."""
COPIED = 0.2
"""Part of their variation that is kept of pictures in pieces where copying has begun; with 8
numbers it was below 0, with 32 it was 0.34, with 1,024 still only 0.53."""
DOUBLE = 0.55
"""Similarity to a double exposure of what lies half-way between two codes where copying has begun;
with 8 numbers it was 0.38, with 32 0.68, with 1,024 0.76."""


class Verdict(StrEnum):
    """What the measures say about a size."""

    TOO_SMALL = "too small"
    JUST_RIGHT = "just right"
    TOO_LARGE = "too large"
    """It begins to copy."""
    UNDECIDED = "undecided"
    """One measure says that it begins to copy, the other one that it does not."""


def verdict(kept: float, kept_in_pieces: float, double_exposure: float) -> Verdict:
    """See `denoiser.latent.trap.Evidence` for the three measures."""
    if kept < ENOUGH:
        return Verdict.TOO_SMALL
    copies = (kept_in_pieces >= COPIED, double_exposure >= DOUBLE)
    if copies[0] != copies[1]:
        return Verdict.UNDECIDED
    return Verdict.TOO_LARGE if copies[0] else Verdict.JUST_RIGHT
