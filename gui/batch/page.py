"""The batch workspace: the order form, the table, and the run."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from denoiser.batch.items import Event, Existing, ItemState, Order
from denoiser.batch.report import HTML_NAME
from denoiser.batch.run import Summary
from denoiser.batch.sources import Found
from denoiser.weights import ModelCard
from gui.batch.form import BatchForm
from gui.batch.outlook import Outlook
from gui.batch.photo_area import PhotoArea
from gui.batch.remembered_form import remember, restore
from gui.batch.run_bar import RunBar
from gui.batch.runner import BatchRunner, RunState
from gui.batch.table_model import BatchTableModel, Row
from gui.batch.words import summary_in_words
from gui.language import translated
from gui.notice_bar import NoticeBar
from gui.preferences import Preferences

TICK_MILLISECONDS = 500
"""Between two looks at the clock."""


class BatchPage(QWidget):
    """Cleans many photos into one folder, and shows how that goes."""

    take_asked = Signal()
    """The form wants the settings of the photo workspace: see `BatchForm`."""
    result_chosen = Signal(object, object)
    """The `Order` of the run and the `Event` of a photo: its result is to be looked at."""
    progressed = Signal(str)
    """The progress in short, for where the page is not seen; empty while nothing runs."""

    def __init__(
        self,
        models: dict[str, ModelCard],
        preferences: Preferences,
        device: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.form = BatchForm(models)
        self.notice = NoticeBar()
        self.model = BatchTableModel(self.devicePixelRatioF(), self)
        self.photos = PhotoArea(self.model, models)
        self.bar = RunBar()
        self.runner = BatchRunner(device, self)
        self.outlook = Outlook(self.form, self.runner, self.model, self)
        self._seconds: float | None = None
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MILLISECONDS)
        self._arrange()
        self._connect()
        self.setAcceptDrops(True)
        restore(self.form, preferences)
        self._show_state()
        self._show_counts()

    # Building.

    def _arrange(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.notice)
        right.addWidget(self.photos, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.form)
        middle.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(self.bar)

    def _connect(self) -> None:
        form, bar, runner = self.form, self.bar, self.runner
        form.take_asked.connect(self.take_asked)
        form.problem.connect(self.notice.show_problem)
        form.notice.connect(self.notice.show_notice)
        self.outlook.changed.connect(self._show_state)
        self.outlook.notice.connect(self.notice.show_notice)
        self.outlook.refused.connect(self.notice.show_problem)
        self.outlook.refusal_withdrawn.connect(self._withdraw)
        self._tick.timeout.connect(self._show_progress)
        self.model.counted.connect(self._show_counts)
        self.photos.table.row_chosen.connect(self._on_row)
        bar.start_asked.connect(self.start)
        bar.pause_asked.connect(runner.pause)
        bar.resume_asked.connect(runner.resume)
        bar.cancel_asked.connect(runner.cancel)
        bar.retry_asked.connect(self._retry)
        bar.folder_asked.connect(self._open_folder)
        bar.report_asked.connect(self._open_report)
        runner.began.connect(self._on_began)
        runner.news.connect(self._on_news)
        runner.state_changed.connect(self._show_state)
        runner.ended.connect(self._on_ended)
        runner.problem.connect(self.notice.show_problem)

    # The order.

    def add_inputs(self, paths: list[Path]) -> None:
        """Folders and photos to be cleaned as well."""
        self.form.add_inputs(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        self.add_inputs([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
        event.acceptProposedAction()

    @Slot(str)
    def _withdraw(self, sentence: str) -> None:
        """What it says is not true any more."""
        if self.notice.text == sentence:
            self.notice.hide()

    # The run.

    @Slot()
    def start(self) -> None:
        """Clean what the form says now; what it says later is for the next run."""
        order = self.form.order
        if order is None or self.runner.is_busy:
            return
        if order.existing is Existing.OVERWRITE and not self._may_overwrite(order):
            return
        self.notice.hide()
        self.save_preferences()
        self.runner.start(order)

    def _may_overwrite(self, order: Order) -> bool:
        answer = QMessageBox.question(
            self,
            self.tr("Overwrite files?"),
            self.tr(
                "Files in “{folder}” that have the name of a result will be replaced. Go on?"
            ).format(folder=order.output),
        )
        return answer == QMessageBox.StandardButton.Yes

    @Slot(object)
    def _on_began(self, found: Found) -> None:
        self.model.show_items(found.items)
        assert self.runner.order is not None
        self.photos.table.show_odd(self.runner.order.find_odd)
        self._tick.start()

    @Slot()
    def _retry(self) -> None:
        failed = self.model.in_state(ItemState.FAILED)
        self.notice.hide()
        self.model.await_again(ItemState.FAILED)
        self._tick.start()
        self.runner.retry(failed)

    @Slot(object)
    def _on_news(self, event: Event) -> None:
        self.model.take(event)

    @Slot(object)
    def _on_ended(self, summary: Summary) -> None:
        self._seconds = summary.seconds
        self._show_progress()
        sentence = summary_in_words(summary)
        has_failed = summary.states.get(ItemState.FAILED, 0) > 0 and not summary.cancelled
        if summary.stopped or has_failed:
            self.notice.show_problem(sentence)
        else:
            self.notice.show_notice(sentence)
        self.outlook.look_soon()  # what is done already has changed
        QApplication.alert(self.window())

    def press_start(self) -> None:
        """Start, pause or go on."""
        self.bar.press_start()

    def cancel(self) -> None:
        """Stop within a tile."""
        self.runner.cancel()

    @Slot()
    def _show_state(self) -> None:
        state = self.runner.state
        if state is RunState.IDLE:
            self._tick.stop()
        self.bar.show_state(
            state,
            can_start=self.form.order is not None and self.outlook.can_be_done,
            failed=self.model.counts[ItemState.FAILED],
        )
        self.photos.show_order(self.runner.order)
        self._show_progress()

    @Slot()
    def _show_counts(self) -> None:
        self.photos.show_counts()
        self._show_state()

    @Slot()
    def _show_progress(self) -> None:
        model = self.model
        progress = self.runner.progress
        elapsed = progress.elapsed if progress else self._seconds
        remaining = progress.remaining if progress else None
        judging = (
            self.runner.is_running
            and self.runner.order is not None
            and self.runner.order.find_odd
            and bool(model.rows)
            and model.ended == len(model.rows)
        )
        self.bar.show_progress(model.counts, model.share, elapsed, remaining, judging=judging)
        self.progressed.emit(f"{model.ended}/{len(model.rows)}" if progress else "")

    # Looking at results.

    @Slot(object)
    def _on_row(self, row: Row) -> None:
        if row.event.target is not None and self.runner.order is not None:
            self.result_chosen.emit(self.runner.order, row.event)
        else:
            self.notice.show_notice(
                translated(row.event.sentence)
                or self.tr("“{name}” has no result yet.").format(name=row.item.source.name)
            )

    @Slot()
    def _open_folder(self) -> None:
        order = self.runner.order
        output = order.output if order else self.form.results.output
        self._open(output, self.tr("There is no output folder yet."))

    @Slot()
    def _open_report(self) -> None:
        order = self.runner.order
        output = order.output if order else self.form.results.output
        self._open(
            None if output is None else output / HTML_NAME,
            self.tr("There is no report yet: it is written when a run ends."),
        )

    def _open(self, path: Path | None, otherwise: str) -> None:
        if path is not None and path.exists():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        else:
            self.notice.show_notice(otherwise)

    # The end.

    def save_preferences(self) -> None:
        remember(self.form, self._preferences)

    def may_close(self) -> bool:
        """Ask once if a run goes on."""
        if not self.runner.is_busy:
            return True
        answer = QMessageBox.question(
            self,
            self.tr("Stop the batch?"),
            self.tr(
                "{done} of {total} photos are done. What is done stays, and the next start goes on "
                "with the others."
            ).format(done=self.model.ended, total=len(self.model.rows)),
            QMessageBox.StandardButton.Close | QMessageBox.StandardButton.Cancel,
        )
        return answer == QMessageBox.StandardButton.Close

    def close_work(self) -> None:
        """Stop all work within a tile and wait for it."""
        self.outlook.close()
        self._tick.stop()
        self.save_preferences()
        self.runner.close()
        self.model.close()
