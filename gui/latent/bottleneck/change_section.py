"""A picture that is rotated, mirrored, shifted, made noisy or brighter: code and error move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSlider, QVBoxLayout

from denoiser.latent.changes import Change
from gui import theme
from gui.job import Jobs, Work
from gui.language import number
from gui.latent.bottleneck.curve_chart import Curve, CurveChart
from gui.latent.bottleneck.picture_table import Cell, Column, PictureTable
from gui.latent.bottleneck.section import Section
from gui.latent.bottleneck.work import ChangeAnswer, Subject, change
from gui.latent.pictures import image_of

if TYPE_CHECKING:
    from denoiser.latent.transformations import Changed, Course

UNDOABLE = {Change.NOISE, Change.BRIGHTEN}
"""Changes that leave every pixel where it is, so that what is undone can be seen in the error."""


class ChangeSection(Section):
    """The changes, the pictures along the way, and two curves."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__(jobs)
        self.course: Course | None = None
        self._subject_shown: Subject | None = None
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Change"))
        self.kind.setToolTip(self.tr("What is done to the picture"))
        names = {
            Change.ROTATE: self.tr("Rotate"),
            Change.MIRROR: self.tr("Mirror (turn over)"),
            Change.SHIFT: self.tr("Shift to the right"),
            Change.NOISE: self.tr("Add noise"),
            Change.BRIGHTEN: self.tr("Brighten"),
        }
        for kind, name in names.items():
            self.kind.addItem(name, kind)
        self.kind.currentIndexChanged.connect(self.renew)
        self.amount = QSlider(Qt.Orientation.Horizontal)
        self.amount.setAccessibleName(self.tr("Amount"))
        self.amount.setToolTip(self.tr("How much the picture is changed"))
        self.amount.setEnabled(False)
        self.amount.valueChanged.connect(self._show_amount)
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.pair = PictureTable()
        self.pair.setAccessibleName(self.tr("The changed picture and its reconstruction"))
        self.strip = PictureTable()
        self.strip.setAccessibleName(self.tr("Pictures and reconstructions along the way"))
        self.distance = CurveChart(self.tr("How far the code has moved"))
        self.error = CurveChart(self.tr("Error of the reconstruction (8-bit units)"))
        for chart in (self.distance, self.error):
            chart.place_chosen.connect(self.amount.setValue)
        self._arrange()

    def _arrange(self) -> None:
        controls = QHBoxLayout()
        controls.setSpacing(theme.GAP)
        controls.addWidget(self.kind)
        controls.addWidget(self.amount, 1)
        controls.addWidget(self.state, 2)
        upper = QHBoxLayout()
        upper.setSpacing(theme.MARGIN)
        upper.addWidget(self.pair, 2)
        charts = QVBoxLayout()
        charts.addWidget(self.distance)
        charts.addWidget(self.error)
        upper.addLayout(charts, 3)
        self.rows.insertLayout(0, controls)
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addLayout(upper, 4)
        layout.addWidget(self.strip, 3)

    def question(self, subject: Subject) -> object:
        return (subject, self.kind.currentData())

    def work(self, subject: Subject) -> Work:
        kind = Change(self.kind.currentData())
        return lambda job: change(job, subject, kind)

    def show_outdated(self, outdated: bool) -> None:
        self.state.setEnabled(not outdated)

    def show_answer(self, answer: object) -> None:
        assert isinstance(answer, ChangeAnswer)
        course = answer.course
        self._subject_shown, self.course = answer.subject, course
        places = tuple(_shown_amount(course.change, step.amount) for step in course.amounts)
        unit = self._unit(course.change)
        moved = Curve(self.distance.title, tuple(step.moved for step in course.amounts))
        self.distance.show_curves(places, unit, (moved,), (1.0, self.tr("another picture")))
        curves = [
            Curve(
                self.tr("against the changed picture"),
                tuple(_units(step.error) for step in course.amounts),
            )
        ]
        if course.change in UNDOABLE:
            original = tuple(_units(step.error_to_original) for step in course.amounts)
            curves.append(Curve(self.tr("against the unchanged picture"), original, is_second=True))
        usual = (_units(course.usual_error), self.tr("usual in this set"))
        self.error.show_curves(places, unit, tuple(curves), usual)
        self.strip.show_table(
            (self._strip_title(course.change), self.tr("Reconstructed")),
            tuple(
                Column(
                    number(_shown_amount(course.change, step.amount), 0) + unit,
                    "",
                    (
                        Cell(image_of(step.picture)),
                        Cell(image_of(step.reconstruction), self._nearest(step)),
                    ),
                )
                for step in course.amounts
            ),
        )
        self.amount.setEnabled(True)
        self.amount.setRange(0, len(course.amounts) - 1)
        self._show_amount(self.amount.value())

    @Slot(int)
    def _show_amount(self, place: int) -> None:
        course = self.course
        if course is None:
            return
        step = course.amounts[place]
        self.pair.show_table(
            ("",),
            (
                Column(
                    self.tr("Changed"),
                    self._amount(course.change, step),
                    (Cell(image_of(step.picture)),),
                ),
                Column(
                    self.tr("Reconstructed"),
                    self._nearest(step),
                    (Cell(image_of(step.reconstruction)),),
                ),
            ),
        )
        self.state.setText(
            self.tr(
                "{amount}: the code has moved {moved} times as far as to another picture; the "
                "error is {error}, usual is {usual}."
            ).format(
                amount=self._amount(course.change, step),
                moved=number(step.moved, 2),
                error=number(_units(step.error), 0),
                usual=number(_units(course.usual_error), 0),
            )
        )
        self.distance.mark(place)
        self.error.mark(place)

    def _nearest(self, step: Changed) -> str:
        """The label of the picture with the nearest code."""
        if self._subject_shown is None:
            return ""
        pictures = self._subject_shown.encoded.pictures
        if pictures.labels is None:
            return ""
        label = pictures.label_names[pictures.labels[step.nearest]]
        return self.tr("nearest: {label}").format(label=label)

    def _amount(self, kind: Change, step: Changed) -> str:
        amount = number(_shown_amount(kind, step.amount), 0)
        if kind is Change.NOISE:
            return self.tr("sigma {amount}").format(amount=amount)
        return f"{amount}{self._unit(kind)}"

    def _strip_title(self, kind: Change) -> str:
        if kind is Change.NOISE:
            return self.tr("Changed, by sigma")
        return self.tr("Changed")

    @staticmethod
    def _unit(kind: Change) -> str:
        return {Change.ROTATE: "°", Change.MIRROR: "°", Change.SHIFT: " %"}.get(kind, "")


def _shown_amount(kind: Change, amount: float) -> float:
    return amount * 100 if kind is Change.SHIFT else amount


def _units(mean_square: float) -> float:
    """Root mean square, in 8-bit units."""
    return float(mean_square**0.5) * 255
