"""What a colour profile says: from the numbers in a file to sRGB and back.

Profiles made of curves and a matrix, which nearly all photos have, are evaluated here and not by
lcms2: its float pipeline continues sRGB below zero along the steep linear toe (Adobe RGB green has
−5.1 for red there), while here every curve is odd, so that colours outside sRGB stay in proportion
(the same green has −0.66) and a denoiser sees noise of the usual size.  Profiles made of look-up
tables go through lcms2.

Layout: ICC.1:2022.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

import imagecodecs
import numpy as np
from numpy.typing import NDArray

from denoiser.phrases import Phrase

Floats = NDArray[np.float32]

NEGLIGIBLE = 0.5 / 255
"""Of full scale: half a step of 8 bits.  A profile that differs from sRGB by less is treated as
sRGB; those that common tools embed differ by up to 0.45 steps, from the rounding of their matrix.
"""

LARGEST_LOSS = 0.1
"""Of full scale; a profile that misses a colour by more on the way there and back is not used."""

PROFILE_UNUSABLE = Phrase("Its colour profile cannot be used; colours are taken as sRGB.")

# From XYZ under the D50 of profiles to linear sRGB: the inverse of the sRGB profile's own columns.
SRGB_TO_XYZ = np.array(
    [
        [0.43606567, 0.38514709, 0.14306641],
        [0.22248840, 0.71687317, 0.06060791],
        [0.01391602, 0.09707642, 0.71409607],
    ]
)


class UnusableProfileError(ValueError):
    """The profile is damaged, or made for another kind of pixels, or cannot be inverted."""


class Curve(Protocol):
    """From encoded to linear and back; both are odd: f(−x) = −f(x)."""

    def decode(self, encoded: Floats) -> Floats:
        """Linear light."""

    def encode(self, linear: Floats) -> Floats:
        """The inverse of `decode`."""


@dataclass(frozen=True)
class Parametric:
    """y = (a·x + b)^gamma + e from x = knee on, and c·x + f below it (ICC “para” type 4)."""

    gamma: float
    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    knee: float = 0.0
    e: float = 0.0
    f: float = 0.0

    def __post_init__(self) -> None:
        if (
            not (self.gamma > 0 and self.a > 0)
            or not np.isfinite(
                (self.gamma, self.a, self.b, self.c, self.knee, self.e, self.f)
            ).all()
        ):
            raise UnusableProfileError("a curve that does not rise")

    def decode(self, encoded: Floats) -> Floats:
        """Linear light."""
        size = np.abs(encoded)
        linear = np.maximum(size * np.float32(self.a) + np.float32(self.b), 0)
        np.power(linear, np.float32(self.gamma), out=linear)
        linear += np.float32(self.e)
        if self.knee > 0:
            toe = size < np.float32(self.knee)
            linear[toe] = size[toe] * np.float32(self.c) + np.float32(self.f)
        return _with_sign(linear, encoded)

    def encode(self, linear: Floats) -> Floats:
        """The inverse of `decode`."""
        size = np.abs(linear)
        encoded = np.maximum(size - np.float32(self.e), 0)
        np.power(encoded, np.float32(1 / self.gamma), out=encoded)
        encoded -= np.float32(self.b)
        encoded /= np.float32(self.a)
        if self.knee > 0:
            toe = size < self.decode(np.array([self.knee], np.float32))
            slope = self.c or np.inf
            encoded[toe] = (size[toe] - np.float32(self.f)) / np.float32(slope)
        return _with_sign(encoded, linear)


def _with_sign(size: Floats, of: Floats) -> Floats:
    signed: Floats = np.copysign(size, of)
    return signed


SRGB_CURVE = Parametric(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)


class Table:
    """Linear interpolation between evenly spaced points; beyond them with the last slope."""

    def __init__(self, points: NDArray[np.uint16]) -> None:
        self.linear = np.maximum.accumulate(points.astype(np.float32) / np.float32(65535))
        self.encoded = np.linspace(0, 1, len(points), dtype=np.float32)
        self.top = float(self.linear[-1])
        self.slope = (self.top - float(self.linear[-2])) * (len(points) - 1)
        if not self.top > self.linear[0]:
            raise UnusableProfileError("a curve that does not rise")

    def decode(self, encoded: Floats) -> Floats:
        """Linear light."""
        size = np.abs(encoded)
        linear = np.interp(size, self.encoded, self.linear).astype(np.float32)
        if self.slope > 0:
            linear += np.maximum(size - np.float32(1), 0) * np.float32(self.slope)
        return _with_sign(linear, encoded)

    def encode(self, linear: Floats) -> Floats:
        """The inverse of `decode`."""
        size = np.abs(linear)
        encoded = np.interp(size, self.linear, self.encoded).astype(np.float32)
        if self.slope > 0:
            encoded += np.maximum(size - np.float32(self.top), 0) / np.float32(self.slope)
        return _with_sign(encoded, linear)


class Transform(Protocol):
    """Between the numbers of a file and sRGB, on H×W×C strips of float32."""

    def to_srgb(self, pixels: Floats) -> Floats:
        """sRGB-encoded; colours outside sRGB are negative or above 1."""

    def from_srgb(self, srgb: Floats) -> Floats:
        """The inverse of `to_srgb`."""


@dataclass(frozen=True)
class GrayTransform:
    """One curve, H×W×1."""

    curve: Curve

    def to_srgb(self, pixels: Floats) -> Floats:
        """sRGB-encoded gray."""
        return SRGB_CURVE.encode(self.curve.decode(pixels))

    def from_srgb(self, srgb: Floats) -> Floats:
        """The inverse of `to_srgb`."""
        return self.curve.encode(SRGB_CURVE.decode(srgb))


class MatrixTransform:
    """Three curves and a matrix, H×W×3."""

    def __init__(self, curves: tuple[Curve, Curve, Curve], to_xyz: NDArray[np.float64]) -> None:
        """``to_xyz`` holds the colours of the primaries as columns, under D50."""
        self.curves = curves
        try:
            self.forth = (np.linalg.inv(SRGB_TO_XYZ) @ to_xyz).T.astype(np.float32)
            self.back = (np.linalg.inv(to_xyz) @ SRGB_TO_XYZ).T.astype(np.float32)
        except np.linalg.LinAlgError as error:
            raise UnusableProfileError("primaries on one line") from error

    def to_srgb(self, pixels: Floats) -> Floats:
        """sRGB-encoded colours."""
        linear = np.empty_like(pixels)
        for channel, curve in enumerate(self.curves):
            linear[..., channel] = curve.decode(pixels[..., channel])
        return SRGB_CURVE.encode(linear @ self.forth)

    def from_srgb(self, srgb: Floats) -> Floats:
        """The inverse of `to_srgb`."""
        linear: Floats = SRGB_CURVE.decode(srgb) @ self.back
        for channel, curve in enumerate(self.curves):
            linear[..., channel] = curve.encode(linear[..., channel])
        return linear


@dataclass(frozen=True)
class TableTransform:
    """A profile of look-up tables, evaluated by lcms2; H×W×3."""

    icc: bytes
    srgb: bytes

    def to_srgb(self, pixels: Floats) -> Floats:
        """sRGB-encoded colours."""
        return self._convert(pixels, self.icc, self.srgb)

    def from_srgb(self, srgb: Floats) -> Floats:
        """The inverse of `to_srgb`, as good as the profile's tables are."""
        return self._convert(srgb, self.srgb, self.icc)

    @staticmethod
    def _convert(pixels: Floats, source: bytes, target: bytes) -> Floats:
        try:
            converted: Floats = imagecodecs.cms_transform(
                np.ascontiguousarray(pixels),
                source,
                target,
                colorspace="rgb",
                outcolorspace="rgb",
                outdtype=np.float32,
                intent=imagecodecs.CMS.INTENT.RELATIVE_COLORIMETRIC,
            )
        except (imagecodecs.CmsError, ValueError) as error:
            raise UnusableProfileError(str(error)) from error
        return converted


