"""The main window: composes the parts and wires them; nothing else."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMargins, QPointF, QRectF, QSize, QTimer, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from denoiser.preview import GAINS, Layer, Look, ResidualKind, ResidualPart
from denoiser.strength import Strength
from denoiser.tiles import Patch
from denoiser.weights import DEFAULT_MODEL, available_models
from gui.actions import Actions
from gui.batch.page import BatchPage
from gui.canvas import Canvas, Mode
from gui.clipboard import PastedPictures
from gui.control_keys import ControlKeys
from gui.document import Document, State
from gui.exporting import Exporting
from gui.film_strip import FilmStrip
from gui.full_screen import FullScreen
from gui.glimpses import Glimpses
from gui.help import KeyboardHelp
from gui.latent.page import LatentPage
from gui.navigator import Navigator
from gui.noise_section import NoiseSection
from gui.noise_test import NoiseTest
from gui.notice_bar import NoticeBar
from gui.photo_files import PHOTO_FILTER, photos_of
from gui.plain_text import title
from gui.preferences import Preferences
from gui.preset_controls import PresetControls
from gui.presetting import Presetting
from gui.readout import facts, pixel_values
from gui.recent_menu import RecentMenu
from gui.samples import SAMPLE_PHOTO
from gui.screen_profile import ScreenProfile
from gui.screen_reader import ScreenReader
from gui.session import Session
from gui.side_panel import SidePanel
from gui.status_line import StatusLine
from gui.tool_bar import ToolBar
from gui.view_keys import ViewKeys
from gui.view_state import ViewState
from gui.welcome import Welcome
from gui.workspaces import Workspace, Workspaces

STARTING_SIZE = QSize(1440, 900)
ROOM_FOR_FRAME = QMargins(8, 40, 8, 8)
"""What the window manager draws around the window, at most."""
STARTING_GAIN = 4.0
REFRESH_MILLISECONDS = 100
"""Patches that arrive within this time are drawn together."""


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
        self.session = Session(self, device=device, model=model)
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
        models = available_models()
        self.presets = PresetControls()
        self.panel = SidePanel(models, self.navigator, self.presets)
        self.batch = BatchPage(models, self.preferences, device)
        self.latent = LatentPage(device)
        self.noise_section = NoiseSection()
        self.panel.add_section(self.noise_section)
        self.noise_section.grown.connect(partial(self.panel.reveal, self.noise_section))
        self.status = StatusLine()
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(REFRESH_MILLISECONDS)

        self.act = Actions(self)
        self.recent_menu = RecentMenu(self.preferences, self)
        self.tools = ToolBar(self.act, self.recent_menu)
        self.addToolBar(self.tools)
        self._arrange()
        self.full_screen = FullScreen(self, self.act.panel, [self.tools, self.strip, self.status])
        self._connect()
        self._connect_actions()
        self.exporting = Exporting(
            self,
            self.act,
            self.session,
            self.preferences,
            self.notice,
            self.pasted,
            lambda: (self.canvas.front_layer, self.look),
        )
        self.presetting = Presetting(
            self,
            self.presets,
            self.act,
            self.session,
            self.strip,
            self.exporting.memory,
            self.notice,
        )
        self.noise_test = NoiseTest(
            self, self.session, self.view, self.canvas, self.noise_section, self.preferences
        )
        self.noise_test.residual_chosen.connect(self._choose_residual)
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
        self._middle = middle = QVBoxLayout()
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
        self.workspaces = Workspaces(content, self.batch, self.latent, self)
        self.setCentralWidget(self.workspaces)
        self.setStatusBar(self.status)

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar above the messages and the picture."""
        self._middle.insertWidget(0, bar)

    def _connect(self) -> None:
        session, panel = self.session, self.panel
        session.documents_changed.connect(self._show_documents)
        session.exchanged.connect(self.strip.exchange)
        session.current_changed.connect(self._show_current)
        session.state_changed.connect(self._show_state)
        session.settings_changed.connect(self._show_settings)
        session.patched.connect(self._on_patch)
        session.progressed.connect(self._show_progress)
        session.problem.connect(self.notice.show_problem)
        session.notice.connect(self.notice.show_notice)
        self._refresh.timeout.connect(self._refresh_pixels)
        panel.model_chosen.connect(self._choose_model)
        panel.sigma_chosen.connect(self._choose_sigma)
        panel.strength_chosen.connect(self._choose_strength)
        panel.held.connect(session.hold)
        panel.gain_chosen.connect(self.set_gain)
        panel.part_chosen.connect(self.set_part)
        self.view.changed.connect(self._on_view)
        self.canvas.hovered.connect(self._show_values)
        self.canvas.left.connect(self._clear_values)
        self.strip.chosen.connect(session.show)
        self.recent_menu.chosen.connect(self._open_one)
        self.status.cancel_asked.connect(session.stop_cleaning)
        self.welcome.open_asked.connect(self.ask_for_photos)
        self.welcome.sample_asked.connect(self.open_sample)

    def _connect_actions(self) -> None:
        act, view, session = self.act, self.view, self.session
        act.open.triggered.connect(self.ask_for_photos)
        act.paste.triggered.connect(self.paste)
        act.trio.triggered.connect(partial(self.set_mode, Mode.TRIO))
        act.wipe.triggered.connect(partial(self.set_mode, Mode.WIPE))
        act.single.triggered.connect(partial(self.set_mode, Mode.SINGLE))
        act.noisy.triggered.connect(partial(self.show_single, Layer.NOISY))
        act.cleaned.triggered.connect(partial(self.show_single, Layer.CLEANED))
        act.residual.triggered.connect(partial(self.show_single, Layer.RESIDUAL))
        act.fit.triggered.connect(view.fit)
        act.full_size.triggered.connect(partial(view.set_zoom, 1.0))
        act.double_size.triggered.connect(partial(view.set_zoom, 2.0))
        act.zoom_in.triggered.connect(partial(view.zoom_in, 1.0))
        act.zoom_out.triggered.connect(partial(view.zoom_in, -1.0))
        act.flip.triggered.connect(self.canvas.flip)
        act.gain.triggered.connect(self._next_gain)
        act.previous.triggered.connect(partial(session.step, -1))
        act.next.triggered.connect(partial(session.step, 1))
        act.cancel.triggered.connect(self._escape)
        self.canvas.magnifier.follow(act.magnifier, self, self.canvas.panes)
        ViewKeys(act, view, self.canvas)
        ScreenReader(session, self.canvas, view, act)
        self.glimpses = Glimpses(session, view, self.canvas, self.navigator)
        act.again.triggered.connect(session.clean_again)
        act.panel.toggled.connect(self.panel.setVisible)
        act.full_screen.triggered.connect(self.full_screen.toggle)
        act.close.triggered.connect(self._close_photo)
        act.help.triggered.connect(self.show_help)
        act.quit.triggered.connect(self.close)

    def _restore(self) -> None:
        stored = self.preferences
        if not self.restoreGeometry(stored.bytes("window/geometry")):
            available = QGuiApplication.primaryScreen().availableSize()
            self.resize(STARTING_SIZE.boundedTo(available.shrunkBy(ROOM_FOR_FRAME)))
        self.canvas.splitter.restoreState(stored.bytes("window/panes"))
        self.act.panel.setChecked(stored.flag("window/panel", True))
        modes = {mode.value: mode for mode in Mode}
        self.set_mode(modes.get(stored.text("view/mode"), Mode.TRIO))
        if stored.flag("view/fitted", False):
            self.view.fit()
        gain = stored.number("view/gain", STARTING_GAIN)
        self.set_gain(gain if gain in GAINS else None)
        parts = {part.value: part for part in ResidualPart}
        self.set_part(parts.get(stored.text("view/part"), ResidualPart.ALL))
        share = [stored.number(f"strength/{kind}", 1.0) for kind in ("luma", "colour")]
        self._choose_strength(Strength(*(min(max(s, 0.0), 1.0) for s in share)))
        self.panel.show_settings(self.session.settings, None)

    def _save_preferences(self) -> None:
        stored = self.preferences
        stored.set("window/geometry", self.saveGeometry())
        stored.set("window/panes", self.canvas.splitter.saveState())
        stored.set("window/panel", self.act.panel.isChecked())
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
        files, problems = photos_of(paths)
        if problems:
            self.notice.show_problem(" ".join(problems))
        if not files:
            return
        for path in reversed(files):
            if path != SAMPLE_PHOTO and not self.pasted.owns(path):
                self.preferences.add_recent(path)
        self.workspaces.show_photos()
        self.session.open(files)

    @Slot()
    def open_sample(self) -> None:
        self.open_photos([SAMPLE_PHOTO])

    @Slot()
    def ask_for_photos(self) -> None:
        folder = self.preferences.text("open/folder")
        photos, all_files = self.tr("Photos"), self.tr("All files")
        names, _filter = QFileDialog.getOpenFileNames(
            self,
            self.tr("Open photos"),
            folder,
            f"{photos} ({PHOTO_FILTER});;{all_files} (*)",
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

    @Slot(object)
    def _open_one(self, path: Path) -> None:
        self.open_photos([path])

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
        self.show_title()
        self.pages.setCurrentWidget(self.canvas if document else self.welcome)
        self.strip.set_current(document)
        self.notice.hide()  # what it says belongs to the photo before
        opened = document.opened if document else None
        preview = opened.preview if opened else None
        self.canvas.set_preview(preview)
        self.navigator.set_preview(preview)
        if document is not None:
            self.canvas.setFocus()  # keys are for the photo, not for the first button
        if opened is not None:
            size = opened.photo.width, opened.photo.height
            if not self.glimpses.showed(document, *size):
                self.view.set_photo(*size)
        self._clear_values()
        self._update_actions()

    def show_title(self) -> None:
        """Name the photo and whether it is saved, or the workspace and how far it is."""
        in_photos = self.workspaces.current is Workspace.PHOTOS
        document = self.session.current if in_photos else None
        photo = f"{title(document.name)}[*]" if document else ""
        name = photo if in_photos else self.workspaces.name
        self.setWindowTitle(f"{name} – Quietgrain" if name else "Quietgrain")
        self.setWindowModified(document is not None and document.state is State.CLEANED)

    @Slot(object)
    def _show_state(self, document: Document) -> None:
        self.strip.update_state(document)
        if document is not self.session.current:
            return
        self.show_title()
        if document.state is not State.CLEANING:
            self.status.end_progress()
        if document.has_result:
            self._refresh_pixels()
        self._update_actions()

    @Slot()
    def _show_settings(self) -> None:
        document = self.session.current
        estimate = document.opened.estimate if document and document.opened else None
        self.panel.show_settings(self.session.settings, estimate)
        strength = document.strength if document else self.session.settings.strength
        self._set_look(replace(self.look, strength=strength))
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
        session = self.session
        speed = session.seconds_per_megapixel
        self.status.set_facts(facts(session.current, session.denoiser, speed, self.view.zoom))

    def _update_actions(self) -> None:
        document = self.session.current
        opened = document is not None and document.opened is not None
        for action in self.act.for_a_photo:
            action.setEnabled(opened)
        self.panel.setEnabled(opened)
        self.act.again.setVisible(document is not None and document.state is State.STOPPED)
        self.act.close.setEnabled(document is not None)
        self._update_facts()

    # What the user says.

    @Slot(str)
    def _choose_model(self, name: str) -> None:
        self.session.change(replace(self.session.settings, model=name))

    @Slot(object)
    def _choose_sigma(self, sigma: float | None) -> None:
        self.session.change(replace(self.session.settings, sigma=sigma))

    @Slot(Strength)
    def _choose_strength(self, strength: Strength) -> None:
        self.session.change(replace(self.session.settings, strength=strength))

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

    @Slot(object)
    def _choose_residual(self, kind: ResidualKind) -> None:
        self._set_look(replace(self.look, kind=kind))

    def set_mode(self, mode: Mode) -> None:
        """Trio, wipe or single."""
        actions = {
            Mode.TRIO: self.act.trio,
            Mode.WIPE: self.act.wipe,
            Mode.SINGLE: self.act.single,
        }
        actions[mode].setChecked(True)
        self.canvas.set_mode(mode)

    def show_single(self, layer: Layer) -> None:
        """Only this layer."""
        self.canvas.show_single(layer)
        self.act.single.setChecked(True)

    @Slot()
    def _close_photo(self) -> None:
        document = self.session.current
        if document is not None and self._may_lose([document]):
            self.session.remove(document)

    @Slot()
    def _escape(self) -> None:
        if self.workspaces.current is Workspace.BATCH:
            self.batch.cancel()
        elif self.workspaces.current is Workspace.LATENT:
            self.latent.cancel()
        elif not self.full_screen.leave():
            self.session.stop_cleaning()

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
        opened = self.session.current.opened if self.session.current else None
        self.status.set_values(pixel_values(opened, point, self.look) if opened else "")

    @Slot()
    def _clear_values(self) -> None:
        self.status.set_values("")

    # The end.

    def _may_lose(self, documents: list[Document]) -> bool:
        photos = [document.itself for document in documents]  # a test is made again in seconds
        unsaved = [d.name for d in photos if d.state is State.CLEANED and self._was_tuned(d)]
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
        if not (self._may_lose(self.session.documents) and self.batch.may_close()):
            event.ignore()
            return
        self.full_screen.leave()
        self._save_preferences()
        self.strip.close_jobs()
        self.glimpses.close()
        self.batch.close_work()
        self.latent.close_work()
        self.noise_test.close()
        self.session.close()
        self.pasted.close()
        event.accept()
