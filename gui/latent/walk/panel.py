"""The Walk panel: its sections behind a row of buttons, and the pictures to pick from."""

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
from gui.latent.study import Study
from gui.latent.walk.between import Between
from gui.latent.walk.direction import DirectionSection
from gui.latent.walk.draws import DrawsSection
from gui.latent.walk.numbers import Numbers
from gui.latent.walk.plane_section import PlaneSection
from gui.latent.walk.samples import Samples
from gui.latent.walk.section import Section
from gui.latent.walk.set_strip import SetStrip


class WalkPanel(LatentPanel):
    """Shows one section at a time; each is made when it is first shown."""

    def __init__(self, study: Study, parent: QWidget | None = None) -> None:
        super().__init__(study, parent)
        self.sections: dict[type[Section], Section] = {}
        self._kinds: list[type[Section]] = []
        self.buttons = QButtonGroup(self)
        self.strip = SetStrip()
        self._stack = QStackedWidget()
        self._choices = QHBoxLayout()
        self._choices.setSpacing(0)
        for kind, name, tip in (
            (Between, self.tr("Between two"), self.tr("From one picture to another")),
            (PlaneSection, self.tr("Plane"), self.tr("Drag a point and see the decoder paint")),
            (Numbers, self.tr("Numbers"), self.tr("The code of a picture, number by number")),
            (
                DirectionSection,
                self.tr("Direction"),
                self.tr("Learn a direction from two groups of pictures, and go along it"),
            ),
            (Samples, self.tr("Samples"), self.tr("New pictures, and folders of them")),
            (
                DrawsSection,
                self.tr("Draws"),
                self.tr("What else a variational autoencoder could have made of a picture"),
            ),
        ):
            self._add_choice(kind, name, tip)
        self._choices.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.MARGIN] * 4)
        layout.setSpacing(theme.GAP)
        layout.addLayout(self._choices)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.strip)
        self.buttons.idClicked.connect(self._on_choice)
        self.strip.picked.connect(self._on_picked)
        study.encoded_changed.connect(self._refresh)
        study.selection_changed.connect(self._refresh)
        self._shown_pictures: object = None

    def _add_choice(self, kind: type[Section], name: str, tip: str) -> None:
        button = QToolButton()
        button.setText(name)
        button.setToolTip(tip)
        button.setCheckable(True)
        button.setObjectName("segment")
        self.buttons.addButton(button, len(self._kinds))
        self._kinds.append(kind)
        self._choices.addWidget(button)
        button.setChecked(kind is Between)

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
            section.model_asked.connect(self.study.choose_model)
            section.marks_changed.connect(self._show_marks)
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
        encoded, section = self.study.encoded, self.section
        if encoded is None or section is None or not self.isVisible():
            return
        if encoded.pictures is not self._shown_pictures:
            self._shown_pictures = encoded.pictures
            self.strip.show_pictures(encoded.pictures)
        section.show_set(encoded, self.study.selection)
        self._show_marks()

    @Slot(int)
    def _on_picked(self, position: int) -> None:
        if self.section is not None:
            self.section.take_picture(position)

    @Slot()
    def _show_marks(self) -> None:
        section = self.section
        if section is not None:
            self.strip.setVisible(section.takes_pictures and not section.refusal)
            self.strip.mark(section.marks)
            self.strip.hint.setText(section.hint)

    def cancel(self) -> None:
        if self.section is not None:
            self.section.cancel()

    def close_work(self) -> None:
        for section in self.sections.values():
            section.close_work()
