"""Facts and numbers in words: what the status line says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF

from denoiser.preview import Layer, Look
from gui.document import Document, Opened
from gui.language import number

if TYPE_CHECKING:
    from denoiser.engine import Denoiser


translate = QCoreApplication.translate


def facts(
    document: Document | None,
    denoiser: Denoiser | None,
    seconds_per_megapixel: float | None,
    zoom: float,
) -> list[str]:
    """Size, device, tile, speed, level and zoom, as far as they are known."""
    known = []
    opened = document.opened if document else None
    if opened is not None:
        known.append(f"{opened.photo.width}×{opened.photo.height}")
        known.append(
            translate("Readout", "{n} bit {format}").format(
                n=opened.photo.depth, format=opened.photo.format
            )
        )
    if denoiser is not None:
        known += [denoiser.compute.label, translate("Readout", "tile {n}").format(n=denoiser.tile)]
    if seconds_per_megapixel is not None:
        known.append(
            translate("Readout", "{seconds} s/MP").format(seconds=number(seconds_per_megapixel, 2))
        )
    if document is not None and document.sigma is not None:
        known.append(translate("Readout", "sigma {sigma}").format(sigma=number(document.sigma, 1)))
    if opened is not None:
        known.append(f"{zoom * 100:.0f} %")
    return known


def pixel_values(opened: Opened, point: QPointF, look: Look) -> str:
    """Place and values of the pixel at a point of the photo; empty beside the photo."""
    if not (0 <= point.x() < opened.photo.width and 0 <= point.y() < opened.photo.height):
        return ""
    x, y = int(point.x()), int(point.y())
    names = {
        Layer.NOISY: translate("Readout", "noisy"),
        Layer.CLEANED: translate("Readout", "cleaned"),
        Layer.RESIDUAL: translate("Readout", "residual"),
    }
    parts = [f"({x}, {y})"]
    for layer, values in opened.preview.values(x, y, look).items():
        signed = layer is Layer.RESIDUAL
        numbers = (number(value, 1 if signed else 0, signed=signed) for value in values)
        parts.append(" ".join((names[layer], *numbers)))
    return "   ".join(parts)
