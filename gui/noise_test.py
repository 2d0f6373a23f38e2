"""The test with synthetic noise: puts noise on the photo that is shown, and measures what is left.

The noise is put on a `NoisyTwin`, which takes the place of the photo in the strip.  So what is
exported, changed or undone meanwhile belongs to the twin, and the photo itself comes back as it
was.
"""

from __future__ import annotations

import math
import time

from PySide6.QtCore import QObject, QRect, QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QWidget

from denoiser.comparison import Comparison, compare
from denoiser.noisy_photo import NoisyCopy
from denoiser.phrases import Phrase
from denoiser.preview import Layer, ResidualKind
from denoiser.synthetic_noise import NoiseKind, SyntheticNoise
from denoiser.tiles import Patch
from denoiser.weights import find_model
from gui.canvas import Canvas
from gui.document import Document, Opened, State
from gui.job import Job, Jobs
from gui.language import number, translated
from gui.noise_section import NoiseSection, score
from gui.noisy_twin import NoisyTwin
from gui.preferences import Preferences
from gui.session import Session
from gui.sweep_jobs import SweepOrder
from gui.sweep_window import SweepWindow
from gui.view_state import ViewState

PART_PIXELS = 1_000_000
"""The largest part on screen that is measured or swept."""
SHOW_AFTER_SECONDS = 0.3
"""The noisy photo is shown when the part on screen is noisy, or after this time."""
REFRESH_MILLISECONDS = 60
MEASURE_MILLISECONDS = 200
"""How long settings must rest before the result is measured again."""


def part_on_screen(seen: QRectF, width: int, height: int) -> QRect:
    """Whole pixels of the photo that are seen, at most `PART_PIXELS` around their middle."""
    inside = seen.intersected(QRectF(0, 0, width, height))
    share = math.sqrt(min(1.0, PART_PIXELS / max(1.0, inside.width() * inside.height())))
    columns = max(1, int(inside.width() * share))
    rows = max(1, int(inside.height() * share))
    left = min(int(inside.center().x() - columns / 2 + 0.5), width - columns)
    top = min(int(inside.center().y() - rows / 2 + 0.5), height - rows)
    return QRect(max(0, left), max(0, top), columns, rows)


