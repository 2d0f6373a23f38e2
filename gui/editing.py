"""The window as the external editor of another program: one file, saved in its place or not."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from denoiser.editing import EditedFile
from denoiser.errors import UnwritablePhoto
from gui import theme
from gui.document import Document, Result, State
from gui.language import translated
from gui.main_window import MainWindow


class EditBar(QFrame):
    """Says what saving will do, and offers to do it or not."""

    save_asked = Signal()
    close_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self.save_button = QPushButton(self.tr("Save and close"))
        self.save_button.setToolTip(self.tr("Replace the file by the cleaned photo (Ctrl+S)"))
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save_asked)
        self.close_button = QPushButton(self.tr("Close without saving"))
        self.close_button.setToolTip(self.tr("Leave the file as it is (Ctrl+W)"))
        self.close_button.clicked.connect(self.close_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, 6, theme.MARGIN, 6)
        layout.setSpacing(theme.GAP)
        layout.addWidget(self._label, 1)
        layout.addWidget(self.close_button)
        layout.addWidget(self.save_button)

    @property
    def text(self) -> str:
        return self._label.text()

    def say(self, sentence: str) -> None:
        self._label.setText(sentence)
        self.setAccessibleName(sentence)


class Editing(QObject):
    """Makes a window edit one file and nothing else."""

    def __init__(self, window: MainWindow, edited: EditedFile) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._edited = edited
        self._save_when_cleaned = False
        self._is_fit = True
        self.bar = EditBar()
        window.add_bar(self.bar)
        save = QAction(self.tr("Save and close"), window)
        save.setShortcut(QKeySequence("Ctrl+S"))
        save.triggered.connect(self.save)
        window.addAction(save)
        act = window.act
        act.close.triggered.disconnect()
        act.close.triggered.connect(window.close)
        for action in (act.open, act.paste, act.batch):
            action.setEnabled(False)  # one file was handed over
        window.recent_menu.setEnabled(False)
        window.noise_section.hide()  # synthetic noise must not get into the file
        window.setAcceptDrops(False)
        self.bar.save_asked.connect(self.save)
        self.bar.close_asked.connect(window.close)
        self._session.current_changed.connect(self._on_opened)
        self._session.exchanged.connect(self._on_opened)
        self._session.state_changed.connect(self._on_state)
        self._session.problem.connect(self._on_problem)
        self._say_what_saving_does()

    def begin(self) -> None:
        """Open the file."""
        self._session.open([self._edited.path])

    @property
    def exit_status(self) -> int:
        """0 when the user has decided, saved or not; 1 when there was nothing to decide on."""
        document = self._session.current
        failed = document is None or document.state is State.FAILED
        return 1 if failed or not self._is_fit else 0

    @Slot()
    def _on_opened(self) -> None:
        document = self._session.current
        if document is not None and document is not document.itself:
            self._save_when_cleaned = False
            self.bar.say(self.tr("This is a test with synthetic noise; the file is left alone."))
            self.bar.save_button.setEnabled(False)
            return
        if document is None or document.opened is None:
            return
        photo = document.opened.photo
        try:
            self._edited.check(photo)
        except UnwritablePhoto as error:
            self._is_fit = False
            self.bar.say(translated(error.phrase))
            self.bar.save_button.setEnabled(False)
        else:
            self.bar.save_button.setEnabled(True)
            self._say_what_saving_does(self._edited.notes(photo))

    def _say_what_saving_does(self, notes: tuple[str, ...] = ()) -> None:
        sentence = self.tr("“{name}” was handed over by another program. Saving replaces the file.")
        sentence = sentence.format(name=self._edited.path.name)
        self.bar.say(" ".join([sentence, *map(translated, notes)]))

    @Slot()
    def save(self) -> None:
        """Put the file back, as soon as it is clean, and close the window."""
        document = self._session.current
        if document is None or not self.bar.save_button.isEnabled():
            return
        if document is not document.itself:  # nothing but the photo goes into its file
            return
        self._save_when_cleaned = not document.has_result
        if self._save_when_cleaned:
            self.bar.say(self.tr("The file is saved as soon as it is cleaned."))
            self._session.clean_again()
            return
        self.bar.save_button.setEnabled(False)
        self._session.results.use(self._put_back, self._on_saved)

    def _put_back(self, result: Result) -> Path:
        return self._edited.save(result.cleaned())

    def _on_saved(self, document: Document, _path: Path) -> None:
        self._session.results.mark_saved(document)
        QTimer.singleShot(0, self._window, self._window.close)

    @Slot(object)
    def _on_state(self, document: Document) -> None:
        if self._save_when_cleaned and document.state is State.CLEANED:
            self.save()
        elif document.state in (State.STOPPED, State.FAILED) and self._save_when_cleaned:
            self._save_when_cleaned = False
            self._on_opened()

    @Slot()
    def _on_problem(self) -> None:
        document = self._session.current
        self._on_opened()
        if document is None or document.state is State.FAILED:
            self.bar.save_button.setEnabled(False)
