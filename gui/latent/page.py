"""The latent workspace: composes its panels and wires them; nothing else."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QTabWidget, QToolButton, QVBoxLayout, QWidget

from denoiser.latent.weights import available_latent_models
from gui.latent.panel import LatentPanel
from gui.latent.source_bar import SourceBar
from gui.latent.study import Study
from gui.latent.walk.panel import WalkPanel
from gui.notice_bar import NoticeBar


class LatentPage(QWidget):
    """Shows the codes of pictures in several ways."""

    def __init__(self, device: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.study = Study(device, self)
        self.bar = SourceBar(available_latent_models())
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
        self.bar.model_chosen.connect(self.study.choose_model)
        self.bar.source_chosen.connect(self.study.choose_source)
        self.study.problem.connect(self.notice.show_problem)
        self.study.busy_changed.connect(self.bar.show_busy)
        self.study.progressed.connect(self.bar.show_progress)
        self.study.encoded_changed.connect(self._show_facts)
        self.add_panel(
            WalkPanel(self.study), self.tr("Walk"), self.tr("Decode any place among the codes")
        )

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

    @Slot()
    def _show_facts(self) -> None:
        encoded = self.study.encoded
        if encoded is None:
            return
        shape = encoded.model.architecture
        self.bar.facts.setText(
            self.tr("{count} pictures of {side}×{side}, codes of {code} numbers").format(
                count=len(encoded), side=shape.side, code=shape.code
            )
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.study.begin()

    def cancel(self) -> None:
        """Stop what is computed for the panel that is shown."""
        self.study.cancel()
        panel = self.tabs.currentWidget()
        if isinstance(panel, LatentPanel):
            panel.cancel()

    def close_work(self) -> None:
        """Stop all work and wait for it."""
        for panel in self.panels:
            panel.close_work()
        self.study.close()
