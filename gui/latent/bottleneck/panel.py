"""The panel: composes its sections and tells them which picture they are about."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSpinBox,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
)

from gui import theme
from gui.job import Jobs
from gui.latent.bottleneck.change_section import ChangeSection
from gui.latent.bottleneck.journey_section import JourneySection
from gui.latent.bottleneck.photo_on_screen import PhotoOnScreen
from gui.latent.bottleneck.section import Section
from gui.latent.bottleneck.sizes_section import SizesSection
from gui.latent.bottleneck.trap_section import TrapSection
from gui.latent.bottleneck.work import Comparison, Subject
from gui.latent.panel import LatentPanel
from gui.latent.study import Study

PROGRESS_WIDTH = 160


class BottleneckPanel(LatentPanel):
    """Watches one picture of the study: the first of the selection, or the first of all."""

    def __init__(self, study: Study, photo: PhotoOnScreen) -> None:
        super().__init__(study)
        self._jobs = Jobs(self)
        comparison = Comparison()
        self.journey = JourneySection(self._jobs, study.device, photo)
        self.sizes = SizesSection(self._jobs, comparison)
        self.change = ChangeSection(self._jobs)
        self.trap = TrapSection(self._jobs, comparison)
        self.stack = QStackedWidget()
        self.buttons = QButtonGroup(self)
        self._build()
        self.buttons.idClicked.connect(self.stack.setCurrentIndex)
        self.index.valueChanged.connect(self._choose_picture)
        study.encoded_changed.connect(self._take_study)
        study.selection_changed.connect(self._take_study)
        self._take_study()

    def _build(self) -> None:
        self.index = QSpinBox()
        self.index.setAccessibleName(self.tr("Picture"))
        self.index.setToolTip(self.tr("Which picture of the set is watched"))
        self.index.setKeyboardTracking(False)
        self.index.setRange(1, 1)
        self.picture_name = QLabel()
        self.progress = QProgressBar()
        self.progress.setFixedWidth(PROGRESS_WIDTH)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(policy)
        self.progress.hide()
        choices = QHBoxLayout()
        choices.setSpacing(0)
        sections = (
            (self.journey, self.tr("Journey"), self.tr("The way through the network")),
            (self.sizes, self.tr("Sizes"), self.tr("Too small, just right, too large")),
            (
                self.change,
                self.tr("Change the picture"),
                self.tr("Rotate, mirror, shift, noise: code and error move"),
            ),
            (
                self.trap,
                self.tr("The trap"),
                self.tr("An autoencoder wide enough to copy learns nothing"),
            ),
        )
        for place, (section, name, tip) in enumerate(sections):
            self._add(section, name, tip, place)
            choices.addWidget(self.buttons.button(place))
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addLayout(choices)
        row.addSpacing(theme.MARGIN)
        row.addWidget(QLabel(self.tr("Picture")))
        row.addWidget(self.index)
        row.addWidget(self.picture_name, 1)
        row.addWidget(self.progress)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.MARGIN] * 4)
        layout.setSpacing(theme.MARGIN)
        layout.addLayout(row)
        layout.addWidget(self.stack, 1)

    def _add(self, section: Section, name: str, tip: str, place: int) -> None:
        button = QToolButton()
        button.setText(name)
        button.setToolTip(tip)
        button.setCheckable(True)
        button.setChecked(place == 0)
        button.setObjectName("segment")
        self.buttons.addButton(button, place)
        self.stack.addWidget(section)
        section.problem.connect(self.problem)
        section.busy_changed.connect(self._show_busy)
        section.progressed.connect(self._show_progress)

    def show_section(self, section: Section) -> None:
        """Bring it to the front."""
        place = self.stack.indexOf(section)
        self.buttons.button(place).setChecked(True)
        self.stack.setCurrentIndex(place)

    @property
    def sections(self) -> tuple[Section, ...]:
        return (self.journey, self.sizes, self.change, self.trap)

    # The picture.

    @Slot()
    def _take_study(self) -> None:
        encoded = self.study.encoded
        if encoded is None or not len(encoded):
            return
        selected = self.study.selection
        index = int(selected[0]) if len(selected) else min(self.index.value(), len(encoded)) - 1
        self.index.blockSignals(True)
        self.index.setRange(1, len(encoded))
        self.index.setValue(index + 1)
        self.index.blockSignals(False)
        subject = Subject(encoded, index)
        self.picture_name.setText(subject.name)
        for section in self.sections:
            section.set_subject(subject)

    @Slot(int)
    def _choose_picture(self, number: int) -> None:
        self.study.select([number - 1])

    # Work.

    @Slot(bool)
    def _show_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.progress.setRange(0, 0)

    @Slot(int, int)
    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    @property
    def is_idle(self) -> bool:
        return self._jobs.is_idle

    def cancel(self) -> None:
        for section in self.sections:
            section.cancel()

    def close_work(self) -> None:
        self.journey.player.pause()
        self._jobs.stop()
