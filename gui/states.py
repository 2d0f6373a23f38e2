"""Where the documents are on their way."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gui.document import Document, State


class States(QObject):
    """The one place in which a document gets another state while the window shows it."""

    changed = Signal(object)
    """A document is in another state."""

    def enter(self, document: Document, state: State) -> None:
        document.state = state
        self.changed.emit(document)
