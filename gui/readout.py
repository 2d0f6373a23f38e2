"""Facts and numbers in words: what the status line says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF

from denoiser.preview import Layer, Look
from gui.document import Document, Opened

if TYPE_CHECKING:
    from denoiser.engine import Denoiser


def _tr(text: str) -> str:
    return QCoreApplication.translate("Readout", text)


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
            _tr("{n} bit {format}").format(n=opened.photo.depth, format=opened.photo.format)
        )
    if denoiser is not None:
        known += [denoiser.compute.label, _tr("tile {n}").format(n=denoiser.tile)]
    if seconds_per_megapixel is not None:
        known.append(_tr("{seconds:.2f} s/MP").format(seconds=seconds_per_megapixel))
    if document is not None and document.sigma is not None:
        known.append(_tr("sigma {sigma:.1f}").format(sigma=document.sigma))
    if opened is not None:
        known.append(f"{zoom * 100:.0f} %")
    return known


def pixel_values(opened: Opened, point: QPointF, look: Look) -> str:
    """Place and values of the pixel at a point of the photo; empty beside the photo."""
    if not (0 <= point.x() < opened.photo.width and 0 <= point.y() < opened.photo.height):
        return ""
    x, y = int(point.x()), int(point.y())
    names = {
        Layer.NOISY: _tr("noisy"),
        Layer.CLEANED: _tr("cleaned"),
        Layer.RESIDUAL: _tr("residual"),
    }
    parts = [f"({x}, {y})"]
    for layer, values in opened.preview.values(x, y, look).items():
        form = "+.1f" if layer is Layer.RESIDUAL else ".0f"
        parts.append(" ".join((names[layer], *(format(value, form) for value in values))))
    return "   ".join(parts)
