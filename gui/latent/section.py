"""What the sections of Walk and Use have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QWidget

from denoiser.latent.weights import LatentCard
from gui.latent.latest import Latest
from gui.latent.refusal import Refusal

if TYPE_CHECKING:
    from denoiser.latent.encoded import Encoded


class Section(QWidget):
    """One thing to do with codes; works on an encoded set while it is shown.

    Subclasses build their widgets in ``self.body`` and fill them in `_begin`.
    """

    problem = Signal(str)
    notice = Signal(str)
    marks_changed = Signal()
    model_asked = Signal(str)
    """The user wants another autoencoder, of this name."""

    takes_pictures = True
    """Whether a picture of the set can be picked for something here."""

    def __init__(self) -> None:
        super().__init__()
        self.encoded: Encoded | None = None
        self.marks: dict[int, str] = {}
        """Letters on pictures of the set, by position."""
        self.hint = ""
        """What picking a picture does."""
        self.body = QWidget()
        self._refusal = Refusal()
        self._refusal.model_asked.connect(self.model_asked)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.body)
        self._pages.addWidget(self._refusal)
        self._selection: NDArray[np.intp] | None = None
        self._works: list[Latest] = []

    def show_set(self, encoded: Encoded, selection: NDArray[np.intp]) -> None:
        """Work on this set, in which these are selected, from now on."""
        if encoded is not self.encoded:
            self.cancel()
            self.encoded = encoded
            self.accept_set()
            self._begin(encoded)
        elif selection is self._selection:
            return
        self._selection = selection
        self.take_selection(selection)

    def _begin(self, encoded: Encoded) -> None:
        """Start afresh with another set."""
        raise NotImplementedError

    def take_picture(self, position: int) -> None:
        """The user has picked this picture of the set."""

    def take_selection(self, positions: NDArray[np.intp]) -> None:
        """These pictures of the set are selected, in whichever panel."""

    # Refusals.

    @property
    def refusal(self) -> str:
        """Why nothing can be shown; empty while something can."""
        return self._refusal.sentence if self._pages.currentWidget() is self._refusal else ""

    @Slot(str)
    def refuse(self, sentence: str) -> None:
        """Say why, in place of everything else."""
        self._refusal.show_sentence(sentence, self._remedy())
        self._pages.setCurrentWidget(self._refusal)
        self.marks_changed.emit()

    def _remedy(self) -> LatentCard | None:
        """An autoencoder with which it would work, if the one that is used is to blame."""
        return None

    def accept_set(self) -> None:
        """There is something to show again."""
        self._pages.setCurrentWidget(self.body)

    def _set_marks(self, marks: dict[int, str]) -> None:
        self.marks = marks
        self.marks_changed.emit()

    # Work.

    def _latest(self) -> Latest:
        work = Latest(self)
        self._works.append(work)
        return work

    @property
    def is_idle(self) -> bool:
        return all(work.is_idle for work in self._works)

    def cancel(self) -> None:
        """Drop what is computed."""
        for work in self._works:
            work.cancel()

    def close_work(self) -> None:
        """Stop for good and wait for it."""
        for work in self._works:
            work.close()
