"""Where the user wants results of a walk."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

SUFFIX = ".png"


def pictures_folder() -> Path:
    """Where pictures go unless the user says otherwise."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return Path(place) if place else Path.home()


def ask_for_png(parent: QWidget, title: str, name: str) -> Path | None:
    """A file for one picture; None if the user thinks better of it."""
    chosen, _ = QFileDialog.getSaveFileName(
        parent, title, str(pictures_folder() / name), "PNG (*.png)"
    )
    if not chosen:
        return None
    target = Path(chosen)
    return target if target.suffix.lower() == SUFFIX else target.with_name(target.name + SUFFIX)


def ask_for_new_folder(parent: QWidget, title: str, name: str) -> Path | None:
    """A folder that is to be made; None if the user thinks better of it."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(pictures_folder() / name))
    return Path(chosen) if chosen else None
