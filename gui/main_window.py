"""The main window: composes the parts and wires them; nothing else."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from denoiser.weights import DEFAULT_MODEL, available_models
from gui.actions import Actions
from gui.batch.page import BatchPage
from gui.canvas import Canvas
from gui.choosing import Choosing
from gui.control_keys import ControlKeys
from gui.document import Document, State
from gui.exporting import Exporting
from gui.film_strip import FilmStrip
from gui.full_screen import FullScreen
from gui.glimpses import Glimpses
from gui.help import KeyboardHelp
from gui.latent.bottleneck.photo_on_screen import PhotoOnScreen
from gui.latent.page import LatentPage
from gui.looks import Looks
from gui.modes import Modes
from gui.navigator import Navigator
from gui.noise_section import NoiseSection
from gui.noise_test import NoiseTest
from gui.notice_bar import NoticeBar
from gui.opening import Opening
from gui.patch_drawing import PatchDrawing
from gui.plain_text import title
from gui.preferences import Preferences
from gui.preset_controls import PresetControls
from gui.presetting import Presetting
from gui.recent_menu import RecentMenu
from gui.screen_profile import ScreenProfile
from gui.screen_reader import ScreenReader
from gui.session import Session
from gui.side_panel import SidePanel
from gui.status_line import StatusLine
from gui.status_reports import StatusReports
from gui.tool_bar import ToolBar
from gui.unsaved import may_lose
from gui.view_keys import ViewKeys
from gui.view_state import ViewState
from gui.welcome import Welcome
from gui.window_memory import WindowMemory
from gui.workspaces import Workspace, Workspaces


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

        self.canvas = Canvas(self.view, self.screen_profile)
        self.welcome = Welcome()
        self.notice = NoticeBar()
        self.strip = FilmStrip()
        self.navigator = Navigator(self.view)
        models = available_models()
        self.presets = PresetControls()
        self.panel = SidePanel(models, self.navigator, self.presets)
        self.batch = BatchPage(models, self.preferences, device)
        photo = PhotoOnScreen(self.session, self.view)
        self.latent = LatentPage(device, self.preferences, photo)
        self.noise_section = NoiseSection()
        self.panel.add_section(self.noise_section)
        self.noise_section.grown.connect(partial(self.panel.reveal, self.noise_section))
        self.status = StatusLine()
        self.act = Actions(self)
        self.recent_menu = RecentMenu(self.preferences, self)
        self.tools = ToolBar(self.act, self.recent_menu)
        self.addToolBar(self.tools)
        self._arrange()
        self.full_screen = FullScreen(self, self.act.panel, [self.tools, self.strip, self.status])
        self.opening = Opening(self, self.session, self.preferences, self.notice)
        self._connect()
        self._connect_actions()
        self._show_photos()
        self.exporting = Exporting(
            self,
            self.act,
            self.session,
            self.preferences,
            self.notice,
            self.opening.pasted,
            lambda: (self.canvas.front_layer, self.looks.look),
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
        self.noise_test.residual_chosen.connect(self.looks.set_kind)
        ControlKeys(self)
        self.setAcceptDrops(True)
        self.memory = WindowMemory(
            self,
            self.preferences,
            self.session,
            self.view,
            self.canvas,
            self.modes,
            self.looks,
            self.act.panel,
        )
        self.memory.restore()
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
        self.workspaces = Workspaces(
            content, self.batch, self.latent, self.canvas, self.act, self.session, self.status
        )
        self.setCentralWidget(self.workspaces)
        self.setStatusBar(self.status)

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar above the messages and the picture."""
        self._middle.insertWidget(0, bar)

    def _connect(self) -> None:
        session = self.session
        session.documents_changed.connect(self._show_documents)
        session.exchanged.connect(self.strip.exchange)
        session.current_changed.connect(self._show_current)
        session.state_changed.connect(self._show_state)
        session.problem.connect(self.notice.show_problem)
        session.notice.connect(self.notice.show_notice)
        self.view.changed.connect(self._on_view)
        self.strip.chosen.connect(session.show)
        self.recent_menu.chosen.connect(self.opening.open_one)
        self.opening.begins.connect(self.workspaces.show_photos)
        self.workspaces.leaving.connect(self.full_screen.leave)
        self.workspaces.renamed.connect(self._show_title)
        self.workspaces.photo_asked.connect(self.opening.open_one)
        self.welcome.open_asked.connect(self.opening.ask)
        self.welcome.sample_asked.connect(self.opening.open_sample)

    def _connect_actions(self) -> None:
        act, session = self.act, self.session
        act.open.triggered.connect(self.opening.ask)
        act.paste.triggered.connect(self.opening.paste)
        act.previous.triggered.connect(partial(session.step, -1))
        act.next.triggered.connect(partial(session.step, 1))
        act.cancel.triggered.connect(self._escape)
        act.again.triggered.connect(session.clean_again)
        act.panel.toggled.connect(self.panel.setVisible)
        act.full_screen.triggered.connect(self.full_screen.toggle)
        act.close.triggered.connect(self._close_photo)
        act.help.triggered.connect(self.show_help)
        act.quit.triggered.connect(self.close)

    def _show_photos(self) -> None:
        """Who shows what of the current photo."""
        act, view, session, canvas = self.act, self.view, self.session, self.canvas
        self.modes = Modes(act, canvas)
        self.looks = Looks(session, canvas, self.panel, act)
        self.glimpses = Glimpses(session, view, canvas, self.navigator)
        Choosing(session, self.panel)
        PatchDrawing(session, view, canvas, self.looks)
        StatusReports(self.status, session, view, canvas, self.looks)
        ViewKeys(act, view, canvas)
        ScreenReader(session, canvas, view, act)
        canvas.magnifier.follow(act.magnifier, self, canvas.panes)

    # Photos in.

    def open_photos(self, paths: list[Path]) -> None:
        """Open these files; folders give the photos directly in them."""
        self.opening.open(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.opening.takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.opening.drop(event.mimeData())
        event.acceptProposedAction()

    # What the session says.

    @Slot()
    def _show_documents(self) -> None:
        self.strip.show_documents(self.session.documents, self.session.current)
        self._update_actions()

    @Slot()
    def _show_current(self) -> None:
        document = self.session.current
        self._show_title()
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
        self._update_actions()

    @Slot()
    def _show_title(self) -> None:
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
        self._show_title()
        self._update_actions()

    def _update_actions(self) -> None:
        document = self.session.current
        opened = document is not None and document.opened is not None
        for action in self.act.for_a_photo:
            action.setEnabled(opened)
        self.panel.setEnabled(opened)
        self.act.again.setVisible(document is not None and document.state is State.STOPPED)
        self.act.close.setEnabled(document is not None)

    # What the user says.

    @Slot()
    def _close_photo(self) -> None:
        document = self.session.current
        if document is not None and may_lose(self, [document]):
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
        self.session.cleaning.focus = (centre.x(), centre.y())

    # The end.

    def closeEvent(self, event: QCloseEvent) -> None:
        if not (
            may_lose(self, self.session.documents)
            and self.batch.may_close()
            and self.latent.may_close()
        ):
            event.ignore()
            return
        self.full_screen.leave()
        self.memory.save()
        self.strip.close_jobs()
        self.glimpses.close()
        self.batch.close_work()
        self.latent.close_work()
        self.noise_test.close()
        self.session.close()
        self.opening.close()
        event.accept()
