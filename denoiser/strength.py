"""How much of the residual is really taken away: of lightness and of colour, apart."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

LUMA_WEIGHTS = np.array([0.299, 0.587, 0.114], np.float32)
"""ITU-R BT.601 luma of sRGB-encoded red, green and blue."""


@dataclass(frozen=True)
class Strength:
    """Shares of the residual to subtract, 0 (nothing) to 1 (what the network found)."""

    luma: float = 1.0
    colour: float = 1.0

    def __post_init__(self) -> None:
        if not (0 <= self.luma <= 1 and 0 <= self.colour <= 1):
            raise ValueError(f"strengths lie between 0 and 1, not {self.luma} and {self.colour}")


def luma_of(residual: np.ndarray) -> np.ndarray:
    """Luma of an H×W×3 or H×W×1 array: float32 H×W×1."""
    if residual.shape[2] == 1:
        return residual
    return (residual @ LUMA_WEIGHTS)[..., None]


def removed(residual: np.ndarray, strength: Strength) -> np.ndarray:
    """The part of ``residual`` (float32 H×W×C) that ``strength`` takes away, as a new array."""
    is_gray = residual.shape[2] == 1
    if is_gray or strength.luma == strength.colour:
        return residual * np.float32(strength.luma)
    # s_c·r + (s_l − s_c)·luma(r) is s_l·luma(r) + s_c·(r − luma(r)) with one temporary less.
    taken = residual * np.float32(strength.colour)
    taken += luma_of(residual) * np.float32(strength.luma - strength.colour)
    return taken


def apply_strength(noisy: np.ndarray, residual: np.ndarray, strength: Strength) -> np.ndarray:
    """The cleaned picture, float32 H×W×C, not clipped: ``noisy`` minus what was `removed`."""
    taken = removed(residual, strength)
    return np.subtract(noisy, taken, out=taken)
