"""What only the window does, as `smoke.py` runs it.  Usage: smoke_window PHOTO RESULT.

Opens PHOTO in the real window, cleans it, exports it to RESULT, goes once through the panels of the
latent workspace, and saves the figure of a short sweep beside it.  Prints the moment the window was
shown (seconds of the clock).
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from denoiser.bench.sweep import Sweep, SweepPoint
from denoiser.bench.sweep_plot import PlotText, sweep_figure
from denoiser.engine import Denoiser
from denoiser.figures import figure_file
from denoiser.recipe import ExportOptions
from denoiser.synthetic_noise import SyntheticNoise
from gui.app import make_application
from gui.document import State
from gui.main_window import MainWindow
from gui.preferences import Preferences

PATIENCE_SECONDS = 900.0


def main(photo: Path, result: Path) -> None:
    make_application()
    settings = QSettings(str(result.with_suffix(".ini")), QSettings.Format.IniFormat)
    window = MainWindow(Preferences(settings))
    session = window.session
    problems: list[str] = []
    session.problem.connect(problems.append)
    deadline = time.monotonic() + PATIENCE_SECONDS

    def wait_until(happened: Callable[[], bool], what: str) -> None:
        while not happened():
            QApplication.processEvents()
            time.sleep(0.01)
            if problems:
                sys.exit(problems[0])
            if time.monotonic() > deadline:
                sys.exit(f"The window did not come to “{what}” in time.")

    def wait_for(state: State) -> None:
        wait_until(
            lambda: session.current is not None and session.current.state is state, state.value
        )

    window.show()
    QApplication.processEvents()
    print(time.time(), flush=True)
    window.open_photos([photo])
    wait_for(State.CLEANED)
    session.results.export(result, ExportOptions(format="PNG"))
    wait_for(State.SAVED)
    window.latent.study.problem.connect(problems.append)
    window.act.latent.trigger()
    wait_until(lambda: window.latent.study.encoded is not None, "encoded")
    for tab in range(window.latent.tabs.count()):
        window.latent.tabs.setCurrentIndex(tab)
        QApplication.processEvents()
    window.close()
    for format_name in ("png", "svg"):
        figure = sweep_figure(swept(), PlotText("Sweep", "Cleaned", "Other", "Noisy", "Sigma"))
        name = f"{result.stem}-sweep.{format_name}"
        result.with_name(name).write_bytes(figure_file(figure, format_name))


def swept() -> list[SweepPoint]:
    """Two levels on a small gradient."""
    clean = np.linspace(0, 1, 64 * 64 * 3, dtype=np.float32).reshape(64, 64, 3)
    return Sweep(clean, SyntheticNoise()).run(Denoiser.load(), sigmas=(10.0, 30.0))


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute(), Path(sys.argv[2]).absolute())
