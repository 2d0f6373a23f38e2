"""Start, pause and stop a training; how fast it goes and how far it is; save what it gave."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from denoiser.latent.live.messages import Frame, Pace
from gui import theme
from gui.batch.clock import clock_text
from gui.latent.train.runner import RunState

BAR_WIDTH = 120


class RunBar(QWidget):
    """The line above the diagram."""

    start_asked = Signal()
    pause_asked = Signal()
    resume_asked = Signal()
    stop_asked = Signal()
    next_asked = Signal()
    save_asked = Signal()
    pace_chosen = Signal(object)
    """A `Pace`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = RunState.IDLE
        self.start = QPushButton()
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setToolTip(self.tr("End the training here; what it has learned can be saved"))
        self.pace = QComboBox()
        self.pace.setAccessibleName(self.tr("How fast the training goes"))
        self.pace.setToolTip(
            self.tr(
                "Full speed shows whole epochs. Slow motion rests after each stage of each step, "
                "step by step waits until you go on."
            )
        )
        for pace, words in (
            (Pace.FULL, self.tr("Full speed")),
            (Pace.SLOW, self.tr("Slow motion")),
            (Pace.STEPS, self.tr("Step by step")),
        ):
            self.pace.addItem(words, pace)
        self.next = QPushButton(self.tr("Next stage"))
        self.next.setToolTip(self.tr("On to the next stage of the cycle"))
        self.bar = QProgressBar()
        self.bar.setFixedWidth(BAR_WIDTH)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the training"))
        self.progress = QLabel()
        # Its words change all the time, which must not widen the window.
        self.progress.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.save = QPushButton(self.tr("Save…"))
        self.save.setToolTip(self.tr("Keep what was learned, as an autoencoder of your own"))
        for button in (self.stop, self.next, self.save):
            button.setAccessibleName(f"{button.text()}: {button.toolTip()}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        for widget in (self.start, self.stop, self.pace, self.next, self.bar):
            row.addWidget(widget)
        row.addWidget(self.progress, 1)
        row.addWidget(self.save)
        self.start.clicked.connect(self.press_start)
        self.stop.clicked.connect(self.stop_asked)
        self.next.clicked.connect(self.next_asked)
        self.save.clicked.connect(self.save_asked)
        self.pace.currentIndexChanged.connect(self._on_pace)
        self.show_state(RunState.IDLE, can_save=False)

    @Slot()
    def press_start(self) -> None:
        """Start, pause or go on, whichever the button says."""
        {
            RunState.RUNNING: self.pause_asked,
            RunState.PAUSED: self.resume_asked,
        }.get(self._state, self.start_asked).emit()

    @Slot()
    def _on_pace(self) -> None:
        self.show_state(self._state, can_save=self.save.isEnabled())
        self.pace_chosen.emit(self.chosen_pace)

    @property
    def chosen_pace(self) -> Pace:
        return Pace(self.pace.currentData())  # Qt gives back plain text

    def show_state(self, state: RunState, *, can_save: bool) -> None:
        """Which buttons there are now."""
        self._state = state
        text, tip = {
            RunState.RUNNING: (self.tr("Pause"), self.tr("Wait after the stage at hand (Esc)")),
            RunState.PAUSED: (self.tr("Resume"), self.tr("Go on where it paused")),
        }.get(state, (self.tr("Start"), self.tr("Train a new network as the form says")))
        self.start.setText(text)
        self.start.setToolTip(tip)
        self.start.setAccessibleName(f"{text}: {tip}")
        self.start.setEnabled(state in (RunState.IDLE, RunState.RUNNING, RunState.PAUSED))
        self.stop.setEnabled(state is not RunState.IDLE)
        self.next.setVisible(self.chosen_pace is not Pace.FULL)
        self.next.setEnabled(state is RunState.RUNNING)
        self.save.setEnabled(can_save)
        self.bar.setVisible(state is not RunState.IDLE)

    def show_progress(self, share: float | None, words: str) -> None:
        """How far it is; a share that is not known is None."""
        self.bar.setRange(0, 0 if share is None else 1000)
        if share is not None:
            self.bar.setValue(round(share * 1000))
        self.progress.setText(words)

    def show_frame(self, frame: Frame, epochs: int) -> None:
        """How far it is, of so many epochs."""
        words = self.tr("{n} of {total} epochs").format(n=frame.epoch, total=epochs)
        if self._state is RunState.PAUSED:
            words += " · " + self.tr("paused")
        elif self._state is RunState.RUNNING and self.chosen_pace is Pace.FULL:
            words += " · " + self.tr("{time} remaining").format(time=clock_text(frame.seconds_left))
        self.show_progress(frame.share, words)
