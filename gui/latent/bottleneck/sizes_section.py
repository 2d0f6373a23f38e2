"""The same picture through bottlenecks of several sizes: too small, just right, too large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout

from denoiser.latent.verdict import ENOUGH
from gui import theme
from gui.job import Jobs, Work
from gui.latent.bottleneck.picture_table import Cell, Column, PictureTable
from gui.latent.bottleneck.section import Section
from gui.latent.bottleneck.verdicts import percent, verdict_text
from gui.latent.bottleneck.words import decibels, whole
from gui.latent.bottleneck.work import Comparison, SizesAnswer, Subject
from gui.latent.pictures import image_of

if TYPE_CHECKING:
    from denoiser.latent.sizes import Sizes


class SizesSection(Section):
    """One column for each size, with principal components as a yardstick under it."""

    def __init__(self, jobs: Jobs, comparison: Comparison) -> None:
        super().__init__(jobs)
        self._comparison = comparison
        self.table = PictureTable()
        self.table.setAccessibleName(self.tr("The picture through bottlenecks of several sizes"))
        self.note = QLabel()
        self.note.setWordWrap(True)
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addWidget(self.note)
        layout.addWidget(self.table, 1)

    def work(self, subject: Subject) -> Work:
        return lambda job: self._comparison.sizes(job, subject)

    def show_part(self, part: object) -> None:
        self.show_answer(part)

    def show_answer(self, answer: object) -> None:
        assert isinstance(answer, SizesAnswer)
        subject, sizes, trap = answer.subject, answer.sizes, answer.trap
        own = subject.encoded.model.card.name
        verdicts = {e.card.name: e.verdict for e in trap.sizes} if trap else {}
        values = sizes.picture.size
        columns = [
            Column(
                self.tr("Picture"),
                self.tr("{count} bytes").format(count=whole(values)),
                (Cell(image_of(sizes.picture)), Cell(None), Cell(None)),
            )
        ]
        for size in sizes.sizes:
            linear = (
                Cell(None, self.tr("too few pictures"))
                if size.pca is None or size.pca_psnr is None
                else Cell(image_of(size.pca), decibels(size.pca_psnr))
            )
            verdict = verdicts.get(size.card.name)
            columns.append(
                Column(
                    self.tr("{count} numbers").format(count=whole(size.code)),
                    self.tr("{count} bytes").format(count=whole(size.bytes)),
                    (
                        Cell(image_of(size.reconstruction), decibels(size.psnr)),
                        linear,
                        Cell(None, verdict_text(verdict) if verdict else "…" if not trap else ""),
                    ),
                    is_marked=size.card.name == own,
                )
            )
        rows = (
            self.tr("Through the autoencoder"),
            self.tr("As many principal components"),
            self.tr("Verdict"),
        )
        self.table.show_table(rows, tuple(columns))
        self.note.setText(self._note(sizes))

    def _note(self, sizes: Sizes) -> str:
        sentences = []
        if len(sizes.sizes) == 1:
            sentences.append(
                self.tr(
                    "There is only one size of this kind of autoencoder. Train others that differ "
                    "in the code alone, or choose another autoencoder."
                )
            )
        sentences.append(
            self.tr(
                "Two bytes for each number of the code (float16); the network itself, which all "
                "pictures share, is not counted."
            )
        )
        if sizes.sizes[-1].bytes > sizes.picture.size:
            sentences.append(self.tr("The largest code takes more than the picture itself."))
        sentences.append(
            self.tr(
                "Principal components are fitted to {count} other pictures of the set: the best "
                "that weighted sums can do. Too small: less than {enough} of what varies in the "
                "pictures of the set is kept. Too large: see “The trap”."
            ).format(count=whole(sizes.fitted_to), enough=percent(ENOUGH))
        )
        return " ".join(sentences)
