"""What came of a run, in a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from denoiser.batch.items import ItemState
from denoiser.batch.run import Summary
from gui.batch.clock import clock_text
from gui.language import translated


def summary_in_words(summary: Summary) -> str:
    """How many photos came to which end, and why it ended, if before its time."""
    counts = summary.states
    words = [
        QCoreApplication.translate("BatchWords", "{n} cleaned").format(
            n=counts.get(ItemState.DONE, 0)
        )
    ]
    for state, text in (
        (ItemState.SKIPPED, QCoreApplication.translate("BatchWords", "{n} skipped")),
        (ItemState.FAILED, QCoreApplication.translate("BatchWords", "{n} failed")),
    ):
        if counts.get(state, 0):
            words.append(text.format(n=counts[state]))
    told = QCoreApplication.translate("BatchWords", "{what} in {time}.").format(
        what=", ".join(words), time=clock_text(summary.seconds)
    )
    sentence = " ".join((told, *map(translated, summary.notes)))
    if summary.stopped:
        return f"{translated(summary.stopped)} {sentence}"
    if summary.cancelled:
        return QCoreApplication.translate(
            "BatchWords", "Stopped with {n} photos left: {what} Start goes on where it stopped."
        ).format(n=counts.get(ItemState.WAITING, 0), what=sentence)
    return sentence
