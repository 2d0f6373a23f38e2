"""The latent workspace: composes its panels and wires them; nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QTabWidget, QToolButton, QVBoxLayout, QWidget

from denoiser.errors import WeightsError
from denoiser.latent.weights import available_latent_models
from gui.language import number, translated
from gui.latent.bottleneck.panel import BottleneckPanel
from gui.latent.bottleneck.photo_on_screen import PhotoOnScreen
from gui.latent.look.panel import LookPanel
from gui.latent.panel import LatentPanel
from gui.latent.source_bar import SourceBar
from gui.latent.study import Study
from gui.latent.train.panel import TrainPanel
from gui.latent.use.panel import UsePanel
from gui.latent.walk.panel import WalkPanel
from gui.notice_bar import NoticeBar
from gui.preferences import Preferences

NOTES_SHOWN = 3
"""Of what was left out when pictures were read; the others are counted."""


class LatentPage(QWidget):
    """Shows the codes of pictures in several ways."""

    photo_asked = Signal(object)
    """The `Path` of a photo that is to be opened in the photo workspace."""
    progressed = Signal(str)
    """How far a training is, for where the page is not seen; empty while none goes on."""

    def __init__(
        self,
        device: str,
        stored: Preferences,
        photo: PhotoOnScreen,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.study = Study(device, self)
        self.bar = SourceBar(stored)
        self.notice = NoticeBar()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self._name_tabs()
        self.panels: list[LatentPanel] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.notice)
        layout.addWidget(self.tabs, 1)
        self.setAcceptDrops(True)
        self.refresh_models()
        self.bar.chosen.connect(self.study.choose)
        self.bar.cancel_asked.connect(self.study.cancel)
        self.study.choice_changed.connect(self.bar.show_choice)
        self.study.problem.connect(self.notice.show_problem)
        self.study.busy_changed.connect(self._show_busy)
        self.study.progressed.connect(self.bar.show_progress)
        self.study.encoded_changed.connect(self._show_facts)
        self.add_panel(
            LookPanel(self.study), self.tr("Look"), self.tr("The codes as clouds of points")
        )
        self.add_panel(
            WalkPanel(self.study), self.tr("Walk"), self.tr("Decode any place among the codes")
        )
        self.add_panel(
            BottleneckPanel(self.study, photo),
            self.tr("Bottleneck"),
            self.tr("What becomes of a picture on its way through a network"),
        )
        use = UsePanel(self.study)
        use.photo_asked.connect(self.photo_asked)
        self.add_panel(
            use, self.tr("Use"), self.tr("Find odd ones out, group what belongs together, compress")
        )
        self.train = TrainPanel(self.study)
        self.add_panel(
            self.train,
            self.tr("Train"),
            self.tr("Train a small network and watch it learn, stage by stage"),
        )
        self.train.kept.connect(self.refresh_models)
        self.train.progressed.connect(self._show_training)

    def _name_tabs(self) -> None:
        bar = self.tabs.tabBar()
        for widget in (self.tabs, bar):
            widget.setAccessibleName(self.tr("Panels"))
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes to the bar
        bar.setAccessibleDescription(self.tr("What is shown of the codes"))
        for button in bar.findChildren(QToolButton):  # seen where there is no room for all tabs
            button.setToolTip(button.accessibleName())

    def add_panel(self, panel: LatentPanel, name: str, tip: str) -> None:
        """One more tab."""
        self.panels.append(panel)
        index = self.tabs.addTab(panel, name)
        self.tabs.setTabToolTip(index, tip)
        panel.problem.connect(self.notice.show_problem)
        panel.notice.connect(self.notice.show_notice)

    @Slot(str)
    def _show_training(self, progress: str) -> None:
        name = self.tr("Train")  # lupdate does not look into f-strings
        self.tabs.setTabText(self.tabs.indexOf(self.train), f"{name} {progress}".strip())
        self.progressed.emit(progress)

    @Slot()
    def refresh_models(self) -> None:
        """Offer the autoencoders that there are by now."""
        try:
            self.bar.show_models(available_latent_models())
            self.bar.show_choice(self.study.model_name, self.study.source)
        except WeightsError as error:
            self.notice.show_problem(translated(error.phrase))

    def set_open_photos(self, paths: Sequence[Path]) -> None:
        """The photos of the film strip, to be looked at here too."""
        self.bar.set_open_photos(paths)

    @Slot(bool)
    def _show_busy(self, busy: bool) -> None:
        self.bar.show_busy(busy)
        if busy:
            self.notice.hide()  # what it says belongs to the pictures before

    @Slot()
    def _show_facts(self) -> None:
        encoded = self.study.encoded
        if encoded is None:
            return
        shape = encoded.model.architecture
        self.bar.show_facts(
            self.tr("{count} of {side}×{side} pixels, codes of {code} numbers").format(
                count=number(len(encoded), 0), side=shape.side, code=shape.code
            )
        )
        self.bar.remember(self.study.source)
        notes = [translated(note) for note in encoded.pictures.notes]
        if notes:
            more = len(notes) - NOTES_SHOWN
            shown = notes[:NOTES_SHOWN]
            if more > 0:
                shown.append(self.tr("… and {count} more.").format(count=more))
            self.notice.show_notice(" ".join(shown))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        self.bar.look_at([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
        event.acceptProposedAction()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh_models()  # a training may have ended meanwhile
        self.study.begin()

    def cancel(self) -> None:
        """Stop what is computed for the panel that is shown."""
        self.study.cancel()
        panel = self.tabs.currentWidget()
        if isinstance(panel, LatentPanel):
            panel.cancel()

    def may_close(self) -> bool:
        """Ask whether what would be lost may be."""
        return all(panel.may_close() for panel in self.panels)

    def close_work(self) -> None:
        """Stop all work and wait for it."""
        for panel in self.panels:
            panel.close_work()
        self.study.close()
