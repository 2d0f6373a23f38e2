"""Two measures of the noise in a set of 8×8 windows.

`white_sigma` looks for the noise that has the same strength in every direction of the space of
windows.  It is exact on white noise and nearly blind to the picture's texture, and also to noise
that lacks some frequencies, as that of every camera JPEG does.  `grain` looks at the windows with
the least structure instead, and says how much it is like noise what they hold.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from denoiser.noise_windows import WINDOW, Pixels

BYTE = 255
"""Levels are told in 8-bit units."""

_u, _v = np.mgrid[:WINDOW, :WINDOW]
STRUCTURE = (_u + _v > 0) & (_u + _v <= 2)
"""The lowest frequencies of a window: which windows hold structure is seen here, and only here."""
MIDDLE = (_u + _v > 2) & (_u + _v <= WINDOW)
"""The frequencies on which grain is measured: independent of the choice of windows, and low enough
to outlive the sharpening, smoothing and compression of a camera."""

FLATTEST_SHARES = (0.05, 0.1, 0.2)
"""Parts of the windows, those with the least structure first, that are looked at in turn."""
DEAD_SIGMA = 0.5
"""Windows with less than this, in 8-bit units on the finest scale, hold no noise to measure: they
are synthetic, or compression has flattened them."""
PATTERN_KURTOSIS = 2.0
"""Below this the windows repeat one pattern, such as an even gradient."""
ENOUGH_LIVE = 0.1
"""Share of the windows that must not be dead for grain to be measured at all."""


def cosine_transform(windows: Pixels) -> Pixels:
    """The orthonormal DCT-II of each window: ``N×C×8×8`` to the same, low frequencies first."""
    position = np.arange(WINDOW)
    basis = np.cos(np.pi * (2 * position + 1) * position[:, None] / (2 * WINDOW))
    basis *= np.sqrt(np.where(position[:, None] == 0, 1, 2) / WINDOW)
    # One large product is many times faster than two small ones for each window.
    both = torch.from_numpy(np.kron(basis, basis).astype(np.float32))
    spectra = torch.from_numpy(windows).reshape(-1, WINDOW**2) @ both.T
    return spectra.reshape(windows.shape).numpy()


def white_sigma(spectra: Pixels) -> float:
    """The level of white noise, from the eigenvalues of the windows' covariance.

    Texture lives in few directions of the space of windows, white noise in all of them equally: the
    largest eigenvalues are left out until mean and median of the rest agree.  Chen, Zhu and Heng,
    “An Efficient Statistical Method for Image Noise Level Estimation”, ICCV 2015.  It is done here
    on the DCT of the windows without their means, which changes no other eigenvalue and spares
    float32 the largest one.

    Args:
        spectra: ``N×C×8×8`` from `cosine_transform`.

    Returns:
        Standard deviation in 8-bit units; 0 for no windows.
    """
    if not len(spectra):
        return 0.0
    values = torch.from_numpy(spectra).flatten(2)[:, :, 1:].flatten(1)
    values = values - values.mean(dim=0)
    covariance = (values.T @ values).double() / len(values)
    eigenvalues = torch.linalg.eigvalsh(covariance).clamp_min(0).numpy()
    count = len(eigenvalues)
    while count > 1 and eigenvalues[:count].mean() > np.median(eigenvalues[:count]):
        count -= 1
    return float(np.sqrt(eigenvalues[:count].mean()) * BYTE)


@dataclass(frozen=True)
class Grain:
    """What the windows with the least structure hold."""

    sigma: float
    """Standard deviation of a pixel, in 8-bit units, were it the same at all frequencies."""
    kurtosis: float
    """Fourth moment over squared second moment: 3 for noise, 1 for one repeated pattern, and far
    more than 3 for texture, which is strong here and absent there."""


NO_GRAIN = Grain(sigma=0.0, kurtosis=0.0)


def grain(spectra: Pixels, dead_sigma: float = DEAD_SIGMA) -> Grain:
    """Measure the middle frequencies of the windows whose lowest frequencies are the weakest.

    Of several shares of the windows the one counts whose kurtosis is nearest to that of noise from
    above: the smallest.

    Args:
        spectra: ``N×C×8×8`` from `cosine_transform`.
        dead_sigma: windows with less than this, in 8-bit units, are left out.
    """
    luma = spectra.mean(axis=1)
    strength = (luma[:, MIDDLE] ** 2).mean(axis=1)
    live = strength > (dead_sigma / BYTE) ** 2
    count = int(live.sum())
    if count < max(50, ENOUGH_LIVE * len(spectra)):
        return NO_GRAIN
    luma, spectra = luma[live], spectra[live]
    flattest_first = np.argsort((luma[:, STRUCTURE] ** 2).mean(axis=1), kind="stable")
    found: list[Grain] = []
    for share in FLATTEST_SHARES:
        chosen = flattest_first[: max(50, int(share * count))]
        squares: NDArray[np.float64] = luma[chosen][:, MIDDLE].astype(np.float64) ** 2
        kurtosis = (squares**2).mean(axis=0) / np.maximum(squares.mean(axis=0) ** 2, 1e-18)
        energies = (spectra[chosen][:, :, MIDDLE] ** 2).mean(axis=(1, 2))
        found.append(Grain(float(np.sqrt(np.median(energies)) * BYTE), float(np.median(kurtosis))))
    best = min(found, key=lambda one: one.kurtosis)
    return best if best.kurtosis >= PATTERN_KURTOSIS else NO_GRAIN
