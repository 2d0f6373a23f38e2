"""Room for the two plots of a training, which come once pyqtgraph is there."""

from __future__ import annotations

from html import escape
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from denoiser.latent.live.messages import Began, EpochLoss, Frame
from gui import theme
from gui.job import Job, Jobs
from gui.latent.train.colours import LABEL_COLOURS, label_colour

if TYPE_CHECKING:
    from gui.latent.train.plots import CodePlot, LossPlot


class LivePlots(QWidget):
    """The loss beside the codes, each below its title."""

    problem = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.loss: LossPlot | None = None
        """None until pyqtgraph is there."""
        self.codes: CodePlot | None = None
        self._began: Began | None = None
        self._frame: Frame | None = None
        self._early: list[EpochLoss] = []
        """Losses of epochs that were done before the plot was there."""
        self._jobs = Jobs(self)
        self._jobs.succeeded.connect(self._on_loaded)
        self._jobs.failed.connect(self._on_not_loaded)
        self._is_asked = False
        self._arrange()
        self.logarithmic.toggled.connect(self._on_logarithmic)

    def _arrange(self) -> None:
        self.logarithmic = QCheckBox(self.tr("Logarithmic"))
        self.logarithmic.setToolTip(
            self.tr("Equal steps upwards are equal factors: shows late, small progress too")
        )
        loss_title, self._code_title = QLabel(self.tr("Loss")), QLabel(self.tr("Codes"))
        loss_title.setToolTip(
            self.tr(
                "Training: the mean over the batches of an epoch, while the weights still changed. "
                "Held out: after the epoch, on pictures that are never learned from; when it rises "
                "while the other falls, the network learns its pictures by heart."
            )
        )
        self._code_title.setToolTip(
            self.tr(
                "Each point is the code of one picture. Codes of more than two numbers are shown "
                "in the plane in which they differ most (PCA, with its share of their variance), "
                "which follows them without turning over."
            )
        )
        self._legend = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * theme.MARGIN)
        self._loss_room = self._add_column(row, loss_title, self.logarithmic)
        self._code_room = self._add_column(row, self._code_title, self._legend)

    def _add_column(self, row: QHBoxLayout, title: QLabel, beside: QWidget) -> QVBoxLayout:
        """Returns where its plot comes."""
        # However long its title, a plot is as wide as the other.
        title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        top = QHBoxLayout()
        top.addWidget(title, 1)
        top.addWidget(beside)
        room = QVBoxLayout()
        column = QVBoxLayout()
        column.setSpacing(theme.GAP // 2)
        column.addLayout(top)
        column.addLayout(room, 1)
        row.addLayout(column, 1)
        return room

    # Loading.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_asked:
            self._is_asked = True

            def work(_job: Job) -> ModuleType:
                # pyqtgraph takes most of a second, which the window has no time for.
                from gui.latent.train import plots

                return plots

            self._jobs.start(work)

    @Slot(object, object)
    def _on_loaded(self, _job: Job, plots: ModuleType) -> None:
        self.loss, self.codes = plots.LossPlot(), plots.CodePlot()
        self._loss_room.addWidget(self.loss)
        self._code_room.addWidget(self.codes)
        self.loss.set_logarithmic(self.logarithmic.isChecked())
        self.loss.add(self._early)
        if self._began is not None:
            self.codes.begin(self._began.labels)
        if self._frame is not None:
            self.codes.show_points(self._frame.points)

    @Slot(object, str)
    def _on_not_loaded(self, _job: Job, sentence: str) -> None:
        self.problem.emit(sentence)

    def close_work(self) -> None:
        """Wait for what is loaded."""
        self._jobs.stop()

    # What is shown.

    def clear(self) -> None:
        """Before another training."""
        self._began = self._frame = None
        self._early.clear()
        if self.loss is not None:
            self.loss.clear_losses()

    def begin(self, began: Began) -> None:
        """What the colours of the codes mean."""
        self._began = began
        if self.codes is not None:
            self.codes.begin(began.labels)
        names = began.label_names
        self._legend.setVisible(began.labels is not None and len(names) <= len(LABEL_COLOURS))
        self._legend.setText(
            "&nbsp; ".join(
                f'<span style="color: {label_colour(label).name()}">●</span>{escape(name)}'
                for label, name in enumerate(names)
            )
        )

    def show_frame(self, frame: Frame) -> None:
        """More epochs, and where the codes are now."""
        self._frame = frame
        if self.loss is not None:
            self.loss.add(frame.losses)
        else:
            self._early += frame.losses
        if self.codes is not None:
            self.codes.show_points(frame.points)
        if frame.explained is None:
            self._code_title.setText(self.tr("Codes"))
        else:
            self._code_title.setText(
                self.tr("Codes (PCA, {share} %)").format(share=round(100 * frame.explained))
            )

    def add_batch(self, epochs: float, loss: float) -> None:
        """The loss of one batch, after so many epochs and parts of one."""
        if self.loss is not None:
            self.loss.add_batch(epochs, loss)

    @Slot(bool)
    def _on_logarithmic(self, logarithmic: bool) -> None:
        if self.loss is not None:
            self.loss.set_logarithmic(logarithmic)
