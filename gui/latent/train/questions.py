"""What is asked before something of a training is lost."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.batch.clock import clock_text


def may_overwrite(parent: QWidget, name: str) -> bool:
    """Whether the user's own autoencoder of this name may go."""
    answer = QMessageBox.question(
        parent,
        QCoreApplication.translate("TrainQuestions", "Replace the autoencoder?"),
        QCoreApplication.translate(
            "TrainQuestions",
            "There is an autoencoder “{name}” of your own already. Replace it?",
        ).format(name=name),
    )
    return answer == QMessageBox.StandardButton.Yes


def may_forget(parent: QWidget, seconds: float) -> bool:
    """Whether a training that took so long and was not saved may go."""
    answer = QMessageBox.question(
        parent,
        QCoreApplication.translate("TrainQuestions", "Forget the training?"),
        QCoreApplication.translate(
            "TrainQuestions", "A training of {time} has not been saved."
        ).format(time=clock_text(seconds)),
        QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel,
    )
    return answer == QMessageBox.StandardButton.Discard


def may_stop(parent: QWidget, epoch: int, epochs: int) -> bool:
    """Whether a training that goes on, and has done ``epoch`` of its ``epochs``, may end."""
    answer = QMessageBox.question(
        parent,
        QCoreApplication.translate("TrainQuestions", "Stop the training?"),
        QCoreApplication.translate(
            "TrainQuestions",
            "Epoch {epoch} of {total} is done. What it has learned and you have not saved is lost.",
        ).format(epoch=epoch, total=epochs),
        QMessageBox.StandardButton.Close | QMessageBox.StandardButton.Cancel,
    )
    return answer == QMessageBox.StandardButton.Close
