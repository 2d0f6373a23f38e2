"""Colour filter arrays: what one photosite for each pixel makes of the noise of three colours."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from denoiser.training.draws import chance

_BILINEAR = (
    # green at red or blue
    (((0, 0, 0, 0, 0), (0, 0, 1, 0, 0), (0, 1, 0, 1, 0), (0, 0, 1, 0, 0), (0, 0, 0, 0, 0)), 4),
    # red or blue at green, from the same row
    (((0, 0, 0, 0, 0), (0, 0, 0, 0, 0), (0, 1, 0, 1, 0), (0, 0, 0, 0, 0), (0, 0, 0, 0, 0)), 2),
    # red or blue at green, from the same column
    (((0, 0, 0, 0, 0), (0, 0, 1, 0, 0), (0, 0, 0, 0, 0), (0, 0, 1, 0, 0), (0, 0, 0, 0, 0)), 2),
    # red at blue, blue at red
    (((0, 0, 0, 0, 0), (0, 1, 0, 1, 0), (0, 0, 0, 0, 0), (0, 1, 0, 1, 0), (0, 0, 0, 0, 0)), 4),
)
"""Means of the nearest photosites of the colour, with their divisors."""

_MALVAR = (
    (((0, 0, -2, 0, 0), (0, 0, 4, 0, 0), (-2, 4, 8, 4, -2), (0, 0, 4, 0, 0), (0, 0, -2, 0, 0)), 16),
    (
        (
            (0, 0, 1, 0, 0),
            (0, -2, 0, -2, 0),
            (-2, 8, 10, 8, -2),
            (0, -2, 0, -2, 0),
            (0, 0, 1, 0, 0),
        ),
        16,
    ),
    (
        (
            (0, 0, -2, 0, 0),
            (0, -2, 8, -2, 0),
            (1, 0, 10, 0, 1),
            (0, -2, 8, -2, 0),
            (0, 0, -2, 0, 0),
        ),
        16,
    ),
    (
        ((0, 0, -3, 0, 0), (0, 4, 0, 4, 0), (-3, 0, 12, 0, -3), (0, 4, 0, 4, 0), (0, 0, -3, 0, 0)),
        16,
    ),
)
"""Malvar, He and Cutler, “High-Quality Linear Interpolation for Demosaicing of Bayer-Patterned
Color Images”, ICASSP 2004, figure 2, with their divisors; in the order of `_BILINEAR`."""

_REACH = 2
"""Photosites that a kernel looks at to each side."""


def random_patterns(count: int, height: int, width: int, generator: torch.Generator) -> Tensor:
    """Where the photosites of each colour are: ``N×4×H×W`` booleans, one of the four true.

    In the order red, green in a row with red, green in a row with blue, blue.  The pattern of each
    crop begins at a random photosite, which covers RGGB, GRBG, GBRG and BGGR.
    """
    device = generator.device
    row = torch.arange(height, device=device).view(1, 1, -1, 1) % 2 == 0
    column = torch.arange(width, device=device).view(1, 1, 1, -1) % 2 == 0
    red_row = row ^ chance(count, generator, 0.5)
    red_column = column ^ chance(count, generator, 0.5)
    return torch.cat(
        (
            red_row & red_column,
            red_row & ~red_column,
            ~red_row & red_column,
            ~red_row & ~red_column,
        ),
        dim=1,
    )


def mosaic(colours: Tensor, pattern: Tensor) -> Tensor:
    """Keep the one colour that each photosite sees: ``N×3×H×W`` to ``N×1×H×W``."""
    red, green, blue = colours.split(1, dim=1)
    at_red, _, _, at_blue = pattern.split(1, dim=1)
    return torch.where(at_red, red, torch.where(at_blue, blue, green))


def demosaic(raw: Tensor, pattern: Tensor, quality: Tensor) -> Tensor:
    """Interpolate all colours from one of them at each photosite.

    Args:
        raw: ``N×1×H×W``; H and W at least 3.
        pattern: from `random_patterns`.
        quality: ``N×1×1×1``; 0 is bilinear, 1 is Malvar, He and Cutler, and what lies between
            mixes them.

    Returns:
        ``N×3×H×W``.  It is linear in ``raw``, and exact where the picture is even.
    """
    count, _, height, width = raw.shape
    bilinear, malvar = (
        torch.tensor([kernel for kernel, _ in kernels], dtype=raw.dtype, device=raw.device)
        / torch.tensor([divisor for _, divisor in kernels], device=raw.device).view(-1, 1, 1)
        for kernels in (_BILINEAR, _MALVAR)
    )
    kernels = bilinear + quality * (malvar - bilinear)
    padded = F.pad(raw, (_REACH,) * 4, mode="reflect")
    found = F.conv2d(
        padded.view(1, count, height + 2 * _REACH, width + 2 * _REACH),
        kernels.view(4 * count, 1, *kernels.shape[-2:]),
        groups=count,
    ).view(count, 4, height, width)
    green, in_row, in_column, across = found.split(1, dim=1)
    at_red, at_green_by_red, at_green_by_blue, at_blue = pattern.split(1, dim=1)
    return torch.cat(
        (
            _choose(at_red, raw, at_green_by_red, in_row, at_green_by_blue, in_column, across),
            torch.where(at_red | at_blue, green, raw),
            _choose(at_blue, raw, at_green_by_blue, in_row, at_green_by_red, in_column, across),
        ),
        dim=1,
    )


def _choose(
    here: Tensor, a: Tensor, there: Tensor, b: Tensor, elsewhere: Tensor, c: Tensor, rest: Tensor
) -> Tensor:
    return torch.where(here, a, torch.where(there, b, torch.where(elsewhere, c, rest)))
