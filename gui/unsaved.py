"""A question before work by hand is lost."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.document import Document, State

translate = QCoreApplication.translate


def may_lose(window: QWidget, documents: list[Document]) -> bool:
    """Whether these can be closed; the user is asked where settings would be lost."""
    photos = [document.itself for document in documents]  # a test is made again in seconds
    unsaved = [d.name for d in photos if d.state is State.CLEANED and _was_tuned(d)]
    if not unsaved:
        return True
    answer = QMessageBox.question(
        window,
        translate("Unsaved", "Close without saving?"),
        translate("Unsaved", "The settings you made for {names} have not been exported.").format(
            names=", ".join(unsaved)
        ),
        QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel,
    )
    return answer == QMessageBox.StandardButton.Discard


def _was_tuned(document: Document) -> bool:
    """Automatic results are made again in seconds; only work by hand is worth a question."""
    return document.settings.sigma is not None