class NoiseTest(QObject):
    """Connects the section of the panel to the session."""

    residual_chosen = Signal(object)
    """A `ResidualKind` to show."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        view: ViewState,
        canvas: Canvas,
        section: NoiseSection,
        preferences: Preferences,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._view = view
        self._canvas = canvas
        self._section = section
        self._preferences = preferences
        self._making: Job | None = None
        self._measuring: Job | None = None
        self._covered = QRegion()
        self._part_is_measured = False
        self._jobs = Jobs(self)
        self._jobs.patched.connect(self._on_news)
        self._jobs.succeeded.connect(self._on_succeeded)
        self._jobs.failed.connect(self._on_failed)
        self._refresh = self._timer(REFRESH_MILLISECONDS, self._refresh_canvas)
        self._settle = self._timer(MEASURE_MILLISECONDS, self._measure)
        self.sweep = SweepWindow(window)
        section.noise_chosen.connect(self.put)
        section.kind_chosen.connect(self.residual_chosen)
        section.sweep_asked.connect(self.begin_sweep)
        session.current_changed.connect(self._on_current)
        session.exchanged.connect(self._on_exchanged)
        session.state_changed.connect(self._on_state)
        session.settings_changed.connect(self._on_settings)
        session.patched.connect(self._on_patch)
        self._restore()

    def _timer(self, milliseconds: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def _restore(self) -> None:
        stored, first = self._preferences, SyntheticNoise()
        kinds = {kind.value: kind for kind in NoiseKind}
        try:
            noise = SyntheticNoise(
                kind=kinds.get(stored.text("noise/kind"), first.kind),
                sigma=stored.number("noise/sigma", first.sigma),
                seed=int(stored.number("noise/seed", first.seed)),
                clip=stored.flag("noise/clip", first.clip),
            )
        except (ValueError, OverflowError):  # somebody edited the file
            noise = first
        self._section.set_noise(noise)
        self._section.header.setChecked(stored.flag("noise/open", False))

    def _save_preferences(self) -> None:
        stored, noise = self._preferences, self._section.noise
        stored.set("noise/kind", noise.kind.value)
        stored.set("noise/sigma", noise.sigma)
        stored.set("noise/seed", noise.seed)
        stored.set("noise/clip", noise.clip)
        stored.set("noise/open", self._section.header.isChecked())

    # Putting noise on, and taking it off.

    @property
    def twin(self) -> NoisyTwin | None:
        """The current document, if it has synthetic noise."""
        document = self._session.current
        return document if isinstance(document, NoisyTwin) else None

    @Slot(object)
    def put(self, noise: SyntheticNoise | None) -> None:
        """Put this noise on the current photo, or take it off again."""
        document = self._session.current
        self._stop_making()
        if isinstance(document, NoisyTwin) and noise is None:
            self._leave(document)
        elif document is not None and document.opened is not None and noise is not None:
            self._make(document, noise)

    def _make(self, document: Document, noise: SyntheticNoise) -> None:
        twin = document if isinstance(document, NoisyTwin) else NoisyTwin(document, noise)
        twin.noise = noise
        middle, seen = self._view.seen.center().y(), self._view.seen.height()

        def work(job: Job) -> Opened:
            clean = twin.clean()
            copy = NoisyCopy(clean.photo, clean.preview, noise)
            opened = Opened(copy.photo, copy.preview, is_complete=False)
            begun, shown = time.monotonic(), False
            for patch in copy.fill(middle):
                job.check()
                if shown:
                    job.patch(patch)
                elif (
                    abs((patch.top + patch.bottom) / 2 - middle) > seen / 2
                    or time.monotonic() - begun > SHOW_AFTER_SECONDS
                ):
                    shown = True
                    job.patch(opened)
            if not shown:
                job.patch(opened)
            return opened

        self._making = self._jobs.start(work, twin)

    def _show(self, twin: NoisyTwin, opened: Opened) -> None:
        """The part on screen is noisy; the rest follows."""
        self._forget_figures()
        if self._session.current is twin:
            self._session.take(twin, opened)
        else:
            photo = twin.itself
            twin.opened = opened
            twin.state = State.CLEANING
            self._session.exchange(photo, twin)
        self._canvas.set_preview(opened.preview)

    def _leave(self, twin: NoisyTwin) -> None:
        photo = twin.itself
        self._forget_figures()
        self._session.exchange(twin, photo)
        twin.close()
        if photo.opened is not None:
            self._canvas.set_preview(photo.opened.preview)
        self._session.proceed(photo)

    def _stop_making(self) -> None:
        """A twin that is only half noisy is read anew when it is shown again."""
        if self._making is None:
            return
        self._making.cancel()
        self._making = None

    # Measuring.

    def _forget_figures(self) -> None:
        self._stop_measuring()
        self._covered = QRegion()
        self._part_is_measured = False
        self._section.show_comparison(None, "")
        self._canvas.set_scores({})

    def _stop_measuring(self) -> None:
        self._settle.stop()
        if self._measuring is not None:
            self._measuring.cancel()
            self._measuring = None

    @Slot()
    def _measure(self) -> None:
        """The part on screen, and then all of it if all of it is cleaned."""
        twin = self.twin
        opened = twin.opened if twin else None
        if twin is None or opened is None or not opened.is_complete:
            return
        self._stop_measuring()
        preview, strength, complete = opened.preview, twin.settings.strength, twin.has_result
        clean = preview.clean
        assert clean is not None
        part = part_on_screen(self._view.seen, preview.width, preview.height)
        whole = QRect(0, 0, preview.width, preview.height)

        def measure(job: Job, place: QRect) -> Comparison:
            area = (
                slice(place.top(), place.top() + place.height()),
                slice(place.left(), place.left() + place.width()),
            )
            pictures = (clean[area], preview.noisy[area], preview.residual[area])
            return compare(*pictures, strength, lambda _done, _total: job.check())

        def work(job: Job) -> None:
            for place in (part, whole) if complete and part != whole else (part,):
                job.patch((measure(job, place), place, place == whole))

        self._measuring = self._jobs.start(work)

    def _show_figures(self, found: Comparison, place: QRect, is_whole: bool) -> None:
        size = number(place.width() * place.height() / 1e6, 1)
        text = self.tr("Whole photo, {size} MP") if is_whole else self.tr("On screen, {size} MP")
        self._section.show_comparison(found, text.format(size=size))
        self._canvas.set_scores(
            {Layer.NOISY: score(found.noisy), Layer.CLEANED: score(found.cleaned)}
        )

    # What the session says.

    @Slot()
    def _on_current(self) -> None:
        self._stop_making()
        self._section.forget_change()
        self._forget_figures()
        self._follow()

    @Slot(object, object)
    def _on_exchanged(self, _old: Document, _new: Document) -> None:
        self._follow()

    def _follow(self) -> None:
        twin = self.twin
        self._section.show_noise(twin.noise if twin else None)
        if twin is None:
            self._section.show_residual(ResidualKind.FOUND)
            self.residual_chosen.emit(ResidualKind.FOUND)

    @Slot(object)
    def _on_state(self, document: Document) -> None:
        if document is not self.twin:
            return
        if document.state is State.CLEANING:
            self._forget_figures()
        elif document.state is State.CLEANED:
            self._settle.start()

    @Slot()
    def _on_settings(self) -> None:
        if self.twin is not None and self.twin.has_result:
            self._settle.start()

    @Slot(object)
    def _on_patch(self, patch: Patch) -> None:
        """Measure the part on screen as soon as all of it is cleaned."""
        twin = self.twin
        if twin is None or twin.opened is None or self._part_is_measured:
            return
        rows, columns = patch.bottom - patch.top, patch.right - patch.left
        self._covered += QRect(patch.left, patch.top, columns, rows)
        preview = twin.opened.preview
        part = part_on_screen(self._view.seen, preview.width, preview.height)
        if QRegion(part).subtracted(self._covered).isEmpty():
            self._part_is_measured = True
            self._measure()

    # What became of the work.

    @Slot(object, object)
    def _on_news(self, job: Job, news: object) -> None:
        if job is self._making:
            twin = job.about
            if isinstance(news, Opened) and isinstance(twin, NoisyTwin):
                self._show(twin, news)
            else:
                self._refresh.start()
        elif job is self._measuring and isinstance(news, tuple):
            self._show_figures(*news)

    @Slot(object, object)
    def _on_succeeded(self, job: Job, result: object) -> None:
        if job is self._making and isinstance(result, Opened):
            self._making = None
            result.is_complete = True
            self._refresh_canvas()
            assert isinstance(job.about, NoisyTwin)
            self._session.proceed(job.about)
        elif job is self._measuring:
            self._measuring = None

    @Slot(object, str)
    def _on_failed(self, job: Job, sentence: str) -> None:
        if job is self._making:
            self._making = None
            self._section.show_noise(self.twin.noise if self.twin else None)
        self._session.problem.emit(translated(sentence))

    @Slot()
    def _refresh_canvas(self) -> None:
        self._canvas.refresh(noisy=True)

    # The sweep.

    @Slot()
    def begin_sweep(self) -> None:
        """Open the window of the sweep, on the part on screen."""
        document = self._session.current
        if document is None or document.opened is None:
            return
        preview = document.opened.preview
        clean = preview.noisy if preview.clean is None else preview.clean
        place = part_on_screen(self._view.seen, preview.width, preview.height)
        part = clean[
            place.top() : place.top() + place.height(),
            place.left() : place.left() + place.width(),
        ].copy()
        settings = document.settings
        self.sweep.show()
        self.sweep.activateWindow()
        self.sweep.begin(
            SweepOrder(
                name=document.path.stem,
                folder=document.path.parent,
                clean=part,
                noise=self._section.noise,
                noise_title=self._section.kind.currentText(),
                model=settings.model,
                model_title=translated(Phrase(find_model(settings.model).title)),
                device=self._session.cleaning.device,
                strength=settings.strength,
            )
        )

    @property
    def is_idle(self) -> bool:
        """Whether no work is left."""
        timers = self._refresh.isActive() or self._settle.isActive()
        return self._jobs.is_idle and self.sweep.is_idle and not timers

    def close(self) -> None:
        """Remember the controls; stop all work and wait for it."""
        self._save_preferences()
        self._settle.stop()
        self._jobs.stop()
        self.sweep.end()