@lru_cache(maxsize=8)
def transform_of(icc: bytes, channels: int) -> Transform | None:
    """The transform of a profile for pixels of 1 or 3 channels; None if it is as good as sRGB.

    Gray pixels with an RGB profile follow its green curve.

    Raises:
        UnusableProfileError: damaged, for another kind of pixels, or without a way back.
    """
    transform = _parse(icc, channels)
    probe = _probe(channels)
    srgb = transform.to_srgb(probe)
    loss = np.abs(transform.from_srgb(srgb) - probe).max()
    if not loss < LARGEST_LOSS:
        raise UnusableProfileError("a way back that leads elsewhere")
    return None if np.abs(srgb - probe).max() < NEGLIGIBLE else transform


def profile_problem(icc: bytes | None, channels: int) -> str | None:
    """A sentence for the user if ``icc`` cannot be used for pixels of that many channels."""
    try:
        if icc:
            transform_of(icc, channels)
    except UnusableProfileError:
        return PROFILE_UNUSABLE
    return None


LINEAR = Parametric(1.0)


def linear_transform(channels: int) -> Transform:
    """For linear light with the primaries of sRGB."""
    if channels == 1:
        return GrayTransform(LINEAR)
    return MatrixTransform((LINEAR, LINEAR, LINEAR), SRGB_TO_XYZ)


