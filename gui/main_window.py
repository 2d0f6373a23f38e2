"""The main window: composes the parts and wires them; nothing else."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, QStandardPaths, Qt, QTimer, Slot
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QMessageBox,
    QSizePolicy,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from denoiser.engine import Patch
from denoiser.preview import GAINS, Layer, Look, ResidualPart
from denoiser.strength import Strength
from denoiser.weights import DEFAULT_MODEL, available_models
from gui.canvas import Canvas, Mode
from gui.clipboard import PastedPictures
from gui.control_keys import ControlKeys
from gui.document import Document, State
from gui.export_dialog import ExportDialog
from gui.film_strip import FilmStrip
from gui.help import KeyboardHelp
from gui.navigator import Navigator
from gui.notice_bar import NoticeBar
from gui.preferences import Preferences
from gui.samples import SAMPLE_PHOTO
from gui.screen_profile import ScreenProfile
from gui.session import ExportOptions, Session
from gui.side_panel import SidePanel
from gui.status_line import StatusLine
from gui.view_state import ViewState
from gui.welcome import Welcome

log = logging.getLogger(__name__)

STARTING_SIZE = QSize(1440, 900)
STARTING_GAIN = 4.0
REFRESH_MILLISECONDS = 100
"""Patches that arrive within this time are drawn together."""
PHOTO_FILTER = (
    "*.jpg *.jpeg *.png *.tif *.tiff *.webp *.avif *.heic *.heif *.bmp *.dng *.cr2 *.cr3 *.nef "
    "*.arw *.raf *.orf *.rw2 *.pef *.srw *.kdc *.dcr *.raw"
)


class MainWindow(QMainWindow):
    """Quietgrain's window."""

    def __init__(
        self,
        preferences: Preferences | None = None,
        *,
        device: str = "auto",
        model: str = DEFAULT_MODEL,
    ) -> None:
        super().__init__()
        self.preferences = preferences or Preferences()
        self.session = Session(device=device, model=model)
        self.view = ViewState(self)
        self.screen_profile = ScreenProfile(self)
        self.look = Look(gain=STARTING_GAIN)
        self.pasted = PastedPictures()
        self._auto_gain = False

        self.canvas = Canvas(self.view, self.screen_profile)
        self.welcome = Welcome()
        self.notice = NoticeBar()
        self.strip = FilmStrip()
        self.navigator = Navigator(self.view)
        self.panel = SidePanel(available_models(), self.navigator)
        self.status = StatusLine()
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(REFRESH_MILLISECONDS)

        self._arrange()
        self._make_actions()
        self._make_tool_bar()
        self._connect()
        ControlKeys(self)
        self.setAcceptDrops(True)
        self._restore()
        self._show_current()
        self._update_actions()

    # Building.

    def _arrange(self) -> None:
        self.pages = QStackedWidget()
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(self.canvas)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.notice)
        middle.addWidget(self.pages, 1)
        middle.addWidget(self.strip)
        outer = QHBoxLayout()
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(middle, 1)
        outer.addWidget(self.panel)
        content = QWidget()
        content.setLayout(outer)
        self.setCentralWidget(content)
        self.setStatusBar(self.status)

    def _action(self, text: str, keys: str, tip: str, slot: object) -> QAction:
        action = QAction(text, self)
        shortcuts = [QKeySequence(key) for key in keys.split() if key]
        action.setShortcuts(shortcuts)
        hint = ", ".join(s.toString(QKeySequence.SequenceFormat.NativeText) for s in shortcuts)
        action.setToolTip(f"{tip} ({hint})" if hint else tip)
        action.triggered.connect(slot)
        self.addAction(action)
        return action

    def _make_actions(self) -> None:
        act = self._action
        self.open_action = act(
            self.tr("Open…"), "O Ctrl+O", self.tr("Open photos"), self.ask_for_photos
        )
        self.paste_action = act(
            self.tr("Paste"), "Ctrl+V", self.tr("Open what is on the clipboard"), self.paste
        )
        self.export_action = act(
            self.tr("Export…"), "E Ctrl+E", self.tr("Save the cleaned photo"), self.ask_for_export
        )
        self.trio_action = act(
            self.tr("Trio"), "T", self.tr("Noisy, cleaned and residual side by side"), self._trio
        )
        self.wipe_action = act(
            self.tr("Wipe"), "W", self.tr("Noisy and cleaned with a divider to drag"), self._wipe
        )
        self.single_action = act(
            self.tr("Single"), "S", self.tr("One layer in the whole window"), self._single
        )
        modes = QActionGroup(self)
        for action in (self.trio_action, self.wipe_action, self.single_action):
            action.setCheckable(True)
            modes.addAction(action)
        self.trio_action.setChecked(True)
        self.layer_actions = [
            act(self.tr("Only noisy"), "1", self.tr("Only the noisy photo"), self._noisy),
            act(self.tr("Only cleaned"), "2", self.tr("Only the cleaned photo"), self._cleaned),
            act(self.tr("Only residual"), "3", self.tr("Only the residual"), self._residual),
        ]
        self.fit_action = act(self.tr("Fit"), "0", self.tr("The whole photo"), self.view.fit)
        self.full_size_action = act(
            self.tr("100 %"), "Ctrl+1", self.tr("One pixel for each pixel"), self._full_size
        )
        self.double_size_action = act(
            self.tr("200 %"), "Ctrl+2", self.tr("Two pixels for each pixel"), self._double_size
        )
        self.zoom_in_action = act(self.tr("Zoom in"), "+ =", self.tr("Zoom in"), self._zoom_in)
        self.zoom_out_action = act(self.tr("Zoom out"), "-", self.tr("Zoom out"), self._zoom_out)
        self.flip_action = act(
            self.tr("Flip noisy and cleaned"),
            "Space",
            self.tr("Show the noisy photo in place of the cleaned one"),
            self.canvas.flip,
        )
        self.gain_action = act(
            self.tr("Next residual gain"),
            "R",
            self.tr("Magnify the residual more"),
            self._next_gain,
        )
        self.previous_action = act(
            self.tr("Previous photo"), "Left", self.tr("Previous photo"), self._previous
        )
        self.next_action = act(self.tr("Next photo"), "Right", self.tr("Next photo"), self._next)
        self.cancel_action = act(
            self.tr("Cancel cleaning"), "Esc", self.tr("Stop cleaning"), self.session.stop_cleaning
        )
        self.again_action = act(
            self.tr("Clean again"),
            "F5",
            self.tr("Go on after cleaning was stopped"),
            self.session.clean_again,
        )
        self.panel_action = act(
            self.tr("Panel"), "P", self.tr("Show or hide the controls"), self._toggle_panel
        )
        self.panel_action.setCheckable(True)
        self.panel_action.setChecked(True)
        self.full_screen_action = act(
            self.tr("Full screen"), "F11", self.tr("Full screen"), self._toggle_full_screen
        )
        self.remove_action = act(
            self.tr("Close photo"),
            "Ctrl+W",
            self.tr("Take the photo off the strip; its file stays"),
            self._remove,
        )
        self.help_action = act(
            self.tr("Keyboard and mouse"), "F1", self.tr("All shortcuts"), self.show_help
        )
        self.quit_action = act(self.tr("Quit"), "Ctrl+Q", self.tr("Quit"), self.close)

    def _make_tool_bar(self) -> None:
        bar = QToolBar(self.tr("Tools"))
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.addToolBar(bar)
        self.open_button = QToolButton()
        self.open_button.setDefaultAction(self.open_action)
        self.open_button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.recent_menu = QMenu(self)
        self.recent_menu.aboutToShow.connect(self._fill_recent)
        self.open_button.setMenu(self.recent_menu)
        bar.addWidget(self.open_button)

        def spacer() -> QWidget:
            widget = QWidget()
            widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            return widget

        bar.addWidget(spacer())
        bar.addActions([self.trio_action, self.wipe_action, self.single_action])
        bar.addSeparator()
        bar.addActions([self.fit_action, self.full_size_action, self.double_size_action])
        bar.addWidget(spacer())
        bar.addAction(self.again_action)
        bar.addAction(self.export_action)
        bar.addAction(self.panel_action)
        for button in bar.findChildren(QToolButton):
            action = button.defaultAction()
            if action is not None:
                button.setAccessibleName(action.toolTip())

    def _connect(self) -> None:
        session, panel = self.session, self.panel
        session.documents_changed.connect(self._show_documents)
        session.current_changed.connect(self._show_current)
        session.state_changed.connect(self._show_state)
        session.settings_changed.connect(self._show_settings)
        session.patched.connect(self._on_patch)
        session.progressed.connect(self._show_progress)
        session.problem.connect(self.notice.show_problem)
        session.notice.connect(self.notice.show_notice)
        session.exported.connect(self._on_exported)
        self._refresh.timeout.connect(self._refresh_pixels)
        panel.model_chosen.connect(self._choose_model)
        panel.sigma_chosen.connect(self._choose_sigma)
        panel.strength_chosen.connect(self._choose_strength)
        panel.gain_chosen.connect(self.set_gain)
        panel.part_chosen.connect(self.set_part)
        self.view.changed.connect(self._on_view)
        self.canvas.hovered.connect(self._show_values)
        self.canvas.left.connect(self._clear_values)
        self.strip.chosen.connect(session.show)
        self.status.cancel_asked.connect(session.stop_cleaning)
        self.welcome.open_asked.connect(self.ask_for_photos)
        self.welcome.sample_asked.connect(self.open_sample)

    def _restore(self) -> None:
        stored = self.preferences
        if not self.restoreGeometry(stored.bytes("window/geometry")):
            available = QGuiApplication.primaryScreen().availableSize()
            self.resize(STARTING_SIZE.boundedTo(available))
        self.canvas.splitter.restoreState(stored.bytes("window/panes"))
        self.set_panel_visible(stored.flag("window/panel", True))
        modes = {mode.value: mode for mode in Mode}
        self.set_mode(modes.get(stored.text("view/mode"), Mode.TRIO))
        if stored.flag("view/fitted", False):
            self.view.fit()
        gain = stored.number("view/gain", STARTING_GAIN)
        self.set_gain(gain if gain in GAINS else None)
        parts = {part.value: part for part in ResidualPart}
        self.set_part(parts.get(stored.text("view/part"), ResidualPart.ALL))
        share = [stored.number(f"strength/{kind}", 1.0) for kind in ("luma", "colour")]
        self.session.change(strength=Strength(*(min(max(s, 0.0), 1.0) for s in share)))
        self.panel.show_settings(self.session.settings, None)

    def _save_preferences(self) -> None:
        stored = self.preferences
        stored.set("window/geometry", self.saveGeometry())
        stored.set("window/panes", self.canvas.splitter.saveState())
        stored.set("window/panel", self.panel_action.isChecked())
        stored.set("view/fitted", self.view.is_fitted)
        stored.set("view/mode", self.canvas.mode.value)
        stored.set("view/gain", 0 if self._auto_gain else self.look.gain)
        stored.set("view/part", self.look.part.value)
        strength = self.session.settings.strength
        stored.set("strength/luma", strength.luma)
        stored.set("strength/colour", strength.colour)
        stored.sync()

    # Photos in and out.

    def open_photos(self, paths: list[Path]) -> None:
        """Open these files; folders give the photos directly in them."""
        suffixes = {pattern.removeprefix("*") for pattern in PHOTO_FILTER.split()}
        files: list[Path] = []
        for path in paths:
            if path.is_dir():
                inside = sorted(p for p in path.iterdir() if p.suffix.lower() in suffixes)
                if not inside:
                    self.notice.show_problem(
                        self.tr("“{name}” holds no photos. Choose another folder.").format(
                            name=path.name
                        )
                    )
                files += inside
            else:
                files.append(path)
        files = [Path(path).absolute() for path in files]
        if not files:
            return
        for path in reversed(files):
            if path != SAMPLE_PHOTO and not self.pasted.owns(path):
                self.preferences.add_recent(path)
        self.session.open(files)

    @Slot()
    def open_sample(self) -> None:
        self.open_photos([SAMPLE_PHOTO])

    @Slot()
    def ask_for_photos(self) -> None:
        folder = self.preferences.text("open/folder")
        names, _filter = QFileDialog.getOpenFileNames(
            self,
            self.tr("Open photos"),
            folder,
            f"{self.tr('Photos')} ({PHOTO_FILTER});;{self.tr('All files')} (*)",
        )
        if names:
            self.preferences.set("open/folder", str(Path(names[0]).parent))
            self.open_photos([Path(name) for name in names])

    @Slot()
    def paste(self) -> None:
        paths = self.pasted.paths(QGuiApplication.clipboard().mimeData())
        if paths:
            self.open_photos(paths)
        else:
            self.notice.show_notice(
                self.tr("The clipboard holds no picture. Copy a picture or photo files first.")
            )

    @Slot()
    def _fill_recent(self) -> None:
        self.recent_menu.clear()
        for path in self.preferences.recent:
            action = self.recent_menu.addAction(path.name)
            action.setToolTip(str(path))
            action.setData(path)
            action.triggered.connect(self._open_recent)
        if self.recent_menu.isEmpty():
            self.recent_menu.addAction(self.tr("No photos yet")).setEnabled(False)
        else:
            self.recent_menu.addSeparator()
            self.recent_menu.addAction(self.tr("Clear list"), self.preferences.clear_recent)
        self.recent_menu.addAction(self.tr("Sample photo"), self.open_sample)

    @Slot()
    def _open_recent(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.open_photos([action.data()])

    @Slot()
    def ask_for_export(self) -> None:
        document = self.session.current
        if document is None or not document.has_result or document.opened is None:
            return
        own = document.path == SAMPLE_PHOTO or self.pasted.owns(document.path)
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        folder = Path(QStandardPaths.writableLocation(pictures)) if own else document.path.parent
        dialog = ExportDialog(document.path, document.opened.photo, folder, self.preferences, self)
        if dialog.exec() and dialog.options is not None:
            self.export(dialog.options)

    def export(self, options: ExportOptions) -> None:
        """Write the current result in the background."""
        self.session.export(options)

    @Slot(object)
    def _on_exported(self, path: Path) -> None:
        self.notice.show_notice(self.tr("Saved as {path}").format(path=path))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.open_photos(self.pasted.paths(event.mimeData()))
        event.acceptProposedAction()

    # What the session says.

    @Slot()
    def _show_documents(self) -> None:
        self.strip.show_documents(self.session.documents, self.session.current)
        self._update_actions()

    @Slot()
    def _show_current(self) -> None:
        document = self.session.current
        self.setWindowTitle(f"{document.name}[*] – Quietgrain" if document else "Quietgrain")
        self.pages.setCurrentWidget(self.canvas if document else self.welcome)
        self.strip.set_current(document)
        opened = document.opened if document else None
        preview = opened.preview if opened else None
        self.canvas.set_preview(preview)
        self.navigator.set_preview(preview)
        if document is not None:
            self.canvas.setFocus()  # keys are for the photo, not for the first button
        if opened is not None:
            self.view.set_photo(opened.photo.width, opened.photo.height)
        self._clear_values()
        self._update_actions()

    @Slot(object)
    def _show_state(self, document: Document) -> None:
        self.strip.update_state(document)
        if document is not self.session.current:
            return
        if document.state is not State.CLEANING:
            self.status.end_progress()
        if document.state is State.CLEANED:
            self._refresh_pixels()
        self.setWindowModified(document.state is State.CLEANED)
        self._update_actions()

    @Slot()
    def _show_settings(self) -> None:
        document = self.session.current
        estimate = document.opened.estimate if document and document.opened else None
        self.panel.show_settings(self.session.settings, estimate)
        self._set_look(replace(self.look, strength=self.session.settings.strength))
        self._update_facts()

    @Slot(int, int)
    def _show_progress(self, done: int, total: int) -> None:
        if done == 0:
            self._update_facts()  # the device is known now
        self.status.show_progress(done, total)

    @Slot(object)
    def _on_patch(self, patch: Patch) -> None:
        place = QRectF(patch.left, patch.top, patch.right - patch.left, patch.bottom - patch.top)
        if self.view.seen.intersects(place) and not self._refresh.isActive():
            self._refresh.start()

    @Slot()
    def _refresh_pixels(self) -> None:
        if self._auto_gain:
            self._fit_gain()
        self.canvas.refresh()

    def _update_facts(self) -> None:
        document = self.session.current
        facts: list[str] = []
        if document is not None and document.opened is not None:
            photo = document.opened.photo
            facts.append(f"{photo.width}×{photo.height}")
            facts.append(f"{photo.depth} bit {photo.format}")
        denoiser = self.session.denoiser
        if denoiser is not None:
            facts += [denoiser.compute.label, self.tr("tile {n}").format(n=denoiser.tile)]
        if self.session.seconds_per_megapixel is not None:
            facts.append(f"{self.session.seconds_per_megapixel:.2f} s/MP")
        if document is not None and document.sigma is not None:
            facts.append(f"sigma {document.sigma:.1f}")
        if document is not None and document.opened is not None:
            facts.append(f"{self.view.zoom * 100:.0f} %")
        self.status.set_facts(facts)

    def _update_actions(self) -> None:
        document = self.session.current
        opened = document is not None and document.opened is not None
        for action in (
            self.trio_action,
            self.wipe_action,
            self.single_action,
            *self.layer_actions,
            self.fit_action,
            self.full_size_action,
            self.double_size_action,
            self.flip_action,
        ):
            action.setEnabled(opened)
        self.panel.setEnabled(opened)
        self.export_action.setEnabled(document is not None and document.has_result)
        self.again_action.setVisible(document is not None and document.state is State.STOPPED)
        self.remove_action.setEnabled(document is not None)
        self._update_facts()

    # What the user says.

    @Slot(str)
    def _choose_model(self, name: str) -> None:
        self.session.change(model=name)

    @Slot(object)
    def _choose_sigma(self, sigma: float | None) -> None:
        self.session.change(sigma=sigma)

    @Slot(Strength)
    def _choose_strength(self, strength: Strength) -> None:
        self.session.change(strength=strength)

    def _set_look(self, look: Look) -> None:
        self.look = look
        if self._auto_gain:
            self._fit_gain()
        self.canvas.set_look(self.look)

    def _fit_gain(self) -> None:
        document = self.session.current
        if document is not None and document.opened is not None:
            gain = document.opened.preview.fitting_gain(self.look)
            self.look = replace(self.look, gain=float(gain))
            self.canvas.set_look(self.look)

    @Slot(object)
    def set_gain(self, gain: float | None) -> None:
        """Magnify the residual by ``gain``, or by what suits it (None)."""
        self._auto_gain = gain is None
        self._set_look(self.look if gain is None else replace(self.look, gain=float(gain)))
        self.panel.show_gain(None if gain is None else int(gain))

    @Slot()
    def _next_gain(self) -> None:
        choices: list[float | None] = [*map(float, GAINS), None]
        now = None if self._auto_gain else self.look.gain
        self.set_gain(choices[(choices.index(now) + 1) % len(choices)])

    @Slot(object)
    def set_part(self, part: ResidualPart) -> None:
        self._set_look(replace(self.look, part=part))
        self.panel.show_part(part)

    def set_mode(self, mode: Mode) -> None:
        """Trio, wipe or single."""
        actions = {
            Mode.TRIO: self.trio_action,
            Mode.WIPE: self.wipe_action,
            Mode.SINGLE: self.single_action,
        }
        actions[mode].setChecked(True)
        self.canvas.set_mode(mode)

    @Slot()
    def _trio(self) -> None:
        self.set_mode(Mode.TRIO)

    @Slot()
    def _wipe(self) -> None:
        self.set_mode(Mode.WIPE)

    @Slot()
    def _single(self) -> None:
        self.show_single(self.canvas.layer)

    def show_single(self, layer: Layer) -> None:
        self.canvas.show_single(layer)
        self.set_mode(Mode.SINGLE)

    @Slot()
    def _noisy(self) -> None:
        self.show_single(Layer.NOISY)

    @Slot()
    def _cleaned(self) -> None:
        self.show_single(Layer.CLEANED)

    @Slot()
    def _residual(self) -> None:
        self.show_single(Layer.RESIDUAL)

    @Slot()
    def _full_size(self) -> None:
        self.view.set_zoom(1.0)

    @Slot()
    def _double_size(self) -> None:
        self.view.set_zoom(2.0)

    @Slot()
    def _zoom_in(self) -> None:
        self.view.zoom_in(1)

    @Slot()
    def _zoom_out(self) -> None:
        self.view.zoom_in(-1)

    @Slot()
    def _previous(self) -> None:
        self.session.step(-1)

    @Slot()
    def _next(self) -> None:
        self.session.step(1)

    @Slot()
    def _remove(self) -> None:
        document = self.session.current
        if document is not None and self._may_lose([document]):
            self.session.remove(document)

    @Slot()
    def _toggle_panel(self) -> None:
        self.set_panel_visible(self.panel_action.isChecked())

    def set_panel_visible(self, visible: bool) -> None:
        self.panel_action.setChecked(visible)
        self.panel.setVisible(visible)

    @Slot()
    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    @Slot()
    def show_help(self) -> None:
        KeyboardHelp(self.actions(), self).exec()

    @Slot()
    def _on_view(self) -> None:
        centre = self.view.centre
        self.session.focus = (centre.x(), centre.y())
        self._update_facts()

    @Slot(QPointF)
    def _show_values(self, point: QPointF) -> None:
        document = self.session.current
        opened = document.opened if document else None
        x, y = int(point.x()), int(point.y())
        if (
            opened is None
            or not 0 <= x < opened.photo.width
            or not 0 <= y < opened.photo.height
            or min(point.x(), point.y()) < 0
        ):
            self._clear_values()
            return
        values = opened.preview.values(x, y, self.look)
        names = {
            Layer.NOISY: self.tr("noisy"),
            Layer.CLEANED: self.tr("cleaned"),
            Layer.RESIDUAL: self.tr("residual"),
        }
        parts = [f"({x}, {y})"]
        for layer, numbers in values.items():
            sign = "+.1f" if layer is Layer.RESIDUAL else ".0f"
            parts.append(f"{names[layer]} " + " ".join(format(v, sign) for v in numbers))
        self.status.set_values("   " + "  ".join(parts))

    @Slot()
    def _clear_values(self) -> None:
        self.status.set_values("")

    # The end.

    def _may_lose(self, documents: list[Document]) -> bool:
        unsaved = [d.name for d in documents if d.state is State.CLEANED and self._was_tuned(d)]
        if not unsaved:
            return True
        answer = QMessageBox.question(
            self,
            self.tr("Close without saving?"),
            self.tr("The settings you made for {names} have not been exported.").format(
                names=", ".join(unsaved)
            ),
            QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel,
        )
        return answer == QMessageBox.StandardButton.Discard

    @staticmethod
    def _was_tuned(document: Document) -> bool:
        """Automatic results are made again in seconds; only work by hand is worth a question."""
        return document.settings.sigma is not None

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_lose(self.session.documents):
            event.ignore()
            return
        self._save_preferences()
        self.strip.close_jobs()
        self.session.close()
        self.pasted.close()
        event.accept()
