"""One picture's way through a network, as a diagram that plays."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from denoiser.latent.journey.steps import Journey, Step
from gui import theme
from gui.job import Job, Jobs, Work
from gui.language import number, translated
from gui.latent.bottleneck.hourglass import Hourglass
from gui.latent.bottleneck.photo_on_screen import PhotoOnScreen, PhotoPart
from gui.latent.bottleneck.player import Player
from gui.latent.bottleneck.section import Section
from gui.latent.bottleneck.step_view import StepView
from gui.latent.bottleneck.words import decibels, scale_value, shape_text, share_text, whole
from gui.latent.bottleneck.work import DenoisingJourney, Subject, travel, travel_denoising
from gui.samples import SAMPLE_PHOTO

SPEEDS = (0.5, 1.0, 2.0, 4.0)
FACTS_WIDTH = 380


class JourneySection(Section):
    """The diagram, what plays it, and the details of the chosen step."""

    def __init__(self, jobs: Jobs, device: str, photo: PhotoOnScreen) -> None:
        super().__init__(jobs)
        self._device = device
        self._photo = photo
        self.journey: Journey | None = None
        self.player = Player(self)
        self.diagram = Hourglass()
        self.view = StepView()
        self._build()
        self.diagram.chosen.connect(self.choose)
        self.diagram.play_asked.connect(self.play_or_pause)
        self.player.arrived.connect(self._show_step)
        self.player.travelled.connect(self.diagram.set_travelled)
        self.player.playing_changed.connect(self._show_playing)

    def _build(self) -> None:
        self.rows.insertLayout(0, self._controls())
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addWidget(self.diagram, 3)
        layout.addLayout(self._details(), 2)

    def _controls(self) -> QHBoxLayout:
        self.latent = QRadioButton(self.tr("This autoencoder"))
        self.latent.setToolTip(self.tr("Everything goes through the code"))
        self.latent.setChecked(True)
        self.denoising = QRadioButton(self.tr("The denoising network"))
        self.denoising.setToolTip(
            self.tr("The network that cleans photos, with the part of the photo on screen")
        )
        networks = QButtonGroup(self)
        for button in (self.latent, self.denoising):
            networks.addButton(button)
        networks.buttonToggled.connect(self._switch)
        self.play = QPushButton(self.tr("Play"))
        self.play.setToolTip(self.tr("Let the picture travel through the network (Space)"))
        self.play.clicked.connect(self.play_or_pause)
        self.back = self._step_button("◀", self.tr("Step back"), -1)
        self.forward = self._step_button("▶", self.tr("Step on"), 1)
        self.speed = QComboBox()
        self.speed.setAccessibleName(self.tr("Speed"))
        self.speed.setToolTip(self.tr("How fast the picture travels"))
        for speed in SPEEDS:
            self.speed.addItem(f"{number(speed, 1 if speed < 1 else 0)}×", speed)
        self.speed.setCurrentIndex(SPEEDS.index(1.0))
        self.speed.currentIndexChanged.connect(self._set_speed)
        self.about = QLabel()
        self.about.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        for network in (self.latent, self.denoising):
            row.addWidget(network)
        row.addSpacing(theme.MARGIN)
        for control in (self.back, self.play, self.forward, self.speed):
            row.addWidget(control)
        row.addSpacing(theme.MARGIN)
        row.addWidget(self.about, 1)
        return row

    def _step_button(self, text: str, name: str, by: int) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(name)
        key = "←" if by < 0 else "→"
        button.setToolTip(f"{name} ({key})")
        button.setFixedWidth(button.fontMetrics().horizontalAdvance("◀") * 3)
        button.clicked.connect(lambda: self.choose(self.diagram.step + by))
        return button

    def _details(self) -> QHBoxLayout:
        self.name = QLabel()
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        self.note, self.caption = QLabel(), QLabel()
        for label in (self.name, self.note, self.caption):
            label.setWordWrap(True)
        self.shape, self.values, self.weights = QLabel(), QLabel(), QLabel()
        facts = QFormLayout()
        facts.setSpacing(theme.GAP // 2)
        facts.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        facts.addRow(self.tr("Shape"), self.shape)
        facts.addRow(self.tr("Values"), self.values)
        facts.addRow(self.tr("Weights"), self.weights)
        column = QVBoxLayout()
        column.setSpacing(theme.GAP)
        column.addWidget(self.name)
        column.addWidget(self.note)
        column.addLayout(facts)
        column.addWidget(self.caption)
        column.addStretch(1)
        left = QWidget()
        left.setFixedWidth(FACTS_WIDTH)
        column.setContentsMargins(0, 0, theme.MARGIN, 0)
        left.setLayout(column)
        row = QHBoxLayout()
        row.addWidget(left)
        row.addWidget(self.view, 1)
        return row

    # Computing.

    @property
    def _watches_denoising(self) -> bool:
        return self.denoising.isChecked()

    def question(self, subject: Subject) -> object:
        if not self._watches_denoising:
            return subject
        part = self._part()
        if part is None:
            return "sample photo"
        return (id(part.noisy), part.name, part.model, part.centre, part.sigma)

    def _part(self) -> PhotoPart | None:
        return self._photo.part()

    def work(self, subject: Subject) -> Work:
        if self._watches_denoising:
            part, device = self._part(), self._device

            def travel_photo(job: Job) -> DenoisingJourney:
                return travel_denoising(job, part, device)

            return travel_photo
        return lambda _job: travel(subject)

    def name_of(self, subject: Subject) -> str:
        if not self._watches_denoising:
            return subject.name
        part = self._part()
        return SAMPLE_PHOTO.name if part is None else part.name

    def show_outdated(self, outdated: bool) -> None:
        self.player.pause()
        for part in (self.play, self.about):
            part.setEnabled(not outdated)

    def show_answer(self, answer: object) -> None:
        if isinstance(answer, DenoisingJourney):
            journey = answer.journey
            given = (
                self.tr("No photo is open: {side} pixels of the sample, “{photo}”.")
                if answer.is_sample
                else self.tr("{side} pixels of “{photo}”, the part on screen.")
            ).format(photo=answer.name, side="×".join(map(str, journey.steps[0].shape[:2])))
            around = self.tr(
                "{values} values go around the bottleneck of {latent}, which is no narrower than "
                "the picture: this network cleans because it was trained to, not because it is "
                "narrow."
            ).format(
                values=whole(journey.bypassing),
                latent=whole(journey.steps[journey.narrowest].values),
            )
            about = f"{given} {around}"
        else:
            assert isinstance(answer, Journey)
            journey = answer
            about = self.tr(
                "{values} values become {code}, and {values} again. PSNR {psnr}."
            ).format(
                values=whole(journey.values),
                code=whole(journey.steps[journey.narrowest].values),
                psnr=decibels(journey.psnr or 0.0),
            )
        self.about.setText(about)
        self.journey = journey
        self.diagram.show_journey(journey)
        self.diagram.set_travelled(None)
        self._show_step(min(self.diagram.step, len(journey.steps) - 1))

    @Slot()
    def _switch(self) -> None:
        self.renew()

    # Playing.

    @Slot()
    def play_or_pause(self) -> None:
        """Start where the chosen step is, or stop there."""
        if self.player.is_playing:
            self.player.pause()
        elif self.journey is not None and self.play.isEnabled():
            self.player.play(self.diagram.step, len(self.journey.steps))

    @Slot(int)
    def choose(self, step: int) -> None:
        """Look at a step; what plays is paused."""
        if self.journey is not None:
            self.player.pause()
            self.diagram.set_travelled(None)
            self._show_step(min(max(step, 0), len(self.journey.steps) - 1))

    @Slot(int)
    def _set_speed(self, _index: int) -> None:
        self.player.speed = self.speed.currentData()

    @Slot(bool)
    def _show_playing(self, playing: bool) -> None:
        self.play.setText(self.tr("Pause") if playing else self.tr("Play"))
        at_end = self.journey is not None and self.diagram.step == len(self.journey.steps) - 1
        if not playing and at_end:
            self.diagram.set_travelled(None)

    @Slot(int)
    def _show_step(self, index: int) -> None:
        journey = self.journey
        if journey is None:
            return
        step = journey.steps[index]
        self.diagram.choose(index)
        self.back.setEnabled(index > 0)
        self.forward.setEnabled(index < len(journey.steps) - 1)
        self.name.setText(f"{index + 1}. {translated(step.name)}")
        self.note.setText(translated(step.note))
        self.shape.setText(shape_text(step))
        self.values.setText(
            self.tr("{count}, {share} of the picture's").format(
                count=whole(step.values), share=share_text(journey.share(step))
            )
        )
        self.weights.setText(whole(step.parameters) if step.parameters else self.tr("none"))
        self.caption.setText(self._caption(step))
        self.view.show_step(step)
        self.view.setAccessibleName(self.caption.text())

    def _caption(self, step: Step) -> str:
        scale = self.tr("Black is {black}, white {white}.").format(
            black=scale_value(step.scale.black), white=scale_value(step.scale.white)
        )
        if step.numbers is not None:
            low, high = float(step.numbers.min()), float(step.numbers.max())
            return self.tr("From {low} to {high}. {scale}").format(
                low=scale_value(low), high=scale_value(high), scale=scale
            )
        if step.picture is not None:
            return scale
        shown, all_maps = len(step.maps), step.shape[2]
        if shown == all_maps:
            maps = self.tr("All {count} maps, those that vary most first.").format(count=shown)
        else:
            maps = self.tr("{shown} of {count} maps, those that vary most.").format(
                shown=shown, count=whole(all_maps)
            )
        return f"{maps} {scale}"

    def hideEvent(self, event: QHideEvent) -> None:
        self.player.pause()
        super().hideEvent(event)
