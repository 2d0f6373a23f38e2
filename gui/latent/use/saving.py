"""Where the user wants results."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from gui.latent.walk.saving import pictures_folder


def ask_for_file(parent: QWidget, title: str, name: str) -> Path | None:
    """A file with the suffix of ``name``; None if the user thinks better of it.

    The dialog asks before a file is replaced.
    """
    suffix = Path(name).suffix
    kind = f"{suffix.removeprefix('.').upper()} (*{suffix})"
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(pictures_folder() / name), kind)
    if not chosen:
        return None
    target = Path(chosen)
    return target if target.suffix.lower() == suffix else target.with_name(target.name + suffix)
