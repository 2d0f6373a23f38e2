"""The Use panel: odd ones out, groups, compress."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.latent.section import Section
from gui.latent.sectioned_panel import SectionedPanel
from gui.latent.study import Study
from gui.latent.use.compress import CompressSection
from gui.latent.use.groups import GroupsSection
from gui.latent.use.odd_ones import OddOnesSection
from gui.latent.use.section import UseSection


class UsePanel(SectionedPanel):
    """What codes are good for."""

    photo_asked = Signal(object)
    """The `Path` of a photo that is to be opened in the photo workspace."""

    def __init__(self, study: Study, parent: QWidget | None = None) -> None:
        super().__init__(study, parent)
        self.add_choice(
            OddOnesSection,
            self.tr("Odd ones out"),
            self.tr("Which pictures are not like the others, and in which way"),
        )
        self.add_choice(
            GroupsSection, self.tr("Groups"), self.tr("Pictures whose codes lie together")
        )
        self.add_choice(
            CompressSection,
            self.tr("Compress"),
            self.tr("A photo as its code, beside a JPEG of that size"),
        )

    def connect_section(self, section: Section) -> None:
        assert isinstance(section, UseSection)
        section.select_asked.connect(self.study.select)
        section.photo_asked.connect(self.photo_asked)
