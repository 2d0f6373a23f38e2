"""What the panels of the latent workspace have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.latent.study import Study


class LatentPanel(QWidget):
    """One way of looking at a study.

    A panel connects itself to the study's signals; it computes beside the interface thread, and
    only while it is shown.
    """

    problem = Signal(str)
    notice = Signal(str)

    def __init__(self, study: Study, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.study = study

    def cancel(self) -> None:
        """Stop what this panel computes; the user has pressed Esc."""

    def may_close(self) -> bool:
        """Ask the user if something would be lost."""
        return True

    def close_work(self) -> None:
        """Stop for good and wait for it."""
