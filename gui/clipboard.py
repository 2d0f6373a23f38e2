"""What was pasted or dropped, as files."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage


class PastedPictures:
    """Gives pictures without a file a temporary one, for as long as the window is open."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="quietgrain-")
        self._count = 0

    def paths(self, data: QMimeData | None) -> list[Path]:
        """Local files of the data, or the file made for its picture; an empty clipboard may have
        no data at all."""
        if data is None:
            return []
        if data.hasUrls():
            return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        image = data.imageData() if data.hasImage() else None
        if not isinstance(image, QImage) or image.isNull():
            return []
        self._count += 1
        path = Path(self._folder.name) / f"Pasted picture {self._count}.png"
        return [path] if image.save(str(path)) else []

    def owns(self, path: Path) -> bool:
        """Whether ``path`` goes when the window closes."""
        return path.parent == Path(self._folder.name)

    def close(self) -> None:
        self._folder.cleanup()
