"""From sRGB to linear light and back, by way of a camera's tone curve."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from denoiser.training.draws import uniform

CONTRAST = (0.0, 1.2)
"""Range of the S-curve's strength; 1 makes the middle twice as steep and the ends half as steep."""
MIDTONES = (-0.25, 0.35)
"""Range of the lift of the mid-tones; 0 leaves them."""

_LINEAR_END = 0.0031308
"""sRGB is a straight line below this linear value (IEC 61966-2-1)."""
_LINEAR_SLOPE = 12.92
_OFFSET = 0.055
_EXPONENT = 2.4


@dataclass(frozen=True)
class ToneCurve:
    """What a camera does to the sRGB curve; one value for each crop, ``N×1×1×1``."""

    contrast: Tensor
    midtones: Tensor


def random_curves(count: int, generator: torch.Generator) -> ToneCurve:
    """One curve for each crop, as in CBDNet (Guo et al., CVPR 2019), whose measured camera response
    functions are replaced by a family that can be inverted in closed form."""
    return ToneCurve(
        contrast=uniform(count, generator, *CONTRAST),
        midtones=uniform(count, generator, *MIDTONES),
    )


def srgb_to_linear(picture: Tensor) -> Tensor:
    """IEC 61966-2-1, [0, 1] to [0, 1]."""
    curved = ((picture + _OFFSET) / (1 + _OFFSET)) ** _EXPONENT
    return torch.where(picture <= _LINEAR_END * _LINEAR_SLOPE, picture / _LINEAR_SLOPE, curved)


def linear_to_srgb(linear: Tensor) -> Tensor:
    """IEC 61966-2-1, [0, 1] to [0, 1]."""
    curved = (1 + _OFFSET) * linear.clamp(min=_LINEAR_END) ** (1 / _EXPONENT) - _OFFSET
    return torch.where(linear <= _LINEAR_END, linear * _LINEAR_SLOPE, curved)


def _s_curve(values: Tensor, contrast: Tensor) -> Tensor:
    centred = 2 * values - 1
    return 0.5 + 0.5 * centred * (1 + contrast) / (1 + contrast * centred.abs())


def _s_curve_inverse(values: Tensor, contrast: Tensor) -> Tensor:
    centred = 2 * values - 1
    return 0.5 + 0.5 * centred / (1 + contrast * (1 - centred.abs()))


def _lift(values: Tensor, midtones: Tensor) -> Tensor:
    return values * (1 + midtones) / (1 + midtones * values)


def _lift_inverse(values: Tensor, midtones: Tensor) -> Tensor:
    return values / (1 + midtones * (1 - values))


def to_display(linear: Tensor, curve: ToneCurve) -> Tensor:
    """Develop linear light in [0, 1] to a picture in [0, 1].

    After the sRGB curve come two rational curves, of the kind of Schlick, “Fast Alternatives to
    Perlin's Bias and Gain Functions”, Graphics Gems IV, 1994.
    """
    return _s_curve(_lift(linear_to_srgb(linear), curve.midtones), curve.contrast)


def to_linear(picture: Tensor, curve: ToneCurve) -> Tensor:
    """The exact inverse of `to_display`."""
    return srgb_to_linear(_lift_inverse(_s_curve_inverse(picture, curve.contrast), curve.midtones))
