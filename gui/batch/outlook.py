"""What a run would do with the form as it is: looked for while the form is filled in."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from denoiser.batch.sources import Found
from gui.batch.form import BatchForm
from gui.batch.runner import BatchRunner
from gui.batch.table_model import BatchTableModel
from gui.language import translated

SETTLE_MILLISECONDS = 300
"""How long the form must rest before photos are looked for."""


class Outlook(QObject):
    """Says in the form how many photos there are, and shows them in the table between runs."""

    changed = Signal()
    """Perhaps another answer to `can_be_done`."""
    notice = Signal(str)
    refused = Signal(str)
    """Why the order cannot be carried out."""
    refusal_withdrawn = Signal(str)
    """That is not true any more."""

    def __init__(
        self, form: BatchForm, runner: BatchRunner, model: BatchTableModel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.can_be_done = True
        """False once it is known that there is nothing to do."""
        self._form, self._runner, self._model = form, runner, model
        self._refusal = ""
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MILLISECONDS)
        self._settle.timeout.connect(self._look)
        form.changed.connect(self._on_form)
        runner.found.connect(self._on_found)
        runner.not_found.connect(self._on_not_found)

    def look_soon(self) -> None:
        """Look once the form rests."""
        self._settle.start()

    def close(self) -> None:
        """Look no more."""
        self._settle.stop()

    @Slot()
    def _on_form(self) -> None:
        self.can_be_done = True
        self._runner.look_away()
        self.look_soon()
        self.changed.emit()

    @Slot()
    def _look(self) -> None:
        order = self._form.order
        if order is not None:
            self._runner.look(order)
            return
        self._form.sources.say("")
        self._withdraw_refusal()
        if not self._form.sources.inputs and not self._runner.is_busy:
            self._model.show_items(())

    @Slot(object, int)
    def _on_found(self, found: Found, done: int) -> None:
        items = found.items
        words = [self.tr("Photos found: {n}.").format(n=len(items))]
        if done:
            words.append(
                self.tr("{done} of {n} are done already, with these settings.").format(
                    done=done, n=len(items)
                )
            )
        self._form.sources.say("\n".join((*words, *map(translated, found.left_out))))
        self.can_be_done = bool(items)
        self._withdraw_refusal()
        if items:
            self._form.show_example(items[0].source, items[0].folder)
        shown = [row.item.source for row in self._model.rows]
        if not self._runner.is_busy and shown != [item.source for item in items]:
            self._model.show_items(items)
            if 0 < done < len(items):
                self.notice.emit(
                    self.tr("{words} Start goes on with the other {left}.").format(
                        words=words[-1], left=len(items) - done
                    )
                )
        self.changed.emit()

    @Slot(str)
    def _on_not_found(self, sentence: str) -> None:
        self.can_be_done = False
        self._refusal = sentence
        self._form.sources.say(sentence)
        self.refused.emit(sentence)
        self.changed.emit()

    def _withdraw_refusal(self) -> None:
        if self._refusal:
            self.refusal_withdrawn.emit(self._refusal)
        self._refusal = ""
