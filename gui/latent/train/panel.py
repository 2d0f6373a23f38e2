"""Training live: composes form, diagram, pictures and plots, and wires them to the training."""

from __future__ import annotations

from html import escape
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from denoiser.errors import TrainingError
from denoiser.latent.live.messages import Began, Frame, Moment, Pace, Stage
from denoiser.latent.live.order import SmallTraining, check_name, is_taken
from gui import theme
from gui.batch.clock import clock_text
from gui.job import Job, Jobs
from gui.language import translated
from gui.latent.panel import LatentPanel
from gui.latent.study import Study
from gui.latent.train.colours import LABEL_COLOURS, label_colour
from gui.latent.train.cycle import CycleDiagram
from gui.latent.train.form import TrainForm
from gui.latent.train.pairs import Pairs
from gui.latent.train.run_bar import RunBar
from gui.latent.train.runner import RunState, TrainingRunner
from gui.latent.train.words import StageWords, short, whole

if TYPE_CHECKING:
    from gui.latent.train.plots import CodePlot, LossPlot

WORTH_A_QUESTION = 60.0
"""Seconds of training that are not thrown away without asking; what took less is made again."""


class TrainPanel(LatentPanel):
    """Trains a small network and shows how it learns."""

    kept = Signal(str)
    """An autoencoder of this name was saved."""
    progressed = Signal(str)
    """The progress in short, for where the panel is not seen; empty while nothing runs."""

    def __init__(self, study: Study, parent: QWidget | None = None) -> None:
        super().__init__(study, parent)
        self.form = TrainForm()
        self.bar = RunBar()
        self.cycle = CycleDiagram()
        self.sentence = QLabel()
        self.pairs = Pairs()
        self.runner = TrainingRunner(study.device, self)
        self.loss_plot: LossPlot | None = None
        """None until pyqtgraph is there."""
        self.code_plot: CodePlot | None = None
        self._words = StageWords(self)
        self._pace = Pace.FULL
        self._began: Began | None = None
        self._frame: Frame | None = None
        self._stopped_by = ""
        self._plots = Jobs(self)
        self._plots.succeeded.connect(self._on_plots)
        self._plots.failed.connect(self._on_no_plots)
        self._plots_asked = False
        self._arrange()
        self._connect()
        self._invite()

    # Building.

    def _arrange(self) -> None:
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        # Sentences of one line and of two: what is below stays where it is.
        self.sentence.setFixedHeight(2 * self.sentence.fontMetrics().lineSpacing() + 4)
        self.logarithmic = QCheckBox(self.tr("Logarithmic"))
        self.logarithmic.setToolTip(
            self.tr("Equal steps upwards are equal factors: shows late, small progress too")
        )
        self.loss_title, self.code_title = QLabel(self.tr("Loss")), QLabel(self.tr("Codes"))
        self.loss_title.setToolTip(
            self.tr(
                "Training: the mean over the batches of an epoch, while the weights still changed. "
                "Held out: after the epoch, on pictures that are never learned from; when it rises "
                "while the other falls, the network learns its pictures by heart."
            )
        )
        self.code_title.setToolTip(
            self.tr(
                "Each point is the code of one picture. Codes of more than two numbers are shown "
                "in the plane in which they differ most (PCA, with its share of their variance), "
                "which follows them without turning over."
            )
        )
        self.loss_room, self.code_room = QVBoxLayout(), QVBoxLayout()
        self.legend = QLabel()
        plots = QHBoxLayout()
        plots.setSpacing(2 * theme.MARGIN)
        for title, beside, room in (
            (self.loss_title, self.logarithmic, self.loss_room),
            (self.code_title, self.legend, self.code_room),
        ):
            # However long its title, a plot is as wide as the other.
            title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            top = QHBoxLayout()
            top.addWidget(title, 1)
            top.addWidget(beside)
            column = QVBoxLayout()
            column.setSpacing(theme.GAP // 2)
            column.addLayout(top)
            column.addLayout(room, 1)
            plots.addLayout(column, 1)
        right = QVBoxLayout()
        right.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.GAP)
        right.setSpacing(theme.GAP)
        for widget in (self.bar, self.cycle, self.sentence, self.pairs):
            right.addWidget(widget)
        right.setStretchFactor(self.pairs, 1)
        right.addLayout(plots, 2)
        whole_panel = QHBoxLayout(self)
        whole_panel.setContentsMargins(0, 0, 0, 0)
        whole_panel.setSpacing(0)
        whole_panel.addWidget(self.form)
        whole_panel.addLayout(right, 1)

    def _connect(self) -> None:
        bar, runner, form = self.bar, self.runner, self.form
        bar.start_asked.connect(self.start)
        bar.pause_asked.connect(runner.pause)
        bar.resume_asked.connect(runner.resume)
        bar.stop_asked.connect(runner.stop)
        bar.next_asked.connect(runner.next_stage)
        bar.save_asked.connect(self.save)
        bar.pace_chosen.connect(self._on_pace)
        form.recipe_asked.connect(self._ask_for_recipe)
        runner.state_changed.connect(self._show_state)
        runner.reading.connect(self._on_reading)
        runner.began.connect(self._on_began)
        runner.moment.connect(self._on_moment)
        runner.framed.connect(self._on_frame)
        runner.ended.connect(self._on_ended)
        runner.kept.connect(self._on_kept)
        runner.recipe_kept.connect(self._on_recipe)
        runner.problem.connect(self._on_problem)
        self.study.encoded_changed.connect(self._on_study)
        self.logarithmic.toggled.connect(self._on_logarithmic)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._plots_asked:
            self._plots_asked = True

            def work(_job: Job) -> ModuleType:
                # pyqtgraph takes most of a second, which the window has no time for.
                from gui.latent.train import plots

                return plots

            self._plots.start(work)

    @Slot(object, object)
    def _on_plots(self, _job: Job, plots: ModuleType) -> None:
        self.loss_plot, self.code_plot = plots.LossPlot(), plots.CodePlot()
        self.loss_room.addWidget(self.loss_plot)
        self.code_room.addWidget(self.code_plot)
        self.loss_plot.set_logarithmic(self.logarithmic.isChecked())
        if self._began is not None:
            self.code_plot.begin(self._began.labels)
        if self._frame is not None:
            self.code_plot.show_points(self._frame.points)

    @Slot(object, str)
    def _on_no_plots(self, _job: Job, sentence: str) -> None:
        self.problem.emit(sentence)

    @Slot()
    def _on_study(self) -> None:
        encoded = self.study.encoded
        if encoded is not None and not self.runner.is_busy:
            self.form.show_source(self.study.source, translated(encoded.pictures.title))

    def _invite(self) -> None:
        self.sentence.setText(
            self.tr(
                "Start trains a new network, from random weights. Slow motion shows each stage of "
                "a step with its numbers."
            )
        )

    # Training.

    @Slot()
    def start(self) -> None:
        """Train what the form says."""
        order = self._order()
        if order is None or self.runner.is_busy or not self._may_forget():
            return
        self._began = self._frame = None
        self.cycle.clear()
        self.pairs.clear()
        if self.loss_plot is not None:
            self.loss_plot.clear_losses()
        self.runner.start(order)
        self.sentence.setText(self.tr("A process for the training is being started…"))

    def _order(self) -> SmallTraining | None:
        try:
            return self.form.order
        except TrainingError as error:
            self.problem.emit(translated(error.phrase))
        except ValueError as error:
            self.problem.emit(
                self.tr("Such a network cannot be built: {reason}.").format(reason=error)
            )
        return None

    @Slot(object)
    def _on_pace(self, pace: Pace) -> None:
        self._pace = pace
        self.runner.set_pace(pace)

    @Slot()
    def _show_state(self) -> None:
        runner = self.runner
        self.form.set_enabled(not runner.is_busy)
        self.bar.show_state(runner.state, can_save=runner.has_weights)
        if runner.state is RunState.STARTING:
            self.bar.show_progress(None, self.tr("starting…"))
        elif runner.state is RunState.STOPPING:
            self.bar.show_progress(None, self.tr("stopping…"))
        elif self._frame is not None:
            self._show_progress(self._frame)
        self._tell_progress()

    @Slot(int, int)
    def _on_reading(self, done: int, total: int) -> None:
        if total:
            words = self.tr("reading {done} of {total}").format(done=done, total=total)
            self.bar.show_progress(done / total, words)

    @Slot(object)
    def _on_began(self, began: Began) -> None:
        self._began = began
        self.pairs.begin(began.given, began.wanted)
        if self.code_plot is not None:
            self.code_plot.begin(began.labels)
        self._show_legend(began)
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

    def _show_legend(self, began: Began) -> None:
        names = began.label_names
        self.legend.setVisible(began.labels is not None and len(names) <= len(LABEL_COLOURS))
        self.legend.setText(
            "&nbsp; ".join(
                f'<span style="color: {label_colour(label).name()}">●</span>{escape(name)}'
                for label, name in enumerate(names)
            )
        )

    @Slot(object)
    def _on_moment(self, moment: Moment) -> None:
        order, began = self.runner.order, self._began
        if order is None or began is None:
            return
        batch = self.tr("batch {n} of {total}").format(n=moment.step, total=began.steps)
        self.cycle.show_stage(moment.stage, self._words.fact(moment), batch)
        if moment.stage is Stage.LOSS and self.loss_plot is not None:
            epochs = moment.epoch - 1 + moment.step / began.steps
            self.loss_plot.add_batch(epochs, moment.numbers["loss"])
        self.sentence.setText(self._words.sentence(moment, order))

    @Slot(object)
    def _on_frame(self, frame: Frame) -> None:
        self._frame = frame
        self.pairs.show_made(frame.reconstructions)
        if self.loss_plot is not None:
            self.loss_plot.add(frame.losses)
        if self.code_plot is not None:
            self.code_plot.show_points(frame.points)
        self._name_plots(frame)
        self._show_progress(frame)
        self._tell_progress()
        if self._pace is Pace.FULL:
            self._show_epoch(frame)
        self.runner.seen()

    def _show_epoch(self, frame: Frame) -> None:
        order = self.runner.order
        if order is None:
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

    def _name_plots(self, frame: Frame) -> None:
        if frame.explained is None:
            self.code_title.setText(self.tr("Codes"))
        else:
            self.code_title.setText(
                self.tr("Codes (PCA, {share} %)").format(share=round(100 * frame.explained))
            )

    def _show_progress(self, frame: Frame) -> None:
        order = self.runner.order
        if order is None:
            return
        words = self.tr("{n} of {total} epochs").format(n=frame.epoch, total=order.epochs)
        if self.runner.state is RunState.PAUSED:
            words += " · " + self.tr("paused")
        elif self.runner.state is RunState.RUNNING and self._pace is Pace.FULL:
            words += " · " + self.tr("{time} remaining").format(time=clock_text(frame.seconds_left))
        self.bar.show_progress(frame.share, words)

    def _tell_progress(self) -> None:
        frame, order = self._frame, self.runner.order
        if not self.runner.is_busy or order is None:
            self.progressed.emit("")
            return
        share = 0.0 if frame is None else frame.share
        self.progressed.emit(self.tr("{percent} %").format(percent=int(100 * share)))

    @Slot(str)
    def _on_problem(self, sentence: str) -> None:
        if self.runner.is_busy and self.runner.snapshot is not None:
            sentence = self.tr(
                "{sentence} What it had learned by epoch {epoch} can still be saved."
            ).format(sentence=sentence, epoch=self.runner.snapshot.epoch)
        self.problem.emit(sentence)

    @Slot(bool)
    def _on_ended(self, complete: bool) -> None:
        self.cycle.show_stage(None)
        snapshot = self.runner.snapshot
        if snapshot is None:
            self._invite()
        elif complete:
            self.sentence.setText(
                self.tr("The training is complete, after {time}. Save… keeps it.").format(
                    time=clock_text(snapshot.seconds)
                )
            )
            QApplication.alert(self.window())
        else:
            self.sentence.setText(
                self.tr("Stopped in epoch {epoch}. Save… keeps what was learned.").format(
                    epoch=snapshot.epoch + 1
                )
            )

    # Saving.

    @Slot()
    def save(self) -> None:
        """Save under the name in the form; ask before one of the user's own is replaced."""
        name = self._name()
        if name and (not is_taken(name) or self._may_overwrite(name)):
            self.runner.keep(name)

    def _name(self) -> str:
        """The name in the form; none if it cannot be one, which is said."""
        name = self.form.name.text().strip()
        try:
            check_name(name)
        except TrainingError as error:
            self.problem.emit(translated(error.phrase))
            self.form.name.setFocus()
            return ""
        return name

    def _may_overwrite(self, name: str) -> bool:
        answer = QMessageBox.question(
            self,
            self.tr("Replace the autoencoder?"),
            self.tr("There is an autoencoder “{name}” of your own already. Replace it?").format(
                name=name
            ),
        )
        return answer == QMessageBox.StandardButton.Yes

    @Slot(str)
    def _on_kept(self, name: str) -> None:
        self.notice.emit(
            self.tr("Saved as “{name}”: it is in the list of autoencoders now.").format(name=name)
        )
        self.kept.emit(name)

    @Slot()
    def _ask_for_recipe(self) -> None:
        order = self._order()
        if order is None or not self._name():
            return
        chosen, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Save the recipe"), f"{order.name}.toml", "TOML (*.toml)"
        )
        if chosen:
            target = Path(chosen)
            self.runner.keep_recipe(order, target if target.suffix else target.with_suffix(".toml"))

    @Slot(object)
    def _on_recipe(self, target: Path) -> None:
        self.notice.emit(
            self.tr("Saved. “quietgrain train {name}” does this training again.").format(
                name=target.name
            )
        )

    @Slot(bool)
    def _on_logarithmic(self, logarithmic: bool) -> None:
        if self.loss_plot is not None:
            self.loss_plot.set_logarithmic(logarithmic)

    # The end.

    def _may_forget(self) -> bool:
        """Ask whether a long training that was not saved may go."""
        snapshot = self.runner.snapshot
        if snapshot is None or self.runner.is_kept or snapshot.seconds < WORTH_A_QUESTION:
            return True
        answer = QMessageBox.question(
            self,
            self.tr("Forget the training?"),
            self.tr("A training of {time} has not been saved.").format(
                time=clock_text(snapshot.seconds)
            ),
            QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel,
        )
        return answer == QMessageBox.StandardButton.Discard

    def may_close(self) -> bool:
        """Ask once if a training goes on, or if a long one was not saved."""
        order = self.runner.order
        if not self.runner.is_busy or order is None:
            return self._may_forget()
        answer = QMessageBox.question(
            self,
            self.tr("Stop the training?"),
            self.tr(
                "Epoch {epoch} of {total} is done. What it has learned and you have not saved is "
                "lost."
            ).format(epoch=self._frame.epoch if self._frame else 0, total=order.epochs),
            QMessageBox.StandardButton.Close | QMessageBox.StandardButton.Cancel,
        )
        return answer == QMessageBox.StandardButton.Close

    def cancel(self) -> None:
        """Esc pauses: nothing is lost by it."""
        self.runner.pause()

    def close_work(self) -> None:
        self.runner.close()
        self._plots.stop()
