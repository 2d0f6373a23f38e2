"""The trap: an autoencoder that is wide enough to copy learns nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout

from gui import theme
from gui.job import Jobs, Work
from gui.latent.bottleneck.picture_table import Cell, Column, PictureTable
from gui.latent.bottleneck.section import Section
from gui.latent.bottleneck.verdicts import percent, trap_in_words, verdict_text
from gui.latent.bottleneck.words import whole
from gui.latent.bottleneck.work import Comparison, Subject, TrapAnswer
from gui.latent.pictures import image_of

if TYPE_CHECKING:
    from denoiser.latent.trap import Evidence, Trap


class TrapSection(Section):
    """One column for each size and one for a perfect copy, a row for each piece of evidence."""

    def __init__(self, jobs: Jobs, comparison: Comparison) -> None:
        super().__init__(jobs)
        self._comparison = comparison
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.table = PictureTable()
        self.table.setAccessibleName(self.tr("How much each size copies"))
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addWidget(self.sentence)
        layout.addWidget(self.table, 1)

    def work(self, subject: Subject) -> Work:
        return lambda job: self._comparison.trap(job, subject)

    def show_answer(self, answer: object) -> None:
        assert isinstance(answer, TrapAnswer)
        subject, trap = answer.subject, answer.trap
        own = subject.encoded.model.card.name
        values = subject.encoded.model.architecture.values
        with_labels = trap.accuracy is not None
        rows = [
            self.tr("A picture of the set; kept of all of them"),
            self.tr("In pieces, never seen; kept of all of them"),
            self.tr("Half-way to another code; like a double exposure"),
            self.tr("Neighbours shared with pixels"),
        ]
        if with_labels:
            rows.append(self.tr("Labels found by neighbours"))
        rows.append(self.tr("Verdict"))
        columns = [self._column(e, own, with_labels=with_labels) for e in trap.sizes]
        columns.append(self._copy(trap, values))
        self.table.show_table(tuple(rows), tuple(columns))
        self.sentence.setText(trap_in_words(trap))

    def _column(self, evidence: Evidence, own: str, *, with_labels: bool) -> Column:
        cells = [
            Cell(image_of(picture), text)
            for picture, text in zip(
                evidence.pictures,
                (
                    percent(evidence.kept),
                    percent(evidence.kept_in_pieces),
                    percent(max(0.0, evidence.double_exposure)),
                ),
                strict=True,
            )
        ]
        cells.append(Cell(None, percent(evidence.shared_neighbours)))
        if with_labels:
            cells.append(Cell(None, percent(evidence.accuracy or 0.0)))
        cells.append(Cell(None, verdict_text(evidence.verdict)))
        return Column(
            self.tr("{count} numbers").format(count=whole(evidence.card.architecture.code)),
            "",
            tuple(cells),
            is_marked=evidence.card.name == own,
        )

    def _copy(self, trap: Trap, values: int) -> Column:
        cells = [Cell(image_of(picture), percent(1.0)) for picture in trap.pictures]
        cells.append(Cell(None, percent(1.0)))
        if trap.accuracy is not None:
            cells.append(Cell(None, percent(trap.accuracy)))
        cells.append(Cell(None))
        return Column(
            self.tr("A perfect copy"),
            self.tr("{count} numbers").format(count=whole(values)),
            tuple(cells),
        )
