"""A panel with several sections behind a row of buttons."""

from __future__ import annotations

from PySide6.QtCore import Slot
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
from gui.latent.section import Section
from gui.latent.study import Study


class SectionedPanel(LatentPanel):
    """Shows one section at a time; each is made when it is first shown."""

    def __init__(self, study: Study, parent: QWidget | None = None) -> None:
        super().__init__(study, parent)
        self.sections: dict[type[Section], Section] = {}
        self.buttons = QButtonGroup(self)
        self._kinds: list[type[Section]] = []
        self._stack = QStackedWidget()
        self._choices = QHBoxLayout()
        self._choices.setSpacing(0)
        self._choices.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.MARGIN] * 4)
        layout.setSpacing(theme.GAP)
        layout.addLayout(self._choices)
        layout.addWidget(self._stack, 1)
        self.buttons.idClicked.connect(self._on_choice)
        study.encoded_changed.connect(self._refresh)
        study.selection_changed.connect(self._refresh)

    def add_choice(self, kind: type[Section], name: str, tip: str) -> None:
        """One more button; the section of the first one is shown first."""
        button = QToolButton()
        button.setText(name)
        button.setToolTip(tip)
        button.setCheckable(True)
        button.setObjectName("segment")
        button.setChecked(not self._kinds)
        self.buttons.addButton(button, len(self._kinds))
        self._choices.insertWidget(len(self._kinds), button)
        self._kinds.append(kind)

    # For subclasses.

    def connect_section(self, section: Section) -> None:
        """A section was made: listen to more of it."""

    def show_study(self, section: Section) -> None:
        """Bring the section that is shown up to date with the study, which has codes."""
        assert self.study.encoded is not None
        section.show_set(self.study.encoded, self.study.selection)

    # For the page.

    @property
    def section(self) -> Section | None:
        """The one that is shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Section) else None

    @property
    def is_idle(self) -> bool:
        return all(section.is_idle for section in self.sections.values())

    def choose(self, kind: type[Section]) -> None:
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
            self.connect_section(section)
            self.sections[kind] = section
            self._stack.addWidget(section)
        self._stack.setCurrentWidget(self.sections[kind])
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_choice()

    @Slot()
    def _refresh(self) -> None:
        """Show the study; sections that are not seen are told when they are shown."""
        if self.study.encoded is not None and self.section is not None and self.isVisible():
            self.show_study(self.section)

    def cancel(self) -> None:
        if self.section is not None:
            self.section.cancel()

    def close_work(self) -> None:
        for section in self.sections.values():
            section.close_work()
