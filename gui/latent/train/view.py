"""How a training goes: the cycle, a sentence, some pictures and the plots."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from denoiser.latent.live.messages import Began, Frame, Moment, Snapshot, Stage
from denoiser.latent.live.order import SmallTraining
from gui import theme
from gui.batch.clock import clock_text
from gui.latent.train.cycle import CycleDiagram
from gui.latent.train.live_plots import LivePlots
from gui.latent.train.pairs import Pairs
from gui.latent.train.words import StageWords, short, whole


class TrainingView(QWidget):
    """Shows what a training says of itself; knows nothing of how it is run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cycle = CycleDiagram()
        self.sentence = QLabel()
        self.pairs = Pairs()
        self.plots = LivePlots()
        self._words = StageWords(self)
        self._order: SmallTraining | None = None
        self._began: Began | None = None
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        # Sentences of one line and of two: what is below stays where it is.
        self.sentence.setFixedHeight(2 * self.sentence.fontMetrics().lineSpacing() + 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addWidget(self.cycle)
        layout.addWidget(self.sentence)
        layout.addWidget(self.pairs, 1)
        layout.addWidget(self.plots, 2)
        self._invite()

    def _invite(self) -> None:
        self.sentence.setText(
            self.tr(
                "Start trains a new network, from random weights. Slow motion shows each stage of "
                "a step with its numbers."
            )
        )

    def prepare(self, order: SmallTraining) -> None:
        """Forget the training before; this one is about to begin."""
        self._order, self._began = order, None
        self.cycle.clear()
        self.pairs.clear()
        self.plots.clear()
        self.sentence.setText(self.tr("A process for the training is being started…"))

    def begin(self, began: Began) -> None:
        """The network is made."""
        self._began = began
        self.pairs.begin(began.given, began.wanted)
        self.plots.begin(began)
        self.sentence.setText(
            self.tr(
                "{n} pictures are learned from, {held_out} are held out. The network has {weights} "
                "weights, all of them random."
            ).format(
                n=whole(began.pictures),
                held_out=whole(began.held_out),
                weights=whole(began.parameters),
            )
        )

    def show_moment(self, moment: Moment) -> None:
        """A stage of a step, at the paces that show them."""
        order, began = self._order, self._began
        if order is None or began is None:
            return
        batch = self.tr("batch {n} of {total}").format(n=moment.step, total=began.steps)
        self.cycle.show_stage(moment.stage, self._words.fact(moment), batch)
        if moment.stage is Stage.LOSS:
            epochs = moment.epoch - 1 + moment.step / began.steps
            self.plots.add_batch(epochs, moment.numbers["loss"])
        self.sentence.setText(self._words.sentence(moment, order))

    def show_frame(self, frame: Frame, *, tells_epoch: bool) -> None:
        """How far it has come; ``tells_epoch``: also in words, where no stages are told."""
        self.pairs.show_made(frame.reconstructions)
        self.plots.show_frame(frame)
        order = self._order
        if order is None or not tells_epoch:
            return
        self.cycle.show_epochs(self.tr("{n} of {total}").format(n=frame.epoch, total=order.epochs))
        if frame.losses:
            last = frame.losses[-1]
            self.sentence.setText(
                self.tr(
                    "Epoch {epoch}: the loss is {training} on the pictures that are learned from, "
                    "{held_out} on those held out."
                ).format(
                    epoch=last.epoch,
                    training=short(last.training),
                    held_out=short(last.held_out),
                )
            )

    def end(self, snapshot: Snapshot | None, *, complete: bool) -> None:
        """The training is over, with these weights or without any."""
        self.cycle.show_stage(None)
        if snapshot is None:
            self._invite()
        elif complete:
            self.sentence.setText(
                self.tr("The training is complete, after {time}. Save… keeps it.").format(
                    time=clock_text(snapshot.seconds)
                )
            )
        else:
            self.sentence.setText(
                self.tr("Stopped in epoch {epoch}. Save… keeps what was learned.").format(
                    epoch=snapshot.epoch + 1
                )
            )
