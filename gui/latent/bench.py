"""Measures the Look panel in the real window, with thousands of codes."""

from __future__ import annotations

import struct
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QSettings

from denoiser.errors import QuietgrainError
from denoiser.latent.projection import Method, Projection
from denoiser.latent.sources import Kind, Source
from gui.app import make_application
from gui.bench import StallClock, wait_until
from gui.latent.look.panel import LookPanel
from gui.latent.look.plot import CodePlot
from gui.latent.look.scatter import ScatterView
from gui.latent.page import LatentPage
from gui.main_window import MainWindow
from gui.preferences import Preferences

PICTURES = 10_000
MODEL = "digits-denoising"
"""Its codes are long enough for a projection to have something to do."""
GESTURES = 40
"""Turns, and places that the pointer rests on."""
IMAGES_MAGIC, LABELS_MAGIC = 0x803, 0x801
"""Of MNIST's files: unsigned bytes in three dimensions, in one."""


def measure_latent_window(count: int = PICTURES) -> dict[str, float]:
    """Look at ``count`` digits by each method, turn the cloud, point at dots, choose half of them.

    Returns:
        Seconds for each projection, its trustworthiness, and the longest stall of the interface
        thread in milliseconds during each, in all that has to do with points, and in all.
    """
    make_application()
    with tempfile.TemporaryDirectory() as folder:
        _write_shifted_digits(Path(folder), count)
        store = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        window = MainWindow(Preferences(store), device="cpu")
        window.resize(1400, 900)
        window.show()
        wait_until(window.isVisible, "shown")
        try:
            return _Measurement(window).run(Path(folder))
        finally:
            window.close()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


class _Measurement:
    """Figures as they come."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.page: LatentPage = window.latent
        self.figures: dict[str, float] = {}
        self.problems: list[str] = []
        self.page.study.problem.connect(self.problems.append)

    @property
    def look(self) -> LookPanel:
        return next(panel for panel in self.page.panels if isinstance(panel, LookPanel))

    def run(self, folder: Path) -> dict[str, float]:
        study = self.page.study
        with self._timed("open"):
            self.window.act.latent.trigger()
            wait_until(lambda: study.encoded is not None or bool(self.problems), "first set")
        self.look.problem.connect(self.problems.append)
        wait_until(lambda: self.look.is_idle, "first plot")
        with self._timed("encode"):
            study.choose(MODEL, Source(Kind.TORCHVISION, folder, dataset="MNIST"))
            wait_until(lambda: not study.is_busy, "encoded")
        encoded = study.encoded
        assert encoded is not None
        self.figures |= {"pictures": len(encoded), "code": encoded.codes.shape[1]}
        plot = self.look.plots[0]
        self._project(plot, Method.PCA, "pca")
        self._project(plot, Method.UMAP, "umap_first")
        plot.seed.setValue(1)
        self._project(plot, Method.UMAP, "umap")
        self._project(plot, Method.TSNE, "tsne")
        self._use(plot.view)
        stalls = {k: v for k, v in self.figures.items() if k.endswith("_stall_ms")}
        reading = ("open_stall_ms", "encode_stall_ms")
        self.figures["points_stall_ms"] = max(v for k, v in stalls.items() if k not in reading)
        self.figures["longest_stall_ms"] = max(stalls.values())
        return self.figures

    def _project(self, plot: CodePlot, method: Method, name: str) -> None:
        with self._timed(name):
            plot.choose(method)

            def is_there() -> bool:
                if self.problems:
                    raise QuietgrainError(self.problems[0])
                shown = plot.projection
                return isinstance(shown, Projection) and shown.order == plot.order

            wait_until(is_there, name)
        assert plot.projection is not None
        if plot.projection.trust is not None:
            self.figures[f"{name}_trustworthiness"] = plot.projection.trust.value

    def _use(self, view: ScatterView) -> None:
        """Point at dots, turn the cloud, choose half of it."""
        with self._timed("pointing"):
            for position in range(0, view.count, view.count // GESTURES):
                view.pointed.emit(position, view.mapToGlobal(view.place_of(position).toPoint()))
                _let_paint()
        with self._timed("choosing"):
            view.picked.emit(np.arange(view.count // 2), False)
            wait_until(lambda: self.look.is_idle, "compared")
        self.look.spaces.button(1).click()
        self._project(self.look.plots[0], Method.PCA, "pca_in_space")
        with self._timed("turning"):
            for _ in range(GESTURES):
                view.turn(5, 2)
                _let_paint()
        with self._timed("zooming"):
            for gesture in range(GESTURES):
                view.zoom(1.1 if gesture < GESTURES / 2 else 1 / 1.1, QPointF(200, 200))
                _let_paint()

    @contextmanager
    def _timed(self, name: str) -> Iterator[None]:
        clock = StallClock()
        clock.start()
        begun = time.perf_counter()
        yield
        self.figures[name] = time.perf_counter() - begun
        clock.stop()
        self.figures[f"{name}_stall_ms"] = clock.longest


def _let_paint() -> None:
    pause = time.perf_counter() + 0.02
    wait_until(lambda: time.perf_counter() > pause, "painted")


def _write_shifted_digits(folder: Path, count: int) -> None:
    """Digits, each moved by up to two pixels, as files that torchvision takes for MNIST."""
    from denoiser.latent.digits import digits

    known = digits().shaped(28, 1)
    draw = np.random.default_rng(0)
    chosen = draw.permutation(np.arange(count) % len(known))
    shifts = draw.integers(-2, 3, (count, 2))
    images = np.stack(
        [
            np.roll(known.pixels[position, ..., 0], shift, (0, 1))
            for position, shift in zip(chosen, shifts, strict=True)
        ]
    )
    assert known.labels is not None
    raw = folder / "MNIST" / "raw"
    raw.mkdir(parents=True)
    for part in ("train", "t10k"):
        _write_idx(raw / f"{part}-images-idx3-ubyte", IMAGES_MAGIC, images)
        _write_idx(raw / f"{part}-labels-idx1-ubyte", LABELS_MAGIC, known.labels[chosen])


def _write_idx(path: Path, magic: int, values: NDArray[np.integer]) -> None:
    header = struct.pack(f">{1 + values.ndim}I", magic, *values.shape)
    path.write_bytes(header + values.astype(np.uint8).tobytes())
