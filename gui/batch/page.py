"""The batch workspace: the order form, the table, and the run."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from denoiser.batch.items import Event, Existing, ItemState, Order
from denoiser.batch.report import HTML_NAME
from denoiser.batch.run import Summary
from denoiser.batch.sources import Found
from denoiser.phrases import Phrase
from denoiser.weights import ModelCard
from gui import theme
from gui.batch.clock import clock_text
from gui.batch.form import BatchForm
from gui.batch.remembered_form import remember, restore
from gui.batch.run_bar import RunBar
from gui.batch.runner import BatchRunner, RunState
from gui.batch.table import BatchTable
from gui.batch.table_model import BatchTableModel, Row
from gui.language import number, translated
from gui.notice_bar import NoticeBar
from gui.preferences import Preferences

SETTLE_MILLISECONDS = 300
"""How long the form must rest before photos are looked for."""
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
        self._can_be_done = True
        self._models = models
        self.form = BatchForm(models)
        self.notice = NoticeBar()
        self.caption = QLabel()
        self.filter = QComboBox()
        self.model = BatchTableModel(self.devicePixelRatioF(), self)
        self.table = BatchTable(self.model)
        self.invitation = QLabel()
        self.content = QStackedWidget()
        self.bar = RunBar()
        self.runner = BatchRunner(device, self)
        self._refusal = ""
        self._seconds: float | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MILLISECONDS)
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
        self.invitation.setText(
            self.tr(
                "Drop folders or photos here, or add them on the left.\n"
                "Results go to a folder of their own; originals are never changed."
            )
        )
        self.invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.invitation.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.caption.setTextFormat(Qt.TextFormat.PlainText)
        self.content.addWidget(self.invitation)
        self.content.addWidget(self.table)
        self.filter.setAccessibleName(self.tr("Photos that are shown"))
        self.filter.setToolTip(self.tr("Show all photos, or those in one state"))
        self.filter.addItem("", None)
        for state in ItemState:
            self.filter.addItem("", state)
        self.filter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        top = QHBoxLayout()
        top.setContentsMargins(theme.MARGIN, theme.GAP, theme.MARGIN, theme.GAP)
        top.addWidget(self.caption, 1)
        top.addWidget(self.filter)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.notice)
        right.addLayout(top)
        right.addWidget(self.content, 1)
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
        form.changed.connect(self._on_form)
        form.take_asked.connect(self.take_asked)
        form.problem.connect(self.notice.show_problem)
        form.notice.connect(self.notice.show_notice)
        self._settle.timeout.connect(self._look)
        self._tick.timeout.connect(self._show_progress)
        self.filter.activated.connect(self._on_filter)
        self.model.counted.connect(self._show_counts)
        self.table.row_chosen.connect(self._on_row)
        bar.start_asked.connect(self.start)
        bar.pause_asked.connect(runner.pause)
        bar.resume_asked.connect(runner.resume)
        bar.cancel_asked.connect(runner.cancel)
        bar.retry_asked.connect(self._retry)
        bar.folder_asked.connect(self._open_folder)
        bar.report_asked.connect(self._open_report)
        runner.found.connect(self._on_found)
        runner.not_found.connect(self._on_not_found)
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

    @Slot()
    def _on_form(self) -> None:
        self._can_be_done = True
        self.runner.look_away()
        self._settle.start()
        self._show_state()

    @Slot()
    def _look(self) -> None:
        order = self.form.order
        if order is not None:
            self.runner.look(order)
            return
        self.form.sources.say("")
        self._withdraw_refusal()
        if not self.form.sources.inputs and not self.runner.is_busy:
            self.model.show_items(())

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
        self.form.sources.say("\n".join((*words, *map(translated, found.left_out))))
        self._can_be_done = bool(items)
        self._withdraw_refusal()
        if items:
            self.form.show_example(items[0].source, items[0].folder)
        shown = [row.item.source for row in self.model.rows]
        if not self.runner.is_busy and shown != [item.source for item in items]:
            self.model.show_items(items)
            if 0 < done < len(items):
                self.notice.show_notice(
                    self.tr("{words} Start goes on with the other {left}.").format(
                        words=words[-1], left=len(items) - done
                    )
                )
        self._show_state()

    @Slot(str)
    def _on_not_found(self, sentence: str) -> None:
        self._can_be_done = False
        self._refusal = sentence
        self.form.sources.say(sentence)
        self.notice.show_problem(sentence)
        self._show_state()

    def _withdraw_refusal(self) -> None:
        if self._refusal and self.notice.text == self._refusal:
            self.notice.hide()
        self._refusal = ""

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
        self.table.show_odd(self.runner.order.find_odd)
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
        counts = summary.states
        self._seconds = summary.seconds
        self._show_progress()
        done, skipped, failed = (
            counts.get(state, 0) for state in (ItemState.DONE, ItemState.SKIPPED, ItemState.FAILED)
        )
        words = [self.tr("{n} cleaned").format(n=done)]
        if skipped:
            words.append(self.tr("{n} skipped").format(n=skipped))
        if failed:
            words.append(self.tr("{n} failed").format(n=failed))
        sentence = self.tr("{what} in {time}.").format(
            what=", ".join(words), time=clock_text(summary.seconds)
        )
        sentence = " ".join((sentence, *map(translated, summary.notes)))
        left = counts.get(ItemState.WAITING, 0)
        if summary.stopped:
            self.notice.show_problem(f"{translated(summary.stopped)} {sentence}")
        elif summary.cancelled:
            self.notice.show_notice(
                self.tr(
                    "Stopped with {n} photos left: {what} Start goes on where it stopped."
                ).format(n=left, what=sentence)
            )
        elif failed:
            self.notice.show_problem(sentence)
        else:
            self.notice.show_notice(sentence)
        self._settle.start()  # what is done already has changed
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
            can_start=self.form.order is not None and self._can_be_done,
            failed=self.model.counts[ItemState.FAILED],
        )
        self._show_caption()
        self._show_progress()

    def _show_caption(self) -> None:
        order = self.runner.order
        if order is None:
            self.caption.setText("")
            return
        settings = order.recipe.settings
        level = (
            self.tr("level automatic")
            if settings.sigma is None
            else self.tr("level {sigma}").format(sigma=number(settings.sigma, 1))
        )
        card = self._models.get(settings.model)
        self.caption.setText(
            self.tr("{model} · {level} · luma {luma:.0%} · colour {colour:.0%} → {folder}").format(
                model=translated(Phrase(card.title)) if card else settings.model,
                level=level,
                luma=settings.strength.luma,
                colour=settings.strength.colour,
                folder=order.output,
            )
        )

    @Slot()
    def _show_counts(self) -> None:
        model = self.model
        self.content.setCurrentWidget(self.table if model.rows else self.invitation)
        self.filter.setVisible(bool(model.rows))
        for row in range(self.filter.count()):
            state = self.filter.itemData(row)
            name = self.tr("all") if state is None else model.state_text(state)
            count = len(model.rows) if state is None else model.counts[state]
            self.filter.setItemText(
                row, self.tr("{state} ({n})").format(state=name.capitalize(), n=count)
            )
        self.table.follow()
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

    @Slot()
    def _on_filter(self) -> None:
        self.table.shown.show_only(self.filter.currentData())

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
        self._settle.stop()
        self._tick.stop()
        self.save_preferences()
        self.runner.close()
        self.model.close()
