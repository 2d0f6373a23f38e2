"""Colour given by numbers instead of a profile: code points (CICP), PNG's gamma and primaries.

What is not sRGB becomes a profile of the same meaning, which then travels with the photo.
Code points: ITU-T H.273.
"""

from __future__ import annotations

import struct
from typing import Any

import imagecodecs
import numpy as np

from denoiser.phrases import Phrase

HDR_NOTE = Phrase("Its HDR brightness curve cannot be used; colours are taken as sRGB.")

Chromaticities = tuple[float, ...]
"""x and y of red, green, blue, and of the white."""

SRGB: Chromaticities = (0.640, 0.330, 0.300, 0.600, 0.150, 0.060, 0.3127, 0.3290)
_PRIMARIES: dict[int, Chromaticities] = {
    9: (0.708, 0.292, 0.170, 0.797, 0.131, 0.046, 0.3127, 0.3290),  # BT.2020
    11: (0.680, 0.320, 0.265, 0.690, 0.150, 0.060, 0.314, 0.351),  # DCI-P3
    12: (0.680, 0.320, 0.265, 0.690, 0.150, 0.060, 0.3127, 0.3290),  # Display P3
}
_GAMMAS = {4: 2.2, 5: 2.8, 8: 1.0}
_HDR_CURVES = (16, 18)

GAMMA_TOLERANCE = 0.05
"""PNG writers round 1/2.2 and sRGB in several ways; within this of 2.2 they mean sRGB."""

CHROMATICITY_TOLERANCE = 0.005

DATE = slice(24, 36)
"""Where a profile says when it was made."""
DATE_GIVEN = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)


def profile_of_code_points(
    primaries: int, transfer: int, channels: int
) -> tuple[bytes | None, str | None]:
    """A profile (None for sRGB and the like) and a sentence for the user where one is due."""
    if transfer in _HDR_CURVES:
        return None, HDR_NOTE
    gamma = _GAMMAS.get(transfer)
    colours = _PRIMARIES.get(primaries)
    if gamma is None and (colours is None or channels == 1):
        return None, None
    return _profile(colours or SRGB, gamma, channels), None


def profile_of_gamma(
    gamma: float, chromaticities: Chromaticities | None, channels: int
) -> bytes | None:
    """A profile for linear = encoded^``gamma``; None where that is what sRGB amounts to."""
    colours = chromaticities or SRGB
    close = all(
        abs(one - other) < CHROMATICITY_TOLERANCE for one, other in zip(colours, SRGB, strict=True)
    )
    usual = abs(gamma - 2.2) < GAMMA_TOLERANCE
    if usual and (close or channels == 1):
        return None
    return _profile(colours, None if usual else gamma, channels)


def srgb_profile(channels: int) -> bytes:
    """sRGB spelt out, for files that mean something else where they say nothing."""
    profile = _profile(SRGB, None, 1) if channels == 1 else imagecodecs.cms_profile("srgb")
    assert profile is not None
    return _without_date(profile)


def _without_date(profile: bytes) -> bytes:
    """The same input is to give the same file, whatever the time."""
    return profile[: DATE.start] + DATE_GIVEN + profile[DATE.stop :]


def _profile(colours: Chromaticities, gamma: float | None, channels: int) -> bytes | None:
    """None where the numbers make no profile.  ``gamma`` None is the curve of sRGB."""
    curve: dict[str, Any] = {"gamma": gamma}
    if gamma is None:
        encoded = np.linspace(0, 1, 1024)
        linear = np.where(encoded < 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)
        curve = {"transferfunction": np.round(linear * 65535).astype(np.uint16)}
    *primaries, white_x, white_y = colours
    try:
        if channels == 1:
            profile = imagecodecs.cms_profile("gray", **curve)
        else:
            red, green, blue = (primaries[at : at + 2] for at in (0, 2, 4))
            profile = imagecodecs.cms_profile(
                "rgb",
                whitepoint=(white_x, white_y, 1.0),
                primaries=[*red, 1.0, *green, 1.0, *blue, 1.0],
                **curve,
            )
    except (ValueError, imagecodecs.CmsError):
        return None
    return _without_date(bytes(profile))
