"""The ways in: dialog, drop, paste, the sample, photos opened lately."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.clipboard import PastedPictures
from gui.notice_bar import NoticeBar
from gui.photo_files import PHOTO_FILTER, photos_of
from gui.preferences import Preferences
from gui.samples import SAMPLE_PHOTO
from gui.session import Session


class Opening(QObject):
    """Hands photos to the session, and remembers which."""

    begins = Signal()
    """Photos have been found and are about to be shown."""

    def __init__(
        self, window: QWidget, session: Session, preferences: Preferences, notice: NoticeBar
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._preferences = preferences
        self._notice = notice
        self.pasted = PastedPictures()

    def open(self, paths: list[Path]) -> None:
        """Open these files; folders give the photos directly in them."""
        files, problems = photos_of(paths)
        if problems:
            self._notice.show_problem(" ".join(problems))
        if not files:
            return
        for path in reversed(files):
            if path != SAMPLE_PHOTO and not self.pasted.owns(path):
                self._preferences.add_recent(path)
        self.begins.emit()
        self._session.open(files)

    @Slot(object)
    def open_one(self, path: Path) -> None:
        self.open([path])

    @Slot()
    def open_sample(self) -> None:
        self.open([SAMPLE_PHOTO])

    @Slot()
    def ask(self) -> None:
        """Let the user choose files."""
        folder = self._preferences.text("open/folder")
        photos, all_files = self.tr("Photos"), self.tr("All files")
        names, _filter = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Open photos"),
            folder,
            f"{photos} ({PHOTO_FILTER});;{all_files} (*)",
        )
        if names:
            self._preferences.set("open/folder", str(Path(names[0]).parent))
            self.open([Path(name) for name in names])

    @Slot()
    def paste(self) -> None:
        """Open what is on the clipboard."""
        paths = self.pasted.paths(QGuiApplication.clipboard().mimeData())
        if paths:
            self.open(paths)
        else:
            self._notice.show_notice(
                self.tr("The clipboard holds no picture. Copy a picture or photo files first.")
            )

    def takes(self, data: QMimeData) -> bool:
        """Whether something of this kind can be dropped."""
        return data.hasUrls() or data.hasImage()

    def drop(self, data: QMimeData) -> None:
        """Open what was dropped."""
        self.open(self.pasted.paths(data))

    def close(self) -> None:
        """Throw pasted pictures away."""
        self.pasted.close()
