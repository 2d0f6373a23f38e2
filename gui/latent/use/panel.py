"""The Use panel: its sections behind a row of buttons."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.latent.panel import LatentPanel
from gui.latent.study import Study
from gui.latent.use.compress import CompressSection
from gui.latent.use.groups import GroupsSection
from gui.latent.use.odd_ones import OddOnesSection
from gui.latent.use.section import UseSection


class UsePanel(LatentPanel):
    """Shows one section at a time; each is made when it is first shown."""

    photo_asked = Signal(object)
    """The `Path` of a photo that is to be opened in the photo workspace."""

    def __init__(self, study: Study, parent: QWidget | None = None) -> None:
        super().__init__(study, parent)
        self.sections: dict[type[UseSection], UseSection] = {}
        self._kinds: list[type[UseSection]] = []
        self.buttons = QButtonGroup(self)
        self._stack = QStackedWidget()
        choices = QHBoxLayout()
        choices.setSpacing(0)
        for kind, name, tip in (
            (
                OddOnesSection,
                self.tr("Odd ones out"),
                self.tr("Which pictures are not like the others, and in which way"),
            ),
            (GroupsSection, self.tr("Groups"), self.tr("Pictures whose codes lie together")),
            (
                CompressSection,
                self.tr("Compress"),
                self.tr("A photo as its code, beside a JPEG of that size"),
            ),
        ):
            button = QToolButton()
            button.setText(name)
            button.setToolTip(tip)
            button.setCheckable(True)
            button.setObjectName("segment")
            self.buttons.addButton(button, len(self._kinds))
            button.setChecked(not self._kinds)
            self._kinds.append(kind)
            choices.addWidget(button)
        choices.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.MARGIN] * 4)
        layout.setSpacing(theme.GAP)
        layout.addLayout(choices)
        layout.addWidget(self._stack, 1)
        self.buttons.idClicked.connect(self._on_choice)
        study.encoded_changed.connect(self._refresh)
        study.selection_changed.connect(self._refresh)

    @property
    def section(self) -> UseSection | None:
        """The one that is shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, UseSection) else None

    @property
    def is_idle(self) -> bool:
        return all(section.is_idle for section in self.sections.values())

    def choose(self, kind: type[UseSection]) -> None:
        """Show this section."""
        self.buttons.button(self._kinds.index(kind)).setChecked(True)
        self._on_choice()

    @Slot()
    def _on_choice(self) -> None:
        kind = self._kinds[self.buttons.checkedId()]
        if kind not in self.sections:
            section = kind()
            section.problem.connect(self.problem)
            section.notice.connect(self.notice)
            section.select_asked.connect(self.study.select)
            section.photo_asked.connect(self.photo_asked)
            self.sections[kind] = section
            self._stack.addWidget(section)
        self._stack.setCurrentWidget(self.sections[kind])
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_choice()

    @Slot()
    def _refresh(self) -> None:
        """Bring what is shown up to date; the other sections when they are shown."""
        if self.study.encoded is not None and self.section is not None and self.isVisible():
            self.section.show_set(self.study.encoded, self.study.selection)

    def cancel(self) -> None:
        if self.section is not None:
            self.section.cancel()

    def close_work(self) -> None:
        for section in self.sections.values():
            section.close_work()
