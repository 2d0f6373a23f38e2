"""Draws the icon in all sizes and formats that desktops want.  Usage: icons.py FOLDER.

Made are ``hicolor/SIZExSIZE/apps/quietgrain.png``, ``quietgrain.ico`` and ``quietgrain.icns``.
"""

import io
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parent.parent / "gui" / "resources" / "quietgrain.svg"
PNG_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_SIZES = (16, 32, 64, 128, 256, 512, 1024)


def draw(size: int) -> Image.Image:
    """The icon, ``size`` pixels wide and high, drawn at that size and not made smaller."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    buffer = QBuffer()
    image.save(buffer, "PNG")
    return Image.open(io.BytesIO(buffer.data().data()))


def main(folder: Path) -> None:
    for size in PNG_SIZES:
        path = folder / "hicolor" / f"{size}x{size}" / "apps" / "quietgrain.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        draw(size).save(path, optimize=True)
    for name, sizes in (("quietgrain.ico", ICO_SIZES), ("quietgrain.icns", ICNS_SIZES)):
        *smaller, largest = map(draw, sizes)
        largest.save(folder / name, sizes=[(size, size) for size in sizes], append_images=smaller)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
