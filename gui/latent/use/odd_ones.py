"""Odd ones out: a ranking, how odd is odd, and where the network fails."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from denoiser.torch_loading import load_torch
from gui import theme
from gui.job import Job
from gui.language import number
from gui.latent.pictures import image_of
from gui.latent.use.histogram import Histogram
from gui.latent.use.odd_table import OddTable, OddTableModel
from gui.latent.use.saving import ask_for_file
from gui.latent.use.section import UseSection, WorkRow
from gui.latent.use.words import trait_explained, trait_name
from gui.latent.walk.picture_view import PictureView

if TYPE_CHECKING:
    from denoiser.latent.anomalies import Judged
    from denoiser.latent.encoded import Encoded


class OddOnesSection(UseSection):
    """Judges a set when it is first shown here."""

    takes_pictures = False

    def __init__(self) -> None:
        super().__init__()
        self.judged: Judged | None = None
        self._members: list[NDArray[np.intp]] = []
        """Of each judged one, its pictures of the set."""
        self._judging, self._heating, self._saving = (self._latest() for _ in range(3))
        self.state = WorkRow(self._judging)
        self.state.name(
            self.tr("Progress"), self.tr("Cancel"), self.tr("Stop looking for odd ones (Esc)")
        )
        self.model = OddTableModel(self.devicePixelRatioF(), self)
        self.table = OddTable(self.model)
        self.histogram = Histogram()
        self.heat = PictureView(self.tr("Where the network fails"))
        self.why = QLabel()
        self.why.setWordWrap(True)
        self.why.setMargin(theme.GAP)
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.open = QPushButton(self.tr("Open this photo"))
        self.open.setToolTip(self.tr("Look at it in the photo workspace"))
        self.export = QPushButton(self.tr("Save table…"))
        self.export.setToolTip(self.tr("Ranking, scores and traits of all as CSV"))
        self._arrange()
        self._judging.failed.connect(self.refuse)
        self._heating.failed.connect(self.problem)
        self._saving.failed.connect(self.problem)
        self._judging.stopped.connect(self._show_state)
        self.table.selectionModel().selectionChanged.connect(self._on_rows)
        self.table.row_asked.connect(self._open_row)
        self.histogram.threshold_changed.connect(self._on_threshold)
        self.open.clicked.connect(self._open_current)
        self.export.clicked.connect(self._ask_for_table)
        self._follows = False
        self._show_state()

    def _arrange(self) -> None:
        self.state.add_state()
        self.state.addWidget(self.export)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.histogram)
        column.addWidget(self.heat, 1)
        below = QHBoxLayout()
        below.addWidget(self.why, 1)
        below.addWidget(self.open, alignment=Qt.AlignmentFlag.AlignTop)
        column.addLayout(below)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(right)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 4)
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addLayout(self.state)
        layout.addWidget(split, 1)

    # Judging.

    def _begin(self, encoded: Encoded) -> None:
        self.judged = None
        self.model.clear()
        self.histogram.show_scores(np.empty(0), 0.0)
        self._show_one(None)
        self.state.begin()
        self.state.words.setText(self.tr("Learning what is usual…"))

        def work(job: Job) -> Judged:
            load_torch()
            from denoiser.latent.anomalies import judge_photos, judge_pictures
            from denoiser.latent.sources import Kind, Source

            model, pictures = encoded.model, encoded.pictures
            if pictures.origins is None:
                return judge_pictures(model, pictures, job.report)
            paths = tuple(dict.fromkeys(origin.path for origin in pictures.origins))
            return judge_photos(model, Source(Kind.PHOTOS, photos=paths), job.report)

        self._judging.ask_instead(work, self._on_judged)

    def _on_judged(self, judged: Judged) -> None:
        encoded = self.encoded
        assert encoded is not None
        origins = encoded.pictures.origins
        if judged.paths is None or origins is None:
            self._members = list(judged.positions)
        else:
            of_path: dict[Path, list[int]] = {}
            for position, origin in enumerate(origins):
                of_path.setdefault(origin.path, []).append(position)
            self._members = [np.array(of_path[path], np.intp) for path in judged.paths]
        self.judged = judged
        self.histogram.show_scores(judged.scores, judged.threshold)
        self.model.show_judged(
            judged, encoded.pictures, [int(members[0]) for members in self._members]
        )
        self._show_state()
        if self._selection is not None and len(self._selection):
            self.take_selection(self._selection)
        else:
            self._select_rows([0])

    @Slot(float)
    def _on_threshold(self, threshold: float) -> None:
        if self.judged is not None:
            self.judged = self.judged.with_threshold(threshold)
            self.model.show_verdicts(self.judged)
            self._show_state()

    @Slot()
    def _show_state(self) -> None:
        judged = self.judged
        self.export.setEnabled(judged is not None)
        if judged is not None:
            self.state.words.setText(
                self.tr(
                    "{odd} of {all} are beyond {threshold} standard deviations of what is usual "
                    "here"
                ).format(
                    odd=number(int(judged.is_odd.sum()), 0),
                    all=number(len(judged), 0),
                    threshold=number(judged.threshold, 1),
                )
            )
        elif self._judging.is_idle:
            self.state.words.setText("")

    # One of them.

    def take_selection(self, positions: NDArray[np.intp]) -> None:
        if self.judged is None or self._follows or not len(positions):
            return
        chosen = set(positions.tolist())
        rows = [
            self.model.row_of(one)
            for one, members in enumerate(self._members)
            if chosen.intersection(members.tolist())
        ]
        self._select_rows(rows)

    def _select_rows(self, rows: list[int]) -> None:
        selection = QItemSelection()
        for row in rows:
            selection.select(self.model.index(row, 0), self.model.index(row, 3))
        if not rows:
            return
        flags = QItemSelectionModel.SelectionFlag
        self._follows = True
        chosen = self.table.selectionModel()
        chosen.setCurrentIndex(self.model.index(rows[0], 0), flags.NoUpdate)
        chosen.select(selection, flags.ClearAndSelect)
        self._follows = False
        self.table.scrollTo(self.model.index(rows[0], 0))

    @property
    def current(self) -> int | None:
        """Which of the judged ones is looked at."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.judged_at(rows[0].row()) if rows else None

    @Slot()
    def _on_rows(self) -> None:
        self._show_one(self.current)
        if not self._follows:
            rows = self.table.selectionModel().selectedRows()
            chosen = [self._members[self.model.judged_at(row.row())] for row in rows]
            self._follows = True
            self.select_asked.emit(np.concatenate([np.empty(0, np.intp), *chosen]))
            self._follows = False

    def _show_one(self, one: int | None) -> None:
        self._heating.cancel()
        judged, encoded = self.judged, self.encoded
        self.open.setVisible(judged is not None and judged.paths is not None)
        self.open.setEnabled(one is not None)
        if one is None or judged is None or encoded is None:
            self.heat.show_picture(None)
            self.why.setText("")
            return
        trait = judged.reasons[one]
        self.why.setText(
            self.tr("{name}: {trait}, {score} standard deviations. {meaning}").format(
                name=judged.names[one],
                trait=trait_name(trait),
                score=number(float(judged.scores[one]), 1),
                meaning=trait_explained(trait),
            )
        )
        path = judged.paths[one] if judged.paths else None
        position = int(self._members[one][0])

        def work(job: Job) -> QImage:
            from denoiser.latent.heat_maps import heat_of, heat_of_photo, painted

            model = encoded.model
            if path is not None:
                picture, heat = heat_of_photo(model, path, job.report)
            else:
                picture = encoded.pictures.pixels[position]
                heat = heat_of(model, picture, job.report)
            return image_of(painted(picture, heat))

        name = judged.names[one]
        self._heating.ask_instead(work, lambda image: self.heat.show_picture(image, name))

    @Slot(int)
    def _open_row(self, row: int) -> None:
        judged = self.judged
        if judged is not None and judged.paths is not None:
            self.photo_asked.emit(judged.paths[self.model.judged_at(row)])

    @Slot()
    def _open_current(self) -> None:
        if self.current is not None:
            self._open_row(self.model.row_of(self.current))

    # Saving.

    @Slot()
    def _ask_for_table(self) -> None:
        target = ask_for_file(self, self.tr("Save the ranking"), "odd-ones.csv")
        if target is not None:
            self.save_table(target)

    def save_table(self, target: Path) -> None:
        """Write the ranking as CSV; what was there is replaced, as the user was asked."""
        judged = self.judged
        if judged is None:
            return

        def work(_job: Job) -> Path:
            from denoiser.latent.anomalies import judged_csv
            from denoiser.latent.result_files import write_result

            content = judged_csv(judged).encode("utf-8", "surrogateescape")
            write_result(target, content, overwrite=True)
            return target

        self._saving.ask(
            work, lambda path: self.notice.emit(self.tr("Saved as {path}").format(path=path))
        )
