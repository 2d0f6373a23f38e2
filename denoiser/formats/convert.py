"""From the rarer kinds of pixels to gray or RGB, strip by strip."""

from __future__ import annotations

from typing import Any

import imagecodecs
import numpy as np
from numpy.typing import NDArray

from denoiser.formats.decoded import Samples
from denoiser.quantise import dequantise, quantise, row_strips


def from_palette(indices: Samples, colormap: NDArray[np.uint16]) -> Samples:
    """H×W indices into a 3×N colour map (16 bits) as H×W×3; 8 bits where that loses nothing."""
    colours = np.ascontiguousarray(colormap.T)
    if not (colours % 257).any():
        colours = (colours // 257).astype(np.uint8)
    return colours[indices]


def stretched(samples: Samples, bits: int) -> Samples:
    """Whole numbers of ``bits`` bits, in a wider dtype, to the dtype's full range."""
    top = (1 << bits) - 1
    full = int(np.iinfo(samples.dtype).max)
    table = (np.arange(top + 1, dtype=np.uint32) * full + top // 2) // top
    stretched = np.empty(samples.shape, samples.dtype)
    for rows in row_strips(samples.shape):
        stretched[rows] = table[np.minimum(samples[rows], top)]
    return stretched


def inverted(samples: Samples) -> Samples:
    """Black for white."""
    if samples.dtype.kind == "f":
        return np.float32(1) - samples
    return np.invert(samples)


def unmultiplied(samples: Samples, alpha: Samples) -> Samples:
    """Straight samples from ones that are multiplied with ``alpha``; kept where alpha is 0."""
    straight = np.empty_like(samples, order="C")
    depth = samples.dtype.itemsize * 8
    for rows in row_strips(samples.shape):
        opacity = dequantise(alpha[rows])[..., None]
        divisor = np.where(opacity > 0, opacity, np.float32(1))
        unmixed = (dequantise(samples[rows]) / divisor).astype(np.float32, copy=False)
        straight[rows] = quantise(unmixed, depth)
    return straight


def cmyk_to_srgb(samples: Samples, icc: bytes | None) -> tuple[Samples, bool]:
    """H×W×4 ink amounts as H×W×3 sRGB, and whether the profile could be used for it."""
    converted = np.empty((*samples.shape[:2], 3), samples.dtype)
    if icc and samples.dtype.kind == "u":
        srgb = imagecodecs.cms_profile("srgb")
        try:
            for rows in row_strips(samples.shape):
                converted[rows] = imagecodecs.cms_transform(
                    np.ascontiguousarray(samples[rows]),
                    icc,
                    srgb,
                    colorspace="cmyk",
                    outcolorspace="rgb",
                    intent=imagecodecs.CMS.INTENT.RELATIVE_COLORIMETRIC,
                    flags=imagecodecs.CMS.FLAGS.BLACKPOINTCOMPENSATION,
                )
        except (imagecodecs.CmsError, ValueError):
            pass
        else:
            return converted, True
    depth = samples.dtype.itemsize * 8
    for rows in row_strips(samples.shape):
        paper = np.float32(1) - dequantise(samples[rows])
        converted[rows] = quantise(paper[..., :3] * paper[..., 3:], depth)
    return converted, False


# CIE XYZ of the D50 white, and from XYZ (D50) to linear sRGB (Bradford-adapted; ICC sRGB profile).
WHITE_D50 = np.array([0.96422, 1.0, 0.82521], np.float32)
XYZ_TO_SRGB = np.array(
    [
        [3.1338561, -1.6168667, -0.4906146],
        [-0.9787684, 1.9161415, 0.0334540],
        [0.0719453, -0.2289914, 1.4052427],
    ],
    np.float32,
)


def lab_to_srgb(samples: Samples, *, signed: bool) -> Samples:
    """H×W×3 CIE L*a*b* (D50) of 8 or 16 bits as sRGB of the same depth.

    ``signed``: a* and b* are two's complement, as in TIFF's CIELab; otherwise they are offset by
    half the range, as in its ICCLab.
    """
    if samples.dtype.kind == "f":
        return _lab_to_srgb(samples[..., 0], samples[..., 1], samples[..., 2])
    depth = samples.dtype.itemsize * 8
    unit = np.float32(1 << (depth - 8))
    top = np.float32(np.iinfo(samples.dtype).max if signed or depth == 8 else 0xFF00)
    converted = np.empty(samples.shape, samples.dtype)
    for rows in row_strips(samples.shape):
        strip = samples[rows]
        if signed:
            sides = strip[..., 1:].astype(samples.dtype.str.replace("u", "i")) / unit
        else:
            sides = strip[..., 1:] / unit - np.float32(128)
        lightness = strip[..., 0] / top * np.float32(100)
        converted[rows] = quantise(_lab_to_srgb(lightness, sides[..., 0], sides[..., 1]), depth)
    return converted


def _lab_to_srgb(lightness: NDArray[Any], a: NDArray[Any], b: NDArray[Any]) -> NDArray[np.float32]:
    """Floats as defined by the CIE, to sRGB-encoded floats clipped to [0, 1]."""
    y = (lightness.astype(np.float32) + 16) / 116
    cube_root = np.stack((y + a / 500, y, y - b / 200), axis=-1).astype(np.float32)
    knee = np.float32(6 / 29)
    ratio = np.where(cube_root > knee, cube_root**3, (cube_root - 4 / 29) * (3 * knee * knee))
    linear = np.clip((ratio.astype(np.float32) * WHITE_D50) @ XYZ_TO_SRGB.T, 0, 1)
    toe = linear <= 0.0031308
    return np.where(toe, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055).astype(np.float32)
