"""How a photo is cleaned and written: the same values in the window, in a batch, on the command
line and in a preset."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from denoiser.photo import Photo
from denoiser.products import Product
from denoiser.saving import encode_photo, not_kept, save_photo
from denoiser.strength import Strength
from denoiser.weights import DEFAULT_MODEL

DEFAULT_QUALITY = 95


@dataclass(frozen=True)
class Settings:
    """How a photo is cleaned."""

    model: str = DEFAULT_MODEL
    sigma: float | None = None
    """Level in 8-bit units; None takes the estimate."""
    strength: Strength = Strength()


@dataclass(frozen=True)
class ExportOptions:
    """How a result is written; see `denoiser.saving.save_photo`."""

    format: str | None = None
    """“JPEG”, “PNG”, “TIFF”, “WEBP” or “AVIF”; None is that of the source, or TIFF."""
    quality: int = DEFAULT_QUALITY
    """1 to 100, of the lossy formats."""
    depth: int | None = None
    """Bits per channel; None is that of the source as far as the format has it."""
    keep_metadata: bool = True
    products: tuple[Product, ...] = (Product.CLEANED,)
    """The files that are written; all of these options but the next are of the cleaned one."""
    residual_depth: int = 32
    """Bits per channel of the residual: 32 (float) or 16; see `denoiser.residual_file`."""

    def save(self, photo: Photo, target: Path, *, overwrite: bool = False) -> Path:
        """Write the cleaned ``photo`` alone to ``target``, whose suffix has to fit; the path.

        All that is asked for is written by `denoiser.exporting.export`.

        Raises:
            UnwritablePhoto: see `denoiser.saving.save_photo`.
        """
        return save_photo(
            photo,
            target,
            format=self.format,
            quality=self.quality,
            depth=self.depth,
            keep_metadata=self.keep_metadata,
            overwrite=overwrite,
        )

    def not_kept(self, photo: Photo, target: Path) -> tuple[str, ...]:
        """Sentences for the user about what of its metadata `save` leaves out unasked."""
        if Product.CLEANED not in self.products:
            return ()
        return not_kept(photo, target, format=self.format, keep_metadata=self.keep_metadata)

    def encode(self, photo: Photo, stream: BinaryIO, target: Path) -> None:
        """Write to ``stream`` what `save` would write to ``target``.

        Raises:
            UnwritablePhoto, OSError: see `denoiser.saving.encode_photo`.
        """
        encode_photo(
            photo,
            stream,
            target,
            format=self.format,
            quality=self.quality,
            depth=self.depth,
            keep_metadata=self.keep_metadata,
        )


@dataclass(frozen=True)
class Recipe:
    """All that decides what a result looks like, and what kind of file it becomes."""

    settings: Settings = field(default_factory=Settings)
    export: ExportOptions = field(default_factory=ExportOptions)
