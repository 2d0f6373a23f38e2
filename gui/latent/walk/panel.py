"""The Walk panel: its sections, and the pictures to pick from."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from gui.latent.section import Section
from gui.latent.sectioned_panel import SectionedPanel
from gui.latent.study import Study
from gui.latent.walk.between import Between
from gui.latent.walk.direction import DirectionSection
from gui.latent.walk.draws import DrawsSection
from gui.latent.walk.numbers import Numbers
from gui.latent.walk.plane_section import PlaneSection
from gui.latent.walk.samples import Samples
from gui.latent.walk.set_strip import SetStrip


class WalkPanel(SectionedPanel):
    """Ways through the codes; a strip of pictures below serves all of them."""

    def __init__(self, study: Study, parent: QWidget | None = None) -> None:
        super().__init__(study, parent)
        self.strip = SetStrip()
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
            self.add_choice(kind, name, tip)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.strip)
        self.strip.picked.connect(self._on_picked)
        self._shown_pictures: object = None

    def connect_section(self, section: Section) -> None:
        section.model_asked.connect(self.study.choose_model)
        section.marks_changed.connect(self._show_marks)

    def show_study(self, section: Section) -> None:
        assert self.study.encoded is not None
        pictures = self.study.encoded.pictures
        if pictures is not self._shown_pictures:
            self._shown_pictures = pictures
            self.strip.show_pictures(pictures)
        super().show_study(section)
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
