"""The photos that are open, which of them is shown, and which ones are kept in memory."""

from __future__ import annotations

from pathlib import Path

from denoiser.recipe import Settings
from gui.document import Document

KEPT_IN_MEMORY = 3
"""Photos whose pixels stay in memory; the one shown longest ago gives way."""


class PhotoList:
    """The documents in the order of the strip."""

    def __init__(self) -> None:
        self.documents: list[Document] = []
        self.current: Document | None = None
        self._shown: list[Document] = []

    def add(self, paths: list[Path], settings: Settings) -> tuple[list[Document], list[Document]]:
        """The documents of these photos, and those of them that are new; each path has one."""
        known = {d.path: d for d in self.documents if d.result_file is None}
        added = []
        for path in paths:
            if path not in known:
                known[path] = Document(path, settings)
                added.append(known[path])
        self.documents += added
        return [known[path] for path in paths], added

    def with_result(self, result_file: Path) -> Document | None:
        """The document that shows this file as the cleaned photo."""
        return next((d for d in self.documents if d.result_file == result_file), None)

    def neighbour(self, by: int) -> Document | None:
        """So many places to the right (or left, negative) of the current one."""
        if self.current is None:
            return None
        index = self.documents.index(self.current) + by
        return self.documents[index] if 0 <= index < len(self.documents) else None

    def show(self, document: Document) -> list[Document]:
        """Make this the current one; those that had to leave the memory for it."""
        self.current = document
        if document in self._shown:
            self._shown.remove(document)
        self._shown.append(document)
        forgotten, self._shown = self._shown[:-KEPT_IN_MEMORY], self._shown[-KEPT_IN_MEMORY:]
        for oldest in forgotten:
            oldest.close()
        return forgotten

    def keeps(self, document: Document) -> bool:
        """Whether its pixels are to be in memory."""
        return document in self._shown

    def exchange(self, old: Document, new: Document) -> list[Document]:
        """Show ``new`` in the place of ``old``, which is another document of the same photo; those
        that had to leave the memory for it."""
        self.documents[self.documents.index(old)] = new
        if new is old.itself:
            self._shown.remove(old)
        return self.show(new)

    def remove(self, document: Document) -> Document | None:
        """Take one off the list; which one is next to be shown."""
        index = self.documents.index(document)
        self.documents.remove(document)
        self._shown = [d for d in self._shown if d not in (document, document.itself)]
        if document is not self.current:
            return self.current
        self.current = None
        return self.documents[min(index, len(self.documents) - 1)] if self.documents else None
