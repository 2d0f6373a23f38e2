"""The Look panel: one to three plots of the codes with one selection, and what is selected."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from denoiser.latent.projection import SHOWN_CODE, Method, Projection, ProjectionOrder
from denoiser.phrases import Phrase
from gui import theme
from gui.announce import announce
from gui.job import Job, Jobs
from gui.language import translated
from gui.latent.look.legend import Legend
from gui.latent.look.outline import Tool
from gui.latent.look.plot import CodePlot
from gui.latent.look.preview import Preview
from gui.latent.look.projector import Projector
from gui.latent.look.saving import ask_for_target, save
from gui.latent.look.strip import Strip
from gui.latent.look.words import facts_of
from gui.latent.panel import LatentPanel
from gui.latent.pictures import image_of
from gui.latent.study import Study

if TYPE_CHECKING:
    from denoiser.latent.encoded import Encoded
    from denoiser.latent.point_colours import ColourBy, PointColours

PLOTS = (Method.PCA, Method.TSNE, Method.UMAP)
"""What the first, second and third show to begin with; a short code is shown as it is first."""


EQUAL = 1000
"""Pixels asked for each plot; they share what there is."""


class LookPanel(LatentPanel):
    """Asks for projections while it is shown, and keeps those of the set that is looked at."""

    def __init__(self, study: Study, parent: QWidget | None = None) -> None:
        super().__init__(study, parent)
        self._encoded: Encoded | None = None
        """What the plots are about; the study's, once this is shown."""
        self._known: dict[ProjectionOrder, Projection] = {}
        self._given_up: set[ProjectionOrder] = set()
        """Those that failed or were cancelled: not asked for again unless something changes."""
        self.colours: PointColours | None = None
        self._projector = Projector(self)
        self._files = Jobs(self)
        self._build()
        self._projector.projected.connect(self._on_projected)
        self._projector.failed.connect(self._on_failed)
        self._projector.progressed.connect(self._on_progress)
        self._files.succeeded.connect(self._on_saved)
        self._files.failed.connect(self._on_not_saved)
        study.encoded_changed.connect(self._refresh)
        study.selection_changed.connect(self._on_selection)

    def _build(self) -> None:
        self.plots = [CodePlot(method) for method in PLOTS]
        self.splitter = QSplitter()
        self.splitter.setChildrenCollapsible(False)
        for plot in self.plots:
            self.splitter.addWidget(plot)
            plot.order_changed.connect(self._on_order)
            plot.cancel_asked.connect(self._on_cancel)
            plot.save_asked.connect(self._on_save)
            plot.view.pointed.connect(self._on_pointed)
            plot.view.picked.connect(self._on_picked)
            plot.view.stepped.connect(self._on_stepped)
        self.legend = Legend()
        self.colour_by = QComboBox()
        self.colour_by.setAccessibleName(self.tr("Colour by"))
        self.colour_by.setToolTip(self.tr("What the colour of a dot tells"))
        self.colour_by.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.colour_by.activated.connect(self._on_colours)
        bar = QHBoxLayout()
        bar.setSpacing(theme.GAP)
        self.counts = self._choice(
            bar,
            [
                ("1", self.tr("One plot")),
                ("2", self.tr("Two plots side by side")),
                ("3", self.tr("Three plots side by side")),
            ],
            self._on_count,
        )
        self.spaces = self._choice(
            bar,
            [
                (self.tr("2-D"), self.tr("Points in a plane")),
                (
                    self.tr("3-D"),
                    self.tr("A cloud in space; drag with the right button to turn it"),
                ),
            ],
            self._on_space,
        )
        self.tools = self._choice(
            bar,
            [
                (self.tr("Frame"), self.tr("Drag a frame around points to choose them")),
                (self.tr("Lasso"), self.tr("Draw a line around points to choose them")),
                (
                    self.tr("Hand"),
                    self.tr("Drag to move the plane or turn the cloud, as the right button does"),
                ),
            ],
            self._on_tool,
        )
        bar.addWidget(QLabel(self.tr("Colour by")))
        bar.addWidget(self.colour_by)
        bar.addWidget(self.legend, 1)
        self.strip = Strip()
        layout = QVBoxLayout()
        layout.setContentsMargins(theme.MARGIN, theme.GAP, theme.MARGIN, theme.GAP)
        layout.setSpacing(theme.GAP)
        layout.addLayout(bar)
        layout.addWidget(self.splitter, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(layout, 1)
        whole.addWidget(self.strip)
        self.preview = Preview(self)
        self._on_count(0)

    def _choice(
        self, bar: QHBoxLayout, texts: list[tuple[str, str]], use: Callable[[int], None]
    ) -> QButtonGroup:
        """Buttons of which one is pressed."""
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(0)
        for number, (text, tip) in enumerate(texts):
            button = QToolButton()
            button.setText(text)
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.setCheckable(True)
            button.setObjectName("segment")
            button.setChecked(number == 0)
            group.addButton(button, number)
            row.addWidget(button)
        group.idClicked.connect(use)
        bar.addLayout(row)
        bar.addSpacing(theme.GAP)
        return group

    # What is computed.

    @property
    def shown_plots(self) -> list[CodePlot]:
        return [plot for plot in self.plots if not plot.isHidden()]

    @property
    def is_idle(self) -> bool:
        return self._projector.is_idle and self.strip.is_idle and self._files.is_idle

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        """Look at what the study is about now."""
        encoded = self.study.encoded
        if not self.isVisible() or encoded is self._encoded:
            return
        self._encoded = encoded
        self._known.clear()
        self._given_up.clear()
        self._projector.begin(None if encoded is None else encoded.codes)
        self.preview.hide()
        for plot in self.plots:
            plot.show_projection(None)
        if encoded is None:
            return
        code = encoded.codes.shape[1]
        for plot in self.plots:
            plot.set_code(code)
        first = self.plots[0]
        if code <= SHOWN_CODE and first.method is Method.PCA:
            self._set_space(max(2, code))
            first.choose(Method.CODE)
        self._offer_colours(encoded)
        self._ask()
        self._on_selection()

    def _ask(self) -> None:
        """Show what is known, and ask for what is not."""
        wanted = {plot.order for plot in self.shown_plots}
        for plot in self.plots:
            if plot.is_busy and plot.order not in wanted:
                plot.show_busy(False)
        for plot in self.shown_plots:
            order = plot.order
            known = self._known.get(order)
            if known is not None:
                plot.show_busy(False)
                if plot.projection is not known:
                    self._show(plot, known)
            elif self._encoded is not None and order not in self._given_up:
                plot.show_busy(True)
                self._projector.ask(order)

    def _show(self, plot: CodePlot, projection: Projection) -> None:
        plot.show_projection(projection)
        if self.colours is not None:
            self._paint(plot, self.colours)
        plot.view.show_selection(self.study.selection)

    @Slot()
    def _on_order(self) -> None:
        self._given_up.clear()
        self.preview.hide()
        self._drop_unwanted()
        self._ask()

    def _drop_unwanted(self) -> None:
        wanted = {plot.order for plot in self.shown_plots}
        for order in self._projector.asked - wanted:
            self._projector.drop(order)

    @Slot(object)
    def _on_projected(self, projection: Projection) -> None:
        self._known[projection.order] = projection
        self._ask()

    @Slot(object, str)
    def _on_failed(self, order: ProjectionOrder, sentence: str) -> None:
        self._give_up(order)
        self.problem.emit(sentence)

    def _give_up(self, order: ProjectionOrder) -> None:
        self._given_up.add(order)
        for plot in self.plots:
            if plot.order == order:
                plot.show_busy(False)

    @Slot(object, int, int)
    def _on_progress(self, order: ProjectionOrder, done: int, total: int) -> None:
        for plot in self.shown_plots:
            if plot.order == order:
                plot.show_progress(done, total)

    @Slot()
    def _on_cancel(self) -> None:
        plot = self.sender()
        assert isinstance(plot, CodePlot)
        self._projector.drop(plot.order)
        self._give_up(plot.order)

    # What is shown.

    @Slot(int)
    def _on_count(self, number: int) -> None:
        for index, plot in enumerate(self.plots):
            plot.setVisible(index <= number)
        self.splitter.setSizes([EQUAL] * len(self.plots))
        self._drop_unwanted()
        self._ask()

    @Slot(int)
    def _on_space(self, number: int) -> None:
        self._set_space(number + 2)
        self._on_order()

    def _set_space(self, dimensions: int) -> None:
        self.spaces.button(dimensions - 2).setChecked(True)
        for plot in self.plots:
            plot.set_dimensions(dimensions)

    @Slot(int)
    def _on_tool(self, number: int) -> None:
        for plot in self.plots:
            plot.view.tool = list(Tool)[number]

    def _offer_colours(self, encoded: Encoded) -> None:
        from denoiser.latent.point_colours import choices

        before = self.colour_by.currentData()
        self.colour_by.clear()
        for by in choices(encoded):
            self.colour_by.addItem(self._name_of(by), by)
        self.colour_by.setCurrentIndex(max(0, self.colour_by.findData(before)))
        self._on_colours()

    def _name_of(self, by: ColourBy) -> str:
        names = {
            "nothing": self.tr("Nothing"),
            "label": self.tr("Label"),
            "folder": self.tr("Folder"),
            "error": self.tr("Error of the reconstruction"),
        }
        return names.get(by.kind.value) or translated(by.number)

    @Slot()
    def _on_colours(self) -> None:
        from denoiser.latent.point_colours import point_colours

        if self._encoded is None:
            return
        self.colours = point_colours(self._encoded, self.colour_by.currentData())
        self.legend.show_colours(self.colours)
        for plot in self.plots:
            if plot.projection is not None:
                self._paint(plot, self.colours)

    def _paint(self, plot: CodePlot, colours: PointColours) -> None:
        plot.view.show_colours(colours)

    # What is chosen.

    @Slot(int, QPoint)
    def _on_pointed(self, position: int, on_screen: QPoint) -> None:
        for plot in self.plots:
            plot.view.show_pointed(position)
        encoded = self._encoded
        if position < 0 or encoded is None:
            self.preview.hide()
            return
        image = image_of(encoded.pictures.pixels[position])
        self.preview.show_at(self.mapFromGlobal(on_screen), image, facts_of(encoded, position))

    @Slot(object, bool)
    def _on_picked(self, found: NDArray[np.intp], adds: bool) -> None:
        before = self.study.selection
        if adds and len(found) == 1 and found[0] in before:
            found = before[before != found[0]]
        elif adds:
            found = np.concatenate([before, np.setdiff1d(found, before)])
        self.study.select(found)

    @Slot(int)
    def _on_stepped(self, position: int) -> None:
        self.study.select([position])
        if self._encoded is not None:
            announce(self, ", ".join(facts_of(self._encoded, position)))

    @Slot()
    def _on_selection(self) -> None:
        if self._encoded is None or self._encoded is not self.study.encoded:
            return
        chosen = self.study.selection
        for plot in self.plots:
            plot.view.show_selection(chosen)
            plot.view.setAccessibleDescription(
                self.tr("{count} points, {chosen} chosen").format(
                    count=plot.view.count, chosen=len(chosen)
                )
            )
        self.strip.show_pictures(self._encoded, chosen)

    # Saving.

    @Slot()
    def _on_save(self) -> None:
        plot = self.sender()
        if not isinstance(plot, CodePlot) or self._encoded is None or plot.projection is None:
            return
        method = plot.projection.order.method
        proposal = f"{self._encoded.pictures.title}-{method.value}.png".replace("/", "-")
        target = ask_for_target(self, self.tr("Save the plot or its table"), proposal)
        if target is not None:
            self.save(plot, target)

    def save(self, plot: CodePlot, target: Path) -> None:
        """Write what ``plot`` shows; the suffix says whether as PNG, SVG or CSV."""
        from denoiser.latent.projection_plot import FigureText

        encoded, projection, colours = self._encoded, plot.projection, self.colours
        if encoded is None or projection is None or colours is None:
            return
        title = self.tr("{pictures} through “{model}”: {method}").format(
            pictures=translated(encoded.pictures.title),
            model=translated(Phrase(encoded.model.card.title)),
            method=plot.methods.currentText(),
        )
        text = FigureText(f"{title}\n{plot.trust.text()}", self.colour_by.currentText(), plot.axes)
        viewpoint = plot.view.framing.viewpoint
        self._files.start(lambda _job: save(target, encoded, projection, colours, text, viewpoint))

    @Slot(object, object)
    def _on_saved(self, _job: Job, target: Path) -> None:
        self.notice.emit(self.tr("Saved as {path}").format(path=target))

    @Slot(object, str)
    def _on_not_saved(self, _job: Job, sentence: str) -> None:
        self.problem.emit(sentence)

    # The end.

    def cancel(self) -> None:
        """Stop what is computed; if nothing is, choose nothing."""
        if self._projector.is_idle:
            self.study.select([])
            return
        for order in self._projector.asked:
            self._give_up(order)
        self._projector.cancel()

    def close_work(self) -> None:
        self._projector.close()
        self.strip.close_work()
        self._files.stop()
