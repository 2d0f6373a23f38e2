"""The real window on a photo: opens, cleans, exports; as `smoke.py` runs it.

Usage: smoke_window PHOTO RESULT.  Prints the moment the window was shown (seconds of the clock).
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from denoiser.recipe import ExportOptions
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

    def wait_for(state: State) -> None:
        while session.current is None or session.current.state is not state:
            QApplication.processEvents()
            time.sleep(0.01)
            if problems:
                sys.exit(problems[0])
            if time.monotonic() > deadline:
                sys.exit(f"The window did not come to “{state.value}” in time.")

    window.show()
    QApplication.processEvents()
    print(time.time(), flush=True)
    window.open_photos([photo])
    wait_for(State.CLEANED)
    session.export(result, ExportOptions(format="PNG"))
    wait_for(State.SAVED)
    window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute(), Path(sys.argv[2]).absolute())
