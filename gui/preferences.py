"""What the window remembers from one day to the next."""

from __future__ import annotations

from math import isfinite
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

MAX_RECENT = 12


class Preferences:
    """Typed access to the settings file of the platform."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store or QSettings("quietgrain", "quietgrain")

    def bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def text(self, key: str, default: str = "") -> str:
        return str(self._store.value(key, default))

    def number(self, key: str, default: float) -> float:
        try:
            value = float(str(self._store.value(key, default)))
        except ValueError:  # somebody edited the file
            return default
        return value if isfinite(value) else default

    def flag(self, key: str, default: bool) -> bool:
        return str(self._store.value(key, default)).lower() in ("true", "1")

    def set(self, key: str, value: object) -> None:
        self._store.setValue(key, value)

    @property
    def recent(self) -> list[Path]:
        """Photos opened lately, the latest first."""
        lines = self.text("recent").splitlines()
        return [Path(line) for line in lines if line]

    def add_recent(self, path: Path) -> None:
        paths = [path, *(p for p in self.recent if p != path)][:MAX_RECENT]
        self.set("recent", "\n".join(map(str, paths)))

    def clear_recent(self) -> None:
        self.set("recent", "")

    def sync(self) -> None:
        self._store.sync()
