"""Training live: composes form, run bar and view, and wires them to the training."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from denoiser.errors import TrainingError
from denoiser.latent.live.messages import Began, Frame, Moment, Pace
from denoiser.latent.live.order import SmallTraining
from gui import theme
from gui.language import translated
from gui.latent.panel import LatentPanel
from gui.latent.study import Study
from gui.latent.train.form import TrainForm
from gui.latent.train.questions import may_forget, may_stop
from gui.latent.train.run_bar import RunBar
from gui.latent.train.runner import RunState, TrainingRunner
from gui.latent.train.saving import Saving
from gui.latent.train.view import TrainingView

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
        self.view = TrainingView()
        self.runner = TrainingRunner(study.device, self)
        self.saving = Saving(self.form, self.runner, self)
        self._frame: Frame | None = None
        """The last one of the training."""
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.GAP)
        right.setSpacing(theme.GAP)
        right.addWidget(self.bar)
        right.addWidget(self.view, 1)
        whole_panel = QHBoxLayout(self)
        whole_panel.setContentsMargins(0, 0, 0, 0)
        whole_panel.setSpacing(0)
        whole_panel.addWidget(self.form)
        whole_panel.addLayout(right, 1)

    def _connect(self) -> None:
        bar, runner, saving = self.bar, self.runner, self.saving
        bar.start_asked.connect(self.start)
        bar.pause_asked.connect(runner.pause)
        bar.resume_asked.connect(runner.resume)
        bar.stop_asked.connect(runner.stop)
        bar.next_asked.connect(runner.next_stage)
        bar.save_asked.connect(saving.save)
        bar.pace_chosen.connect(runner.set_pace)
        self.form.recipe_asked.connect(self._save_recipe)
        runner.state_changed.connect(self._show_state)
        runner.reading.connect(self._on_reading)
        runner.began.connect(self._on_began)
        runner.moment.connect(self._on_moment)
        runner.framed.connect(self._on_frame)
        runner.ended.connect(self._on_ended)
        runner.problem.connect(self._on_problem)
        saving.notice.connect(self.notice)
        runner.kept.connect(self.kept)
        for part in (saving, self.view.plots):
            part.problem.connect(self.problem)
        self.study.encoded_changed.connect(self._on_study)

    @Slot()
    def _on_study(self) -> None:
        encoded = self.study.encoded
        if encoded is not None and not self.runner.is_busy:
            self.form.show_source(self.study.source, translated(encoded.pictures.title))

    # The order.

    @Slot()
    def start(self) -> None:
        """Train what the form says."""
        order = self._order()
        if order is None or self.runner.is_busy or not self._may_forget():
            return
        self._frame = None
        self.view.prepare(order)
        self.runner.start(order)

    @Slot()
    def _save_recipe(self) -> None:
        order = self._order()
        if order is not None:
            self.saving.save_recipe(order)

    def _order(self) -> SmallTraining | None:
        """What the form says; None if that cannot be trained, which is said."""
        try:
            return self.form.order
        except TrainingError as error:
            self.problem.emit(translated(error.phrase))
        except ValueError as error:
            self.problem.emit(
                self.tr("Such a network cannot be built: {reason}.").format(reason=error)
            )
        return None

    # What the training says.

    @Slot()
    def _show_state(self) -> None:
        runner = self.runner
        self.form.set_enabled(not runner.is_busy)
        self.bar.show_state(runner.state, can_save=runner.has_weights)
        if runner.state is RunState.STARTING:
            self.bar.show_progress(None, self.tr("starting…"))
        elif runner.state is RunState.STOPPING:
            self.bar.show_progress(None, self.tr("stopping…"))
        elif self._frame is not None and runner.order is not None:
            self.bar.show_frame(self._frame, runner.order.epochs)
        self._tell_progress()

    @Slot(int, int)
    def _on_reading(self, done: int, total: int) -> None:
        if total:
            words = self.tr("reading {done} of {total}").format(done=done, total=total)
            self.bar.show_progress(done / total, words)

    @Slot(object)
    def _on_began(self, began: Began) -> None:
        self.view.begin(began)

    @Slot(object)
    def _on_moment(self, moment: Moment) -> None:
        self.view.show_moment(moment)

    @Slot(object)
    def _on_frame(self, frame: Frame) -> None:
        self._frame = frame
        self.view.show_frame(frame, tells_epoch=self.bar.chosen_pace is Pace.FULL)
        if self.runner.order is not None:
            self.bar.show_frame(frame, self.runner.order.epochs)
        self._tell_progress()
        self.runner.seen()

    def _tell_progress(self) -> None:
        if not self.runner.is_busy:
            self.progressed.emit("")
            return
        share = 0.0 if self._frame is None else self._frame.share
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
        self.view.end(self.runner.snapshot, complete=complete)
        if complete:
            QApplication.alert(self.window())

    # The end.

    def _may_forget(self) -> bool:
        """Ask whether a long training that was not saved may go."""
        snapshot = self.runner.snapshot
        if snapshot is None or self.runner.is_kept or snapshot.seconds < WORTH_A_QUESTION:
            return True
        return may_forget(self, snapshot.seconds)

    def may_close(self) -> bool:
        """Ask once if a training goes on, or if a long one was not saved."""
        order = self.runner.order
        if not self.runner.is_busy or order is None:
            return self._may_forget()
        return may_stop(self, 0 if self._frame is None else self._frame.epoch, order.epochs)

    def cancel(self) -> None:
        """Esc pauses: nothing is lost by it."""
        self.runner.pause()

    def close_work(self) -> None:
        self.runner.close()
        self.view.plots.close_work()
