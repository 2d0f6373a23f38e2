"""The ways out of the window: the export dialog, the same again, and the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from denoiser.naming import SUFFIXES, default_target
from denoiser.preview import Layer, Look, Region
from denoiser.recipe import ExportOptions
from gui.actions import Actions
from gui.clipboard import PastedPictures
from gui.document import Document, Result
from gui.export_dialog import ExportDialog
from gui.export_memory import ExportMemory
from gui.language import translated
from gui.notice_bar import NoticeBar
from gui.preferences import Preferences
from gui.samples import SAMPLE_PHOTO
from gui.screen_profile import SRGB
from gui.session import Session


class Exporting(QObject):
    """Connects the actions of export and copy to the session."""

    def __init__(
        self,
        window: QWidget,
        actions: Actions,
        session: Session,
        preferences: Preferences,
        notice: NoticeBar,
        pasted: PastedPictures,
        shown: Callable[[], tuple[Layer, Look]],
    ) -> None:
        """``shown`` tells which layer a copy is to be made of, and how it is looked at."""
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._session = session
        self._notice = notice
        self._pasted = pasted
        self._shown = shown
        self.memory = ExportMemory(preferences)
        actions.export.triggered.connect(self.ask)
        actions.export_again.triggered.connect(self.again)
        actions.copy.triggered.connect(self.copy)
        session.results.exported.connect(self._on_exported)
        session.current_changed.connect(self._update_actions)
        session.state_changed.connect(self._update_actions)
        self._update_actions()

    @Slot()
    def _update_actions(self) -> None:
        document = self._session.current
        has_result = document is not None and document.has_result
        for action in (self._actions.export, self._actions.export_again, self._actions.copy):
            action.setEnabled(has_result)

    def _own_folder(self, document: Document) -> Path:
        """Where exports of this photo go unless the user says otherwise."""
        if document.path == SAMPLE_PHOTO or self._pasted.owns(document.path):
            place = QStandardPaths.StandardLocation.PicturesLocation
            pictures = Path(QStandardPaths.writableLocation(place))
            return pictures if pictures.is_dir() else Path.home()
        return document.path.parent

    @Slot()
    def ask(self) -> None:
        """Ask what to write, and write it."""
        document = self._session.current
        if document is None or not document.has_result or document.opened is None:
            return
        folder = self._own_folder(document)
        photo = document.opened.photo
        dialog = ExportDialog(document.path, photo, folder, self.memory, self._window)
        if dialog.exec() and dialog.decision is not None:
            decided = dialog.decision
            self._write(decided.target, decided.options, overwrite=decided.overwrite)

    @Slot()
    def again(self) -> None:
        """Write the same kinds of files as last time, to a new name; at first ask."""
        document = self._session.current
        if document is None or not document.has_result or document.opened is None:
            return
        if self.memory.is_empty:
            self.ask()
            return
        options = self.memory.options
        name = options.format or document.opened.photo.format
        folder = self.memory.folder or self._own_folder(document)
        suffix = SUFFIXES.get(name, SUFFIXES["TIFF"])
        named = document.opened.photo.path or document.path
        target = default_target(named, suffix, folder, products=options.products)
        self._write(target, options)

    def _write(self, target: Path, options: ExportOptions, *, overwrite: bool = False) -> None:
        """A sheet among the files shows what is seen now."""
        _, look = self._shown()
        session = self._session
        session.results.export(
            target, options, overwrite=overwrite, gain=look.gain, centre=session.cleaning.focus
        )

    @Slot(object, object)
    def _on_exported(self, paths: list[Path], not_kept: list[str]) -> None:
        if len(paths) == 1:
            text = self.tr("Saved as {path}").format(path=paths[0])
        else:
            text = self.tr("Saved in {folder}: {names}").format(
                folder=paths[0].parent, names=", ".join(path.name for path in paths)
            )
        if not_kept:
            text = f"{text}. {' '.join(map(translated, not_kept))}"
        self._notice.show_notice(text)

    @Slot()
    def copy(self) -> None:
        """Put the picture that is shown, or the cleaned one, on the clipboard in full size."""
        layer, look = self._shown()

        def work(result: Result) -> np.ndarray:
            preview = result.opened.preview
            return preview.render(layer, Region(0, 0, 0, preview.height, preview.width), look)

        def done(_document: Document, samples: np.ndarray) -> None:
            height, width = samples.shape[:2]
            image = QImage(
                samples.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888
            ).copy()  # the clipboard outlives the bytes
            image.setColorSpace(SRGB)
            QGuiApplication.clipboard().setImage(image)
            names = {
                Layer.NOISY: self.tr("Copied the noisy photo, {width} × {height}."),
                Layer.CLEANED: self.tr("Copied the cleaned photo, {width} × {height}."),
                Layer.RESIDUAL: self.tr("Copied the residual ×{gain:g}, {width} × {height}."),
            }
            self._notice.show_notice(
                names[layer].format(width=width, height=height, gain=look.gain)
            )

        self._session.results.use(work, done)
