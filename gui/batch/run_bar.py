"""Start, pause and cancel; how far it is; what can be looked at afterwards."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QWidget,
)

from denoiser.batch.items import ItemState
from gui import theme
from gui.batch.clock import clock_text
from gui.batch.runner import RunState

BAR_WIDTH = 220


class RunBar(QWidget):
    """The line below the table."""

    start_asked = Signal()
    pause_asked = Signal()
    resume_asked = Signal()
    cancel_asked = Signal()
    retry_asked = Signal()
    folder_asked = Signal()
    report_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = RunState.IDLE
        self.start = QPushButton()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Stop after the tile at hand; what is done stays (Esc)"))
        self.bar = QProgressBar()
        self.bar.setFixedWidth(BAR_WIDTH)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the batch"))
        self.progress = QLabel()
        self.retry = QPushButton()
        self.retry.setToolTip(self.tr("Try the failed photos once more"))
        self.folder = QPushButton(self.tr("Open folder"))
        self.folder.setToolTip(self.tr("Show the output folder"))
        self.report = QPushButton(self.tr("Report"))
        self.report.setToolTip(self.tr("Show the report of the last run in the browser"))
        for button in (self.cancel, self.folder, self.report):
            button.setAccessibleName(button.toolTip())
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MARGIN, theme.GAP, theme.MARGIN, theme.GAP)
        row.setSpacing(theme.GAP)
        for widget in (self.start, self.cancel, self.bar):
            row.addWidget(widget)
        row.addWidget(self.progress, 1)
        for widget in (self.retry, self.folder, self.report):
            row.addWidget(widget)
        self.start.clicked.connect(self.press_start)
        self.cancel.clicked.connect(self.cancel_asked)
        self.retry.clicked.connect(self.retry_asked)
        self.folder.clicked.connect(self.folder_asked)
        self.report.clicked.connect(self.report_asked)

    def press_start(self) -> None:
        """Start, pause or go on, whichever the button says."""
        if self.start.isEnabled():
            {
                RunState.RUNNING: self.pause_asked,
                RunState.PAUSED: self.resume_asked,
            }.get(self._state, self.start_asked).emit()

    def show_state(self, state: RunState, *, can_start: bool, failed: int) -> None:
        """Which buttons there are now."""
        self._state = state
        text, tip = {
            RunState.RUNNING: (
                self.tr("Pause"),
                self.tr("Finish the tile at hand and wait (Ctrl+Return)"),
            ),
            RunState.PAUSED: (
                self.tr("Resume"),
                self.tr("Go on where it paused (Ctrl+Return)"),
            ),
        }.get(state, (self.tr("Start"), self.tr("Clean all these photos (Ctrl+Return)")))
        self.start.setText(text)
        self.start.setToolTip(tip)
        self.start.setAccessibleName(f"{text}: {tip}")
        going = state in (RunState.RUNNING, RunState.PAUSED)
        self.start.setEnabled(going or (state is RunState.IDLE and can_start))
        self.cancel.setEnabled(going or state is RunState.STARTING)
        self.retry.setVisible(failed > 0)
        self.retry.setEnabled(state is RunState.IDLE)
        self.retry.setText(self.tr("Retry failed ({n})").format(n=failed))
        self.retry.setAccessibleName(self.retry.text())

    def show_progress(
        self,
        counts: dict[ItemState, int],
        share: float,
        elapsed: float | None,
        remaining: float | None,
        *,
        judging: bool = False,
    ) -> None:
        """How far it is.

        Args:
            share: how much of the photos in work is cleaned, in photos.
            elapsed: seconds, once a run has begun.
            remaining: seconds, as far as they are known.
            judging: all are cleaned, and odd ones are looked for.
        """
        total = sum(counts.values())
        ended = total - counts[ItemState.WAITING] - counts[ItemState.RUNNING]
        self.bar.setVisible(total > 0)
        self.bar.setMaximum(max(1, total * 100))
        self.bar.setValue(round((ended + share) * 100))
        words = [self.tr("{done} of {total}").format(done=ended, total=total)] if total else []
        for state, text in (
            (ItemState.SKIPPED, self.tr("{n} skipped")),
            (ItemState.FAILED, self.tr("{n} failed")),
        ):
            if counts[state]:
                words.append(text.format(n=counts[state]))
        if elapsed is not None:
            words.append(self.tr("{time} elapsed").format(time=clock_text(elapsed)))
        if remaining is not None:
            words.append(self.tr("{time} remaining").format(time=clock_text(remaining)))
        if judging:
            words.append(self.tr("looking for odd ones…"))
        words += {
            RunState.PAUSED: [self.tr("paused")],
            RunState.STOPPING: [self.tr("stopping…")],
        }.get(self._state, [])
        self.progress.setText(" · ".join(words))
