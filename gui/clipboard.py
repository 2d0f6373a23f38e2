"""What was pasted or dropped, as files."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

PASTED_NAME = "Pasted picture.png"


def pasted_paths(data: QMimeData | None) -> list[Path]:
    """Local files of the data; a picture without a file is put into a temporary one.

    An empty clipboard may have no data at all.
    """
    if data is None:
        return []
    if data.hasUrls():
        return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if data.hasImage():
        image = data.imageData()
        if isinstance(image, QImage) and not image.isNull():
            path = Path(tempfile.mkdtemp(prefix="quietgrain-")) / PASTED_NAME
            if image.save(str(path)):
                return [path]
    return []
