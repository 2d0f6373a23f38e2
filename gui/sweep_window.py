"""PSNR and SSIM over the level of synthetic noise, point by point, as a plot."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from PySide6.QtCore import QRectF, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QImage, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from denoiser.bench.sweep_plot import PlotText
from gui import theme
from gui.job import Job, Jobs
from gui.language import number, translated
from gui.sweep_jobs import SweepOrder, draw, run_sweep, save

if TYPE_CHECKING:
    from denoiser.bench.sweep import SweepPoint

STARTING_SIZE = QSize(1000, 520)
SETTLE_MILLISECONDS = 100
"""Points and sizes that come within this time are drawn together."""
DARK_BELOW = 128
"""Grey level of the window."""
FILTERS = "PNG (*.png);;SVG (*.svg);;CSV (*.csv)"


class _Plot(QWidget):
    """Shows the figure as it was drawn last."""

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(480, 240)
        self._samples: np.ndarray | None = None
        self._image: QImage | None = None

    def show_figure(self, samples: np.ndarray) -> None:
        """H×W×4."""
        height, width = samples.shape[:2]
        self._samples = samples  # the image lives in its memory
        self._image = QImage(samples.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
        self.update()

    @property
    def has_figure(self) -> bool:
        return self._image is not None

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._image is not None:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(QRectF(self.rect()), self._image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class SweepWindow(QDialog):
    """Runs a sweep, shows it as it grows, and saves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sweep"))
        self.resize(STARTING_SIZE)
        self._order: SweepOrder | None = None
        self._points: list[SweepPoint] = []
        self._running: Job | None = None
        self._drawing: Job | None = None
        self._redraw = False
        self._begun = 0.0
        # Points are computed in one thread, and drawn and written in another.
        self._sweeps, self._drawings = Jobs(self), Jobs(self)
        self._sweeps.patched.connect(self._on_point)
        self._sweeps.progressed.connect(self._on_progress)
        self._sweeps.failed.connect(self._on_failed)
        self._sweeps.finished.connect(self._on_finished)
        self._drawings.succeeded.connect(self._on_drawn)
        self._drawings.failed.connect(self._on_failed)
        self._drawings.finished.connect(self._on_drawing_ended)
        self._build()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MILLISECONDS)
        self._settle.timeout.connect(self._draw)
        self.plot.resized.connect(self._settle.start)

    def _build(self) -> None:
        self.plot = _Plot()
        self.plot.setAccessibleName(self.tr("PSNR and SSIM over sigma"))
        self.level = QComboBox()
        self.level.addItem(self.tr("Tell both the true level"), True)
        self.level.addItem(self.tr("Tell both the automatic level"), False)
        self.level.setAccessibleName(self.tr("Level that both methods are told"))
        self.level.setToolTip(
            self.tr("Which noise level network and non-local means are told at each point")
        )
        self.level.activated.connect(self._run)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.state = QLabel()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Stop; the points that are known stay"))
        self.cancel.clicked.connect(self.stop)
        self.again = QPushButton(self.tr("Run again"))
        self.again.setToolTip(self.tr("Compute all points anew"))
        self.again.clicked.connect(self._run)
        self.save_button = QPushButton(self.tr("Save…"))
        self.save_button.setToolTip(self.tr("As a picture (PNG, SVG) or as a table (CSV)"))
        self.save_button.clicked.connect(self._ask_for_file)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addWidget(self.level)
        row.addWidget(self.bar)
        row.addWidget(self.state, 1)
        for button in (self.cancel, self.again, self.save_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.MARGIN] * 4)
        layout.setSpacing(theme.GAP)
        layout.addWidget(self.plot, 1)
        layout.addLayout(row)

    # Running.

    def begin(self, order: SweepOrder) -> None:
        """Sweep this."""
        self._order = order
        self.setWindowTitle(self.tr("Sweep: {name}").format(name=order.name))
        self._run()

    @Slot()
    def _run(self) -> None:
        order = self._order
        if order is None:
            return
        self.stop()
        true_level = bool(self.level.currentData())
        self._points = []
        self._begun = time.monotonic()
        self.bar.setRange(0, 0)
        self.state.setText(self.tr("Loading…"))
        self._running = self._sweeps.start(
            lambda job: run_sweep(job, order, true_level=true_level), order
        )
        self._show_state()
        self._draw()

    @Slot()
    def stop(self) -> None:
        """Stop within a tile; what is known stays."""
        if self._running is not None:
            self._running.cancel()
            self._running = None
            self.state.setText(self.tr("Stopped"))
            self._show_state()

    def _show_state(self) -> None:
        runs = self._running is not None
        self.bar.setVisible(runs)
        self.cancel.setVisible(runs)
        self.again.setVisible(not runs)
        self.save_button.setEnabled(bool(self._points))

    @property
    def points(self) -> list[SweepPoint]:
        """Those that are known."""
        return self._points

    @property
    def is_idle(self) -> bool:
        return self._sweeps.is_idle and self._drawings.is_idle and not self._settle.isActive()

    @Slot(object, object)
    def _on_point(self, job: Job, point: Any) -> None:
        if job is self._running:
            self._points.append(point)
            self._settle.start()
            self._show_state()

    @Slot(object, int, int)
    def _on_progress(self, job: Job, done: int, total: int) -> None:
        if job is not self._running:
            return
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        elapsed = time.monotonic() - self._begun
        text = self.tr("{done} points · {elapsed} s").format(
            done=len(self._points), elapsed=number(elapsed, 0)
        )
        if self._points:
            text += " · " + self.tr("{left} s left").format(
                left=number(elapsed / done * (total - done), 0)
            )
        self.state.setText(text)

    @Slot(object, str)
    def _on_failed(self, job: Job, sentence: str) -> None:
        if job is self._running:
            self._running = None
            self._show_state()
        self.state.setText(translated(sentence))

    @Slot(object)
    def _on_finished(self, job: Job) -> None:
        if job is self._running:
            self._running = None
            seconds = time.monotonic() - self._begun
            self.state.setText(
                self.tr("{done} points in {elapsed} s").format(
                    done=len(self._points), elapsed=number(seconds, 0)
                )
            )
            self._show_state()

    # Drawing.

    def _text(self, order: SweepOrder) -> PlotText:
        height, width = order.clean.shape[:2]
        return PlotText(
            title=self.tr("{name}, {width}×{height} pixels: {noise}").format(
                name=order.name, width=width, height=height, noise=order.noise_title
            ),
            cleaned=self.tr("Quietgrain, {model}").format(model=order.model_title),
            non_local_means=self.tr("Non-local means"),
            noisy=self.tr("Noisy"),
            sigma=self.tr("Sigma of the noise (8-bit units)"),
        )

    @Slot()
    def _draw(self) -> None:
        order = self._order
        if order is None:
            return
        if self._drawing is not None:
            self._redraw = True
            return
        points, text = list(self._points), self._text(order)
        ratio = self.devicePixelRatioF()
        size = self.plot.size() * ratio
        dark = self.palette().color(QPalette.ColorRole.Window).lightness() < DARK_BELOW
        self._drawing = self._drawings.start(
            lambda _job: draw(points, text, size, ratio, dark=dark), self.plot.show_figure
        )

    @Slot(object, object)
    def _on_drawn(self, job: Job, result: object) -> None:
        use = cast(Callable[[object], None], job.about)
        use(result)

    @Slot(object)
    def _on_drawing_ended(self, job: Job) -> None:
        if job is self._drawing:
            self._drawing = None
            if self._redraw:
                self._redraw = False
                self._draw()

    # Saving.

    @Slot()
    def _ask_for_file(self) -> None:
        order = self._order
        if order is None:
            return
        proposal = order.folder / f"{order.name}-sweep-{order.noise.kind.value}.png"
        chosen, used = QFileDialog.getSaveFileName(
            self, self.tr("Save the sweep"), str(proposal), FILTERS
        )
        if chosen:
            target = Path(chosen)
            suffix = f".{used.split()[0].lower()}" if used else ".png"
            known = target.suffix.lower() in (".png", ".svg", ".csv")
            self.save(target if known else target.with_name(target.name + suffix))

    def save(self, target: Path) -> None:
        """Write what is known; the suffix says whether as PNG, SVG or CSV."""
        order = self._order
        if order is not None and self._points:
            points, text = list(self._points), self._text(order)
            self._drawings.start(lambda _job: save(points, text, order, target), self._on_saved)

    def _on_saved(self, path: Path) -> None:
        self.state.setText(self.tr("Saved as {path}").format(path=path))

    # The end.

    def reject(self) -> None:
        """Close, and stop what runs."""
        self.stop()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.stop()
        super().closeEvent(event)

    def end(self) -> None:
        """Stop all work and wait for it; nothing can be swept any more."""
        self._settle.stop()
        self._running = self._drawing = None
        self._sweeps.stop()
        self._drawings.stop()