def _probe(channels: int) -> Floats:
    """All grays of 8 bits, and for colour a cube of 17³ colours beside them; H×1×C."""
    grays = np.linspace(0, 1, 256, dtype=np.float32)[:, None, None].repeat(channels, axis=2)
    if channels == 1:
        return grays
    steps = np.linspace(0, 1, 17, dtype=np.float32)
    cube = np.stack(np.meshgrid(steps, steps, steps), axis=-1).reshape(-1, 1, 3)
    return np.concatenate((grays, cube))


def _parse(icc: bytes, channels: int) -> Transform:
    try:
        tags = _tags(icc)
        space, connection = icc[16:20], icc[20:24]
        if space == b"GRAY" and channels == 1 and connection == b"XYZ ":
            return GrayTransform(_curve(tags[b"kTRC"]))
        if space != b"RGB ":
            raise UnusableProfileError(f"made for {space!r}")
        if b"A2B0" in tags and channels == 3:
            return TableTransform(icc, imagecodecs.cms_profile("srgb"))
        curves = (_curve(tags[b"rTRC"]), _curve(tags[b"gTRC"]), _curve(tags[b"bTRC"]))
        if channels == 1:
            return GrayTransform(curves[1])
        columns = [_xyz(tags[name]) for name in (b"rXYZ", b"gXYZ", b"bXYZ")]
        return MatrixTransform(curves, np.array(columns).T)
    except (KeyError, struct.error, ZeroDivisionError, OverflowError) as error:
        raise UnusableProfileError("damaged") from error


def _tags(icc: bytes) -> dict[bytes, bytes]:
    if icc[36:40] != b"acsp":
        raise UnusableProfileError("no profile")
    (count,) = struct.unpack_from(">I", icc, 128)
    tags = {}
    for number in range(min(count, 1000)):
        name, offset, size = struct.unpack_from(">4sII", icc, 132 + 12 * number)
        tags[name] = icc[offset : offset + size]
    return tags


def _xyz(tag: bytes) -> tuple[float, float, float]:
    x, y, z = struct.unpack_from(">3i", tag, 8)
    return x / 65536, y / 65536, z / 65536


def _curve(tag: bytes) -> Curve:
    if tag[:4] == b"curv":
        (count,) = struct.unpack_from(">I", tag, 8)
        if count == 0:
            return LINEAR
        if count == 1:
            return Parametric(struct.unpack_from(">H", tag, 12)[0] / 256)
        points = np.frombuffer(tag, ">u2", count=-1, offset=12) if len(tag) % 2 == 0 else None
        if points is None or len(points) < count:
            raise UnusableProfileError("a curve that is cut off")
        return Table(points[:count])
    if tag[:4] == b"para":
        (kind,) = struct.unpack_from(">H", tag, 8)
        if kind > 4:
            raise UnusableProfileError("a curve of unknown kind")
        values = struct.unpack_from(f">{(1, 3, 4, 5, 7)[kind]}i", tag, 12)
        gamma, *rest = (value / 65536 for value in values)
        if kind in (1, 2):
            a, b, *offset = rest
            level = offset[0] if offset else 0.0
            return Parametric(gamma, a, b, 0.0, -b / a, level, level)
        return Parametric(gamma, *rest)
    raise UnusableProfileError("a curve of unknown kind")
